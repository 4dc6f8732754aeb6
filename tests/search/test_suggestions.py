"""What else could be asked."""

import pytest

from articles.search import Query, ask, fill
from tests.make import make_article, make_mention, make_person, make_place, make_place_mention

from .found import indexed

pytestmark = pytest.mark.django_db


def suggested(text: str) -> list[tuple[str, int, str]]:
    return [(found.text, found.total, found.kind) for found in ask(Query(text)).suggestions]


@pytest.fixture
def yeminghua():
    person = make_person("叶明华", pinyin="Ye Minghua", initials="ymh")
    article = make_article(body="叶明华到天目湖镇。")
    make_mention(person, article)
    make_place_mention(make_place("天目湖镇", pinyin="Tianmuhuzhen", initials="tmhz"), article)
    fill([article.pk])
    return person


@pytest.mark.parametrize("typed", ["yeminghua", "YeMinghua", "yemi", "ymh"])
def test_pinyin_and_initials_suggest_a_person(yeminghua, typed):
    assert suggested(typed) == [("叶明华", 1, "person")]
    assert ask(Query(typed)).suggestions[0].public_id == yeminghua.public_id


def test_pinyin_suggests_a_place(yeminghua):
    assert suggested("tianmuhu") == [("天目湖镇", 1, "place")]


def test_a_name_nearly_the_same_is_suggested(yeminghua):
    assert ("叶明华", 1, "person") in suggested("叶明花")
    assert ("天目湖镇", 1, "place") in suggested("天木湖镇")


def test_the_words_of_a_phrase_are_suggested_apart():
    indexed(body="社区的治理，工作会议。")
    assert suggested("社区治理会议") == [("社区 治理 会议", 1, "text")]
    assert suggested("社区治理长江") == [("社区 OR 治理 OR 长江", 1, "text")]


def test_where_all_words_together_find_nothing_any_of_them_is_suggested():
    indexed(body="社区。")
    assert suggested("社区 长江") == [("社区 OR 长江", 1, "text")]


def test_nothing_is_suggested_where_something_was_found_or_nothing_can_be():
    indexed(body="社区。")
    assert suggested("社区") == suggested("长江黄河") == suggested("") == []


def test_a_suggestion_counts_under_the_same_filters():
    indexed(body="社区的治理。")
    assert ask(Query("社区治理", years=(1999,))).suggestions == ()
