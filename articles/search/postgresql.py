"""The full-text index in PostgreSQL: postings, and for the articles that have changed since they were written, GIN over
the pairs that a function makes of SearchText; no vector is stored.

GIN says which pairs an article has, not where. A phrase of more than one pair is looked up in the key itself, for those
of the changed articles only that have all its pairs.

Questions go to the driver's own cursor, prepared, with binary answers, and the database's function sets for itself how
it is planned (see the migrations): planning and settings took two thirds of the time of a rare word.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

import numpy as np
import psycopg
from django.db import connection

from articles.models import SearchText

from .exactness import Exactness
from .expressions import And, Expression, Not, Or, Phrase
from .found import Found
from .inverting import write_postings
from .leaves import BEGINNING
from .numbers import Array
from .postings import Postings, alternatives, answering, tokens_of, without
from .stamps import index_stamp, latest_and_known
from .tokens import sought

MARK = "%s"  # stands for a value
MANY_FRESH = 5_000  # articles; GIN visits each that it finds for its id, 0.4 microseconds
FIND = f"""
SELECT {latest_and_known("%s")}, leaves, changed, fresh FROM articles_search_look(%s::text[], %s::int[], %s::text[])
"""
# One look-up for each id, whatever the planner thinks of so many: it must never read the texts of all articles.
CHECKED = """(
    SELECT string_agg(int8send(id), '') FROM unnest(%s::int8[]) AS id,
    LATERAL (SELECT FROM articles_searchtext WHERE article_id = id AND {condition} OFFSET 0) AS text
)"""
READ = "SELECT article_id, {keys} FROM articles_searchtext WHERE article_id = ANY(%s::int8[])"


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

    What is fresh is found by GIN alone (and looked at in another round trip), the rest in the postings.
    """
    usable = [_usable(expression, EXACTNESS) for expression in expressions]
    reaches = tokens_of(And(tuple(usable)))
    questions = [query_text(_usable(expression, FRESH_EXACTNESS)) for expression in expressions]
    ((latest, same, leaves, changed, fresh),) = _asked(
        FIND, [known, _array(reaches), _array(reaches.values()), _array(questions)], prepare=True
    )
    postings, not_believed = Postings(list(reaches), leaves or b""), np.sort(_ids(changed))
    ids = [without(answering(expression, postings), not_believed) for expression in usable]
    if fresh:
        others = _fresh(usable, list(map(_ids, fresh)))
        ids = [np.concatenate([posted, more]) for posted, more in zip(ids, others, strict=True)]
        not_believed = np.unique(np.concatenate([not_believed, *others]))
    return Found(index_stamp(latest, same), ids, partial(postings.count, fresh=not_believed))


def _fresh(expressions: Sequence[Expression], found: list[Array]) -> list[Array]:
    """Of the fresh articles that GIN finds, those in which the tokens of a phrase follow each other."""
    asked = list(zip(expressions, found, strict=True))
    if not any(len(ids) and FRESH_EXACTNESS.needs_check(expression) for expression, ids in asked):
        return found
    return _conforming(asked, FRESH_EXACTNESS)


def _usable(expression: Expression, exactness: Exactness) -> Expression:
    """The expression without exclusions of which the index is not sure: it would exclude too much."""
    match expression:
        case And(parts):
            kept = (part for part in parts if not (isinstance(part, Not) and exactness.needs_check(part.part)))
            return And(tuple(_usable(part, exactness) for part in kept))
        case Or(parts):
            return Or(tuple(_usable(part, exactness) for part in parts))
    return expression


def is_exact(expression: Expression) -> bool:
    """Whether `find` finds only what answers."""
    return not EXACTNESS.needs_check(expression)


def checked(asked: Sequence[tuple[Expression, Array]]) -> list[Array]:
    """Of each expression's ids, those whose keys answer it."""
    return _conforming(asked, EXACTNESS)


def _conforming(asked: Sequence[tuple[Expression, Array]], exactness: Exactness) -> list[Array]:
    conditions = [exactness.check(expression) for expression, _ in asked]
    selects = [CHECKED.format(condition=condition.sql) for condition in conditions]
    values = [
        value
        for (_, ids), condition in zip(asked, conditions, strict=True)
        for value in (_array(ids.tolist()), *condition.values)
    ]
    (found,) = _asked("SELECT " + ", ".join(selects), values)
    return list(map(_ids, found))


def keys(articles: Array, names: Sequence[str]) -> list[tuple]:
    """The id and these keys of each of these articles, as UTF-8."""
    read = READ.format(keys=", ".join([f"convert_to({name}, 'UTF8')" for name in names]))
    return _asked(read, [_array(articles.tolist())], prepare=True)


def _asked(statement: str, values: Sequence[object], prepare: bool = False) -> list[tuple]:
    """The rows that the driver's own cursor gives, in binary form."""
    connection.ensure_connection()
    with connection.wrap_database_errors:
        cursor = psycopg.Cursor(connection.connection)
        return cursor.execute(statement, values, prepare=prepare, binary=True).fetchall()


def _array(values: Iterable[int | str]) -> str:
    """Ids, or texts of letters and digits, as PostgreSQL writes an array: the driver takes longer with a list."""
    return "{" + ",".join([f'"{value}"' for value in values]) + "}"


def _ids(numbers: bytes | None) -> Array:
    return np.frombuffer(numbers or b"", dtype=">i8").astype(np.int64)


def query_text(expression: Expression) -> str:
    """The articles that can answer, in the language of tsquery. Keys are letters and digits: nothing to escape.

    >>> query_text(And((Phrase("溧阳市"), Not(Phrase("会议")), Or((Phrase("5"), Phrase("叶"))))))
    "(('溧阳'&'阳市')&!('会议')&(('5':*)|('叶':*)))"
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
    """The last letter of a run is no token of its own where punctuation follows ("讯，记者")."""
    return sought(phrase.key).is_unsure


def _is_unsure_when_fresh(phrase: Phrase) -> bool:
    """GIN knows which tokens an article has, not in which order."""
    found = sought(phrase.key)
    return len(found.tokens) > 1 or found.is_unsure


EXACTNESS = Exactness(_is_unsure, position="strpos", mark=MARK)
FRESH_EXACTNESS = Exactness(_is_unsure_when_fresh, position="strpos", mark=MARK)
