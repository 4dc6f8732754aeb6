"""What every hit must be, whatever is counted: known before any text is looked at."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from .columns import STATES, Columns
from .numbers import Array, codes, is_one_of
from .query import Query


@dataclass(frozen=True, slots=True)
class Limits:
    """The states and the days that are asked for. Articles whose day is unknown lie in no stretch of time."""

    states: tuple[str, ...]
    first: date | None
    last: date | None

    def narrowed(self, rows: Array, columns: Columns) -> Array:
        """Those of the rows that lie within."""
        passing = []
        states = codes(self.states, STATES[:-1])
        if not columns.states <= set(states):
            passing.append(is_one_of(columns.state[rows], states))
        days = columns.day[rows] if self.first or self.last else rows
        if self.first:
            passing.append(days >= self.first.toordinal())
        if self.last:
            passing.append((days <= self.last.toordinal()) & (days > 0))
        return rows[np.logical_and.reduce(passing)] if passing else rows


def limits_of(query: Query) -> Limits:
    """The limits that a query sets."""
    return Limits(query.states, query.date_from, query.date_to)
