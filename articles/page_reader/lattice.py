"""The lattice: all readings of a page at once, and the best one.

A linear chain (conditional random field): a reading's score is the sum of what its blocks' signs weigh and of its steps
from label to label. Scores are kept as powers of e, so that a reading's weight is the product of its moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from operator import mul, truediv

from .evidence import Evidence
from .labels import FIRST, LAST, Label, Options, State, options_for
from .products import Table, highest_products
from .weights import IMPOSSIBLE, Weights


@dataclass(frozen=True, slots=True)
class Lattice:
    """The possible states of each block, what each weighs by itself, and what the steps into it weigh.

    `scores[index][at] * steps[index][at][before]` is the weight of the move to a block's state `at` from the state
    `before` of the one above. Kept apart, most blocks share their table of steps: only one in four has one of its own.
    """

    options: list[Options]
    scores: Table
    steps: list[Table]
    weights: Weights


def lattice_of(candidates: Sequence[Sequence[Label]], evidence: Sequence[Evidence], weights: Weights) -> Lattice:
    """The lattice of a page; the first block stands behind nothing, the last before nothing."""
    options = [options_for(tuple(labels)) for labels in candidates]
    last = len(options) - 1
    scores: Table = []
    steps: list[Table] = []
    for index, (states, signs) in enumerate(zip(options, evidence, strict=True)):
        own = weights.scores_of(states, signs.own, signs.far)
        if index in (0, last):
            own = [score * edge(state, index, last) for score, state in zip(own, states.states, strict=True)]
        scores.append(own)
        table = weights.steps_between(options[index - 1], states) if index else []
        if index and signs.near is not signs.far:
            far = weights.powers(states, signs.far)
            table = _nearer(table, options[index - 1].text, far, weights.powers(states, signs.near))
        steps.append(table)
    return Lattice(options, scores, steps, weights)


def _nearer(steps: Table, text: slice, far: Sequence[float], near: Sequence[float]) -> Table:
    """The steps into a block that fits to text right above it otherwise (`near`) than to the last sure text (`far`)."""
    nearer = [row.copy() for row in steps]
    for row, share in zip(nearer, map(truediv, near, far), strict=True):
        row[text] = map(share.__mul__, row[text])
    return nearer


def edge(state: State, index: int, last: int) -> float:
    """What standing first or last on a page weighs, as a power of e."""
    wrong_first = index == 0 and (state.label not in FIRST or state.is_open or state.is_headed)
    wrong_last = index == last and (state.label not in LAST or state.is_headed)
    return exp(IMPOSSIBLE * (wrong_first + wrong_last))


def best_path(lattice: Lattice) -> list[State]:
    """The reading with the highest weight."""
    if not lattice.options:
        return []
    reached = [lattice.scores[0]]
    for steps, scores in zip(lattice.steps[1:], lattice.scores[1:], strict=True):
        above = reached[-1]
        best = list(map(mul, scores, highest_products(above, steps)))
        highest = max(best)
        reached.append([weight / highest for weight in best])
    return _followed_back(lattice, reached)


def _followed_back(lattice: Lattice, reached: Sequence[Sequence[float]]) -> list[State]:
    """The path to the last block's best state; `reached` are the weights of the best paths to each state."""
    at = reached[-1].index(max(reached[-1]))
    path = [lattice.options[-1].states[at]]
    for index in range(len(reached) - 1, 0, -1):
        arrivals = list(map(mul, reached[index - 1], lattice.steps[index][at]))
        at = arrivals.index(max(arrivals))
        path.append(lattice.options[index - 1].states[at])
    return path[::-1]
