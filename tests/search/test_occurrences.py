"""How often phrases stand in articles: both engines count as one does who reads the keys."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import SearchText
from articles.search.engines import engine
from articles.search.expressions import COLUMNS, And, Not, Or, Phrase
from articles.search.keys import is_han, phrase_key, stands_in
from articles.search.occurrences import KEYS, occurrences_of
from articles.search.tokens import Part

from .found import indexed

pytestmark = pytest.mark.django_db

LETTERS = "社区会议ai5，。 "
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def occurrences(phrases, *articles):
    articles = np.array([article.pk for article in articles])
    return occurrences_of(engine().keys(articles, KEYS), articles, tuple(phrases))


def begins(phrase, key):
    """How often a phrase begins in a key, one place after the other."""
    key = key if is_han(phrase) else f" {key}"
    phrase = phrase if is_han(phrase) else f" {phrase}"
    return sum(key.startswith(phrase, at) for at in range(len(key)))


@QUICK
@given(
    headline=st.text(LETTERS, min_size=1, max_size=8),
    body=st.text(LETTERS, max_size=40),
    typed=st.lists(st.tuples(st.text(LETTERS, min_size=1, max_size=3), st.sampled_from(Part)), min_size=1, max_size=4),
)
def test_phrases_are_counted_as_in_the_keys(headline, body, typed):
    phrases = [Phrase(phrase_key(text), part) for text, part in typed if phrase_key(text)]
    article = indexed(headline, body)
    text = SearchText.objects.get(pk=article.pk)
    found = occurrences(phrases, article)
    for place, phrase in enumerate(phrases):
        assert found.counts[0, place] == (begins(phrase.key, text.body) if phrase.part is Part.TEXT else 0)
        keys = [getattr(text, column) for column in COLUMNS[phrase.part]]
        assert found.stands[0, place] == any(stands_in(phrase.key, key) for key in keys)


def test_a_phrase_of_the_title_alone_stands_and_counts_nothing():
    found = occurrences([Phrase("社区")], indexed("社区", "会议。"))
    assert (found.counts.tolist(), found.stands.tolist()) == ([[0]], [[True]])


def test_the_rows_come_in_the_order_asked_for():
    one, two, three = indexed("甲", "社区。"), indexed("乙"), indexed("丙", "社区，社区。")
    found = occurrences([Phrase("社区")], three, one, two)
    assert found.of(np.array([two.pk, three.pk, one.pk])).counts[:, 0].tolist() == [0, 2, 1]
    assert found.know(np.array([one.pk])) and not found.know(np.array([three.pk + 1]))


def test_an_article_that_is_gone_has_none():
    article = indexed("甲", "社区。")
    SearchText.objects.all().delete()
    assert occurrences([Phrase("社区")], article).counts.tolist() == [[0]]


def test_an_expression_is_answered_by_its_phrases():
    a, b = Phrase("社区"), Phrase("会议")
    found = occurrences([a, b], indexed("甲", "社区会议。"), indexed("乙", "社区。"), indexed("丙"))
    assert found.answering(And((a, Not(b)))).tolist() == [False, True, False]
    assert found.answering(Or((a, b))).tolist() == [True, True, False]
