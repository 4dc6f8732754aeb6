"""The best reading of a stretch of text as words and names of people, found by dynamic programming."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.name_finder.people_chances import LONGEST_WORD, WORST, word_chance, words_besides
from articles.words import vocabulary

# Names come in lists: 曹璐余波, two reporters set without a space.
NAME_AFTER_NAME = 2.5

# For each place the words that end there, as (where they begin, their chance).
Words = list[list[tuple[int, float]]]


@dataclass(frozen=True, slots=True)
class Reading:
    """Characters that may be a name: how likely, with its surroundings, and the rules that spoke for it."""

    start: int
    end: int
    weight: float
    rules: tuple[str, str] = ("", "")


# For each place the steps that end there: where they begin, their weight, and the name that the step is, if it is one.
Steps = list[list[tuple[int, float, "Reading | None"]]]
# A way to a place: its weight, where its last step begins, and the name that this step is, if it is one.
Way = tuple[float, int, Reading | None]
START: Way = (0.0, 0, None)
NOWHERE: Way = (WORST, 0, None)
Ways = tuple[list[Way], list[Way]]


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


def words_within(text: str, stretch: Stretch) -> Words:
    """For each place in the stretch the dictionary words that end there: where in it they begin, and their chance."""
    start, listed, others = stretch.start, vocabulary(), words_besides()
    ending: Words = [[]]
    for end in range(start + 1, stretch.end + 1):
        begins = range(max(start, end - LONGEST_WORD), end)
        words = [(begin, text[begin:end]) for begin in begins]
        words = [each for each in words if each[1] in listed or each[1] in others or each[0] == end - 1]
        chances = ((begin - start, word_chance(word)) for begin, word in words)
        ending.append([(begin, weight) for begin, weight in chances if weight is not None])
    return ending


@dataclass(frozen=True, slots=True)
class Gain:
    """What the best way gains by a name: over the best with no name beginning there, over the best without this one."""

    over_words: float
    over_others: float


def best_names(stretch: Stretch, words: Words) -> list[tuple[Reading, Gain]]:
    """The names on the best way through a stretch, each with what it gains.

    Two ways are kept to each place, the best that ends in a word and the best that ends in a name, because a name is
    likelier after another.
    """
    steps: Steps = [[(begin, weight, None) for begin, weight in ending] for ending in words]
    for reading in stretch.readings:
        steps[reading.end - stretch.start].append((reading.start - stretch.start, reading.weight, reading))
    by_word, by_name = _forward(steps)
    names = _walk(by_word, by_name)
    if not names:
        return []
    best = max(by_word[-1][0], by_name[-1][0])
    onward = _backward(steps)
    ways = by_word, by_name
    return [(name, _gain(best, name, _rivals(name, stretch.start, steps, ways, onward))) for name in names]


def _gain(best: float, name: Reading, rivals: Sequence[tuple[float, Reading | None]]) -> Gain:
    """The gain over the rivals for the characters that the name begins with."""
    words = max((weight for weight, rival in rivals if not rival or rival.start != name.start), default=WORST)
    return Gain(best - words, best - max((weight for weight, _ in rivals), default=WORST))


def _forward(steps: Steps) -> tuple[list[Way], list[Way]]:
    """The best ways from the start to each place, by words and by names."""
    by_word, by_name = [START], [NOWHERE]
    for ending in steps[1:]:
        word_way = name_way = NOWHERE
        for begin, weight, reading in ending:
            if reading is None:
                total = max(by_word[begin][0], by_name[begin][0]) + weight
                word_way = (total, begin, None) if total > word_way[0] else word_way
            else:
                total = max(by_word[begin][0], by_name[begin][0] + NAME_AFTER_NAME) + weight
                name_way = (total, begin, reading) if total > name_way[0] else name_way
        by_word.append(word_way)
        by_name.append(name_way)
    return by_word, by_name


def _walk(by_word: Sequence[Way], by_name: Sequence[Way]) -> list[Reading]:
    """The names on the best way, from the end back to the start."""
    found: list[Reading] = []
    at, beside = len(by_word) - 1, 0.0
    while at:
        _, begin, reading = by_name[at] if by_name[at][0] + beside > by_word[at][0] else by_word[at]
        found += [reading] if reading else []
        at, beside = begin, NAME_AFTER_NAME if reading else 0.0
    return found[::-1]


def _backward(steps: Steps) -> list[tuple[float, float]]:
    """The best ways from each place to the end: the first after a word, the second after a name."""
    onward = [(WORST, WORST)] * (len(steps) - 1) + [(0.0, 0.0)]
    for end in range(len(steps) - 1, 0, -1):
        for begin, weight, reading in steps[end]:
            total = weight + onward[end][reading is not None]
            beside = NAME_AFTER_NAME if reading else 0.0
            after_word, after_name = onward[begin]
            onward[begin] = max(after_word, total), max(after_name, total + beside)
    return onward


def _rivals(
    name: Reading, origin: int, steps: Steps, ways: Ways, onward: list[tuple[float, float]]
) -> list[tuple[float, Reading | None]]:
    """The other steps that cover the name's first character, each with the weight of the best way through it."""
    at, found = name.start - origin, []
    for end in range(at + 1, min(at + LONGEST_WORD, len(steps) - 1) + 1):
        for begin, weight, reading in steps[end]:
            if begin <= at and reading is not name:
                beside = NAME_AFTER_NAME if reading else 0.0
                before = max(ways[0][begin][0], ways[1][begin][0] + beside)
                found.append((before + weight + onward[end][reading is not None], reading))
    return found
