"""Names told by their ending (通名): which words before a 河, a 社区 or an 隧道 belong to it, if it is one."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from articles.gazetteer.surnames import Rarity, surnames
from articles.name_finder.found import PlaceType
from articles.name_finder.place_patterns import (
    COMMON_BEFORE,
    FUNCTION_TAGS,
    GENERIC,
    GENERICS,
    LAND,
    NOMINAL_VERBS,
    NOT_AFTER,
    NOT_STEM,
    PROPER_TAGS,
    UNIT,
    VENUE,
    WATER,
    ZONE,
    Generic,
)
from articles.name_finder.place_text import PlaceText, is_han, tag

HOUSE_NUMBER = re.compile(r"\s*\d+\s*(?:号楼|幢|栋|单元|期)")
FLOWS_AFTER = re.compile(
    "贯穿|流经|穿城|全长|是[^。，]{0,6}河道|水质|两岸|沿岸|清淤|干流|支流|汇入|流入|沿线|水系|水域|整治|治理|入[江湖海]口"
)
FLOWS_BEFORE = re.compile("(?:流入|汇入|流经|注入|治理|巡查|整治|疏浚|打捞|沿着?)了?$")
OWN_UNIT = re.compile("[市县区镇]")
PLAIN_STEM = 2  # 工农河; longer plain nouns before a water are no name of it
LANDSCAPE = ("风景", "景区", "脚下", "山顶", "山麓", "之巅", "岛上", "海域", "位于")
PLACE_WORDS = ("ns", "s", "nrt", "nt")  # 集成电路 is a thing, 孙中山 a person
PLACE_TAGS = ("ns", "nr", "nrt")


class Stretch(Protocol):
    """A listed name, as far as an ending needs to know it."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def ranked(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Ending:
    """A name that an ending (from `at`) may close; `attached`: a unit stands right before it."""

    start: int
    at: int
    end: int
    attached: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an ending closes a name."""

    name: str
    confidence: float


def possible_endings(text: PlaceText, listed: Sequence[Stretch]) -> Iterator[Ending]:
    """The endings of a text with the words that may belong to them."""
    tails = {candidate.end: candidate.start for candidate in listed if candidate.ranked}
    heads = {candidate.start: candidate.end for candidate in listed}
    floors = sorted(tails)
    for match in GENERIC.finditer(text.compact):
        at, end, generic = match.start(), match.end(), GENERICS[match[0]]
        if end not in text.boundaries or NOT_AFTER.match(text.compact, at) or _ends_a_word(text, at, end):
            continue
        floor = floors[below - 1] if (below := bisect_right(floors, at)) else 0
        start = _without_unit(text, _left_end(text, at, generic, floor), at, generic, heads)
        stem = text.compact[start:at]
        is_other = start < tails.get(end, start) or _is_person(text, start, end)
        if stem and is_han(stem) and not NOT_STEM.fullmatch(stem) and not is_other:
            if generic is UNIT and start == floor > 0:
                insort(floors, end)
            yield Ending(start, at, end, start == floor > 0)


def _without_unit(text: PlaceText, start: int, at: int, generic: Generic, heads: Mapping[int, int]) -> int:
    """福州闽江 is 福州 and 闽江, 苏州博物馆 one name: a place that stands first is cut off where a name is left."""
    end = heads.get(start, at)
    rest = text.compact[end:at]
    named = len(rest) > 1 and rest not in COMMON_BEFORE and any(map(_is_proper, words_of(text, end, at)))
    return end if named and not generic.keeps_unit else start


def _is_person(text: PlaceText, start: int, end: int) -> bool:
    """岳岐峰, 朱小朱慧峰: a surname first, and last a character that people are named with."""
    name = text.compact[start:end]
    likely = len(name) >= 3 and name[-1] in "山峰江岭洲岛湖港谷" and surnames().get(name[0], Rarity.RARE) < Rarity.RARE
    return likely and text.compact[start - 1 : start] not in tuple("在到登上往沿于至")


def _ends_a_word(text: PlaceText, at: int, end: int) -> bool:
    """Whether the ending is part of a dictionary's word that is no name: 农村, 鱼米之乡."""
    index = text.word_index(at)
    word = text.word(index)
    return text.word_start(index) < at and len(word) > end - at and tag(word) not in PROPER_TAGS


