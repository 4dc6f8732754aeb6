"""The places named in an article (地名): divisions of all levels, waters and mountains, venues, roads, estates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from articles.name_finder.found import FoundName, NameKind, PlaceType
from articles.name_finder.known import Known
from articles.name_finder.place_candidates import (
    Candidate,
    listed_places,
    numbered_roads,
    places_by_ending,
    stands_for_itself,
)
from articles.name_finder.place_endings import Ending, possible_endings
from articles.name_finder.place_lexicon import town_stems
from articles.name_finder.place_lists import places_in_lists
from articles.name_finder.place_patterns import PROPER_TAGS
from articles.name_finder.place_text import PlaceText, read_place_text, tag


def find_places(parts: Sequence[str], known: Known) -> list[list[FoundName]]:
    """The places of each part of an article, in order; `known.home` is the code of the page's home, if known."""
    texts = [read_place_text(part) for part in parts]
    listed = [[*listed_places(text, known.home), *_on_record(text, known.places)] for text in texts]
    endings = [list(possible_endings(text, names)) for text, names in zip(texts, listed, strict=True)]
    times = _times(texts, endings)
    found = [
        without_overlaps(
            [
                *names,
                *places_by_ending(text, ends, times),
                *places_in_lists(text, known.home),
                *numbered_roads(text),
            ]
        )
        for text, names, ends in zip(texts, listed, endings, strict=True)
    ]
    found = [
        without_overlaps([*names, *again])
        for names, again in zip(found, _named_again(texts, found, known), strict=True)
    ]
    return [
        [_as_found(text, candidate, part) for candidate in names if stands_for_itself(text, candidate)]
        for part, (text, names) in enumerate(zip(texts, found, strict=True))
    ]


def _times(texts: Sequence[PlaceText], endings: Sequence[Sequence[Ending]]) -> Counter[str]:
    """How often each name that an ending may close stands in the article."""
    return Counter(
        text.compact[ending.start : ending.end]
        for text, of_text in zip(texts, endings, strict=True)
        for ending in of_text
    )


def _named_again(
    texts: Sequence[PlaceText], found: Sequence[Sequence[Candidate]], known: Known
) -> Iterator[list[Candidate]]:
    """What the article names once it may name again where words are cut otherwise, or a town by its short form."""
    names = {
        text.compact[each.start : each.end]: each
        for text, candidates in zip(texts, found, strict=True)
        for each in candidates
        if each.end - each.start > 2 and not each.generic
    }
    stems = {stem for stem, town in town_stems(known.home).items() if town in names} if known.home else set()
    pattern = re.compile("|".join(map(re.escape, sorted({*names, *stems}, key=len, reverse=True))) or "(?!)")
    for text in texts:
        yield [_again(match, names) for match in pattern.finditer(text.compact) if _may_stand(text, match, names)]


def _may_stand(text: PlaceText, match: re.Match[str], names: Mapping[str, Candidate]) -> bool:
    """A long name stands wherever its characters do; a town's short form as a word, or opening a headline."""
    opens_headline = match.start() == 0 and "。" not in text.compact
    return match[0] in names or (text.is_aligned(*match.span()) and (opens_headline or tag(match[0]) in PROPER_TAGS))


def _again(match: re.Match[str], names: Mapping[str, Candidate]) -> Candidate:
    """A name seen elsewhere in the article."""
    if match[0] not in names:
        return Candidate(match.start(), match.end(), PlaceType.ADMIN, "short_name_of_town", 0.75)
    return replace(names[match[0]], start=match.start(), end=match.end(), confidence=names[match[0]].confidence - 0.05)


def _on_record(text: PlaceText, places: Iterable[str]) -> Iterator[Candidate]:
    """Names that the archive has on record, however they are written."""
    if not places:
        return
    for match in re.finditer("|".join(map(re.escape, sorted(places, key=len, reverse=True))), text.compact):
        yield Candidate(match.start(), match.end(), PlaceType.SITE, "on_record", 0.8)


def without_overlaps(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates in order of their place; of two that overlap the longer stays, of two as long the surer."""
    kept: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=lambda each: (each.start - each.end, -each.confidence)):
        span = range(candidate.start, candidate.end)
        if taken.isdisjoint(span):
            taken.update(span)
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
