"""What holds for any text: the ledger is a partition, reading is deterministic, never raises, takes linear time."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.page_reader import read_page
from articles.page_reader.printed import Owner, PrintedPage
from articles.page_reader.reading import LARGEST_PAGE

# Pieces that the reader knows, mixed with anything: so that its rules meet each other in every order.
PIECES = st.sampled_from(
    "本报讯 （记者 王伟） ·李明· 会议召开。 昨天，县里 （上接1版） （下转3版） 摄 "
    "责编：王伟 第3版 ■ —— “ ” 《 》 2024年3月2日 "
    "\n \n\n 　　 问： 一、 新华社北京3月2日电 文/图 \r\n \u2028 \ufeff 王　伟 , ， 【本报讯】 通讯员 图为 ".split(" ")
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=40).map("".join)
EVERYTHING = st.text(st.characters(), max_size=300)  # any code points, lone surrogates too


def assert_partition(page: PrintedPage) -> None:
    """Spans lie end to end over the whole text, none is empty, each article's are in it."""
    ends = [0, *(span.end for span in page.ledger)]
    assert [span.start for span in page.ledger] == ends[:-1]
    assert ends[-1] == len(page.text)
    assert all(span.start < span.end for span in page.ledger)
    assert {span.article for span in page.ledger} <= {0, *(article.position for article in page.articles)}


@given(st.one_of(TEXTS, EVERYTHING))
@settings(max_examples=300, deadline=None)
def test_no_character_is_lost_or_doubled(text: str):
    assert_partition(read_page(text))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_reading_is_deterministic(text: str):
    assert read_page(text) == read_page(text)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_an_article_says_nothing_that_the_page_does_not(text: str):
    page = read_page(text)
    printed = set(text)
    for article in page.articles:
        assert set("".join(article.paragraphs)) <= printed | {" "}
        assert set(article.headline) <= printed | {" "}


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_confidence_is_a_share(text: str):
    assert all(0 <= article.confidence <= 1 for article in read_page(text).articles)


def test_blanks_alone_are_no_page():
    page = read_page(" \n\u3000\n\t")
    assert page.articles == ()
    assert [span.owner for span in page.ledger] == [Owner.BLANK]


def test_a_text_too_large_for_a_page_is_left_over_with_a_warning():
    page = read_page("字" * (LARGEST_PAGE + 1))
    assert page.articles == ()
    assert page.characters(Owner.LEFT_OVER) == LARGEST_PAGE + 1
    assert page.warnings


HARD = {
    "one letter": "字",
    "letters on lines": "字\n",
    "letters and blanks": "字 ",
    "brackets that never close": "（记者",
    "names": "王伟 李明\n",
    "names with dots": "·王伟",
    "reporters": "记者 王伟 ",
    "datelines": "本报讯",
    "dates": "2024年3月2日",
    "stops and names": "。王伟",
    "quotation marks": '"',
    "headings": "县里召开春灌工作会议\n\n",
    "sentences": "昨天，县里召开会议，部署春灌工作。\n\n",
    "figures": "1",
    "blank lines": "\n",
}


@pytest.mark.parametrize("unit", HARD.values(), ids=HARD)
def test_time_grows_with_length(unit: str):
    """Four times the text may take some more than four times the time, never sixteen."""
    short, long = (seconds_for((unit * (size // len(unit) + 1))[:size]) for size in (5_000, 20_000))
    assert long < 0.25 + 8 * short


def seconds_for(text: str) -> float:
    """The faster of two readings: a collection of garbage may fall into one."""
    return min(_seconds_of_one(text), _seconds_of_one(text))


def _seconds_of_one(text: str) -> float:
    start = process_time()
    read_page(text)
    return process_time() - start
