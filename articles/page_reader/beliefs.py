"""Beliefs: how likely each reading of a page is among all of them, by summing over the lattice from both ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .labels import Label, State
from .lattice import Lattice, Table

PARAGRAPHS = (Label.PARAGRAPH, Label.JOINED)


@dataclass(frozen=True, slots=True)
class Beliefs:
    """Sums over all paths to each state (forward) and from it (backward), and the shares of the moves between.

    Each block is scaled so that `forward` times `backward`, summed over its states, is 1.
    """

    lattice: Lattice
    moves: list[Table]
    forward: Table
    backward: Table

    def of_state(self, index: int, at: int) -> float:
        """How likely a block has the state."""
        return self.forward[index][at] * self.backward[index][at]

    def of_step(self, index: int, before: int, at: int) -> float:
        """How likely a block has the state `at` and the one before it the state `before`."""
        return self.forward[index - 1][before] * self.moves[index][at][before] * self.backward[index][at]

    def of_stretch(self, path: Sequence[State], start: int, end: int) -> float:
        """How likely the blocks from `start` to before `end` are as the path has them, whatever its paragraphs."""
        sums = {at: self.forward[start][at] for at in self._alike(start, path[start])}
        for index in range(start + 1, end):
            moves = self.moves[index]
            arriving = self._alike(index, path[index])
            sums = {at: sum([share * moves[at][before] for before, share in sums.items()]) for at in arriving}
        return min(1.0, sum(share * self.backward[end - 1][at] for at, share in sums.items()))

    def _alike(self, index: int, state: State) -> list[int]:
        """The states of a block that make the same article of it: a new paragraph is as good as one that goes on."""
        states = self.lattice.options[index].states
        if state.label in PARAGRAPHS:
            return [at for at, other in enumerate(states) if other.label in PARAGRAPHS]
        return [at for at, other in enumerate(states) if other is state or other == state]


def beliefs_of(lattice: Lattice) -> Beliefs:
    """Sum over all readings; a lattice has at least one block."""
    forward = [_shares(lattice.start)]
    moves: list[Table] = [[]]
    for rows in lattice.moves[1:]:
        before = forward[-1]
        sums = [sum([share * move for share, move in zip(before, row, strict=True)]) for row in rows]
        total = sum(sums)
        moves.append([[move / total for move in row] for row in rows])
        forward.append([value / total for value in sums])
    backward = [[1.0] * len(forward[-1])]
    for index in range(len(forward) - 1, 0, -1):
        behind = backward[-1]
        columns = zip(*moves[index], strict=True)
        backward.append([sum([move * rest for move, rest in zip(column, behind, strict=True)]) for column in columns])
    backward.reverse()
    return Beliefs(lattice, moves, forward, backward)


def _shares(values: Sequence[float]) -> list[float]:
    """The values as shares of their sum."""
    total = sum(values)
    return [value / total for value in values]
