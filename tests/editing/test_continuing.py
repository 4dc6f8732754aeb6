"""Articles that go on on another page: what a person said of them stays."""

import pytest

from articles.editing import Continuation, link_continuations, release_hold, set_continuation
from articles.models import Hold
from tests.make import make_article, make_issue, make_page

from .edits import make_editor

pytestmark = pytest.mark.django_db


@pytest.fixture
def halves():
    issue = make_issue()
    return [make_article(page=make_page(issue, number=number)) for number in (1, 2)]


def test_a_link_that_a_person_makes_is_held(halves):
    first, rest = halves
    editor = make_editor()
    set_continuation(rest, first, by=editor)
    link_continuations(first.page.issue, [])
    rest.refresh_from_db()
    assert (rest.continues, rest.history.latest().history_user) == (first, editor)


def test_a_link_that_a_person_takes_away_stays_away(halves):
    first, rest = halves
    link_continuations(first.page.issue, [Continuation(first, rest)])
    set_continuation(type(rest).objects.get(pk=rest.pk), None)
    link_continuations(first.page.issue, [Continuation(first, rest)])
    rest.refresh_from_db()
    assert (rest.continues, Hold.objects.get().machine) == (None, first.public_id)


def test_a_link_given_back_is_the_next_imports(halves):
    first, rest = halves
    set_continuation(rest, first)
    release_hold(Hold.objects.get())
    rest.refresh_from_db()
    assert rest.continues == first
    link_continuations(first.page.issue, [])
    rest.refresh_from_db()
    assert rest.continues is None


def test_what_is_not_changed_is_not_held(halves):
    set_continuation(halves[1], None)
    assert not Hold.objects.exists()


def test_nothing_continues_itself_or_what_another_continues(halves):
    first, rest = halves
    set_continuation(rest, first)
    for article in (first, make_article()):
        with pytest.raises(ValueError, match="cannot continue"):
            set_continuation(article, first)
