"""Where a place may be named in a text: names that are listed, and names told by their ending or by the list they stand in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.name_finder.found import PlaceType
from articles.name_finder.place_bodies import body_after, is_company
from articles.name_finder.place_lexicon import Listed, at_home, home_scanner, nationwide, nationwide_scanner
from articles.name_finder.place_patterns import (
    COMMON_BEFORE,
    FUNCTION_TAGS,
    GENERIC,
    GENERICS,
    NOT_AFTER,
    PROPER_TAGS,
    UNIT,
    VENUE,
    Generic,
)
from articles.name_finder.place_text import PlaceText, is_han, tag

LOWEST_RANKS = ("镇", "乡", "街道", "村", "社区", "嘎查")
HOUSE_NUMBER = re.compile(r"\s*\d+\s*(?:号楼|幢|栋|单元|期)")
OWN_UNIT = re.compile("[市县区镇]$")
SHARED = re.compile(
    "(?P<items>(?:[\u4e00-\u9fff]{2,4}、)*[\u4e00-\u9fff]{2,4}[、和及与])(?P<last>[\u4e00-\u9fff]{2,4}?)"
    "(?:[两三四五六]个?)?(?P<generic>自然村|社区|街道|水库|村|镇|乡|河|县|区|市)"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of the compact text that may name a place."""

    start: int
    end: int
    place_type: PlaceType
    rule: str
    confidence: float
    ranked: bool = False  # 溧阳市 and 东陵社区 say what they are; 溧阳 does not
    generic: str = ""


def listed_places(text: PlaceText, home: str) -> Iterator[Candidate]:
    """The names of the lists, those of the home first."""
    for spot in home_scanner(home).spots(text.compact) if home else ():
        yield _listed(spot.start, spot.end, at_home(home)[spot.name], 0.95)
    names = nationwide()
    for spot in nationwide_scanner().spots(text.compact):
        if text.is_aligned(spot.start, spot.end) or _begins_clause(text, spot.start, spot.end):
            yield _listed(spot.start, spot.end, names[spot.name], 0.85)


def _listed(start: int, end: int, listed: Listed, confidence: float) -> Candidate:
    """A listed name as a candidate."""
    ranked = listed.ranked and listed.place_type == PlaceType.ADMIN
    return Candidate(start, end, listed.place_type, listed.rule, confidence, ranked)


def _begins_clause(text: PlaceText, start: int, end: int) -> bool:
    """A name of three characters and more that the segmenter cut across, with no word running on over its end."""
    return end - start > 2 and (start in text.boundaries or end in text.boundaries)


def places_by_ending(text: PlaceText, listed: Sequence[Candidate]) -> Iterator[Candidate]:
    """Names told by their ending: 工农河, 艺森空间, 溧阳高新区, 崇明街道."""
    floors = sorted({candidate.end for candidate in listed if candidate.ranked})
    starts = {candidate.start for candidate in listed}
    for match in GENERIC.finditer(text.compact):
        generic = GENERICS[match[0]]
        if not (match.end() in text.boundaries or match.end() in starts) or NOT_AFTER.match(
            text.compact, match.start()
        ):
            continue
        floor = floors[at - 1] if (at := bisect_right(floors, match.start())) else 0
        start = _left_end(text, match.start(), match.end(), generic, floor)
        attached = start == floor > 0
        if start < match.start() and _is_name(text, start, match.start(), match.end(), attached):
            yield Candidate(start, match.end(), generic.place_type, "place_by_ending", 0.7, generic is UNIT)


def _left_end(text: PlaceText, at: int, end: int, generic: Generic, floor: int) -> int:
    """Where a name begins whose ending stands at `at`: words are taken in from the right as long as they can be its own."""
    index = text.word_index(at)
    start = max(floor, text.word_start(index))
    while start > floor and index > 0:
        word = text.word(index - 1)
        before = max(floor, text.word_start(index - 1))
        if not _can_be_in_name(word, generic) or at - before > generic.longest:
            break
        index, start = index - 1, before
    return start


def _can_be_in_name(word: str, generic: Generic) -> bool:
    """Whether a word can be part of a name: no mark, no verb, no pronoun; in the name of a unit or water no plain noun."""
    if not is_han(word) or tag(word) in FUNCTION_TAGS:
        return False
    return generic.place_type == PlaceType.SITE or word not in COMMON_BEFORE


def _is_name(text: PlaceText, start: int, at: int, end: int, attached: bool) -> bool:
    """Whether what stands before the ending names something: 工农 of 工农河, not 老旧 of 老旧小区."""
    stem, whole, ending = text.compact[start:at], text.compact[start:end], text.compact[at:end]
    generic = GENERICS[ending]
    if not is_han(stem) or (tag(whole) and tag(whole) not in PROPER_TAGS):
        return False
    if HOUSE_NUMBER.match(text.compact, end) and len(stem) > 1:
        return True
    if ending == "邻里" or stem in COMMON_BEFORE:
        return (attached and stem not in COMMON_BEFORE) or (generic is VENUE and bool(OWN_UNIT.fullmatch(stem)))
    if attached and generic is UNIT:
        return True
    if generic is VENUE and OWN_UNIT.match(stem[:1]):
        return True
    words = _words(text, start, at)
    proper = tag(whole) == "ns" or any(tag(word) in PROPER_TAGS and word not in COMMON_BEFORE for word in words)
    return proper or (not generic.needs_proper and len(stem) > 1 and not set(words) <= COMMON_BEFORE)


def _words(text: PlaceText, start: int, end: int) -> list[str]:
    """The words, or parts of words, of a stretch."""
    cuts = [start, *(cut for cut in text.text.ends if start < cut < end), end]
    return [text.compact[a:b] for a, b in zip(cuts, cuts[1:], strict=False)]


def places_sharing_an_ending(text: PlaceText) -> Iterator[Candidate]:
    """夏巷、西甸自然村: the ending of the last in a list belongs to all of them."""
    for match in SHARED.finditer(text.compact):
        for item in re.finditer("[\u4e00-\u9fff]{2,4}(?=[、和及与])", text.compact[: match.end("items")]):
            start, end = _last_words(text, max(item.start(), match.start()), item.end())
            name = text.compact[start:end]
            if item.start() < match.start("items") or GENERIC.search(name[-1:]) or len(name) < 2:
                continue
            if all(tag(word) in PROPER_TAGS and word not in COMMON_BEFORE for word in _words(text, start, end)):
                place_type = GENERICS[match["generic"]].place_type if match["generic"] in GENERICS else PlaceType.ADMIN
                yield Candidate(start, end, place_type, "shared_ending", 0.65, True, match["generic"])


def _last_words(text: PlaceText, start: int, end: int) -> tuple[int, int]:
    """The end of a stretch as far back as its words can be one name: 夏巷 of 该镇夏巷."""
    index = text.word_index(end - 1)
    begin = text.word_start(index)
    while begin > start and index > 0 and _can_be_in_name(text.word(index - 1), UNIT):
        index -= 1
        begin = text.word_start(index)
    return max(begin, start), end


def stands_for_itself(text: PlaceText, candidate: Candidate) -> bool:
    """Whether a place is named as such, and not as part of a company's, an agency's or an event's name."""
    if candidate.place_type != PlaceType.ADMIN:
        return True
    body = body_after(text, candidate.end)
    lies_there = is_company(body) and text.compact[: candidate.end].endswith(LOWEST_RANKS)
    return not body or lies_there