def _left_end(text: PlaceText, at: int, generic: Generic, floor: int) -> int:
    """Where the name begins: words are taken in from the right as long as they can be its own."""
    index = text.word_index(at)
    start = max(floor, text.word_start(index))
    while start > floor and index > 0:
        word = text.word(index - 1)
        before = max(floor, text.word_start(index - 1))
        if not can_be_in_name(word, generic, first=start == at) or at - before > generic.longest:
            break
        index, start = index - 1, before
    return start


def can_be_in_name(word: str, generic: Generic, *, first: bool = True) -> bool:
    """Whether a word can be part of a name: no mark, no verb, no pronoun.

    The name of a site may hold plain nouns (常州国际会展中心); that of a water one at most, right before the ending.
    """
    if not is_han(word) or (tag(word) in FUNCTION_TAGS and word not in NOMINAL_VERBS):
        return False
    if generic.place_type == PlaceType.SITE or generic is ZONE:
        return True
    if not generic.keeps_plain:
        return _is_proper(word)
    return word not in COMMON_BEFORE and (first or _is_proper(word))


def _is_proper(word: str) -> bool:
    """Whether a word is a name, or unknown to the dictionary."""
    return tag(word) in PROPER_TAGS and word not in COMMON_BEFORE


def words_of(text: PlaceText, start: int, end: int) -> list[str]:
    """The words, or parts of words, of a stretch."""
    cuts = [start, *(cut for cut in text.text.ends if start < cut < end), end]
    return [text.compact[a:b] for a, b in pairwise(cuts)]


def reason_for_name(text: PlaceText, ending: Ending, times: Counter[str]) -> Reason | None:
    """Why a stretch with an ending is a name, or None: 工农河 is, 老旧小区 is not."""
    stem, whole = text.compact[ending.start : ending.at], text.compact[ending.start : ending.end]
    generic = GENERICS[text.compact[ending.at : ending.end]]
    if tag(whole) and tag(whole) not in PLACE_WORDS:
        return None
    if HOUSE_NUMBER.match(text.compact, ending.end) and len(stem) > 1:
        return Reason("house_number_after", 0.8)
    if stem in COMMON_BEFORE and not (generic is VENUE and OWN_UNIT.fullmatch(stem)):
        return None
    if generic is UNIT:
        return _unit(text, ending, whole, times)
    if generic is VENUE and OWN_UNIT.match(stem):
        return Reason("venue_of_own_unit", 0.7)
    flows = FLOWS_AFTER.match(text.compact, ending.end) or FLOWS_BEFORE.search(text.compact[: ending.start])
    if generic is WATER and flows:
        return Reason("water_that_flows", 0.97)
    words = words_of(text, ending.start, ending.at)
    if generic is LAND and not _lies_somewhere(text, ending, [whole, *words]):
        return None
    if tag(whole) == "ns" or (any(map(_is_proper, words)) and (len(stem) > 1 or generic is WATER)):
        return Reason("name_before_ending", 0.7)
    plain = generic is VENUE or (not generic.needs_proper and len(stem) == PLAIN_STEM)
    if plain and not set(words) <= COMMON_BEFORE:
        return Reason("noun_before_ending", 0.55)
    return None


def _lies_somewhere(text: PlaceText, ending: Ending, words: Sequence[str]) -> bool:
    """Whether a mountain or island is known to the dictionary, or said to be where one can be: 登上佛照山."""
    before, after = text.compact[ending.start - 1 : ending.start], text.compact[ending.end : ending.end + 2]
    return any(tag(word) == "ns" for word in words) or before in tuple("在到登往赴于座") or after in LANDSCAPE


def _unit(text: PlaceText, ending: Ending, whole: str, times: Counter[str]) -> Reason | None:
    """A town or village that no list has: it follows a unit, is a name by the dictionary, or comes again."""
    if ending.attached:
        return Reason("unit_after_unit", 0.8)
    words = words_of(text, ending.start, ending.at)
    if text.compact[ending.at : ending.end] == "邻里" or not all(map(_is_proper, words)):
        return None
    if (
        tag(whole) == "ns"
        or any(tag(word) in PLACE_TAGS for word in words)
        or ending.start == text.word_start(text.word_index(ending.at))
    ):
        return Reason("name_before_ending", 0.7)
    return Reason("unit_named_again", 0.65) if times[whole] > 1 else None
