"""What lists show of articles, read in one query of just that: no records are made for twenty lines of a list."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.db import connection

from articles.models import Article
from articles.models.articles import beginning_of

from .query import Piece

FACTS = (
    *("pk", "public_id", "kind", "kicker", "headline", "column", "body", "page__number"),
    *("page__issue__date", "page__issue__earliest", "page__issue__precision"),
    *("page__issue__newspaper__name", "page__issue__newspaper__home__name"),
)


class Listed(NamedTuple):
    """An article as lists know it. SQLite tells days as text."""

    pk: int
    public_id: str
    kind: str
    kicker: str
    headline: str
    column: str
    body: str
    page: int | None
    day: date | str | None
    earliest: date | str | None
    precision: str
    newspaper: str
    home: str | None

    @property
    def title(self) -> str:
        return self.headline or self.column or beginning_of(self.body)


class Hit(NamedTuple):
    """An article of a list: its title and an extract of its text, in pieces."""

    article: Listed
    title: list[Piece]
    extract: list[Piece]


def listed(ids: Iterable[int]) -> dict[int, Listed]:
    """The published ones among these articles, by pk."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_statement(len(wanted)), [Article.State.PUBLISHED, *wanted])
        return {row[0]: Listed._make(row) for row in cursor.fetchall()}


@lru_cache(maxsize=64)
def _statement(size: int) -> str:
    """The question for so many articles in SQL, put once: the ORM takes twice as long to write it as both databases
    to answer it.
    """
    articles = Article.objects.published().filter(pk__in=range(size)).order_by().values_list(*FACTS)
    return articles.query.sql_with_params()[0]
