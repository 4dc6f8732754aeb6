"""The filters of a query, each as a mark on the rows found, so that a facet can be counted without its own."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from .columns import KINDS, STATES
from .expressions import Phrase
from .keys import phrase_key
from .matching import evaluate
from .memory import Memory
from .numbers import Array
from .query import Query
from .tokens import Part

Marks = dict[str, Array]  # by the name of the query's field


def marks(query: Query, rows: Array, memory: Memory) -> Marks:
    """For each filter in use, which of the rows pass it."""
    columns = memory.columns
    found: Marks = {}
    if query.newspapers:
        found["newspapers"] = _is_one_of(columns.newspaper[rows], query.newspapers)
    if query.kinds:
        found["kinds"] = _is_one_of(columns.kind[rows], _codes(query.kinds, KINDS))
    if query.years:
        found["years"] = _is_one_of(columns.year[rows], query.years)
    if query.months:
        found["months"] = _is_one_of(columns.month[rows], list(map(month_number, query.months)))
    if query.checked is not None:
        found["checked"] = columns.checked[rows] == query.checked
    found |= _dates(query.date_from, query.date_to, columns.day[rows])
    for name in ("people", "bylines", "places"):
        if ids := getattr(query, name):
            found[name] = getattr(memory, name).naming_among(rows, ids)
    if key := phrase_key(query.byline):
        found["byline"] = np.isin(rows, evaluate(Phrase(key, Part.BYLINE), memory))
    return found


def visible(query: Query, rows: Array, memory: Memory) -> Array | None:
    """Which of the rows are in a state that is asked for; None where all are."""
    asked = _codes(query.states, STATES[:-1])
    return None if memory.columns.states <= set(asked) else _is_one_of(memory.columns.state[rows], asked)


def _is_one_of(values: Array, wanted: Sequence[int]) -> Array:
    """Of each value, whether it is wanted."""
    return values == wanted[0] if len(wanted) == 1 else np.isin(values, wanted)


def _codes(values: tuple[str, ...], known: tuple[str, ...]) -> list[int]:
    return [known.index(value) for value in values if value in known]


def month_number(month: str) -> int:
    """A month counted through: year * 12 + month - 1; -1 for what is no month.

    >>> month_number("2023-06") == 2023 * 12 + 5, month_number("June")
    (True, -1)
    """
    year, _, number = month.partition("-")
    return int(year) * 12 + int(number) - 1 if year.isdecimal() and number.isdecimal() else -1


def _dates(first: date | None, last: date | None, days: Array) -> Marks:
    """Articles whose day is unknown lie in no stretch of time."""
    found: Marks = {}
    if first:
        found["date_from"] = days >= first.toordinal()
    if last:
        found["date_to"] = (days <= last.toordinal()) & (days > 0)
    return found


def together(found: Marks, without: str = "") -> Array | None:
    """Which rows pass all filters, one of them left out; None when there is none to pass."""
    used = [passing for name, passing in found.items() if name != without]
    return np.logical_and.reduce(used) if used else None
