"""The full-text index in SQLite: a contentless FTS5 table of letter pairs.

It keeps postings only. A posting is taken out by giving the same words again: they are made from the keys in
SearchText, which are changed together with it.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from django.db import connection

from articles.models import SearchText

from .exactness import Exactness
from .expressions import And, Expression, Not, Or, Phrase
from .found import Found
from .numbers import Array
from .stamps import index_stamp, latest_and_known
from .tokens import LAST, Part, is_letter, sought, words

MARK = "?"  # stands for a value
TABLE = "articles_search_words"
PAGES_AT_ONCE = 1000  # about 4 MB
MOST_MERGES = 10_000
FIND = f"(SELECT group_concat(rowid) FROM {TABLE} WHERE {TABLE} MATCH ?)"
AMONG = "FROM articles_searchtext WHERE article_id IN (SELECT value FROM json_each(?))"
CHECKED = "SELECT group_concat(article_id) " + AMONG + " AND {condition}"
READ = "SELECT article_id, {keys} " + AMONG


@contextmanager
def cursor() -> Iterator[sqlite3.Cursor]:
    """The driver's own: Django's takes 10 to 30 microseconds more a statement, a third of what a rare word takes."""
    connection.ensure_connection()
    with connection.wrap_database_errors:
        yield connection.connection.cursor()


def add(filling: sqlite3.Cursor, texts: Iterable[SearchText]) -> None:
    """Put these texts into the index."""
    filling.executemany(f"INSERT INTO {TABLE} (rowid, words) VALUES (?, ?)", [(text.pk, words(text)) for text in texts])


def clear() -> None:
    """Take out everything: no other command empties a contentless table."""
    with cursor() as filling:
        filling.execute(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('delete-all')")


@contextmanager
def bulk() -> Iterator[None]:
    """While very many texts are put in: segments are written large and merged once, at the end."""
    _configure(automerge=0, crisismerge=1000, hashsize=64 * 2**20)
    try:
        yield
    finally:
        _configure(automerge=4, crisismerge=16, hashsize=2**20)
        with cursor() as filling:
            filling.execute(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')")
        if not connection.in_atomic_block:
            connection.close()  # with it goes FTS5's table of words in memory, which would be walked at every commit


def _configure(**settings: int) -> None:
    """Set FTS5's own settings; it keeps them in the table."""
    with cursor() as filling:
        filling.executemany(f"INSERT INTO {TABLE} ({TABLE}, rank) VALUES (?, ?)", list(settings.items()))


def keep_up() -> None:
    """Nothing to do: FTS5 merges its segments as it is filled."""


def tidy() -> None:
    """Merge the segments, a little at a time, so that nobody who writes has to wait long."""
    for _ in range(MOST_MERGES):
        with cursor() as filling:
            before = filling.connection.total_changes
            filling.execute(f"INSERT INTO {TABLE} ({TABLE}, rank) VALUES ('merge', {PAGES_AT_ONCE})")
            if filling.connection.total_changes - before < 2:  # FTS5's own sign that there was nothing left to merge
                return


def drop(filling: sqlite3.Cursor, texts: Iterable[SearchText]) -> None:
    """Take these texts out of the index."""
    if known := [(text.pk, words(text)) for text in texts]:
        filling.executemany(f"INSERT INTO {TABLE} ({TABLE}, rowid, words) VALUES ('delete', ?, ?)", known)


def find(expressions: Sequence[Expression], known: int) -> Found:
    """The ids of the articles that answer each expression, or may, with the index's stamp.

    They come as one string: SQLite joins 150,000 numbers in a quarter of the time that fetching as many rows takes.
    """
    selects = ", ".join([latest_and_known("?"), *[FIND] * len(expressions)])
    ((latest, same, *found),) = _asked(f"SELECT {selects}", [known, *map(match_text, expressions)])
    return Found(index_stamp(latest, same), list(map(_ids, found)))


def is_exact(expression: Expression) -> bool:
    """Whether `find` finds only what answers."""
    return not EXACTNESS.needs_check(expression)


def checked(asked: Sequence[tuple[Expression, Array]]) -> list[Array]:
    """Of each expression's ids, those whose keys answer it."""
    return [_checked(expression, ids) for expression, ids in asked]


def _checked(expression: Expression, ids: Array) -> Array:
    condition = EXACTNESS.check(expression)
    ((found,),) = _asked(CHECKED.format(condition=condition.sql), [_array(ids.tolist()), *condition.values])
    return _ids(found)


def keys(articles: Array, names: Sequence[str]) -> list[tuple]:
    """The id and these keys of each of these articles, as UTF-8: SQLite lends the texts without copying."""
    read = READ.format(keys=", ".join([f"CAST({name} AS BLOB)" for name in names]))
    return _asked(read, [_array(articles.tolist())])


def _asked(statement: str, values: Sequence[object]) -> list[tuple]:
    with cursor() as asking:
        return asking.execute(statement, values).fetchall()


def _array(ids: list[int]) -> str:
    """Ids as JSON."""
    return str(ids)


def _ids(numbers: str | None) -> Array:
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
            without = [part.part for part in parts if isinstance(part, Not)]
            required = " AND ".join(match_text(part) for part in parts if not isinstance(part, Not))
            excluded = " OR ".join(match_text(part) for part in without if is_exact(part))
            return f"({required} NOT ({excluded}))" if excluded else f"({required})"
    raise TypeError(expression)


def _is_unsure(phrase: Phrase) -> bool:
    """The last letter of a run is no token of its own where punctuation follows ("讯，记者")."""
    return sought(phrase.key).is_unsure


EXACTNESS = Exactness(_is_unsure, position="instr", mark=MARK)
