"""Beliefs: how likely each reading of a page is among all of them, by summing over the lattice from both ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul

from .labels import Label, Options, State
from .lattice import Lattice, Table, products

PARAGRAPHS = (Label.PARAGRAPH, Label.JOINED)


@dataclass(frozen=True, slots=True)
class Beliefs:
    """Sums over all paths to each state (forward) and from it (backward), and what each block's sums are scaled by.

    Each block is scaled so that `forward` times `backward`, summed over its states, is 1.
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
        sums = {at: self.forward[start][at] for at in _alike(self.lattice.options[start], path[start])}
        for index in range(start + 1, end):
            steps, scores, total = self.lattice.steps[index], self.lattice.scores[index], self.totals[index]
            sums = {
                at: sum([share * steps[at][before] for before, share in sums.items()]) * scores[at] / total
                for at in _alike(self.lattice.options[index], path[index])
            }
        return min(1.0, sum(share * self.backward[end - 1][at] for at, share in sums.items()))


@cache
def _alike(options: Options, state: State) -> tuple[int, ...]:
    """The states of a block that make the same article of it: a new paragraph is as good as one that goes on."""
    alike = [State(label) for label in PARAGRAPHS] if state.label in PARAGRAPHS else [state]
    return tuple(at for at, other in enumerate(options.states) if other in alike)


def beliefs_of(lattice: Lattice) -> Beliefs:
    """Sum over all readings; a lattice has at least one block."""
    forward, totals = [_shares(lattice.scores[0])], [1.0]
    for steps, scores in zip(lattice.steps[1:], lattice.scores[1:], strict=True):
        sums = list(map(mul, scores, products(forward[-1], steps)))
        total = sum(sums)
        totals.append(total)
        forward.append([value / total for value in sums])
    backward = [[1.0] * len(forward[-1])]
    for index in range(len(forward) - 1, 0, -1):
        total = totals[index]
        behind = list(map(mul, backward[-1], lattice.scores[index]))
        columns = zip(*lattice.steps[index], strict=True)
        backward.append([value / total for value in products(behind, columns)])
    backward.reverse()
    return Beliefs(lattice, totals, forward, backward)


def _shares(values: Sequence[float]) -> list[float]:
    """The values as shares of their sum."""
    total = sum(values)
    return [value / total for value in values]
