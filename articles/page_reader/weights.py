"""Weights: how much each sign speaks for each label; fitted numbers (see docs/page-reader.md), kept in a file."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from math import exp
from operator import mul
from pathlib import Path

from .labels import Label, Options, State, may_follow

# A step that no page makes is not forbidden, so that every text has a reading; it costs more than any sign can pay.
IMPOSSIBLE = -60.0
MOST_SUMS = 20_000
WEIGHTS_FILE = Path(__file__).with_name("weights.toml")
GIVEN_FILE = Path(__file__).with_name("given.toml")


@dataclass(slots=True)
class Weights:
    """`signs[sign][label]` and `steps[label, next label]`; what is missing weighs nothing."""

    signs: dict[str, dict[Label, float]] = field(default_factory=dict)
    steps: dict[tuple[Label, Label], float] = field(default_factory=dict)
    rows: dict[Options, dict[str, list[float]]] = field(default_factory=dict)
    sums: dict[tuple[Options, tuple[str, ...]], list[float]] = field(default_factory=dict)
    scores: dict[tuple[Options, tuple[str, ...], tuple[str, ...]], list[float]] = field(default_factory=dict)
    tables: dict[tuple[Options, Options], list[list[float]]] = field(default_factory=dict)

    def powers(self, options: Options, signs: tuple[str, ...]) -> list[float]:
        """What these signs weigh together for each state, as powers of e; the same signs come again and again."""
        key = (options, signs)
        known = self.sums.get(key)
        if known is None:
            if len(self.sums) > MOST_SUMS:
                self.sums.clear()
            known = self.sums[key] = list(map(exp, self._sum(options, signs)))
        return known

    def scores_of(self, options: Options, own: tuple[str, ...], far: tuple[str, ...]) -> list[float]:
        """What a block's own signs and how it fits to the last sure text weigh: of three blocks two are like others."""
        key = (options, own, far)
        known = self.scores.get(key)
        if known is None:
            if len(self.scores) > MOST_SUMS:
                self.scores.clear()
            known = self.scores[key] = list(map(mul, self.powers(options, own), self.powers(options, far)))
        return known

    def _sum(self, options: Options, signs: Sequence[str]) -> list[float]:
        """The sum of the rows of these signs."""
        rows = self.rows.setdefault(options, {})
        weighed = []
        for sign in signs:
            row = rows.get(sign)
            if row is None:
                known = self.signs.get(sign, {})
                row = rows[sign] = [known.get(state.label, 0.0) for state in options.states]
            weighed.append(row)
        return list(map(sum, zip(*weighed, strict=True))) or [0.0] * len(options.states)

    def steps_between(self, first: Options, second: Options) -> list[list[float]]:
        """The weights of all steps between these: a row for each state of the second; worked out once."""
        key = (first, second)
        if key not in self.tables:
            self.tables[key] = [[exp(self.step(one, two)) for one in first.states] for two in second.states]
        return self.tables[key]

    def forget_tables(self) -> None:
        """To be called when a weight has changed."""
        self.rows.clear()
        self.sums.clear()
        self.scores.clear()
        self.tables.clear()

    def step(self, first: State, second: State) -> float:
        """The score of a step."""
        return self.steps.get((first.label, second.label), 0.0) if may_follow(first, second) else IMPOSSIBLE


@cache
def fitted() -> Weights:
    """The committed weights: the fitted, and on top the given."""
    return with_given(_with_file(Weights(), WEIGHTS_FILE))


def with_given(weights: Weights) -> Weights:
    """These weights with those that are set by judgement on top."""
    return _with_file(weights, GIVEN_FILE)


def _with_file(weights: Weights, file: Path) -> Weights:
    """The weights of a file taken in: of signs they are added, of steps they count instead."""
    table = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    for sign, row in table.get("signs", {}).items():
        known = weights.signs.setdefault(sign, {})
        for label, weight in row.items():
            known[Label(label)] = known.get(Label(label), 0.0) + weight
    for first, row in table.get("steps", {}).items():
        weights.steps |= {(Label(first), Label(second)): weight for second, weight in row.items()}
    weights.forget_tables()
    return weights
