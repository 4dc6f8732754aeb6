"""People and places of one page together: where both claim the same characters, one of them is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.name_finder.found import FoundName, NameKind, Tagger
from articles.name_finder.known import Known, Official
from articles.name_finder.people import find_people, read_people
from articles.name_finder.places import find_places

NamesOfArticles = list[list[list[FoundName]]]


@dataclass(frozen=True, slots=True)
class PageNames:
    """The names of each part of each article of a page, and what the page can tell the others of its issue.

    `certain` are the people of whom the page is sure by its own words, `officials` the posts printed with them.
    """

    articles: NamesOfArticles
    certain: frozenset[str]
    officials: frozenset[Official]


def read_page_names(articles: Sequence[Sequence[str]], known: Known, tagger: Tagger | None = None) -> PageNames:
    """The names of a page as `find_page_names` has them, with what it can tell the other pages of its issue."""
    people = read_people(articles, known)
    return PageNames(_together(people.found, articles, known, tagger), people.certain, people.officials)


def find_page_names(articles: Sequence[Sequence[str]], known: Known, tagger: Tagger | None = None) -> NamesOfArticles:
    """The names of each part of each article of a page, people and places in order of their place in the text.

    `articles` holds for each article its parts, each a string: kicker, headline, deck, paragraphs and subheadings.
    A `tagger` adds what the rules miss.
    """
    return _together(find_people(articles, known), articles, known, tagger)


def _together(
    people: NamesOfArticles, articles: Sequence[Sequence[str]], known: Known, tagger: Tagger | None
) -> NamesOfArticles:
    places = [find_places(parts, known) for parts in articles]
    found = [
        [without_overlaps(persons, sites) for persons, sites in zip(*pair, strict=True)]
        for pair in zip(people, places, strict=True)
    ]
    if not tagger:
        return found
    return [
        [with_tagged(names, tagger(text)) for names, text in zip(*pair, strict=True)]
        for pair in zip(found, articles, strict=True)
    ]


def find_names(text: str, known: Known, tagger: Tagger | None = None) -> list[FoundName]:
    """The names of one text on its own."""
    return find_page_names([[text]], known, tagger)[0][0]


def with_tagged(names: Sequence[FoundName], tagged: Sequence[FoundName]) -> list[FoundName]:
    """The rules' names and, where they see none, those of the tagger."""
    missed = [each for each in tagged if all(each.end <= name.start or name.end <= each.start for name in names)]
    return sorted([*names, *missed], key=lambda name: name.start)


def without_overlaps(people: Sequence[FoundName], places: Sequence[FoundName]) -> list[FoundName]:
    """The names of a text in order; of two that overlap the better one stays."""
    kept: list[FoundName] = []
    taken: set[int] = set()
    for name in sorted([*people, *places], key=_precedence):
        stretch = range(name.start, name.end)
        if taken.isdisjoint(stretch):
            taken.update(stretch)
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)


# A person this sure, or told by an office or a verb, stands against any place: what follows a name (中山路) is weighed.
SURE = 0.85
FIRM_RULES = frozenset(
    ("office_before_name", "role_before_name", "kin_before_name", "speaks", "addressed", "dotted_name")
)


# Surer than any name of a person: 肖杆河贯穿城区, 李家巷镇沈湾村, 曹山旅游度假区 (`place_reasons.CERTAIN`).
CERTAIN_PLACE = 0.96


def _precedence(name: FoundName) -> tuple[bool, bool, int, float, bool]:
    """A certain place first, then a person who is sure; then the longer name: 严崇明 before 崇明, 中山路 before 中山.

    Of two as long the surer counts, then the place.
    """
    person = name.kind is NameKind.PERSON
    firm = name.confidence >= SURE or not FIRM_RULES.isdisjoint(name.rule.split("+"))
    certain_place = not person and name.confidence > CERTAIN_PLACE
    return not certain_place, not (person and firm), -(name.end - name.start), -name.confidence, person
