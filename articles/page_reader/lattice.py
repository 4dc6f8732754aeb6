"""The lattice: all readings of a page at once; the best one, and how likely each block's label is among them all.

A linear chain (conditional random field): a reading's score is the sum of the weights of its blocks' signs and of its
steps from label to label.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log

from .labels import FIRST, LAST, STATES, Label, State, may_follow
from .weights import Weights

# A step that no page makes is not forbidden, so that every text has a reading; it costs more than any sign can pay.
IMPOSSIBLE = -60.0


@dataclass(frozen=True, slots=True)
class Lattice:
    """For each block its possible states with their scores."""

    states: list[tuple[State, ...]]
    scores: list[list[float]]
    weights: Weights


@cache
def states_of(candidates: tuple[Label, ...]) -> tuple[State, ...]:
    """The states that these labels allow."""
    return tuple(state for state in STATES if state.label in candidates)


def lattice_of(candidates: Sequence[Sequence[Label]], evidence: Sequence[Sequence[str]], weights: Weights) -> Lattice:
    """The lattice of a page."""
    states = [states_of(tuple(labels)) for labels in candidates]
    scores = []
    for options, signs in zip(states, evidence, strict=True):
        known = [weights.signs[sign] for sign in signs if sign in weights.signs]
        scores.append([sum(sign.get(state.label, 0.0) for sign in known) for state in options])
    return Lattice(states, scores, weights)


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
    count = len(lattice.states)
    best: list[list[float]] = []
    back: list[list[int]] = []
    for index, (states, scores) in enumerate(zip(lattice.states, lattice.scores, strict=True)):
        row, links = [], []
        for state, score in zip(states, scores, strict=True):
            arrivals = (
                [total + steps[state] for total, steps in zip(best[-1], _steps(lattice, index - 1), strict=True)]
                if index
                else [0.0]
            )
            top = max(range(len(arrivals)), key=arrivals.__getitem__)
            row.append(arrivals[top] + score + edge(state, index, count))
            links.append(top)
        best.append(row)
        back.append(links)
    return _trace(lattice, best, back)


def _trace(lattice: Lattice, best: list[list[float]], back: list[list[int]]) -> list[State]:
    """The path that ends best, followed back to its start."""
    if not best:
        return []
    at = max(range(len(best[-1])), key=best[-1].__getitem__)
    path = []
    for index in range(len(best) - 1, -1, -1):
        path.append(lattice.states[index][at])
        at = back[index][at]
    return path[::-1]


def _steps(lattice: Lattice, index: int) -> list[dict[State, float]]:
    """The scores of the steps out of each state of a block."""
    return [lattice.weights.from_state(state, step) for state in lattice.states[index]]


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
        states, scores = self.lattice.states, self.lattice.scores
        score = step(states[index - 1][before], states[index][at], self.lattice.weights) + scores[index][at]
        score += edge(states[index][at], index, len(states))
        return exp(min(0.0, self.forward[index - 1][before] + score + self.backward[index][at] - self.total))

    def of_stretch(self, path: Sequence[State], start: int, end: int) -> float:
        """How likely the blocks from `start` to before `end` are all as the path has them."""
        states, scores = self.lattice.states, self.lattice.scores
        at = states[start].index(path[start])
        score = self.forward[start][at]
        for index in range(start + 1, end):
            at = states[index].index(path[index])
            score += step(path[index - 1], path[index], self.lattice.weights) + scores[index][at]
            score += edge(path[index], index, len(states))
        return min(1.0, exp(score + self.backward[end - 1][at] - self.total))


def beliefs_of(lattice: Lattice) -> Beliefs:
    """Sum over all readings."""
    count = len(lattice.states)
    forward: list[list[float]] = []
    for index, (states, scores) in enumerate(zip(lattice.states, lattice.scores, strict=True)):
        steps = _steps(lattice, index - 1) if index else []
        forward.append(
            [
                score
                + edge(state, index, count)
                + (
                    log_sum([before + into[state] for before, into in zip(forward[-1], steps, strict=True)])
                    if index
                    else 0.0
                )
                for state, score in zip(states, scores, strict=True)
            ]
        )
    backward = [[0.0] * len(lattice.states[-1])] if count else []
    for index in range(count - 2, -1, -1):
        following = [
            score + edge(state, index + 1, count) + behind
            for state, score, behind in zip(
                lattice.states[index + 1], lattice.scores[index + 1], backward[-1], strict=True
            )
        ]
        backward.append(
            [
                log_sum(
                    [into[state] + value for state, value in zip(lattice.states[index + 1], following, strict=True)]
                )
                for into in _steps(lattice, index)
            ]
        )
    backward.reverse()
    return Beliefs(lattice, forward, backward, log_sum(forward[-1]) if forward else 0.0)


def log_sum(values: Sequence[float]) -> float:
    """The logarithm of the sum of exponentials."""
    top = max(values)
    return top + log(sum(exp(value - top) for value in values))
