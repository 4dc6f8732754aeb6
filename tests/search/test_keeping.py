"""Answers are remembered while nothing changes, and not a moment longer."""

import pytest

from articles.search import Query, ask, asking, fill, matching, remove
from articles.search.keeping import Kept
from tests.make import make_article, make_mention, make_person

from .found import finds, indexed


@pytest.fixture
def everything_is_kept(db, monkeypatch):
    monkeypatch.setattr(matching, "MANY", 0)
    monkeypatch.setattr(asking, "MANY", 0)


def test_a_word_is_found_once_and_paged_through(everything_is_kept, django_assert_max_num_queries):
    indexed("社区"), indexed("社区")
    first = ask(Query("社区"), size=1)
    with django_assert_max_num_queries(3):
        assert ask(Query("社区"), size=1, cursor=first.next).total == 2


def test_a_change_is_seen_at_once(everything_is_kept):
    first = indexed("社区")
    assert finds("社区") == {first.pk}
    second = indexed("社区")
    assert finds("社区") == {first.pk, second.pk}
    remove([first.pk])
    assert finds("社区") == {second.pk}


def test_a_changed_name_is_seen_at_once(everything_is_kept):
    person, article = make_person("王建国"), make_article(body="王建国到会。")
    make_mention(person, article)
    fill([article.pk])
    assert [value.label for value in ask(Query("到会")).facets.people] == ["王建国"]
    person.name = "王健国"
    person.save()
    assert [value.label for value in ask(Query("到会")).facets.people] == ["王健国"]


def test_other_filters_are_another_question(everything_is_kept):
    article = indexed("社区", kind="photo")
    indexed("社区")
    assert ask(Query("社区")).total == 2
    assert ask(Query("社区", kinds=["photo"])).ids == (article.pk,)
    assert sum(value.count for value in ask(Query("社区", kinds=["photo"])).facets.years) == 1


def test_only_the_last_answers_of_one_state_are_kept():
    kept, made = Kept(most=2), []

    def get(state: object, key: str) -> str:
        return kept.get(lambda: state, key, lambda: made.append(key) or key, lambda _: True)

    for key in "aab" + "cb" + "a":
        assert get("one", key) == key
    assert made == ["a", "b", "c", "a"]
    get("two", "a")
    assert made[-1] == "a"
    assert len(made) == 5
