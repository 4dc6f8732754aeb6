"""The people named on a page, with their offices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import exp

from articles.name_finder.found import FoundName, NameKind
from articles.name_finder.known import Known
from articles.name_finder.people_candidates import possible_names
from articles.name_finder.people_foreign import foreign_names
from articles.name_finder.people_lattice import Reading, best_names, stretches, words_within
from articles.name_finder.people_lists import listed_readings
from articles.name_finder.people_offices import Person, offices_of
from articles.name_finder.people_pool import (
    BELIEVED,
    BELIEVED_AFTER_OFFICE,
    Sighting,
    certain_names,
    known_readings,
    pattern_of,
)
from articles.name_finder.people_text import Text, read_text

Articles = Sequence[Sequence[str]]


def find_people(articles: Articles, known: Known) -> list[list[list[FoundName]]]:
    """The people of each part of each article of a page, in order."""
    texts = [[read_text(part) for part in parts] for parts in articles]
    first = [[sightings(text) for text in parts] for parts in texts]
    seen = [sighting for parts in first for part in parts for sighting in part]
    sure = certain_names(seen, known.people | known.bylines)
    pattern = pattern_of(sure)
    return [
        [_found(text, _read_again(text, seen, sure, pattern)) for text, seen in zip(*pair, strict=True)]
        for pair in zip(texts, first, strict=True)
    ]


def sightings(text: Text, more: Sequence[Reading] = ()) -> list[Sighting]:
    """The names of one part as its own words show them."""
    readings = sorted({*possible_names(text.compact, text.words), *more}, key=lambda reading: reading.start)
    chinese = [sighting for stretch in stretches(readings, text.ends) for sighting in _names_in(text.compact, stretch)]
    return longer_of(chinese, _foreign(text))


def _foreign(text: Text) -> list[Sighting]:
    """The names written for their sound, as their surroundings show them."""
    return [Sighting(text.compact[r.start : r.end], r, r.weight) for r in foreign_names(text)]


def longer_of(chinese: Sequence[Sighting], foreign: Sequence[Sighting]) -> list[Sighting]:
    """Both kinds of names in order; where they overlap the longer one, of two as long the Chinese one."""
    kept: list[Sighting] = []
    for sighting in sorted([*chinese, *foreign], key=lambda s: s.reading.start - s.reading.end):
        reading = sighting.reading
        if all(reading.end <= other.reading.start or other.reading.end <= reading.start for other in kept):
            kept.append(sighting)
    return sorted(kept, key=lambda sighting: sighting.reading.start)


def _names_in(text: str, stretch) -> Iterator[Sighting]:
    words = words_within(text, stretch)
    best, names = best_names(stretch, words)
    for reading in names:
        margin = best - best_names(stretch, words, reading)[0]
        yield Sighting(text[reading.start : reading.end], reading, margin)


def _read_again(text: Text, seen: list[Sighting], sure: frozenset[str], pattern: re.Pattern[str]) -> list[Sighting]:
    """The names of one part once the page is known; doubtful ones are dropped."""
    more = list(known_readings(text.compact, sure, pattern))
    again = sightings(text, more) if more else seen
    listed = list(listed_readings(text.compact, [s.reading for s in _believed(again, sure)]))
    return _believed(sightings(text, [*more, *listed]) if listed else again, sure)


def _believed(again: Sequence[Sighting], sure: frozenset[str]) -> list[Sighting]:
    """What is likely enough to be a name, or known to be one."""
    return [sighting for sighting in again if sighting.margin >= _needed(sighting) or sighting.name in sure]


def _needed(sighting: Sighting) -> float:
    """How much better than the next reading a name has to be: an office before it is a reason of its own."""
    return BELIEVED_AFTER_OFFICE if sighting.reading.rules[0] == "office_before_name" else BELIEVED


def _found(text: Text, seen: Sequence[Sighting]) -> list[FoundName]:
    people = offices_of(text, [Person(s.reading.start, s.reading.end) for s in seen])
    return [
        FoundName(
            NameKind.PERSON,
            sighting.name,
            text.printed_start(sighting.reading.start),
            text.printed_end(sighting.reading.end),
            "+".join(dict.fromkeys(rule for rule in sighting.reading.rules if rule)),
            confidence=round(1 / (1 + exp(-sighting.margin / 2)), 2),
            offices=person.offices,
        )
        for sighting, person in zip(seen, people, strict=True)
    ]
