"""The full-text index in PostgreSQL: GIN over the pairs that a function makes of SearchText; no vector is stored.

The index says which pairs an article has, not where. A phrase of more than one pair is looked up in the key itself, for
those articles only that have all its pairs.

Questions go to the driver's own cursor, prepared, with binary answers, and the database's function sets for itself how
it is planned (see the migrations): planning and settings took two thirds of the time of a rare word.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

import numpy as np
import psycopg
from django.db import connection

from articles.models import SearchText

from .exactness import Exactness
from .expressions import COLUMNS, And, Expression, Not, Or, Phrase
from .found import Found
from .keys import is_han
from .numbers import Array
from .occurrences import Occurrences, occurrences_of
from .stamps import index_stamp, latest_and_known
from .tokens import LAST, Part, is_letter, sought, years_between

MARK = "%s"  # stands for a value
FIND = "articles_search_find(%s::tsquery)"
# One look-up for each id, whatever the planner thinks of so many: it must never read the texts of all articles.
CHECKED = """(
    SELECT string_agg(int8send(id), '') FROM unnest(%s::int8[]) AS id,
    LATERAL (SELECT FROM articles_searchtext WHERE article_id = id AND {condition} OFFSET 0) AS text
)"""
OCCURRENCES = """
SELECT string_agg({numbers}, '') FROM articles_searchtext, LATERAL (SELECT {cuts} OFFSET 0) AS cuts
WHERE article_id = ANY(%(ids)s::int8[])
"""


def cursor():
    """What fills: Django's cursor; the driver's own would prepare and send by types that differ from row to row."""
    return connection.cursor()


def add(filling, texts: Iterable[SearchText]) -> None:
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
            cursor.execute("ALTER INDEX articles_search_words ALTER COLUMN 1 SET STATISTICS 0")  # no plan needs them
            cursor.execute("RESET maintenance_work_mem")
            if not connection.in_atomic_block:
                cursor.execute("VACUUM ANALYZE articles_searchtext")


def tidy() -> None:
    """Write the index anew, compactly, beside the old one; nobody has to wait."""
    if not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("REINDEX INDEX CONCURRENTLY articles_search_words")
            cursor.execute("VACUUM ANALYZE articles_searchtext")


def drop(filling, texts: Iterable[SearchText]) -> None:
    """Nothing to do: the index follows the table."""


def find(expressions: Sequence[Expression], known: int, first: date | None = None, last: date | None = None) -> Found:
    """The ids of the articles that answer each expression, or may, in one round trip with the index's stamp.

    The index knows years: of few years, no article of another one is visited.
    """
    years = "|".join(f"'{year}'" for year in years_between(first, last))
    wanted = [query_text(expression) + (f"&({years})" if years else "") for expression in expressions]
    selects = ", ".join([latest_and_known("%s"), *[FIND] * len(expressions)])
    ((latest, same, *found),) = _asked(f"SELECT {selects}", [known, *wanted], prepare=True)
    return Found(index_stamp(latest, same), list(map(_ids, found)))


def is_exact(expression: Expression) -> bool:
    """Whether `find` finds only what answers."""
    return not EXACTNESS.needs_check(expression)


def checked(asked: Sequence[tuple[Expression, Array]]) -> list[Array]:
    """Of each expression's ids, those whose keys answer it."""
    conditions = [EXACTNESS.check(expression) for expression, _ in asked]
    selects = [CHECKED.format(condition=condition.sql) for condition in conditions]
    values = [
        value
        for (_, ids), condition in zip(asked, conditions, strict=True)
        for value in (_array(ids.tolist()), *condition.values)
    ]
    (found,) = _asked("SELECT " + ", ".join(selects), values)
    return list(map(_ids, found))


def occurrences(articles: Array, phrases: tuple[Phrase, ...]) -> Occurrences:
    """How often each phrase stands in each of these articles; counted there, for sending a text takes longer."""
    numbers = ["int8send(article_id)", "int4send(octet_length(body))"]
    numbers += [f"int4send({_count(number, phrase)})" for number, phrase in enumerate(phrases)]
    numbers += [f"int4send({_stands(number, phrase)})" for number, phrase in enumerate(phrases)]
    cuts = ", ".join(f"replace(body, %(key{number})s, '') AS cut{number}" for number, _ in enumerate(phrases))
    statement = OCCURRENCES.format(numbers=" || ".join(numbers), cuts=cuts)
    keys = {f"key{number}": phrase.key for number, phrase in enumerate(phrases)}
    ((found,),) = _asked(statement, keys | {"ids": _array(articles.tolist())}, prepare=True)
    number = len(phrases)
    rows = np.frombuffer(
        found or b"", dtype=[("article", ">i8"), ("size", ">i4"), ("counts", ">i4", number), ("stands", ">i4", number)]
    )
    return occurrences_of(phrases, articles, rows["article"], rows["size"], rows["counts"], rows["stands"])


def _count(number: int, phrase: Phrase) -> str:
    """How often a phrase stands in the text: what is missing when it is cut out everywhere."""
    if phrase.part is not Part.TEXT:
        return "0"
    return f"(octet_length(body) - octet_length(cut{number})) / {len(phrase.key.encode())}"


def _stands(number: int, phrase: Phrase) -> str:
    """A number above 0 where the phrase stands; the title is looked at only where the text has it not."""
    blank = "" if is_han(phrase.key) else "' ' || "
    found = [f"strpos({blank}{column}, {blank}%(key{number})s)" for column in COLUMNS[phrase.part]]
    if phrase.part is Part.TEXT and not blank:
        found[0] = f"octet_length(body) - octet_length(cut{number})"
    *others, last = found
    return "".join(f"CASE WHEN {other} > 0 THEN 1 ELSE " for other in others) + last + " END" * len(others)


def _asked(statement: str, values: Sequence[object] | Mapping[str, object], prepare: bool = False) -> list[tuple]:
    """The rows that the driver's own cursor gives, in binary form."""
    connection.ensure_connection()
    with connection.wrap_database_errors:
        cursor = psycopg.Cursor(connection.connection)
        return cursor.execute(statement, values, prepare=prepare, binary=True).fetchall()


def _array(ids: list[int]) -> str:
    """Ids as PostgreSQL writes an array."""
    return "{" + ",".join(map(str, ids)) + "}"


def _ids(numbers: bytes | None) -> Array:
    return np.frombuffer(numbers or b"", dtype=">i8").astype(np.int64)


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
            usable = [part for part in parts if not (isinstance(part, Not) and EXACTNESS.needs_check(part.part))]
            return "(" + "&".join(map(query_text, usable)) + ")"
        case Not(part):
            return f"!{query_text(part)}"
    raise TypeError(expression)


def _is_unsure(phrase: Phrase) -> bool:
    """The index knows which tokens an article has, not in which order."""
    found = sought(phrase.key)
    return len(found.tokens) > 1 or found.is_unsure


EXACTNESS = Exactness(_is_unsure, position="strpos", mark=MARK)
