"""Newspapers, issues, pages, holds and imports on the editors' desk."""

from datetime import date

import pytest
from django.urls import reverse

from articles.admin import imports
from articles.editing import begin_run, end_run, note_file, save_article, save_issue
from articles.models import Forwarding, Hold, ImportRun, Issue, Newspaper, Page
from tests.make import make_article, make_issue, make_newspaper, make_page, make_place

from .forms import act, address, fields, list_address, said, send

pytestmark = pytest.mark.django_db

DAY = date(2023, 6, 20)


def undated(**more) -> Issue:
    return make_issue(day=None, **more)


def test_a_date_settles_an_issue(desk, editor):
    issue = undated()
    assert send(desk, address(issue), date="2023-06-20").status_code == 302
    issue.refresh_from_db()
    assert (issue.date, issue.basis, issue.holds.get().by) == (DAY, "given", editor)


def test_an_inferred_issue_is_dated(desk):
    issue = undated(basis="inferred", earliest=DAY, precision="month")
    send(desk, address(issue), date="2023-06-21")
    issue.refresh_from_db()
    assert (issue.date_text, issue.earliest) == ("2023-06-21", DAY)


def test_a_date_is_taken_away(desk):
    issue = make_issue(earliest=DAY, precision="day")
    send(desk, address(issue), date="")
    issue.refresh_from_db()
    assert issue.basis == "inferred"


def test_an_issue_of_the_same_day_takes_the_pages(desk):
    settled, issue = make_issue(), undated()
    page = make_page(issue, number=1)
    assert send(desk, address(issue), date="2023-06-20").status_code == 302
    page.refresh_from_db()
    assert (page.issue, Issue.objects.count()) == (settled, 1)


def test_an_issue_with_the_same_page_is_refused_with_the_reason(desk):
    make_page(make_issue(), number=1)
    issue = undated()
    make_page(issue, number=1)
    response = send(desk, address(issue), date="2023-06-20")
    assert len(response.context["adminform"].form.non_field_errors()) == 1
    assert Issue.objects.count() == 2


def test_an_issue_changed_meanwhile_is_not_overwritten(desk):
    issue = make_issue()
    form = fields(desk, address(issue))
    issue.number = "7"
    save_issue(issue)
    assert desk.post(address(issue), form | {"number": "8"}).status_code == 200


def test_the_same_issue_is_not_added_twice(desk):
    issue = make_issue()
    new = {"newspaper": issue.newspaper_id, "date": "2023-06-20", "basis": "given"}
    assert send(desk, reverse("admin:articles_issue_add"), **new).status_code == 200
    assert Issue.objects.count() == 1


def test_an_issue_is_added(desk):
    new = {"newspaper": make_newspaper().pk, "date": "2023-06-20", "basis": "unknown"}
    assert send(desk, reverse("admin:articles_issue_add"), **new).status_code == 302
    assert Issue.objects.get().basis == "given"


def test_the_history_of_an_issue_survives_its_nameless_newspaper(desk):
    issue = undated(newspaper=make_newspaper(name="", home=make_place()))
    first = issue.history.get()
    issue.newspaper = make_newspaper()
    save_issue(issue)
    assert desk.get(address(issue, "history")).status_code == 200
    response = desk.get(f"{address(issue, 'history')}{first.pk}/", follow=True)
    assert response.status_code == 200


def test_a_newspaper_gets_its_name(desk):
    newspaper = make_newspaper(name="", home=make_place())
    send(desk, address(newspaper), name="溧阳日报")
    newspaper.refresh_from_db()
    assert newspaper.name == "溧阳日报"


def test_two_newspapers_of_one_name_become_one(desk):
    home = make_place()
    named, nameless = make_newspaper(home=home), make_newspaper(name="", home=home)
    issue = undated(newspaper=nameless)
    assert send(desk, address(nameless), name="溧阳日报").status_code == 302
    issue.refresh_from_db()
    assert (issue.newspaper, Newspaper.objects.get()) == (named, named)


