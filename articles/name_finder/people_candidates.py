"""Where in a text a Chinese name may stand: a surname at a word's beginning, or behind an office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.gazetteer.offices import head_of, office_heads
from articles.gazetteer.surnames import surname_of, surnames
from articles.name_finder.people_chances import EVERYDAY, is_dictionary_name, name_chance
from articles.name_finder.people_context import CJK, Evidence, after_name, before_name
from articles.name_finder.people_lattice import Reading
from articles.words import frequency

HOPELESS = -29.0
# An office before a name is firm evidence: then even an everyday word may be one (副局长高明).
FIRM = 3.0
# The segmenter takes the characters for one word that its dictionary does not have.
ONE_WORD = 1.5
LAST_OF_OFFICE = frozenset(word[-1] for word in office_heads())


def possible_names(text: str, words: Sequence[str]) -> Iterator[Reading]:
    """Every stretch of the text that may be a name, in order of its beginning."""
    at = 0
    for word in words:
        end = at + len(word)
        for start in name_beginnings(text, at, word):
            for reading in _names_at(text, start):
                yield (
                    reading
                    if (reading.start, reading.end) != (at, end)
                    else replace(reading, weight=reading.weight + ONE_WORD)
                )
        at = end


def name_beginnings(text: str, at: int, word: str) -> list[int]:
    """Where in a word a name may begin: at its head; behind an office that ends in it; anywhere, if the word is unheard of."""
    if not CJK.match(word):
        return []
    if len(word) > 1 and not frequency(word):
        return list(range(at, at + len(word)))
    begins = [at] if word[0] in surnames() or word[:2] in surnames() else []
    inside = [
        at + size for size in range(1, len(word)) if word[size - 1] in LAST_OF_OFFICE and head_of(text, at + size)
    ]
    return begins + inside


def _names_at(text: str, start: int) -> Iterator[Reading]:
    before: Evidence | None = None
    for size in (1, 2):
        surname = text[start : start + size]
        if surname not in surnames():
            continue
        before = before or before_name(text, start)
        if before.weight < FIRM and frequency(text[start : start + 2]) > EVERYDAY:
            continue
        for end in range(start + size + 1, start + size + 3):
            given = text[start + size : end]
            if len(given) < end - start - size or not CJK.fullmatch(given[-1]):
                break
            chance = name_chance(surname, given)
            reading = _weighed(text, start, end, chance, before)
            if reading.weight > HOPELESS:
                yield reading


def _weighed(text: str, start: int, end: int, chance: float, before: Evidence) -> Reading:
    after = after_name(text, end)
    return Reading(start, end, chance + before.weight + after.weight, (before.rule, after.rule))


def name_reading(text: str, start: int, end: int, bonus: float) -> Reading:
    """The reading of a name that is known from elsewhere."""
    surname = surname_of(text[start:end])
    chance = name_chance(surname, text[start + len(surname) : end]) if surname else HOPELESS
    return _weighed(text, start, end, max(chance, HOPELESS) + bonus, before_name(text, start))
