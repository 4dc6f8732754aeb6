"""The people named on a page, with their offices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp

from articles.name_finder.found import FoundName, NameKind
from articles.name_finder.known import Known, Official, post_of
from articles.name_finder.people_addressed import with_addressed
from articles.name_finder.people_lists import counted_readings, listed_readings
from articles.name_finder.people_offices import Person, offices_of
from articles.name_finder.people_part import Part, read_part
from articles.name_finder.people_pool import (
    KnownNames,
    Sighting,
    certain_names,
    is_believed,
    known_names,
    recurring_names,
)

Articles = Sequence[Sequence[str]]
PartsOfPage = Sequence[Sequence[Part]]


@dataclass(frozen=True, slots=True)
class PeopleOfPage:
    """The people of each part of each article; and of whom the page is sure by its own words, with their posts."""

    found: list[list[list[FoundName]]]
    certain: frozenset[str]
    officials: frozenset[Official]


def read_people(articles: Articles, known: Known) -> PeopleOfPage:
    """The people of a page, with what it can tell the other pages of its issue."""
    parts = [[read_part(part) for part in article] for article in articles]
    certain = _certain_by_own_words(parts)
    return PeopleOfPage(_people(parts, certain, known), certain, frozenset(_officials(parts, certain)))


def find_people(articles: Articles, known: Known) -> list[list[list[FoundName]]]:
    """The people of each part of each article of a page, in order."""
    parts = [[read_part(part) for part in article] for article in articles]
    return _people(parts, _certain_by_own_words(parts), known)


def _certain_by_own_words(parts: PartsOfPage) -> frozenset[str]:
    sightings = [sighting for article in parts for part in article for sighting in part.sightings()]
    certain = certain_names(sightings)
    doubtful = [sighting for sighting in sightings if sighting.name not in certain]
    return certain | recurring_names(doubtful, [part.text.compact for article in parts for part in article])


def _officials(parts: PartsOfPage, certain: frozenset[str]) -> Iterator[Official]:
    """The posts printed with those of whom the page is sure, by its own words alone."""
    for part in (part for article in parts for part in article):
        sightings = part.sightings()
        if any(sighting.name in certain for sighting in sightings):
            for sighting, person in zip(sightings, _with_offices(part, sightings), strict=True):
                posts = map(post_of, person.offices) if sighting.name in certain else ()
                yield from (Official(sighting.name, post) for post in posts if post)


def _people(parts: PartsOfPage, certain: frozenset[str], known: Known) -> list[list[list[FoundName]]]:
    sure = known_names(certain | known.people | known.bylines)
    found = [[list(_found(part, _read_again(part, sure))) for part in article] for article in parts]
    return with_addressed([[part.text for part in article] for article in parts], found, known.officials)


def _read_again(part: Part, sure: KnownNames) -> list[Sighting]:
    """The names of one part once the page is known; doubtful ones are dropped."""
    pooled = [*sure.readings(part.text.compact), *counted_readings(part.text.compact)]
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
    for sighting, person in zip(sightings, _with_offices(part, sightings), strict=True):
        yield FoundName(
            NameKind.PERSON,
            sighting.name,
            text.printed_start(person.start),
            text.printed_end(person.end),
            "+".join(dict.fromkeys(rule for rule in sighting.reading.rules if rule)),
            confidence=_confidence(by_own_words.get(sighting.stretch, sighting.margin)),
            offices=person.offices,
        )


def _with_offices(part: Part, sightings: Iterable[Sighting]) -> list[Person]:
    return offices_of(part.text, [Person(sighting.reading.start, sighting.reading.end) for sighting in sightings])


def _confidence(margin: float) -> float:
    """How sure a reading is that beats the next best by this much: between a half and one."""
    return round(1 / (1 + exp(-margin / 2)), 2)
