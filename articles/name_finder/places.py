"""The places named in an article (地名): divisions of all levels, waters and mountains, venues, roads, estates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence


from articles.name_finder.found import FoundName, NameKind, PlaceType
from articles.name_finder.known import Known
from articles.name_finder.place_candidates import (
    Candidate,
    listed_places,
    places_by_ending,
    places_sharing_an_ending,
    stands_for_itself,
)
from articles.name_finder.place_lexicon import town_stems
from articles.name_finder.place_text import PlaceText, read_place_text


def find_places(parts: Sequence[str], known: Known) -> list[list[FoundName]]:
    """The places of each part of an article, in order; `known.home` is the code of the newspaper's home, where known."""
    texts = [read_place_text(part) for part in parts]
    found = [without_overlaps(_candidates(text, known)) for text in texts]
    named = {text.compact[each.start : each.end] for text, names in zip(texts, found, strict=True) for each in names}
    stems = {stem: town for stem, town in town_stems(known.home).items() if town in named} if known.home else {}
    if stems:
        found = [
            without_overlaps([*names, *_short_towns(text, stems)]) for text, names in zip(texts, found, strict=True)
        ]
    return [
        [_as_found(text, candidate, part) for candidate in names]
        for part, (text, names) in enumerate(zip(texts, found, strict=True))
    ]


def _candidates(text: PlaceText, known: Known) -> list[Candidate]:
    """Everything in a text that may be a place."""
    listed = [*listed_places(text, known.home), *_on_record(text, known.places)]
    found = [*listed, *places_by_ending(text, listed), *places_sharing_an_ending(text)]
    return [candidate for candidate in found if stands_for_itself(text, candidate)]


def _on_record(text: PlaceText, places: Iterable[str]) -> Iterator[Candidate]:
    """Names that the archive has on record, however they are written."""
    if not places:
        return
    for match in re.finditer("|".join(map(re.escape, sorted(places, key=len, reverse=True))), text.compact):
        yield Candidate(match.start(), match.end(), PlaceType.SITE, "on_record", 0.8)


def _short_towns(text: PlaceText, stems: dict[str, str]) -> Iterator[Candidate]:
    """宝华 where the article names 宝华镇."""
    for match in re.finditer("|".join(map(re.escape, stems)), text.compact):
        if text.is_aligned(*match.span()):
            yield Candidate(match.start(), match.end(), PlaceType.ADMIN, "short_name_of_town", 0.75)


def without_overlaps(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates in order of their place; of two that overlap the longer stays, of two as long the surer."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda each: (each.start - each.end, -each.confidence)):
        if all(candidate.end <= other.start or other.end <= candidate.start for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda each: each.start)


def _as_found(text: PlaceText, candidate: Candidate, part: int) -> FoundName:
    """A candidate as a found name, with its place in the printed text."""
    return FoundName(
        kind=NameKind.PLACE,
        quote=text.compact[candidate.start : candidate.end],
        start=text.text.printed_start(candidate.start),
        end=text.text.printed_end(candidate.end),
        rule=candidate.rule,
        confidence=candidate.confidence,
        place_type=candidate.place_type,
        part=part,
        generic=candidate.generic,
    )
