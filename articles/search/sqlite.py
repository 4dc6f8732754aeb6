"""The full-text index in SQLite: a contentless FTS5 table of letter pairs.

It keeps postings only. A posting is taken out by giving the same words again: they are made from the keys in
SearchText, which are changed together with it.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from django.db import connection

from articles.models import SearchText

from .expressions import COLUMNS, And, Expression, Not, Or, Phrase
from .tokens import LAST, Part, is_letter, sought, stream

TABLE = "articles_search_words"
PAGES_AT_ONCE = 1000  # about 4 MB
MOST_MERGES = 10_000


def words(text: SearchText) -> str:
    """All that is indexed of one article: what most is searched in comes first, its positions are the smallest."""
    return stream(
        (
            (Part.TEXT, text.body),
            (Part.TEXT, text.title),
            (Part.TITLE, text.title),
            (Part.BYLINE, text.byline),
            (Part.PEOPLE, text.people),
            (Part.PLACES, text.places),
        )
    )


def add(texts: Iterable[SearchText]) -> None:
    """Put these texts into the index."""
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} (rowid, words) VALUES (%s, %s)",
            [(text.pk, words(text)) for text in texts],
        )


def clear() -> None:
    """Take out everything: no other command empties a contentless table."""
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('delete-all')")


@contextmanager
def bulk() -> Iterator[None]:
    """While very many texts are put in: segments are written large and merged once, at the end."""
    _configure(automerge=0, crisismerge=1000, hashsize=64 * 2**20)
    try:
        yield
    finally:
        _configure(automerge=4, crisismerge=16, hashsize=2**20)
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')")
        if not connection.in_atomic_block:
            connection.close()  # with it goes FTS5's table of words in memory, which would be walked at every commit


def _configure(**settings: int) -> None:
    """Set FTS5's own settings; it keeps them in the table."""
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {TABLE} ({TABLE}, rank) VALUES (%s, %s)", list(settings.items()))


def tidy() -> None:
    """Merge the segments, a little at a time, so that nobody who writes has to wait long."""
    for _ in range(MOST_MERGES):
        with connection.cursor() as cursor:
            before = _total_changes(cursor)
            cursor.execute(f"INSERT INTO {TABLE} ({TABLE}, rank) VALUES ('merge', {PAGES_AT_ONCE})")
            if _total_changes(cursor) - before < 2:  # FTS5's own sign that there was nothing left to merge
                return


def _total_changes(cursor) -> int:
    cursor.execute("SELECT total_changes()")
    return cursor.fetchone()[0]


def drop(texts: Iterable[SearchText]) -> None:
    """Take these texts out of the index."""
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} ({TABLE}, rowid, words) VALUES ('delete', %s, %s)",
            [(text.pk, words(text)) for text in texts],
        )


def find(expressions: Sequence[Expression]) -> list[np.ndarray]:
    """The ids of the articles that answer each expression.

    They come as one string: SQLite joins 150,000 numbers in a quarter of the time that fetching as many rows takes.
    """
    selects = [f"(SELECT group_concat(rowid) FROM {TABLE} WHERE {TABLE} MATCH %s)" for _ in expressions]
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(selects), list(map(match_text, expressions)))
        return list(map(_ids, cursor.fetchone()))


def find_checked(phrase: Phrase) -> np.ndarray:
    """The same for one phrase that the index alone is not sure of: its key is looked at."""
    columns = COLUMNS[phrase.part]
    check = " OR ".join(f"instr({column}, %s) > 0" for column in columns)
    source = f"{TABLE} CROSS JOIN articles_searchtext ON article_id = {TABLE}.rowid"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT group_concat({TABLE}.rowid) FROM {source} WHERE {TABLE} MATCH %s AND ({check})",
            [match_text(phrase), *[phrase.key] * len(columns)],
        )
        return _ids(cursor.fetchone()[0])


def _ids(numbers: str | None) -> np.ndarray:
    return np.fromstring(numbers, dtype=np.int64, sep=",") if numbers else np.zeros(0, dtype=np.int64)


def match_text(expression: Expression) -> str:
    """The expression in the language of FTS5. Keys are letters and digits, so nothing needs to be escaped.

    >>> match_text(And((Phrase("溧阳市"), Not(Phrase("5 g")))))
    '("溧阳 阳市" NOT ("5 g"*))'
    """
    match expression:
        case Phrase(key, part) if is_letter(key) and part is not Part.TEXT:
            return f'("{part.value}{key}"* OR "{part.value}{LAST}{key}")'
        case Phrase(key, part):
            found = sought(key)
            return f'"{" ".join(part.value + token for token in found.tokens)}"{"*" if found.is_open else ""}'
        case Or(parts):
            return "(" + " OR ".join(map(match_text, parts)) + ")"
        case And(parts):
            required = " AND ".join(match_text(part) for part in parts if not isinstance(part, Not))
            excluded = " OR ".join(match_text(part.part) for part in parts if isinstance(part, Not))
            return f"({required} NOT ({excluded}))" if excluded else f"({required})"
    raise TypeError(expression)
