"""The lattice: all readings of a page at once; the best one, and how likely each block's label is among them all.

A linear chain (conditional random field): a reading's score is the sum of the weights of its blocks' signs and of its
steps from label to label.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log

from .evidence import Evidence
from .labels import FIRST, LAST, STATES, TEXT, Label, State, may_follow
from .weights import Weights

# A step that no page makes is not forbidden, so that every text has a reading; it costs more than any sign can pay.
IMPOSSIBLE = -60.0


@dataclass(frozen=True, slots=True)
class Lattice:
    """For each block its possible states, with their scores behind text (near) and behind anything else (far)."""

    states: list[tuple[State, ...]]
    near: list[list[float]]
    far: list[list[float]]
    weights: Weights

    def move(self, index: int, before: int, at: int) -> float:
        """The score of a block having the state `at` where the one before it has the state `before`."""
        first, second = self.states[index - 1][before], self.states[index][at]
        scores = self.near if first.label in TEXT else self.far
        return self.weights.from_state(first, step)[second] + scores[index][at]

    def moves(self, index: int) -> list[list[float]]:
        """All moves into a block: for each of its states, from each state of the one before."""
        steps = [self.weights.from_state(first, step) for first in self.states[index - 1]]
        scores = [self.near[index] if first.label in TEXT else self.far[index] for first in self.states[index - 1]]
        return [
            [into[second] + row[at] for into, row in zip(steps, scores, strict=True)]
            for at, second in enumerate(self.states[index])
        ]


@cache
def states_of(candidates: tuple[Label, ...]) -> tuple[State, ...]:
    """The states that these labels allow."""
    return tuple(state for state in STATES if state.label in candidates)


def lattice_of(candidates: Sequence[Sequence[Label]], evidence: Sequence[Evidence], weights: Weights) -> Lattice:
    """The lattice of a page; the first block stands behind nothing, the last before nothing."""
    states = [states_of(tuple(labels)) for labels in candidates]
    near, far = [], []
    for index, (options, signs) in enumerate(zip(states, evidence, strict=True)):
        own = [
            score + edge(state, index, len(states))
            for state, score in zip(options, _scores(options, signs.own, weights), strict=True)
        ]
        far.append([one + two for one, two in zip(own, _scores(options, signs.far, weights), strict=True)])
        same = signs.near is signs.far
        near.append(
            far[-1]
            if same
            else [one + two for one, two in zip(own, _scores(options, signs.near, weights), strict=True)]
        )
    return Lattice(states, near, far, weights)


def _scores(options: Sequence[State], signs: Sequence[str], weights: Weights) -> list[float]:
    """What these signs say for each state."""
    known = [weights.signs[sign] for sign in signs if sign in weights.signs]
    return [sum([sign.get(state.label, 0.0) for sign in known]) for state in options]


def step(first: State, second: State, weights: Weights) -> float:
    """The score of a step."""
    if not may_follow(first, second):
        return IMPOSSIBLE
    return weights.steps.get((first.label, second.label), 0.0)


def edge(state: State, index: int, count: int) -> float:
    """The score of standing first or last on a page."""
    wrong = (index == 0 and (state.label not in FIRST or state.is_open)) + (
        index == count - 1 and state.label not in LAST
    )
    return IMPOSSIBLE * wrong


def best_path(lattice: Lattice) -> list[State]:
    """The reading with the highest score."""
    best: list[list[float]] = [lattice.far[0]] if lattice.far else []
    back: list[list[int]] = []
    for index in range(1, len(lattice.states)):
        row, links = [], []
        for moves in lattice.moves(index):
            arrivals = [total + move for total, move in zip(best[-1], moves, strict=True)]
            top = max(arrivals)
            row.append(top)
            links.append(arrivals.index(top))
        best.append(row)
        back.append(links)
    return _trace(lattice, best, back)


def _trace(lattice: Lattice, best: list[list[float]], back: list[list[int]]) -> list[State]:
    """The path that ends best, followed back to its start."""
    if not best:
        return []
    at = best[-1].index(max(best[-1]))
    path = [lattice.states[-1][at]]
    for index in range(len(back) - 1, -1, -1):
        at = back[index][at]
        path.append(lattice.states[index][at])
    return path[::-1]


@dataclass(frozen=True, slots=True)
class Beliefs:
    """How likely readings are: sums of all paths to and from each state, as logarithms."""

    lattice: Lattice
    forward: list[list[float]]
    backward: list[list[float]]
    total: float

    def of_state(self, index: int, at: int) -> float:
        """How likely a block has the state."""
        return exp(self.forward[index][at] + self.backward[index][at] - self.total)

    def of_step(self, index: int, before: int, at: int) -> float:
        """How likely a block has the state `at` and the one before it the state `before`."""
        score = self.forward[index - 1][before] + self.lattice.move(index, before, at) + self.backward[index][at]
        return exp(min(0.0, score - self.total))

    def of_stretch(self, path: Sequence[State], start: int, end: int) -> float:
        """How likely the blocks from `start` to before `end` are all as the path has them."""
        states = self.lattice.states
        at = states[start].index(path[start])
        score = self.forward[start][at]
        for index in range(start + 1, end):
            before, at = at, states[index].index(path[index])
            score += self.lattice.move(index, before, at)
        return exp(min(0.0, score + self.backward[end - 1][at] - self.total))


def beliefs_of(lattice: Lattice) -> Beliefs:
    """Sum over all readings."""
    count = len(lattice.states)
    moves = [lattice.moves(index) if index else [] for index in range(count)]
    forward = [lattice.far[0]] if count else []
    for index in range(1, count):
        forward.append([log_sum([a + b for a, b in zip(forward[-1], into, strict=True)]) for into in moves[index]])
    backward = [[0.0] * len(lattice.states[-1])] if count else []
    for index in range(count - 1, 0, -1):
        behind = backward[-1]
        backward.append(
            [
                log_sum([into[before] + rest for into, rest in zip(moves[index], behind, strict=True)])
                for before in range(len(lattice.states[index - 1]))
            ]
        )
    backward.reverse()
    return Beliefs(lattice, forward, backward, log_sum(forward[-1]) if forward else 0.0)


def log_sum(values: Sequence[float]) -> float:
    """The logarithm of the sum of exponentials."""
    top = max(values)
    return top + log(sum(exp(value - top) for value in values))
