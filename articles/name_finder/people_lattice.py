"""The best reading of a stretch of text as words and names of people, found by dynamic programming."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.name_finder.people_chances import LONGEST_WORD, WORST, word_chance

# Names come in lists: 曹璐余波, two reporters set without a space.
NAME_AFTER_NAME = 2.5


@dataclass(frozen=True, slots=True)
class Reading:
    """Characters that may be a name: how likely, with its surroundings, and the rules of the surroundings that spoke."""

    start: int
    end: int
    weight: float
    rules: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A few words of a text that names may be hidden in, from one word boundary to another."""

    start: int
    end: int
    readings: tuple[Reading, ...]


def stretches(readings: Sequence[Reading], boundaries: Sequence[int]) -> Iterator[Stretch]:
    """Gather readings that overlap, touch or share a word of the segmenter, into stretches between word boundaries."""
    at = 0
    group: list[Reading] = []
    start = end = 0
    for reading in readings:
        if group and reading.start > end:
            yield Stretch(start, end, tuple(group))
            group = []
        while boundaries[at + 1] <= reading.start:
            at += 1
        start = start if group else boundaries[at]
        reach = at
        while boundaries[reach] < reading.end:
            reach += 1
        end = max(end, boundaries[reach])
        group.append(reading)
    if group:
        yield Stretch(start, end, tuple(group))


def words_within(text: str, stretch: Stretch) -> list[list[tuple[int, float]]]:
    """For each position of the stretch the dictionary words that end there: where they begin, and their chance."""
    ending: list[list[tuple[int, float]]] = [[]]
    for end in range(stretch.start + 1, stretch.end + 1):
        begins = range(max(stretch.start, end - LONGEST_WORD), end)
        ending.append([(begin, weight) for begin in begins if (weight := word_chance(text[begin:end])) is not None])
    return ending


def best_names(
    stretch: Stretch, words: list[list[tuple[int, float]]], left_out: Reading | None = None
) -> tuple[float, list[Reading]]:
    """The weight of the best reading of a stretch and the names in it, one of them left out on demand."""
    origin = stretch.start
    weights = [0.0] + [WORST] * (stretch.end - origin)
    paths: list[tuple[int, Reading | None]] = [(0, None)] * len(weights)
    names: dict[int, list[Reading]] = {}
    for reading in stretch.readings:
        if reading is not left_out:
            names.setdefault(reading.end - origin, []).append(reading)
    for end in range(1, len(weights)):
        for begin, weight in words[end]:
            if (total := weights[begin - origin] + weight) > weights[end]:
                weights[end], paths[end] = total, (begin - origin, None)
        for reading in names.get(end, ()):
            beside = NAME_AFTER_NAME if paths[reading.start - origin][1] else 0.0
            if (total := weights[reading.start - origin] + reading.weight + beside) > weights[end]:
                weights[end], paths[end] = total, (reading.start - origin, reading)
    return weights[-1], _walk(paths)


def _walk(paths: Sequence[tuple[int, Reading | None]]) -> list[Reading]:
    """The names on the path that leads to the end."""
    found, at = [], len(paths) - 1
    while at:
        at, reading = paths[at]
        found += [reading] if reading else []
    return found[::-1]
