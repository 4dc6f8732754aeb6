"""The lattice: all readings of a page at once, and the best one.

A linear chain (conditional random field): a reading's score is the sum of what its blocks' signs weigh and of its steps
from label to label.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .evidence import Evidence
from .labels import FIRST, LAST, Label, Options, State, options_for
from .weights import IMPOSSIBLE, Weights


@dataclass(frozen=True, slots=True)
class Lattice:
    """For each block its possible states, with their scores behind text (near) and behind anything else (far)."""

    options: list[Options]
    near: list[list[float]]
    far: list[list[float]]
    weights: Weights

    def moves(self, index: int) -> list[list[float]]:
        """All moves into a block: for each of its states, the scores of coming from each state of the one before."""
        first = self.options[index - 1]
        table = self.weights.table(first, self.options[index])
        near, far = self.near[index], self.far[index]
        if near is far:
            return [[step + score for step in steps] for steps, score in zip(table, far, strict=True)]
        return [
            [step + (close if is_text else apart) for step, is_text in zip(steps, first.are_text, strict=True)]
            for steps, close, apart in zip(table, near, far, strict=True)
        ]


def lattice_of(candidates: Sequence[Sequence[Label]], evidence: Sequence[Evidence], weights: Weights) -> Lattice:
    """The lattice of a page; the first block stands behind nothing, the last before nothing."""
    options = [options_for(tuple(labels)) for labels in candidates]
    near, far = [], []
    for index, (states, signs) in enumerate(zip(options, evidence, strict=True)):
        own = weights.scores(states, signs.own)
        if index in (0, len(options) - 1):
            own = _added(own, [edge(state, index, len(options)) for state in states.states])
        far.append(_added(own, weights.scores(states, signs.far)))
        same = signs.near is signs.far
        near.append(far[-1] if same else _added(own, weights.scores(states, signs.near)))
    return Lattice(options, near, far, weights)


def _added(first: Sequence[float], second: Sequence[float]) -> list[float]:
    return [one + two for one, two in zip(first, second, strict=True)]


def edge(state: State, index: int, count: int) -> float:
    """The score of standing first or last on a page."""
    wrong_first = index == 0 and (state.label not in FIRST or state.is_open)
    wrong_last = index == count - 1 and state.label not in LAST
    return IMPOSSIBLE * (wrong_first + wrong_last)


def best_path(lattice: Lattice) -> list[State]:
    """The reading with the highest score."""
    if not lattice.far:
        return []
    totals = lattice.far[0]
    links: list[list[int]] = []
    for index in range(1, len(lattice.options)):
        row, came_from = [], []
        for moves in lattice.moves(index):
            arrivals = [total + move for total, move in zip(totals, moves, strict=True)]
            top = max(arrivals)
            row.append(top)
            came_from.append(arrivals.index(top))
        totals = row
        links.append(came_from)
    return _followed_back(lattice, links, totals.index(max(totals)))


def _followed_back(lattice: Lattice, links: Sequence[Sequence[int]], at: int) -> list[State]:
    """The path that ends with the state `at`."""
    path = [lattice.options[-1].states[at]]
    for index in range(len(links) - 1, -1, -1):
        at = links[index][at]
        path.append(lattice.options[index].states[at])
    return path[::-1]
