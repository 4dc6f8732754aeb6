"""The undoing of an import: what nobody needs goes, the rest stays and is listed."""

import pytest

from articles.editing import CannotUndo, begin_run, end_run, note_file, save_issue, set_checked, undo_counts, undo_run
from articles.models import Article, Forwarding, ImportFile, Issue, Newspaper, Page, Person
from tests.make import make_article, make_issue, make_mention, make_newspaper, make_page, make_person

from .edits import make_editor

pytestmark = pytest.mark.django_db


def imported(*pages, outcome="new"):
    """A run that brought these pages."""
    run = begin_run()
    for page in pages:
        note_file(run, page.sources.get().file, outcome, page=page)
    end_run(run)
    return run


def page_with_article(**more):
    return make_article(page=make_page(make_issue(day=None, newspaper=make_newspaper(name="")), **more)).page


def kept(run):
    return [reason for _file, reason in undo_counts(run).kept]


def test_the_counts_come_first():
    run = imported(page_with_article(), page_with_article())
    counts = undo_counts(run)
    assert (counts.pages, counts.articles, counts.kept) == (2, 2, [])
    assert Page.objects.count() == 2


def test_all_that_a_run_brought_goes():
    page = page_with_article()
    make_mention(make_person(), page.articles.get(), quote="正文")
    undo_run(imported(page))
    assert not any(model.objects.exists() for model in (Page, Article, Issue, Newspaper, Person))


def test_the_addresses_say_that_they_are_gone():
    page = page_with_article()
    gone = {page.public_id, page.articles.get().public_id, page.issue.public_id}
    undo_run(imported(page))
    undone = Forwarding.objects.filter(to="", reason="undone").values_list("public_id", flat=True)
    assert gone <= set(undone)


def test_the_undoing_is_a_run_itself():
    run, editor = imported(page_with_article()), make_editor()
    undoing = undo_run(run, by=editor)
    run.refresh_from_db()
    assert (undoing.undoes, undoing.by, run.status) == (run, editor, "undone")
    assert [file.outcome for file in undoing.files.all()] == ["removed"]


def test_what_an_editor_has_worked_on_stays():
    page, other = page_with_article(), page_with_article()
    set_checked(page.articles.all())
    run = imported(page, other)
    undoing = undo_run(run)
    assert list(Page.objects.all()) == [page]
    assert sorted(file.outcome for file in undoing.files.all()) == ["kept", "removed"]


def test_a_settled_issue_stays():
    page = page_with_article()
    page.issue.date = "2023-06-20"
    page.issue.number = "12"
    save_issue(page.issue)
    assert len(kept(imported(page))) == 1


def test_a_page_that_the_run_only_changed_stays():
    assert len(kept(imported(page_with_article(), outcome="changed"))) == 1


def test_a_page_that_the_run_brought_and_changed_goes():
    page = page_with_article()
    run = imported(page)
    note_file(run, "again.txt", ImportFile.Outcome.CHANGED, page=page)
    counts = undo_counts(run)
    undo_run(run)
    assert (counts.pages, counts.articles, Page.objects.count()) == (1, 1, 0)


def test_a_page_that_a_later_run_changed_stays():
    page = page_with_article()
    run = imported(page)
    imported(page, outcome="changed")
    assert len(kept(run)) == 1


@pytest.mark.parametrize("order", [1, -1])
def test_pages_that_continue_each_other_go_together(order):
    first, second = page_with_article(), page_with_article()
    make_article(page=second, continues=first.articles.get())
    undo_run(imported(*[first, second][::order]))
    assert not Page.objects.exists()


def test_a_page_that_is_continued_on_one_that_stays_stays():
    first, second = page_with_article(), page_with_article()
    make_article(page=second, continues=first.articles.get())
    run = imported(first)
    assert len(kept(run)) == 1


def test_what_stays_keeps_what_it_continues():
    pages = [page_with_article() for _ in range(3)]
    for page, before in zip(pages[1:], pages, strict=False):
        make_article(page=page, continues=before.articles.first())
    set_checked(pages[2].articles.all())
    assert len(kept(imported(*pages))) == 3


def test_people_who_are_named_elsewhere_stay():
    page, person = page_with_article(), make_person()
    make_mention(person, page.articles.get())
    make_mention(person, make_article())
    undo_run(imported(page))
    assert Person.objects.get() == person


@pytest.mark.parametrize("status", ["running", "undone"])
def test_some_runs_cannot_be_undone(status):
    run = imported()
    end_run(run, status)
    with pytest.raises(CannotUndo):
        undo_counts(run)


def test_an_undoing_cannot_be_undone():
    with pytest.raises(CannotUndo):
        undo_run(undo_run(imported()))
