"""PostgreSQL's postings, and what holds of articles that have changed since they were written."""

import numpy as np
import pytest
from django.db import connection, connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import editing, search
from articles.models import Article, SearchText
from articles.search import fill, inverting, postgresql, postings, remove
from articles.search.expressions import Phrase, in_title
from articles.search.inverting import write_postings
from articles.search.keys import phrase_key
from articles.search.memory import Memory
from tests.make import make_page

from .found import finds, indexed, ordered

LETTERS = "社区会议ai5，。 "
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


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
        monkeypatch.setattr(inverting, "BLOCK", 2)
        page = make_page()
        articles = [indexed("甲乙", page=page) for _ in range(5)]
        write_postings()
        made: list[int] = []
        monkeypatch.setattr(inverting, "_replace", lambda cursor, block: made.append(block))
        fill([articles[0].pk])
        write_postings()
        assert made == [articles[0].pk // 2]


@pytest.mark.postgresql
@pytest.mark.usefixtures("_not_written")
class TestCounting:
    """Words are counted in the postings as they are in the texts."""

    @QUICK
    @given(
        headline=st.text(LETTERS, min_size=1, max_size=8),
        body=st.text(LETTERS, max_size=40),
        typed=st.lists(st.text(LETTERS, min_size=2, max_size=3), min_size=1, max_size=3),
    )
    def test_postings_count_what_the_texts_count(self, db, headline, body, typed):
        phrases = tuple(dict.fromkeys(Phrase(key) for key in map(phrase_key, typed) if len(key) > 1))
        indexed(headline, body), indexed(body or headline, headline)
        write_postings()
        for phrase in phrases:
            memory = Memory()
            memory.find([phrase, in_title(phrase)])
            rows = memory.columns.all_rows
            assert memory.counts(rows, (phrase,)).tolist() == memory.occurrences(rows, (phrase,)).counts.tolist()

    def test_no_text_is_read_for_what_has_postings(self, db, monkeypatch):
        often, once = indexed("甲", "社区会议，社区会议。"), indexed("乙", "社区会议。")
        write_postings()
        monkeypatch.setattr(postgresql, "keys", None)
        monkeypatch.setattr(postgresql, "checked", None)
        assert ordered("社区会议") == ordered("社区 会议") == [often.pk, once.pk]

    def test_what_has_changed_is_counted_in_the_texts(self, db):
        article = indexed("甲", "社区。")
        write_postings()
        Article.objects.filter(pk=article.pk).update(body="社区，社区。")
        fill([article.pk])
        memory, phrase = Memory(), Phrase("社区")
        memory.find([phrase, in_title(phrase)])
        assert memory.counts(memory.columns.all_rows, (phrase,)).tolist() == [[2]]


@pytest.mark.postgresql
@pytest.mark.usefixtures("_not_written")
@pytest.mark.django_db(transaction=True)
def test_postings_are_written_again_when_an_article_changes_meanwhile(monkeypatch):
    article = indexed("甲乙")
    words_of, seen = inverting.words, []

    def changed_meanwhile(text):
        if not seen:
            other = connections.create_connection("default")
            with other.cursor() as cursor:
                cursor.execute("UPDATE articles_searchtext SET title = '丙丁' WHERE article_id = %s", [text.pk])
            other.close()
        seen.append(text.title)
        return words_of(text)

    monkeypatch.setattr(inverting, "words", changed_meanwhile)
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


def test_numbers_that_stand_in_both_are_found_in_either_order():
    few, many = np.array([3, 5]), np.array([1, 3, 4, 9])
    assert postings._both(few, many).tolist() == postings._both(many, few).tolist() == [3]
    assert postings.without(many, few).tolist() == [1, 4, 9]
