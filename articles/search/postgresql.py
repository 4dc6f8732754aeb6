"""The full-text index in PostgreSQL: GIN over the pairs that a function makes of SearchText; no vector is stored.

The index says which pairs an article has, not where. A phrase of more than one pair is looked up in the key itself, for
those articles only that have all its pairs.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from django.db import connection

from articles.models import SearchText

from .expressions import COLUMNS, And, Expression, Not, Or, Phrase
from .keys import is_han
from .tokens import LAST, Part, is_letter, sought

VECTOR = "articles_search_vector(title, body, byline, people, places)"
# Without these, a word that stands in nearly all articles makes the planner read the whole table and work out every
# vector anew (15 s at 200,000 articles), or forget which rows of a page it had found and check them all again.
PLAN = {"enable_seqscan": "off", "work_mem": "64MB", "jit": "off"}
BEFORE = ", ".join(f"set_config('{name}', '{value}', true)" for name, value in PLAN.items())
AFTER = "; ".join(f"SET LOCAL {name} TO DEFAULT" for name in PLAN)


def add(texts: Iterable[SearchText]) -> None:
    """Nothing to do: the index follows the table."""


def clear() -> None:
    """Nothing to do: the index follows the table."""


@contextmanager
def bulk() -> Iterator[None]:
    """While very many texts are put in: the index is made at the end, in half the time; nobody can search meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_indexdef('articles_search_words'::regclass)")
        (create,) = cursor.fetchone()
        cursor.execute("DROP INDEX articles_search_words")
        try:
            yield
        finally:
            cursor.execute("SET maintenance_work_mem = '512MB'")
            cursor.execute(create)
            cursor.execute("RESET maintenance_work_mem")
            cursor.execute("ANALYZE articles_searchtext")


def tidy() -> None:
    """Write the index anew, compactly, beside the old one; nobody has to wait."""
    if not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("REINDEX INDEX CONCURRENTLY articles_search_words")
            cursor.execute("VACUUM ANALYZE articles_searchtext")


def drop(texts: Iterable[SearchText]) -> None:
    """Nothing to do: the index follows the table."""


def find(expressions: Sequence[Expression]) -> list[np.ndarray]:
    """The ids of the articles that answer each expression, in one round trip."""
    conditions = [_condition(expression) for expression in expressions]
    selects = [
        f"SELECT string_agg(int8send(article_id), '') FROM articles_searchtext WHERE {where}" for where, _ in conditions
    ]
    with connection.cursor() as cursor:
        values = [value for _, values in conditions for value in values]
        cursor.execute("; ".join([f"SELECT {BEFORE}", *selects, AFTER]), values)
        return [_next_ids(cursor) for _ in selects]


def find_checked(phrase: Phrase) -> np.ndarray:
    """The same for one phrase that the index alone is not sure of."""
    return find([phrase])[0]


def _next_ids(cursor) -> np.ndarray:
    """The ids that the next SELECT found."""
    cursor.nextset()
    return np.frombuffer(cursor.fetchone()[0] or b"", dtype=">i8").astype(np.int64)


def _condition(expression: Expression) -> tuple[str, list[str]]:
    """The SQL condition of an expression, and its values: by the index, then by the keys where that is not enough."""
    checks, values = _check(expression)
    indexed = f"{VECTOR} @@ %s::tsquery"
    return (f"{indexed} AND {checks}" if checks else indexed), [query_text(expression), *values]


def query_text(expression: Expression) -> str:
    """The articles that can answer, in the language of tsquery. Keys are letters and digits: nothing to escape.

    >>> query_text(And((Phrase("溧阳市"), Not(Phrase("5 g")), Not(Phrase("会议")))))
    "(('溧阳'&'阳市')&!'会议')"
    """
    match expression:
        case Phrase(key, part) if is_letter(key) and part is not Part.TEXT:
            return f"('{part.value}{key}':*|'{part.value}{LAST}{key}')"
        case Phrase(key, part):
            found = sought(key)
            joined = "&".join(f"'{part.value}{token}'" for token in found.tokens) + (":*" if found.is_open else "")
            return f"({joined})" if len(found.tokens) > 1 else joined
        case Or(parts):
            return "(" + "|".join(map(query_text, parts)) + ")"
        case And(parts):
            usable = [part for part in parts if not (isinstance(part, Not) and _needs_check(part.part))]
            return "(" + "&".join(map(query_text, usable)) + ")"
        case Not(part):
            return f"!{query_text(part)}"
    raise TypeError(expression)


def _needs_check(expression: Expression) -> bool:
    """Whether the index finds more articles than there are answers."""
    match expression:
        case Phrase(key):
            found = sought(key)
            return len(found.tokens) > 1 or found.is_unsure
        case And(parts) | Or(parts):
            return any(map(_needs_check, parts))
        case Not(part):
            return _needs_check(part)
    return False


def _check(expression: Expression) -> tuple[str, list[str]]:
    """The condition on the keys that makes the answer exact; none where the index is enough."""
    if not _needs_check(expression):
        return "", []
    match expression:
        case Phrase(key, part):
            return _stands(key, part)
        case Not(part):
            inner, values = _whole_check(part)
            return f"NOT {inner}", values
        case Or(parts):
            checks = [_whole_check(part) for part in parts]
            return _joined(" OR ", checks)
        case And(parts):
            return _joined(" AND ", [check for part in parts if (check := _check(part))[0]])
    raise TypeError(expression)


def _whole_check(expression: Expression) -> tuple[str, list[str]]:
    """The condition on the keys alone, also of what the index could answer."""
    match expression:
        case Phrase(key, part):
            return _stands(key, part)
        case Not(part):
            inner, values = _whole_check(part)
            return f"NOT {inner}", values
        case Or(parts):
            return _joined(" OR ", list(map(_whole_check, parts)))
        case And(parts):
            return _joined(" AND ", list(map(_whole_check, parts)))
    raise TypeError(expression)


def _joined(word: str, checks: list[tuple[str, list[str]]]) -> tuple[str, list[str]]:
    return "(" + word.join(check for check, _ in checks) + ")", [value for _, values in checks for value in values]


def _stands(key: str, part: Part) -> tuple[str, list[str]]:
    """`keys.stands_in` in SQL."""
    columns = COLUMNS[part]
    if is_han(key):
        return "(" + " OR ".join(f"strpos({column}, %s) > 0" for column in columns) + ")", [key] * len(columns)
    return "(" + " OR ".join(f"strpos(' ' || {column}, %s) > 0" for column in columns) + ")", [f" {key}"] * len(columns)
