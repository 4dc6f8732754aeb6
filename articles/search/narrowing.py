"""The filters of a query, each as a mark on the rows found, so that a facet can be counted without its own."""

import numpy as np

from .columns import KINDS
from .expressions import Phrase
from .keys import phrase_key
from .matching import evaluate
from .memory import Memory
from .numbers import Array, codes, is_one_of
from .query import Query
from .tokens import Part

Marks = dict[str, Array]  # by the name of the query's field


def marks(query: Query, rows: Array, memory: Memory) -> Marks:
    """For each filter in use, which of the rows pass it."""
    columns = memory.columns
    found: Marks = {}
    if query.newspapers:
        found["newspapers"] = is_one_of(columns.newspaper[rows], query.newspapers)
    if query.kinds:
        found["kinds"] = is_one_of(columns.kind[rows], codes(query.kinds, KINDS))
    if query.years:
        found["years"] = is_one_of(columns.year[rows], query.years)
    if query.months:
        found["months"] = is_one_of(columns.month[rows], list(map(month_number, query.months)))
    if query.checked is not None:
        found["checked"] = columns.checked[rows] == query.checked
    for name in ("people", "bylines", "places"):
        if ids := getattr(query, name):
            found[name] = getattr(memory, name).naming_among(rows, ids)
    if key := phrase_key(query.byline):
        found["byline"] = np.isin(rows, evaluate(Phrase(key, Part.BYLINE), memory))
    return found


def month_number(month: str) -> int:
    """A month counted through: year * 12 + month - 1; -1 for what is no month.

    >>> month_number("2023-06") == 2023 * 12 + 5, month_number("June")
    (True, -1)
    """
    year, _, number = month.partition("-")
    return int(year) * 12 + int(number) - 1 if year.isdecimal() and number.isdecimal() else -1


def together(found: Marks, without: str = "") -> Array | None:
    """Which rows pass all filters, one of them left out; None when there is none to pass."""
    used = [passing for name, passing in found.items() if name != without]
    return np.logical_and.reduce(used) if used else None
