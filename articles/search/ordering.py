"""In which order the rows come, and one page of them from a cursor on.

A cursor names a place in the order, not a number of pages: it costs the same at any depth, and stays right while
articles are added.
"""

import re
from dataclasses import dataclass

import numpy as np

from .expressions import Expression, phrases
from .matching import MOST_READ, Hits
from .memory import Memory
from .numbers import Array
from .query import Sort
from .tokens import Part

TITLE = 10_000  # a hit in the title comes before any other
SATURATION, LENGTH_SHARE, USUAL_SIZE = 1.2, 0.75, 2200  # of BM25; keys of newspaper articles: 800 letters, in bytes

CURSOR = re.compile("([ab])\\.([0-9a-f]{1,15})\\.([0-9a-f]{1,16})")


@dataclass(frozen=True, slots=True)
class Ordered:
    """Rows with what they are ordered by: first `rank`, then `time`, largest first. No engine has a say in them."""

    rows: Array
    rank: Array
    time: Array


@dataclass(frozen=True, slots=True)
class Slice:
    """One page: its rows in order, how many come before it, and the cursors of its neighbours."""

    rows: Array
    before: int
    next: str
    previous: str


def ordered(hits: Hits, memory: Memory, expression: Expression, sort: Sort) -> Ordered:
    """The hits with their rank and time."""
    columns = memory.columns
    if sort == Sort.OLDEST:
        return Ordered(hits.rows, np.zeros(len(hits.rows), dtype=np.int64), columns.oldest[hits.rows])
    rank = np.zeros(len(hits.rows), dtype=np.int64)
    if sort == Sort.RELEVANCE:
        rank = hits.in_title * TITLE + _scores(hits.rows, memory, expression)
    return Ordered(hits.rows, rank, columns.newest[hits.rows])


def _scores(rows: Array, memory: Memory, expression: Expression) -> Array:
    """How much each text is about the words, below TITLE; 0 for all where the hits are many."""
    wanted = tuple(dict.fromkeys(phrase for phrase in phrases(expression) if phrase.part == Part.TEXT))
    if not wanted or not 1 < len(rows) <= MOST_READ:
        return np.zeros(len(rows), dtype=np.int64)
    return scores(memory.columns.size[rows], memory.counts(rows, wanted))


def scores(sizes: Array, counts: Array) -> Array:
    """BM25 of texts (by row) without the words' rarity (a column each), in thousandths of a word.

    >>> scores(np.array([5, 5, 2]), np.array([[2], [1], [0]])).tolist()
    [869, 768, 0]
    """
    half = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * sizes / USUAL_SIZE)
    worth = (counts / (counts + half[:, np.newaxis])).sum(axis=1)
    return np.minimum(TITLE - 1, np.round(1000 * worth).astype(np.int64))


def page(found: Ordered, size: int, cursor: str) -> Slice:
    """The page after or before a cursor; the first page when the cursor is empty or none of ours."""
    place = _place(cursor)
    if place is None:
        return _slice(found, _largest(found, size), 0)
    is_after, rank, time = place
    later = (found.rank < rank) | ((found.rank == rank) & (found.time < time))
    earlier = (found.rank > rank) | ((found.rank == rank) & (found.time > time))
    if is_after:
        chosen = np.flatnonzero(later)
        return _slice(found, chosen[_largest(_part(found, chosen), size)], len(later) - int(later.sum()))
    chosen = np.flatnonzero(earlier)
    reversed_part = Ordered(chosen, -found.rank[chosen], -found.time[chosen])
    return _slice(found, chosen[_largest(reversed_part, size)][::-1], max(0, len(chosen) - size))


def _part(found: Ordered, chosen: Array) -> Ordered:
    return Ordered(found.rows[chosen], found.rank[chosen], found.time[chosen])


def _largest(found: Ordered, size: int) -> Array:
    """Where the first `size` rows of the order stand.

    Of many rows only those of the highest ranks are looked at; there are two ranks where rows are many.
    """
    chosen, rest = np.zeros(0, dtype=np.int64), np.arange(len(found.rows))
    while len(chosen) < size and len(rest) > MOST_READ:
        is_top = found.rank[rest] == found.rank[rest].max()
        chosen = np.concatenate([chosen, _latest(rest[is_top], found.time, size)])
        rest = rest[~is_top]
    chosen = chosen if len(chosen) >= size else np.concatenate([chosen, rest])
    return chosen[np.lexsort((found.time[chosen], found.rank[chosen]))[::-1][:size]]


def _latest(rows: Array, time: Array, size: int) -> Array:
    """The `size` rows with the largest times, in any order."""
    return rows if len(rows) <= size else rows[np.argpartition(time[rows], len(rows) - size)[len(rows) - size :]]


def _slice(found: Ordered, positions: Array, before: int) -> Slice:
    if not len(positions):
        return Slice(found.rows[positions], before, "", "")
    first, last = int(positions[0]), int(positions[-1])
    has_more = before + len(positions) < len(found.rows)
    return Slice(
        found.rows[positions],
        before,
        _cursor("a", found.rank[last], found.time[last]) if has_more else "",
        _cursor("b", found.rank[first], found.time[first]) if before else "",
    )


def _cursor(letter: str, rank: int, time: int) -> str:
    return f"{letter}.{int(rank):x}.{int(time):x}"


def _place(cursor: str) -> tuple[bool, int, int] | None:
    """What a cursor says: whether the page after it is asked for, and where it stands."""
    said = CURSOR.fullmatch(cursor)
    return (said[1] == "a", int(said[2], 16), int(said[3], 16)) if said else None
