"""Each file of `tests/readings/` is a printed habit: a page, a line `========`, what a person notes of it."""

from pathlib import Path

import pytest

from articles.page_reader import read_page

from .notes import notes_of

CASES = sorted((Path(__file__).parent.parent / "readings").glob("*.txt"))
SEPARATOR = "========\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_page_is_read_as_noted(case: Path):
    page, notes = case.read_bytes().decode().split(SEPARATOR)
    assert notes_of(read_page(page)) == notes.strip()


def test_there_are_cases():
    assert len(CASES) >= 60
