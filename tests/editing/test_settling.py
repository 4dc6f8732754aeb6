"""Newspapers, issues and pages as a person settles them."""

from datetime import date

import pytest

from articles.editing import (
    EditConflict,
    IssueDate,
    PageTaken,
    revision,
    save_issue,
    save_newspaper,
    save_page,
    settle_page,
)
from articles.models import Forwarding, Hold, Issue, Newspaper
from articles.search import Query, ask, fill
from tests.make import make_article, make_issue, make_newspaper, make_page, make_place

from .edits import make_editor

pytestmark = pytest.mark.django_db

DAY, NEXT = date(2023, 6, 20), date(2023, 6, 21)


def undated(**more) -> Issue:
    return make_issue(day=None, **more)


def test_a_date_that_an_editor_gives_is_held_as_given():
    issue, editor = undated(), make_editor()
    issue.date = DAY
    save_issue(issue, by=editor)
    issue.refresh_from_db()
    assert (issue.basis, issue.history.latest().history_user) == ("given", editor)
    assert Hold.objects.values_list("field", "machine", "by").get() == ("date", None, editor.pk)


def test_a_date_taken_away_leaves_what_was_inferred():
    issue = make_issue(day=DAY, earliest=DAY, precision="day")
    issue.date = None
    save_issue(issue)
    issue.refresh_from_db()
    assert (issue.basis, issue.day) == ("inferred", DAY)


def test_a_date_taken_away_leaves_nothing_where_nothing_is_known():
    issue = make_issue(day=DAY)
    issue.date = None
    save_issue(issue)
    assert issue.basis == "unknown"


def test_the_search_knows_the_new_day():
    issue = undated()
    article = make_article(page=make_page(issue))
    issue.date = DAY
    save_issue(issue)
    assert ask(Query(date_from=DAY, date_to=DAY)).ids == (article.pk,)


def test_what_is_not_changed_is_not_held():
    issue = make_issue()
    save_issue(issue)
    assert (Hold.objects.count(), issue.history.count()) == (0, 1)


def test_an_old_revision_is_refused():
    issue = make_issue()
    seen = revision(issue)
    issue.number = "1"
    save_issue(issue, seen=seen)
    issue.number = "2"
    with pytest.raises(EditConflict):
        save_issue(issue, seen=seen)


def test_two_issues_of_one_day_become_one():
    settled, other = make_issue(day=DAY), undated()
    page = make_page(other, number=2)
    other.date = DAY
    assert save_issue(other) == settled
    page.refresh_from_db()
    assert page.issue == settled
    assert Forwarding.objects.values_list("public_id", "to").get() == (other.public_id, settled.public_id)


def test_issues_with_the_same_page_stay_two():
    settled, other = make_issue(day=DAY), undated()
    make_page(settled, number=1)
    page = make_page(other, number=1)
    other.date = DAY
    with pytest.raises(PageTaken):
        save_issue(other)
    page.refresh_from_db()
    assert page.issue_id == other.pk


def test_a_later_reading_does_not_part_what_an_editor_brought_together():
    settled, other = make_issue(day=DAY), undated()
    page = make_page(other, number=2)
    make_page(settled, number=1)
    other.date = DAY
    save_issue(other)
    page.refresh_from_db()
    settle_page(page, settled.newspaper, IssueDate(), 2, "")
    page.refresh_from_db()
    assert page.issue == settled


def test_a_page_moves_and_its_empty_issue_leads_there():
    issue, page = make_issue(day=DAY), make_page(undated())
    old = page.issue
    page.issue, page.number = issue, 3
    save_page(page)
    assert not Issue.objects.filter(pk=old.pk)
    assert Forwarding.objects.get(public_id=old.public_id).to == issue.public_id


def test_a_page_number_that_an_editor_gives_stays():
    page = make_page(number=1)
    page.number = 2
    save_page(page)
    settle_page(page, page.issue.newspaper, IssueDate("printed", page.issue.date), 1, page.issue.number)
    page.refresh_from_db()
    assert page.number == 2


def test_a_page_number_stands_once():
    issue = make_issue()
    make_page(issue, number=1)
    page = make_page(issue, number=2)
    page.number = 1
    with pytest.raises(PageTaken):
        save_page(page)


def test_the_search_follows_a_page_that_an_import_moves():
    page = make_page(undated())
    article = make_article(page=page)
    fill([article.pk])
    settle_page(page, page.issue.newspaper, IssueDate("printed", NEXT), 1, "")
    assert ask(Query(date_from=NEXT, date_to=NEXT)).ids == (article.pk,)


def test_a_nameless_newspaper_gets_its_name():
    newspaper = make_newspaper(name="", home=make_place())
    newspaper.name = "溧阳日报"
    save_newspaper(newspaper)
    assert Newspaper.objects.get().name == "溧阳日报"


def test_two_newspapers_of_one_name_and_home_become_one():
    home = make_place()
    named, nameless = make_newspaper(home=home), make_newspaper(name="", home=home)
    issue = undated(newspaper=nameless)
    article = make_article(page=make_page(issue))
    nameless.name = "溧阳日报"
    assert save_newspaper(nameless) == named
    issue.refresh_from_db()
    assert (issue.newspaper, Newspaper.objects.count()) == (named, 1)
    assert ask(Query(newspapers=(named.pk,))).ids == (article.pk,)


def test_issues_of_one_day_become_one_with_their_newspapers():
    home = make_place()
    named, nameless = make_newspaper(home=home), make_newspaper(name="", home=home)
    first, second = make_issue(newspaper=named), make_issue(newspaper=nameless)
    make_page(first, number=1)
    make_page(second, number=2)
    nameless.name = "溧阳日报"
    save_newspaper(nameless)
    assert [page.number for page in first.pages.order_by("number")] == [1, 2]
    assert Forwarding.objects.filter(public_id=nameless.public_id, to=named.public_id).exists()


def test_a_newspapers_last_issue_takes_the_nameless_one_along():
    nameless = make_newspaper(name="", home=make_place())
    issue = undated(newspaper=nameless)
    issue.newspaper = make_newspaper()
    save_issue(issue)
    assert not Newspaper.objects.filter(name="")
