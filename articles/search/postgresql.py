"""The full-text index in PostgreSQL: postings, and for the articles that have changed since they were written, GIN over
the pairs that a function makes of SearchText; no vector is stored.

The index says which pairs an article has, not where. A phrase of more than one pair is looked up in the key itself, for
those articles only that have all its pairs.

Questions go to the driver's own cursor, prepared, with binary answers, and the database's function sets for itself how
it is planned (see the migrations): planning and settings took two thirds of the time of a rare word.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

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
from .postings import BEGINNING, alternatives, answering, postings_of, tokens_of, without, write_postings
from .stamps import index_stamp, latest_and_known
from .tokens import Part, sought

MARK = "%s"  # stands for a value
MANY_FRESH = 5_000  # articles; GIN visits each that it finds for its id, 0.4 microseconds
FIND = f"""
SELECT {latest_and_known("%s")}, leaves, changed, fresh FROM articles_search_look(%s::text[], %s::text[])
"""
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
    """Take away the postings; the index follows the table."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE articles_search_leaf, articles_search_block")


@contextmanager
def bulk() -> Iterator[None]:
    """While very many texts are put in, for nobody to search: no index, and the postings are written at the end."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_indexdef('articles_search_words'::regclass)")
        (create,) = cursor.fetchone()
        cursor.execute("DROP INDEX articles_search_words")
        try:
            yield
        finally:
            write_postings()
            cursor.execute(create)
            cursor.execute("ALTER INDEX articles_search_words ALTER COLUMN 1 SET STATISTICS 0")  # no plan needs them
            _vacuum()


def keep_up() -> None:
    """Write postings once many articles are fresh."""
    if SearchText.objects.filter(has_postings=False).count() >= MANY_FRESH:
        write_postings()
        _vacuum()


def tidy() -> None:
    """Write the postings of what is fresh, and make the index small again beside the old one; nobody has to wait."""
    write_postings()
    if not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("REINDEX INDEX CONCURRENTLY articles_search_words")
        _vacuum()


def _vacuum() -> None:
    if not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE articles_searchtext, articles_search_leaf")


def drop(filling, texts: Iterable[SearchText]) -> None:
    """Nothing to do: the index follows the table."""


def find(expressions: Sequence[Expression], known: int) -> Found:
    """The ids of the articles that answer each expression, or may, in one round trip with the index's stamp.

    What is fresh is found by GIN alone, the rest in the postings.
    """
    usable = list(map(_usable, expressions))
    tokens = list(dict.fromkeys(token for expression in usable for token in tokens_of(expression)))
    ((latest, same, leaves, changed, fresh),) = _asked(
        FIND, [known, tokens, list(map(query_text, usable))], prepare=True
    )
    postings, not_believed = postings_of(tokens, leaves or b""), np.sort(_ids(changed))
    ids = [without(answering(expression, postings), not_believed) for expression in usable]
    if fresh:
        ids = [np.concatenate([posted, _ids(others)]) for posted, others in zip(ids, fresh, strict=True)]
    return Found(index_stamp(latest, same), ids)


def _usable(expression: Expression) -> Expression:
    """The expression without exclusions of which the index is not sure: it would exclude too much."""
    match expression:
        case And(parts):
            kept = (part for part in parts if not (isinstance(part, Not) and EXACTNESS.needs_check(part.part)))
            return And(tuple(map(_usable, kept)))
        case Or(parts):
            return Or(tuple(map(_usable, parts)))
    return expression


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

    >>> query_text(And((Phrase("溧阳市"), Not(Phrase("会议")), Or((Phrase("5"), Phrase("叶", Part.PEOPLE))))))
    "(('溧阳'&'阳市')&!('会议')&(('5':*)|('§叶':*|'§·叶')))"
    """
    match expression:
        case Phrase():
            return "(" + "|".join("&".join(map(_quoted, tokens)) for tokens in alternatives(expression)) + ")"
        case Or(parts):
            return "(" + "|".join(map(query_text, parts)) + ")"
        case And(parts):
            return "(" + "&".join(map(query_text, parts)) + ")"
        case Not(part):
            return f"!{query_text(part)}"
    raise TypeError(expression)


def _quoted(token: str) -> str:
    return f"'{token.removesuffix(BEGINNING)}'" + ":*" * token.endswith(BEGINNING)


def _is_unsure(phrase: Phrase) -> bool:
    """The index knows which tokens an article has, not in which order."""
    found = sought(phrase.key)
    return len(found.tokens) > 1 or found.is_unsure


EXACTNESS = Exactness(_is_unsure, position="strpos", mark=MARK)
