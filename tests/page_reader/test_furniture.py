"""The lines that newspapers print about themselves: `tests/furniture/` has one of each kind, and some that are none."""

from pathlib import Path
from re import Pattern

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.page_reader import read_page
from articles.page_reader.folios import FOLIO_PARTS, TELLING, is_section
from articles.page_reader.furniture import is_furniture
from articles.page_reader.printed import PrintedArticle

BODY = "昨天，全县春耕现场会在石桥镇召开，县领导参加。会议要求，抢抓农时，把种子和肥料送到田头。"
FOLDER = Path(__file__).parent.parent / "furniture"


def lines(name: str) -> list[str]:
    """The lines of a file."""
    return [line for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"]


def told(article: PrintedArticle) -> tuple[str, ...]:
    """What an article says."""
    return (article.kicker, article.headline, article.deck, *article.paragraphs)


@pytest.mark.parametrize("line", lines("lines"))
def test_a_line_is_furniture(line: str):
    assert is_furniture(line) or is_section(line)


@pytest.mark.parametrize("line", lines("none"))
def test_a_line_is_no_furniture(line: str):
    assert not is_furniture(line)
    assert not is_section(line)


@pytest.mark.parametrize(("pattern", "telling"), FOLIO_PARTS)
@given(st.data())
def test_a_part_of_a_folio_has_one_of_the_letters_that_tell_it(pattern: Pattern[str], telling: Pattern[str], data):
    part = data.draw(st.from_regex(pattern, fullmatch=True))
    assert telling.search(part)
    assert TELLING.search(part)


@pytest.mark.parametrize("line", lines("lines"))
def test_furniture_at_the_head_and_the_foot_of_a_page_changes_no_article(line: str):
    page = f"河堤加高\n\n本报讯（记者 王伟）{BODY}\n\n新桥通车\n\n本报讯（记者 李明）{BODY}"
    for dressed in (f"{line}\n\n{page}", f"{page}\n\n{line}"):
        assert [told(article) for article in read_page(dressed).articles] == [
            told(article) for article in read_page(page).articles
        ]
