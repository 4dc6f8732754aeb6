"""The order of the hits, and pages of them."""

from datetime import date

import pytest

from articles.search import Query, Sort, ask
from articles.search import ordering as order
from tests.make import make_issue, make_page

from .found import indexed, ordered

pytestmark = pytest.mark.django_db


def of_day(day: date | None, headline: str = "甲", body: str = "正文。", **more):
    return indexed(headline, body, page=make_page(make_issue(day)), **more).pk


def test_without_words_the_newest_come_first_and_the_undated_last():
    old, undated, new = of_day(date(2001, 1, 1)), of_day(None), of_day(date(2003, 1, 1))
    assert ordered() == [new, old, undated]
    assert ordered(sort=Sort.NEWEST) == [new, old, undated]
    assert ordered(sort=Sort.OLDEST) == [old, new, undated]


def test_the_articles_of_a_day_stand_as_they_were_indexed():
    page = make_page(make_issue(date(2023, 6, 20)))
    keys = [indexed("甲", page=page).pk for _ in range(3)]
    assert ordered() == keys


def test_a_hit_in_the_title_comes_before_one_in_the_body():
    title = of_day(date(2001, 1, 1), "社区会议")
    body = of_day(date(2003, 1, 1), "乙", "社区，社区，社区。")
    assert ordered("社区") == [title, body]
    assert ordered("社区", sort=Sort.NEWEST) == [body, title]


def test_of_several_words_all_must_stand_in_the_title():
    both = of_day(date(2001, 1, 1), "社区会议")
    one = of_day(date(2003, 1, 1), "社区", "会议。")
    assert ordered("社区 会议") == [both, one]


def test_what_is_more_about_a_word_comes_first():
    much = of_day(date(2001, 1, 1), "甲", "社区，社区，社区。")
    little = of_day(date(2003, 1, 1), "乙", "社区。" + "别的事情很多。" * 20)
    assert ordered("社区") == [much, little]


def test_where_hits_are_many_only_title_and_day_count(monkeypatch):
    monkeypatch.setattr(order, "MOST_READ", 2)
    much = of_day(date(2001, 1, 1), "甲", "社区，社区，社区。")
    title = of_day(date(1999, 1, 1), "社区")
    little = of_day(date(2003, 1, 1), "乙", "社区。" + "别的事情很多。" * 20)
    assert ordered("社区") == [title, little, much]


@pytest.mark.parametrize("sort", Sort)
def test_pages_follow_each_other_forwards_and_backwards(sort):
    for number in range(7):
        indexed("社区" if number % 2 else "乙", "社区。" * (number + 1))
    query = Query("社区", sort=sort)
    whole = ask(query, size=100).ids
    pages, cursor = [], ""
    while True:
        pages.append(ask(query, size=3, cursor=cursor))
        if not (cursor := pages[-1].next):
            break
    assert [pk for page in pages for pk in page.ids] == list(whole)
    assert [page.first for page in pages] == [1, 4, 7]
    back = ask(query, size=3, cursor=pages[2].previous)
    assert (back.ids, back.first) == (pages[1].ids, 4)
    assert ask(query, size=3, cursor=back.previous).ids == pages[0].ids
    assert pages[0].previous == ""


def test_a_cursor_stays_right_while_articles_are_added():
    keys = [of_day(date(2000 + number, 1, 1)) for number in range(4)]
    first = ask(Query(), size=2)
    of_day(date(2010, 1, 1))
    assert list(ask(Query(), size=2, cursor=first.next).ids) == [keys[1], keys[0]]


DAMAGED = ["x", "a", "a.1", "a.1.zz", "a.-1.1", "c.1.1", "a." + "f" * 99 + ".1", "a.1.1.1", "\x00"]


@pytest.mark.parametrize("cursor", DAMAGED)
def test_a_damaged_cursor_means_the_first_page(cursor):
    article = indexed()
    assert ask(Query(), cursor=cursor).ids == (article.pk,)


LARGEST = "fffffffffffffff.ffffffffffffffff"


@pytest.mark.parametrize("cursor", [f"a.{LARGEST}", f"b.{LARGEST}", "a.0.0", "b.0.0"])
def test_a_made_up_cursor_is_no_error(cursor):
    indexed()
    assert ask(Query(), cursor=cursor).total == 1


def test_the_size_of_a_page_has_its_bounds():
    indexed(), indexed()
    assert len(ask(Query(), size=0).ids) == 1
    assert len(ask(Query(), size=10**9).ids) == 2
