"""Beliefs: how likely each reading of a page is among all of them, by summing over the lattice from both ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from .labels import State, alike
from .lattice import Lattice
from .products import Table, products, products_of_columns

LEAST, MOST = 1e-60, 1e60  # sums that leave these bounds are scaled


@dataclass(frozen=True, slots=True)
class Beliefs:
    """Sums over all paths to each state (forward) and from it (backward), and what each block's sums are scaled by.

    `forward` times `backward`, summed over the states of any block, is 1. Most blocks are scaled by 1.0: only sums that
    are about to leave the range of floats are brought back.
    """

    lattice: Lattice
    totals: list[float]
    forward: Table
    backward: Table

    def of_state(self, index: int, at: int) -> float:
        """How likely a block has the state."""
        return self.forward[index][at] * self.backward[index][at]

    def of_step(self, index: int, before: int, at: int) -> float:
        """How likely a block has the state `at` and the one before it the state `before`."""
        move = self.lattice.steps[index][at][before] * self.lattice.scores[index][at] / self.totals[index]
        return self.forward[index - 1][before] * move * self.backward[index][at]

    def of_stretch(self, path: Sequence[State], start: int, end: int) -> float:
        """How likely the blocks from `start` to before `end` are as the path has them, whatever its paragraphs."""
        sums = {at: self.forward[start][at] for at in alike(self.lattice.options[start], path[start])}
        for index in range(start + 1, end):
            steps, scores, total = self.lattice.steps[index], self.lattice.scores[index], self.totals[index]
            sums = {
                at: sum([share * steps[at][before] for before, share in sums.items()]) * scores[at] / total
                for at in alike(self.lattice.options[index], path[index])
            }
        return min(1.0, sum(share * self.backward[end - 1][at] for at, share in sums.items()))


def beliefs_of(lattice: Lattice) -> Beliefs:
    """Sum over all readings; a lattice has at least one block."""
    forward, totals = [lattice.scores[0]], [1.0]
    for steps, scores in zip(lattice.steps[1:], lattice.scores[1:], strict=True):
        sums = list(map(mul, scores, products(forward[-1], steps)))
        total = sum(sums)
        if LEAST < total < MOST:
            total = 1.0
        else:
            sums = [value / total for value in sums]
        totals.append(total)
        forward.append(sums)
    backward = [[1.0 / sum(forward[-1])] * len(forward[-1])]
    for index in range(len(forward) - 1, 0, -1):
        behind = list(map(mul, backward[-1], lattice.scores[index]))
        sums = products_of_columns(behind, lattice.steps[index])
        total = totals[index]
        backward.append(sums if total == 1.0 else [value / total for value in sums])
    backward.reverse()
    return Beliefs(lattice, totals, forward, backward)
