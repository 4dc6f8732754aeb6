"""The lines that newspapers print about themselves: `tests/furniture/` has one of each kind, and some that are none."""

from pathlib import Path

import pytest

from articles.page_reader.furniture import is_furniture, is_section

FOLDER = Path(__file__).parent.parent / "furniture"


def lines(name: str) -> list[str]:
    """The lines of a file."""
    return [line for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"]


@pytest.mark.parametrize("line", lines("lines"))
def test_a_line_is_furniture(line: str):
    assert is_furniture(line) or is_section(line)


@pytest.mark.parametrize("line", lines("none"))
def test_a_line_is_no_furniture(line: str):
    assert not is_furniture(line)
    assert not is_section(line)
