"""The lattice: all readings of a page at once, and the best one.

A linear chain (conditional random field): a reading's score is the sum of what its blocks' signs weigh and of its steps
from label to label. Scores are kept as powers of e, so that a reading's weight is the product of its moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from operator import add, mul

from .evidence import Evidence
from .labels import FIRST, LAST, Label, Options, State, options_for
from .weights import IMPOSSIBLE, Weights

Table = list[list[float]]


@dataclass(frozen=True, slots=True)
class Lattice:
    """The possible states of each block, the weights of those of the first, and the weights of all moves to the others.

    `moves[index][at][before]` is the weight of a block having the state `at` where the one before has `before`.
    """

    options: list[Options]
    start: list[float]
    moves: list[Table]
    weights: Weights


def lattice_of(candidates: Sequence[Sequence[Label]], evidence: Sequence[Evidence], weights: Weights) -> Lattice:
    """The lattice of a page; the first block stands behind nothing, the last before nothing."""
    options = [options_for(tuple(labels)) for labels in candidates]
    last = len(options) - 1
    start: list[float] = []
    moves: list[Table] = [[]]
    for index, (states, signs) in enumerate(zip(options, evidence, strict=True)):
        own = weights.scores(states, signs.own)
        if index in (0, last):
            own = _added(own, [edge(state, index, last) for state in states.states])
        far = _added(own, weights.scores(states, signs.far))
        near = far if signs.near is signs.far else _added(own, weights.scores(states, signs.near))
        if index:
            moves.append(_moves(options[index - 1], states, near, far, weights))
        else:
            start = _powers(far)
    return Lattice(options, start, moves, weights)


def _moves(first: Options, second: Options, near: list[float], far: list[float], weights: Weights) -> Table:
    """The weights of the moves into a block; `near` are its scores behind text, `far` behind anything else."""
    steps = weights.steps_between(first, second)
    apart = _powers(far)
    if near is far:
        return [[step * score for step in row] for row, score in zip(steps, apart, strict=True)]
    top = max(far)
    close = [exp(score - top) for score in near]
    return [
        [step * (one if is_text else two) for step, is_text in zip(row, first.are_text, strict=True)]
        for row, one, two in zip(steps, close, apart, strict=True)
    ]


def _powers(scores: Sequence[float]) -> list[float]:
    """Scores as powers of e, the highest made 1."""
    top = max(scores)
    return [exp(score - top) for score in scores]


def _added(first: Sequence[float], second: Sequence[float]) -> list[float]:
    return list(map(add, first, second))


def edge(state: State, index: int, last: int) -> float:
    """The score of standing first or last on a page."""
    wrong_first = index == 0 and (state.label not in FIRST or state.is_open or state.is_headed)
    wrong_last = index == last and (state.label not in LAST or state.is_headed)
    return IMPOSSIBLE * (wrong_first + wrong_last)


def best_path(lattice: Lattice) -> list[State]:
    """The reading with the highest weight."""
    if not lattice.options:
        return []
    best = lattice.start
    links: list[list[int]] = []
    for moves in lattice.moves[1:]:
        arrivals = [list(map(mul, best, row)) for row in moves]
        tops = list(map(max, arrivals))
        links.append([row.index(top) for row, top in zip(arrivals, tops, strict=True)])
        highest = max(tops)
        best = [top / highest for top in tops]
    return _followed_back(lattice, links, best.index(max(best)))


def _followed_back(lattice: Lattice, links: Sequence[Sequence[int]], at: int) -> list[State]:
    """The path that ends with the state `at`."""
    path = [lattice.options[-1].states[at]]
    for index in range(len(links) - 1, -1, -1):
        at = links[index][at]
        path.append(lattice.options[index].states[at])
    return path[::-1]
