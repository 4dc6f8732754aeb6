"""How the index is filled: by batches of ids, as often as one likes, in the caller's transaction."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from operator import attrgetter
from random import random

from django.db import connection, transaction

from articles.models import SearchChange, SearchRow, SearchText

from .engines import engine
from .rows import indexed

BATCH = 500  # articles: about a second, and a few megabytes
REMOVED = "removed"
LARGEST_GAP = 2**20
LOCK = 0x5EA7C4  # of PostgreSQL: whoever changes the index waits here, so that numbers are seen in their order


def fill(article_ids: Iterable[int]) -> int:
    """Index these articles as they now stand, in the caller's transaction; how many were indexed.

    May be repeated at will. An id that is no article any more is removed from the index.
    """
    return sum(_fill_batch(batch) for batch in _batches(article_ids))


def remove(article_ids: Iterable[int]) -> int:
    """Forget these articles, in the caller's transaction; how many were known.

    Call it before or after deleting the articles.
    """
    return sum(_remove_batch(batch) for batch in _batches(article_ids))


def keep_up() -> None:
    """Do what filling has put off, if it has become much; in a transaction nothing."""
    if not connection.in_atomic_block:
        engine().keep_up()


def _batches(article_ids: Iterable[int]) -> Iterable[list[int]]:
    rest = iter(sorted(set(article_ids)))
    while batch := list(islice(rest, BATCH)):
        yield batch


@transaction.atomic
def _fill_batch(article_ids: list[int]) -> int:
    number = next_number()
    found = list(indexed(article_ids))
    write(found, number)
    gone = set(article_ids) - {row.pk for row, _ in found}
    _forget(gone, number)
    return len(found)


@transaction.atomic
def _remove_batch(article_ids: list[int]) -> int:
    return _forget(article_ids, next_number())


def next_number() -> int:
    """The number of this change; another transaction that changes the index waits until this one has ended."""
    if connection.vendor == "postgresql":
        with engine().cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    table, gap = SearchChange._meta.db_table, 1 + int(random() * LARGEST_GAP)  # noqa: S311 - a gap, no secret
    with engine().cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (number) SELECT coalesce(max(number), 0) + {gap} FROM {table} RETURNING number"
        )
        (number,) = cursor.fetchone()
    if number == gap:  # the first change: the database is new, or `manage.py flush` has emptied its tables
        engine().clear()
    return number


def write(found: Sequence[tuple[SearchRow, SearchText]], number: int) -> None:
    """Put these rows and keys in the place of what is known of their articles."""
    for row, _ in found:
        row.change = number
    rows, texts = [row for row, _ in found], [text for _, text in found]
    with engine().cursor() as cursor:
        _forget_words(cursor, [text.pk for text in texts])
        _put(cursor, SearchRow, rows)
        _put(cursor, SearchText, texts)
        engine().add(cursor, texts)


def _put(cursor, model: type[SearchRow] | type[SearchText], rows: Sequence) -> None:
    """Insert these rows, or put them in the place of those there are.

    By SQL of our own: `bulk_create` takes three times as long, which is a quarter of the time that filling takes.
    """
    values = attrgetter(*(field.attname for field in model._meta.fields))
    cursor.executemany(_upsert(model, engine().MARK), list(map(values, rows)))


@cache
def _upsert(model: type[SearchRow] | type[SearchText], mark: str) -> str:
    columns = _columns(model).split(", ")
    key = model._meta.pk.column
    updates = ", ".join(f"{column} = excluded.{column}" for column in columns if column != key)
    marks = ", ".join([mark] * len(columns))
    return (
        f"INSERT INTO {model._meta.db_table} ({_columns(model)}) VALUES ({marks}) "
        f"ON CONFLICT ({key}) DO UPDATE SET {updates}"
    )


def _forget_words(cursor, article_ids: Iterable[int]) -> None:
    """Take the words of these articles out of the full-text index."""
    engine().drop(cursor, _known_texts(cursor, article_ids))


def _known_texts(cursor, article_ids: Iterable[int]) -> Iterator[SearchText]:
    """The keys as they were put into the index; an engine that has no need of them does not look."""
    numbers = ", ".join(f"{article:d}" for article in article_ids) or "NULL"
    cursor.execute(f"SELECT {_columns(SearchText)} FROM {SearchText._meta.db_table} WHERE article_id IN ({numbers})")
    yield from (SearchText(*values) for values in cursor.fetchall())


@cache
def _columns(model: type[SearchRow] | type[SearchText]) -> str:
    return ", ".join(str(field.column) for field in model._meta.fields)


def _forget(article_ids: Iterable[int], number: int) -> int:
    with engine().cursor() as cursor:
        _forget_words(cursor, article_ids)
    SearchText.objects.filter(pk__in=article_ids).delete()
    rows = SearchRow.objects.filter(pk__in=article_ids).exclude(state=REMOVED)
    return rows.update(state=REMOVED, change=number, people=b"", bylines=b"", places=b"")
