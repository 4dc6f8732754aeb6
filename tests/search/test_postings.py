"""PostgreSQL's postings, and what holds of articles that have changed since they were written."""

from array import array

import numpy as np
import pytest
from django.db import connection, connections
from hypothesis import given
from hypothesis import strategies as st

from articles import editing, search
from articles.models import Article, SearchText
from articles.search import fill, postgresql, postings, remove
from articles.search.postings import BLOCK, HEAD, leaves, postings_of, write_postings
from tests.make import make_page

from .found import finds, indexed

POSTINGS = st.dictionaries(
    st.text("溧阳市a1†", min_size=1, max_size=3),
    st.sets(st.integers(0, BLOCK - 1), min_size=1, max_size=700).map(lambda ids: array("H", sorted(ids))),
    max_size=12,
)


def sent(asked: list[str], block: int, made: dict[str, array]) -> bytes:
    """All leaves of a block, for each token that is asked for."""
    return b"".join(
        HEAD.pack(place, block, len(names), len(ids)) + names + ids
        for place in range(len(asked))
        for _, names, ids in leaves(made)
    )


@given(made=POSTINGS)
def test_what_is_put_into_leaves_is_found_in_them(made):
    found = postings_of(list(made), sent(list(made), 3, made))
    assert {token: (ids - 3 * BLOCK).tolist() for token, ids in found.items()} == {
        token: list(ids) for token, ids in made.items()
    }


@given(made=POSTINGS)
def test_the_beginning_of_a_token_finds_what_begins_so(made):
    wanted = sorted({number for token, ids in made.items() if token.startswith("溧") for number in ids})
    assert postings_of(["溧*"], sent(["溧*"], 0, made))["溧*"].tolist() == wanted


def test_a_token_that_no_article_has_is_in_no_leaf():
    assert postings_of(["阳市"], sent(["阳市"], 0, {"溧阳": array("H", [1])}))["阳市"].tolist() == []


def test_many_postings_stand_alone_and_few_together():
    made = {"一": array("H", range(2000)), "丁": array("H", [1]), "七": array("H", [2])}
    assert [first for first, _, _ in leaves(made)] == ["一", "丁"]


@pytest.fixture
def _not_written(monkeypatch):
    """Postings are written when the test says so."""
    monkeypatch.setattr(postgresql, "add", lambda cursor, texts: None)


@pytest.mark.postgresql
@pytest.mark.usefixtures("_not_written")
class TestChangedSince:
    """What its postings say of an article is not believed once it has changed."""

    def test_an_edited_article_is_found_by_its_new_words_alone(self, db):
        article = indexed("甲乙")
        write_postings()
        Article.objects.filter(pk=article.pk).update(headline="丙丁")
        fill([article.pk])
        assert (finds("甲乙"), finds("丙丁")) == (set(), {article.pk})
        write_postings()
        assert (finds("甲乙"), finds("丙丁")) == (set(), {article.pk})

    def test_a_new_article_is_found_beside_those_with_postings(self, db):
        old = indexed("甲乙")
        write_postings()
        new = indexed("甲乙")
        assert finds("甲乙") == {old.pk, new.pk}

    def test_an_article_that_comes_back_is_found_by_what_it_says_now(self, db):
        article = indexed("甲乙")
        write_postings()
        remove([article.pk])
        assert finds("甲乙") == set()
        Article.objects.filter(pk=article.pk).update(headline="丙丁")
        fill([article.pk])
        assert (finds("甲乙"), finds("丙丁")) == (set(), {article.pk})

    def test_postings_are_written_of_blocks_with_something_fresh_alone(self, db, monkeypatch):
        monkeypatch.setattr(postings, "BLOCK", 2)
        page = make_page()
        articles = [indexed("甲乙", page=page) for _ in range(5)]
        write_postings()
        made: list[int] = []
        monkeypatch.setattr(postings, "_replace", lambda cursor, block: made.append(block))
        fill([articles[0].pk])
        write_postings()
        assert made == [articles[0].pk // 2]


@pytest.mark.postgresql
@pytest.mark.usefixtures("_not_written")
@pytest.mark.django_db(transaction=True)
def test_postings_are_written_again_when_an_article_changes_meanwhile(monkeypatch):
    article = indexed("甲乙")
    words_of, seen = postings.words, []

    def changed_meanwhile(text):
        if not seen:
            other = connections.create_connection("default")
            with other.cursor() as cursor:
                cursor.execute("UPDATE articles_searchtext SET title = '丙丁' WHERE article_id = %s", [text.pk])
            other.close()
        seen.append(text.title)
        return words_of(text)

    monkeypatch.setattr(postings, "words", changed_meanwhile)
    write_postings()
    assert seen == ["甲乙", "丙丁"]
    assert SearchText.objects.get().has_postings
    assert (finds("甲乙"), finds("丙丁")) == (set(), {article.pk})
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT block) FROM articles_search_leaf")
        assert cursor.fetchone() == (1,)


@pytest.mark.postgresql
@pytest.mark.usefixtures("_not_written")
@pytest.mark.django_db(transaction=True)
def test_an_import_leaves_postings_once_much_is_fresh(monkeypatch):
    monkeypatch.setattr(postgresql, "MANY_FRESH", 2)
    indexed("甲乙")
    search.keep_up()
    assert SearchText.objects.filter(has_postings=True).count() == 0
    indexed("甲乙")
    editing.end_run(editing.begin_run())
    assert SearchText.objects.filter(has_postings=True).count() == 2


def test_ids_that_stand_in_both_are_found_in_either_order():
    few, many = np.array([3, 5]), np.array([1, 3, 4, 9])
    assert postings._both(few, many).tolist() == postings._both(many, few).tolist() == [3]
    assert postings.without(many, few).tolist() == [1, 4, 9]
