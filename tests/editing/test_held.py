"""Holds: given back, a suggestion taken or declined."""

import pytest

from articles.editing import decline_suggestion, release_hold, save_article, save_bylines, take_suggestion
from articles.models import Byline, Hold
from tests.make import make_article, make_byline, make_issue, make_mention, make_person

pytestmark = pytest.mark.django_db


def held_article(suggestion=None, **more):
    article = make_article(headline="读", **more)
    save_article(article, {"headline": "编"})
    Hold.objects.update(suggestion=suggestion)
    article.refresh_from_db()
    return article, Hold.objects.get()


def test_a_field_given_back_is_what_the_reader_had_said():
    article, hold = held_article()
    release_hold(hold)
    article.refresh_from_db()
    assert (article.headline, Hold.objects.count()) == ("读", 0)


def test_a_field_given_back_is_what_the_reader_says_now():
    article, hold = held_article(suggestion="新读")
    release_hold(hold)
    article.refresh_from_db()
    assert article.headline == "新读"


def test_an_empty_suggestion_is_one_too():
    article, hold = held_article(suggestion="")
    release_hold(hold)
    article.refresh_from_db()
    assert article.headline == ""


def test_a_suggestion_taken_stays_held():
    article, hold = held_article(suggestion="新读")
    take_suggestion(hold)
    article.refresh_from_db()
    hold.refresh_from_db()
    assert (article.headline, hold.machine, hold.suggestion) == ("新读", "新读", None)


def test_nothing_suggested_nothing_taken():
    _article, hold = held_article()
    with pytest.raises(ValueError, match="nothing"):
        take_suggestion(hold)


def test_a_declined_suggestion_is_known_from_then_on():
    article, hold = held_article(suggestion="新读")
    decline_suggestion(hold)
    article.refresh_from_db()
    hold.refresh_from_db()
    assert (article.headline, hold.machine, hold.suggestion) == ("编", "新读", None)


def test_mentions_follow_a_body_given_back():
    article = make_article(body="叶明华说。")
    mention = make_mention(make_person(), article)
    save_article(article, {"body": "昨天叶明华说。"})
    release_hold(Hold.objects.get())
    mention.refresh_from_db()
    assert mention.start == 0


def test_bylines_given_back_are_the_readers_and_keep_their_people():
    article, person = make_article(), make_person("朱梦琪")
    make_byline(article, "朱梦琪", person, role="reporter")
    save_bylines(article, [Byline(name="王五", position=2)])
    release_hold(Hold.objects.get())
    assert [(each.name, each.person) for each in article.bylines.all()] == [("朱梦琪", person)]


def test_an_issues_field_given_back_waits_for_the_next_reading():
    issue = make_issue()
    release_hold(Hold.objects.create(issue=issue, field="date", machine=None))
    issue.refresh_from_db()
    assert issue.date and not Hold.objects.exists()
