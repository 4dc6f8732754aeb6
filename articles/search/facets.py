"""Exact counts of the hits by newspaper, time, kind, person and place."""

from collections.abc import Callable, Collection, Iterable, Iterator

import numpy as np
from django.db.models import Manager, QuerySet
from django.utils.translation import get_language

from articles.models import Article, Newspaper, Person, Place

from .columns import KINDS
from .counting import CountedLinks
from .lineage import NONE, Lineage, Name
from .memory import Memory
from .numbers import Array
from .query import Facets, FacetValue, Query

MOST = 20  # people, bylines or places in a facet
Facet = tuple[FacetValue, ...]
RowsWithout = Callable[[str], Array]  # the hits when one filter is left out


def facets(query: Query, rows_without: RowsWithout, memory: Memory, wanted: Collection[str]) -> Facets:
    """The facets wanted of an answer; those of records take one query each for the names."""
    counted = {
        "newspapers": lambda rows: _newspapers(memory.columns.newspaper[rows], query, memory.records.newspapers[1]),
        "years": lambda rows: _years(memory.columns.year[rows], query),
        "months": lambda rows: _months(memory.columns.month[rows], query),
        "kinds": lambda rows: _kinds(memory.columns.kind[rows], query),
        "checked": lambda rows: _checked(memory.columns.checked[rows], query),
        "people": lambda rows: _people(memory.people, rows, query.people),
        "bylines": lambda rows: _people(memory.bylines, rows, query.bylines),
        "places": lambda rows: _places(memory.places, rows, query.places),
    }
    return Facets(**{name: counted[name](rows_without(name)) for name in wanted})


def _counts(values: Array) -> dict[int, int]:
    """How often each value stands there."""
    counts = np.bincount(values)
    found = np.flatnonzero(counts)
    return dict(zip(found.tolist(), counts[found].tolist(), strict=True))


def _newspapers(values: Array, query: Query, lineage: Lineage) -> Facet:
    counts = dict.fromkeys(query.newspapers, 0) | _counts(values)
    names = _names(lineage, [pk for pk in counts if pk < len(lineage)], Newspaper.objects.select_related("home"))
    found = [
        FacetValue(pk, names[pk][1], count, names[pk][2], pk in query.newspapers)
        for pk, count in counts.items()
        if pk in names
    ]
    return tuple(sorted(found, key=lambda value: (-value.count, value.value)))


def _years(values: Array, query: Query) -> Facet:
    counts = dict.fromkeys(query.years, 0) | _counts(values)
    return tuple(
        [
            FacetValue(year, str(year) if year else "", count, "", year in query.years)
            for year, count in sorted(counts.items(), reverse=True)
        ]
    )


def _months(months: Array, query: Query) -> Facet:
    """The months of the one year that the query is about."""
    year = _only_year(query)
    if not year:
        return ()
    counts = _counts(months[months // 12 == year])
    names = {f"{year}-{number % 12 + 1:02d}": count for number, count in sorted(counts.items())}
    return tuple(FacetValue(name, name, count, is_chosen=name in query.months) for name, count in names.items())


def _only_year(query: Query) -> int:
    """The year that all hits lie in because the query says so; 0 when there is none."""
    if len(query.years) == 1:
        return query.years[0]
    stated = {month.partition("-")[0] for month in query.months}
    if not stated and query.date_from and query.date_to:
        stated = {str(query.date_from.year), str(query.date_to.year)}
    only = stated.pop() if len(stated) == 1 else ""
    return int(only) if only.isdecimal() else 0


def _kinds(values: Array, query: Query) -> Facet:
    counts = _counts(values)
    return tuple(
        FacetValue(kind, str(Article.Kind(kind).label), counts.get(code, 0), is_chosen=kind in query.kinds)
        for code, kind in enumerate(KINDS)
        if code in counts or kind in query.kinds
    )


def _checked(values: Array, query: Query) -> Facet:
    counts = {True: int(values.sum()), False: int((~values).sum())}
    return tuple(
        FacetValue(checked, str(checked), count, is_chosen=query.checked is checked)
        for checked, count in counts.items()
        if count or query.checked is checked
    )


def _people(links: CountedLinks, rows: Array, chosen: Iterable[int]) -> Facet:
    """The people named most often, and those chosen."""
    _, counts = links.counts(rows)
    numbers = [*_largest(counts), *_numbers(links, chosen)]
    return _records({number: int(counts[number]) for number in dict.fromkeys(numbers)}, chosen, links, Person.objects)


def _places(links: CountedLinks, rows: Array, chosen: Iterable[int]) -> Facet:
    """The places named most often and those chosen, with all in which they lie, from the outermost inwards."""
    own, counts = links.counts(rows)
    inner = [*_largest(own), *_numbers(links, chosen)]
    numbers = {around for number in inner for around in _path(links.lineage, number)}
    return _records({number: int(counts[number]) for number in sorted(numbers)}, chosen, links, Place.objects)


def _path(lineage: Lineage, number: int) -> Iterator[int]:
    """The record and all in which it lies."""
    while number != NONE:
        yield number
        number = int(lineage.parent[number])


def _numbers(links: CountedLinks, chosen: Iterable[int]) -> list[int]:
    numbers = links.lineage.numbers(np.array(list(chosen), dtype=np.int64))
    return [int(number) for number in numbers if number != NONE]


def _largest(counts: Array) -> list[int]:
    """Where the largest counts stand, the largest first; of equal ones those with the lower number."""
    found = np.flatnonzero(counts)
    if len(found) > MOST:
        least = np.partition(counts[found], len(found) - MOST)[len(found) - MOST]
        found = found[counts[found] >= least]
    return found[np.lexsort((found, -counts[found]))][:MOST].tolist()


def _records(found: dict[int, int], chosen: Iterable[int], links: CountedLinks, records: Manager) -> Facet:
    """The values of a facet of records; the depth counts from the outermost that is shown."""
    lineage = links.lineage
    names = _names(lineage, found, records)
    asked = set(_numbers(links, chosen))
    return tuple(
        FacetValue(pk, label, count, public_id, number in asked, depth=int(lineage.depth[number]))
        for number, count in found.items()
        if number in names
        for pk, label, public_id in [names[number]]
    )


def _names(lineage: Lineage, numbers: Iterable[int], records: Manager | QuerySet) -> dict[int, Name]:
    """The names of these records: a query for those that were never shown before."""
    names = lineage.names.setdefault(get_language() or "", {})
    new = {int(lineage.record[number]): number for number in numbers if number not in names}
    if new:
        for pk, record in records.in_bulk(list(new)).items():
            names[new[pk]] = (pk, str(record), record.public_id)
    return names
