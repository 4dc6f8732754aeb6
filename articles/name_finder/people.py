"""The people named on a page, with their offices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp

from articles.name_finder.found import FoundName, NameKind
from articles.name_finder.known import Known
from articles.name_finder.people_lists import listed_readings
from articles.name_finder.people_offices import Person, offices_of
from articles.name_finder.people_part import Part, read_part
from articles.name_finder.people_pool import KnownNames, Sighting, certain_names, is_believed, known_names

Articles = Sequence[Sequence[str]]


def find_people(articles: Articles, known: Known) -> list[list[list[FoundName]]]:
    """The people of each part of each article of a page, in order."""
    parts = [[read_part(part) for part in article] for article in articles]
    sightings = (sighting for article in parts for part in article for sighting in part.sightings())
    sure = known_names(certain_names(sightings, known.people | known.bylines))
    return [[list(_found(part, _read_again(part, sure))) for part in article] for article in parts]


def _read_again(part: Part, sure: KnownNames) -> list[Sighting]:
    """The names of one part once the page is known; doubtful ones are dropped."""
    pooled = list(sure.readings(part.text.compact))
    believed = [sighting for sighting in part.sightings(pooled) if is_believed(sighting, sure)]
    listed = list(listed_readings(part.text.compact, [sighting.reading for sighting in believed]))
    if not listed:
        return believed
    return [sighting for sighting in part.sightings([*pooled, *listed]) if is_believed(sighting, sure)]


def _found(part: Part, sightings: Sequence[Sighting]) -> Iterator[FoundName]:
    """The names as the finder hands them on, with their offices.

    How sure a name is does not change with what else is known, so that a page read again gives the same.
    """
    text = part.text
    by_own_words = {sighting.stretch: sighting.margin for sighting in part.sightings()}
    people = offices_of(text, [Person(sighting.reading.start, sighting.reading.end) for sighting in sightings])
    for sighting, person in zip(sightings, people, strict=True):
        yield FoundName(
            NameKind.PERSON,
            sighting.name,
            text.printed_start(person.start),
            text.printed_end(person.end),
            "+".join(dict.fromkeys(rule for rule in sighting.reading.rules if rule)),
            confidence=_confidence(by_own_words.get(sighting.stretch, sighting.margin)),
            offices=person.offices,
        )


def _confidence(margin: float) -> float:
    """How sure a reading is that beats the next best by this much: between a half and one."""
    return round(1 / (1 + exp(-margin / 2)), 2)
