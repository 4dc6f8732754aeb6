"""How the index is asked: read the query, find the rows, narrow, count, order, cut one page."""

from collections.abc import Collection
from dataclasses import replace
from functools import cache

from django.utils.translation import get_language

from . import narrowing
from .expressions import Expression
from .facets import RowsWithout
from .facets import facets as counted
from .language import read_query
from .limits import limits_of
from .matching import MANY, Hits, find_rows
from .memory import Memory
from .numbers import Array
from .ordering import ordered, page
from .query import FACETS, Answer, Facets, Query, Sort
from .stamps import Stamp
from .suggestions import suggestions

PAGE_SIZE = 20
LARGEST_PAGE = 500
OF_RECORDS = frozenset({"newspapers", "people", "bylines", "places"})


def ask(query: Query, size: int = PAGE_SIZE, cursor: str = "", facets: Collection[str] = FACETS) -> Answer:
    """One page of the articles that answer the query: `size` of them, from `cursor` (of an earlier Answer) on.

    An unknown or damaged cursor means the first page. `facets` names the facets wanted; with all of them it takes
    about seven SQL queries, however large the archive; without any, two or three.
    """
    memory = Memory()
    reading = read_query(query.text)
    base = find_rows(reading.expression, memory, limits_of(query))
    found = narrowing.marks(query, base.rows, memory)
    hits = _chosen(base, narrowing.together(found))
    cut = page(ordered(hits, memory, reading.expression, query.sort), min(max(size, 1), LARGEST_PAGE), cursor)

    @cache
    def rows_without(name: str) -> Array:
        """The hits as they would be without the filter of this name."""
        return _chosen(base, narrowing.together(found, name)).rows if name in found else hits.rows

    return Answer(
        query=query,
        ids=tuple(memory.columns.article[cut.rows].tolist()),
        total=len(hits.rows),
        first=cut.before + 1 if len(cut.rows) else 0,
        next=cut.next,
        previous=cut.previous,
        facets=_facets(query, rows_without, memory, tuple(facets), len(hits.rows)),
        notes=tuple(reading.notes),
        suggest=lambda: suggestions(
            reading.expression, len(hits.rows), memory, lambda other: count(other, query, memory)
        ),
    )


def _facets(query: Query, rows_without: RowsWithout, memory: Memory, wanted: tuple[str, ...], total: int) -> Facets:
    """The facets; those of many hits are remembered while nothing changes."""
    if total <= MANY or not wanted:
        return counted(query, rows_without, memory, wanted)
    key = replace(query, sort=Sort.NEWEST), wanted, get_language(), *stamps_of(memory, wanted)
    return memory.kept.facets.get(
        lambda: memory.columns, key, lambda: counted(query, rows_without, memory, wanted), lambda _: True
    )


def stamps_of(memory: Memory, wanted: Collection[str]) -> tuple[Stamp, ...]:
    """What changes when a record that the facets name does."""
    if OF_RECORDS.isdisjoint(wanted):
        return ()
    return memory.records.people[0], memory.records.places[0], memory.records.newspapers[0]


def count(expression: Expression, query: Query, memory: Memory) -> int:
    """How many articles answer this expression under the query's filters."""
    base = find_rows(expression, memory, limits_of(query))
    return len(_chosen(base, narrowing.together(narrowing.marks(query, base.rows, memory))).rows)


def _chosen(hits: Hits, passing: Array | None) -> Hits:
    return hits if passing is None else Hits(hits.rows[passing], hits.in_title[passing])
