"""The field: the weights of the lattice fitted to labelled pages, by stochastic gradient on the likelihood."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from articles.page_reader.beliefs import Beliefs, beliefs_of
from articles.page_reader.evidence import Evidence
from articles.page_reader.labels import TEXT, Label, State, may_follow
from articles.page_reader.lattice import Lattice, lattice_of
from articles.page_reader.reading import judged
from articles.page_reader.sights import candidates_of
from articles.page_reader.weights import Weights

from .gold import GoldPage

Key = tuple[str, Label] | tuple[Label, Label]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page to learn from, and how much it counts; what is held out, text or style, teaches nothing."""

    candidates: list[list[Label]]
    evidence: list[Evidence]
    path: list[State]
    sources: list[str]
    style: str
    weight: float


def lesson_of(page: GoldPage, weight: float = 1.0) -> Lesson:
    """What a labelled page teaches; its right labels are made possible where the reader would not think of them."""
    page_as_seen = judged(page.text, weights=Weights())
    candidates = [list(candidates_of(sight)) for sight in page_as_seen.scene.sights]
    for labels, state in zip(candidates, page.path, strict=True):
        if state.label not in labels:
            labels.append(state.label)
    return Lesson(candidates, page_as_seen.evidence, page.path, page.sources, page.style, weight)


def fit(
    lessons: Sequence[Lesson],
    held_out: frozenset[str] = frozenset(),
    rounds: int = 10,
    rate: float = 0.15,
    decay: float = 3e-3,
) -> Weights:
    """Weights that make the labels of the pages likely (AdaGrad; `decay` draws each weight to zero).

    What is kept is the mean over the second half of the rounds: the last steps depend on the order of the pages.
    """
    weights, mean = Weights(), Weights()
    squares: dict[Key, float] = defaultdict(float)
    order = [lesson for lesson in lessons if lesson.style not in held_out]
    shuffle = random.Random(7)  # only the order of lessons: nothing secret
    for turn in range(rounds):
        shuffle.shuffle(order)
        for lesson in order:
            for key, slope in _slopes(lesson, weights, held_out).items():
                slope = lesson.weight * slope - decay * _get(weights, key)
                squares[key] += slope * slope
                _add(weights, key, rate * slope / (sqrt(squares[key]) + 1e-6))
            weights.forget_tables()
        if turn >= rounds // 2:
            for key in squares:
                _add(mean, key, _get(weights, key) / (rounds - rounds // 2))
    return mean


def fit_of_several(
    lessons: Sequence[Lesson], settings: Sequence[Sequence[Lesson]], held_out: frozenset[str] = frozenset()
) -> Weights:
    """The mean of several fits, each to the labelled pages and one other setting of them.

    One fit leans on the chances of its setting: by the seed alone, out of fold 77 to 86 % of the pages were exact.
    """
    mean = Weights()
    for setting in settings:
        weights = fit([*lessons, *setting], held_out)
        for key in _keys(weights):
            _add(mean, key, _get(weights, key) / len(settings))
    return mean


def _keys(weights: Weights) -> list[Key]:
    """All signs and steps that have a weight."""
    signs: list[Key] = [(sign, label) for sign, row in weights.signs.items() for label in row]
    return [*signs, *weights.steps]


def _slopes(lesson: Lesson, weights: Weights, held_out: frozenset[str]) -> dict[Key, float]:
    """How the likelihood rises with each weight: what is there, less what is expected."""
    lattice = lattice_of(lesson.candidates, lesson.evidence, weights)
    beliefs = beliefs_of(lattice)
    slopes: dict[Key, float] = defaultdict(float)
    for index, states in enumerate(lattice.options):
        if lesson.sources[index] in held_out:
            continue
        right = lesson.path[index]
        for at, state in enumerate(states.states):
            difference = (state == right) - beliefs.of_state(index, at)
            if abs(difference) > 1e-6:
                for sign in lesson.evidence[index].own:
                    slopes[(sign, state.label)] += difference
        _add_steps(slopes, lesson, lattice, beliefs, index, index > 0 and lesson.sources[index - 1] not in held_out)
    return slopes


def _add_steps(
    slopes: dict[Key, float], lesson: Lesson, lattice: Lattice, beliefs: Beliefs, index: int, both: bool
) -> None:
    """The slopes of the steps into a block, and of how it fits to what is before it."""
    evidence, right = lesson.evidence[index], lesson.path[index]
    if not index:
        for at, state in enumerate(lattice.options[0].states):
            _add_signs(slopes, evidence.far, state.label, (state == right) - beliefs.of_state(0, at))
        return
    before = lesson.path[index - 1]
    for place, first in enumerate(lattice.options[index - 1].states):
        signs = evidence.near if first.label in TEXT else evidence.far
        for at, second in enumerate(lattice.options[index].states):
            difference = (first == before and second == right) - beliefs.of_step(index, place, at)
            if abs(difference) > 1e-6:
                _add_signs(slopes, signs, second.label, difference)
                if both and may_follow(first, second):
                    slopes[(first.label, second.label)] += difference


def _add_signs(slopes: dict[Key, float], signs: Sequence[str], label: Label, difference: float) -> None:
    """Add to the slopes of signs that speak for a label."""
    for sign in signs:
        slopes[(sign, label)] += difference


def _get(weights: Weights, key: Key) -> float:
    first, second = key
    return weights.steps.get(key, 0.0) if isinstance(first, Label) else weights.signs.get(first, {}).get(second, 0.0)


def _add(weights: Weights, key: Key, change: float) -> None:
    first, second = key
    if isinstance(first, Label):
        weights.steps[key] = weights.steps.get(key, 0.0) + change
    else:
        row = weights.signs.setdefault(first, {})
        row[second] = row.get(second, 0.0) + change


def toml_of(weights: Weights, least: float = 0.05) -> str:
    """The weights as they are kept in the file, those that hardly matter left out."""
    rows = ["# How much each sign speaks for (+) or against (-) each label. Fitted: see docs/page-reader.md."]
    steps: dict[str, dict[str, float]] = defaultdict(dict)
    for (first, second), weight in weights.steps.items():
        steps[first.value][second.value] = weight
    tables = {
        f"signs.{_quoted(sign)}": {label.value: weight for label, weight in row.items()}
        for sign, row in weights.signs.items()
    }
    tables |= {f"steps.{_quoted(first)}": row for first, row in steps.items()}
    for name in sorted(tables):
        kept = {label: weight for label, weight in tables[name].items() if abs(weight) >= least}
        if kept:
            rows.append(f"\n[{name}]")
            rows += [f"{_quoted(label)} = {weight:.2f}" for label, weight in sorted(kept.items())]
    return "\n".join(rows) + "\n"


def _quoted(key: str) -> str:
    return f'"{key}"'
