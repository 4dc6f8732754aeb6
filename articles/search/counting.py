"""Exact counts of the articles that name a record, or anything that lies in it, each article once."""

from dataclasses import dataclass

import numpy as np

from .columns import Links
from .lineage import NONE, Lineage
from .numbers import Array

FEW = 8  # below an eighth of all rows it is quicker to visit the links of each row than all links


@dataclass(frozen=True)
class CountedLinks:
    """The links of all rows, in each row by number; `shared` is where a link meets the one before it in its row.

    An article that names two villages of a county counts once for the county: the sum over all that lies in it counts
    each link, and takes one away for each pair of neighbours that meet in it.
    """

    lineage: Lineage
    starts: Array
    rows: Array
    numbers: Array
    shared: Array

    def and_those(self, other: "CountedLinks") -> "CountedLinks":
        """These rows' links, and those of the rows after them."""
        return CountedLinks(
            self.lineage,
            np.concatenate([self.starts, other.starts[1:] + self.starts[-1]]),
            np.concatenate([self.rows, other.rows + (len(self.starts) - 1)]),
            np.concatenate([self.numbers, other.numbers]),
            np.concatenate([self.shared, other.shared]),
        )

    def of(self, rows: Array) -> Array:
        """The positions of these rows' links."""
        if len(rows) * FEW < len(self.starts):
            return Links(self.numbers, self.starts).of(rows)
        chosen = np.zeros(len(self.starts) - 1, dtype=bool)
        chosen[rows] = True
        return np.flatnonzero(chosen[self.rows])

    def counts(self, rows: Array) -> tuple[Array, Array]:
        """By number: in how many of these rows the record itself is named, and in how many it or what lies in it."""
        positions = self.of(rows)
        numbers, shared = self.numbers[positions], self.shared[positions]
        own = np.bincount(numbers[numbers != shared], minlength=len(self.lineage))
        if self.lineage.is_flat:
            return own, own
        sums = np.bincount(numbers, minlength=len(self.lineage))
        sums -= np.bincount(shared[shared != NONE], minlength=len(self.lineage))
        before = np.concatenate([[0], np.cumsum(sums)])
        return own, before[self.lineage.last] - before[:-1]

    def naming(self, ids: tuple[int, ...]) -> Array:
        """Of every row, whether it names one of these records or what lies in it."""
        found = np.zeros(len(self.starts) - 1, dtype=bool)
        found[self.rows[self._lies_in(self.numbers, ids)]] = True
        return found

    def naming_among(self, rows: Array, ids: tuple[int, ...]) -> Array:
        """The same of these rows alone."""
        if len(rows) * FEW >= len(self.starts):
            return self.naming(ids)[rows]
        found = np.zeros(len(rows), dtype=bool)
        sizes = self.starts[rows + 1] - self.starts[rows]
        named = self._lies_in(self.numbers[self.of(rows)], ids)
        found[np.repeat(np.arange(len(rows)), sizes)[named]] = True
        return found

    def _lies_in(self, numbers: Array, ids: tuple[int, ...]) -> Array:
        """Of each number, whether it is one of these records or lies in one."""
        found = np.zeros(len(numbers), dtype=bool)
        for number in self.lineage.numbers(np.array(ids, dtype=np.int64)):
            if number != NONE:
                found |= (numbers >= number) & (numbers < self.lineage.last[number])
        return found


def counted(links: Links, lineage: Lineage) -> CountedLinks:
    """The links resolved by a lineage; those to no known record are left out."""
    numbers = lineage.numbers(links.ids)
    known = numbers != NONE
    rows, numbers = links.rows[known], numbers[known]
    order = np.argsort(rows.astype(np.int64) * (len(lineage) + 1) + numbers, kind="stable")
    rows, numbers = rows[order], numbers[order]
    starts = np.searchsorted(rows, np.arange(len(links.starts)))
    return CountedLinks(lineage, starts, rows, numbers, _meetings(rows, numbers, lineage))


def _meetings(rows: Array, numbers: Array, lineage: Lineage) -> Array:
    """Where each link meets the one before it in its row."""
    shared = np.full(len(numbers), NONE, dtype=np.int32)
    if len(numbers):
        second = np.flatnonzero(rows[1:] == rows[:-1]) + 1
        shared[second] = lineage.meeting(numbers[second - 1], numbers[second])
    return shared