def test_a_page_is_moved_and_numbered(desk):
    issue, page = make_issue(), make_page(undated())
    send(desk, address(page), issue=issue.pk, number="3")
    page.refresh_from_db()
    assert (page.issue, page.number) == (issue, 3)


def test_a_page_number_that_is_taken_is_refused(desk):
    issue = make_issue()
    make_page(issue, number=1)
    page = make_page(issue, number=2)
    assert send(desk, address(page), number="1").status_code == 200


def test_a_page_shows_its_source_with_what_is_left_over(desk):
    page = make_page(text="甲文。剩下的。")
    page.sources.update(spans=[[3, 7, "left_over"]], left_over=4, warnings=["栏序可疑"])
    make_article("甲", page=page, spans=[[0, 3, "body"]])
    text = desk.get(address(page)).content.decode()
    assert "<span class='owner-left-over'>剩下的。</span>" in text
    assert "栏序可疑" in text
    assert desk.get(list_address(Page), {"look": "left"}).context["cl"].result_count == 1


@pytest.fixture
def hold():
    article = make_article(headline="读")
    save_article(article, {"headline": "编"})
    Hold.objects.update(suggestion="新读")
    return Hold.objects.get()


@pytest.mark.parametrize(
    ("action", "headline", "holds"), [("take", "新读", 1), ("decline", "编", 1), ("give_back", "新读", 0)]
)
def test_suggestions_are_answered(desk, hold, action, headline, holds):
    act(desk, action, hold)
    hold.article.refresh_from_db()
    assert (hold.article.headline, Hold.objects.count()) == (headline, holds)
    assert not Hold.objects.exclude(suggestion=None)


def test_a_suggestion_is_shown_as_a_change(desk, hold):
    assert "<ins>新读</ins>" in desk.get(address(hold)).content.decode()


@pytest.fixture
def run():
    run = begin_run()
    for number in range(2):
        page = make_article(page=make_page(undated())).page
        note_file(run, f"{number}.txt", "new", page=page)
    end_run(run)
    return run


def test_the_undoing_of_an_import_says_its_counts_first(desk, run):
    article = Page.objects.latest("pk").articles.get()
    save_article(article, {"headline": "编"})
    counts = desk.get(address(run, "undo")).context["counts"]
    assert (counts.pages, counts.articles, len(counts.kept)) == (1, 1, 1)
    assert Page.objects.count() == 2


def test_an_import_is_undone(desk, editor, run):
    response = send(desk, address(run, "undo"))
    undoing = ImportRun.objects.get(undoes=run)
    assert (response.url, undoing.by, Page.objects.count()) == (address(undoing), editor, 0)
    assert Forwarding.objects.filter(reason="undone").exists()


def test_a_large_undoing_is_left_to_the_command(desk, run, monkeypatch):
    monkeypatch.setattr(imports, "UNDONE_HERE", 0)
    page = desk.get(address(run, "undo")).content.decode()
    assert f"manage.py import_seeds --undo {run.pk}" in page
    assert send(desk, address(run, "undo")).status_code == 200
    assert not ImportRun.objects.filter(undoes=run).exists()


def test_an_undoing_has_no_button_and_no_way_back(desk, run):
    send(desk, address(run, "undo"))
    undoing = ImportRun.objects.get(undoes=run)
    assert address(undoing, "undo") not in desk.get(address(undoing)).content.decode()
    assert said(desk.get(address(undoing, "undo"), follow=True))


def test_a_run_counts_its_files_by_outcome(desk, run):
    address_of_new = f"{reverse('admin:articles_importfile_changelist')}?run__id__exact={run.pk}&amp;outcome__exact=new"
    assert address_of_new in desk.get(address(run)).content.decode()
    assert desk.get(address_of_new.replace("&amp;", "&")).context["cl"].result_count == 2
