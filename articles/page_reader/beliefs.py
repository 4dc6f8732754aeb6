"""Beliefs: how likely each reading of a page is among all of them, by summing over the lattice from both ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

from .labels import State
from .lattice import Lattice


@dataclass(frozen=True, slots=True)
class Beliefs:
    """The sums of all paths to and from each state, as logarithms."""

    lattice: Lattice
    moves: list[list[list[float]]]
    forward: list[list[float]]
    backward: list[list[float]]
    total: float

    def of_state(self, index: int, at: int) -> float:
        """How likely a block has the state."""
        return exp(min(0.0, self.forward[index][at] + self.backward[index][at] - self.total))

    def of_step(self, index: int, before: int, at: int) -> float:
        """How likely a block has the state `at` and the one before it the state `before`."""
        score = self.forward[index - 1][before] + self.moves[index][at][before] + self.backward[index][at]
        return exp(min(0.0, score - self.total))

    def of_stretch(self, path: Sequence[State], start: int, end: int) -> float:
        """How likely the blocks from `start` to before `end` are all as the path has them."""
        at = self.lattice.options[start].states.index(path[start])
        score = self.forward[start][at]
        for index in range(start + 1, end):
            before, at = at, self.lattice.options[index].states.index(path[index])
            score += self.moves[index][at][before]
        return exp(min(0.0, score + self.backward[end - 1][at] - self.total))


def beliefs_of(lattice: Lattice) -> Beliefs:
    """Sum over all readings; a lattice has at least one block."""
    count = len(lattice.options)
    moves = [lattice.moves(index) if index else [] for index in range(count)]
    forward = [lattice.far[0]]
    for index in range(1, count):
        before = forward[-1]
        forward.append([log_sum([a + b for a, b in zip(before, into, strict=True)]) for into in moves[index]])
    backward = [[0.0] * len(lattice.far[-1])]
    for index in range(count - 1, 0, -1):
        behind = backward[-1]
        out_of = zip(*moves[index], strict=True)
        backward.append([log_sum([a + b for a, b in zip(steps, behind, strict=True)]) for steps in out_of])
    backward.reverse()
    return Beliefs(lattice, moves, forward, backward, log_sum(forward[-1]))


def log_sum(values: Sequence[float]) -> float:
    """The logarithm of the sum of exponentials."""
    top = max(values)
    return top + log(sum([exp(value - top) for value in values]))
