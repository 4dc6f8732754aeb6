"""Weights: how much each sign speaks for each label; fitted numbers (see docs/page-reader.md), kept in a file."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from .labels import STATES, Label, State

WEIGHTS_FILE = Path(__file__).with_name("weights.toml")


@dataclass(slots=True)
class Weights:
    """`signs[sign][label]` and `steps[label, next label]`; what is missing weighs nothing."""

    signs: dict[str, dict[Label, float]] = field(default_factory=dict)
    steps: dict[tuple[Label, Label], float] = field(default_factory=dict)
    _from: dict[State, dict[State, float]] = field(default_factory=dict)

    def from_state(self, state: State, step: Callable[[State, State, Weights], float]) -> dict[State, float]:
        """The scores of all steps out of a state, worked out once."""
        if state not in self._from:
            self._from[state] = {other: step(state, other, self) for other in STATES}
        return self._from[state]


@cache
def fitted() -> Weights:
    """The committed weights."""
    if not WEIGHTS_FILE.exists():
        return Weights()
    table = tomllib.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    steps = {
        (Label(first), Label(second)): weight
        for first, row in table.pop("steps", {}).items()
        for second, weight in row.items()
    }
    return Weights(
        {sign: {Label(label): weight for label, weight in row.items()} for sign, row in table["signs"].items()}, steps
    )
