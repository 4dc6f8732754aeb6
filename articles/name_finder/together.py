"""People and places of one page together: where both claim the same characters, one of them is right."""

from __future__ import annotations

from collections.abc import Sequence

from articles.name_finder.found import FoundName, NameKind
from articles.name_finder.known import Known
from articles.name_finder.people import find_people
from articles.name_finder.places import find_places


def find_page_names(articles: Sequence[Sequence[str]], known: Known) -> list[list[list[FoundName]]]:
    """The names of each part of each article of a page, people and places in order of their place in the text.

    `articles` holds for each article its parts: kicker, headline, deck, paragraphs and subheadings, each a string of its own.
    """
    people = find_people(articles, known)
    places = [find_places(parts, known) for parts in articles]
    return [
        [without_overlaps(persons, sites) for persons, sites in zip(*pair, strict=True)]
        for pair in zip(people, places, strict=True)
    ]


def find_names(text: str, known: Known) -> list[FoundName]:
    """The names of one text on its own."""
    return find_page_names([[text]], known)[0][0]


def without_overlaps(people: Sequence[FoundName], places: Sequence[FoundName]) -> list[FoundName]:
    """The names of a text in order; of two that overlap the better one stays."""
    kept: list[FoundName] = []
    for name in sorted([*people, *places], key=_precedence):
        if all(name.end <= other.start or other.end <= name.start for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)


# What follows a name is weighed already (中山路 is no person): a person this sure stands against any place.
SURE = 0.85
# 肖杆河贯穿城区: what flows is surer than any name.
CERTAIN_PLACE = 0.96


def _precedence(name: FoundName) -> tuple[bool, bool, int, float, bool]:
    """A certain place first, then a person who is sure; then the longer name: 严崇明 before 崇明, 中山路 before 中山.

    Of two as long the surer counts, then the place.
    """
    sure_person = name.kind is NameKind.PERSON and name.confidence >= SURE
    certain_place = name.kind is NameKind.PLACE and name.confidence > CERTAIN_PLACE
    return not certain_place, not sure_person, -(name.end - name.start), -name.confidence, name.kind is NameKind.PERSON
