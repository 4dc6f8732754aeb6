"""Names told by their ending (通名): which words before a 河, a 社区 or an 隧道 belong to it, if it is one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from articles.gazetteer.surnames import Rarity, surnames
from articles.name_finder.found import PlaceType
from articles.name_finder.people_foreign import SOUNDS, TELLING
from articles.name_finder.place_patterns import (
    BESIDE,
    COMMON_BEFORE,
    FUNCTION_TAGS,
    GENERIC,
    GENERICS,
    NOMINAL_VERBS,
    NOT_AFTER,
    NOT_STEM,
    POST,
    PROPER_TAGS,
    TEMPLE,
    UNIT,
    ZONE,
    Generic,
)
from articles.name_finder.place_text import PlaceText, is_han, tag

PEOPLE_LONG = (3, 5, 6)  # one name, or two run together
PREPOSITIONS = frozenset("沿在到至往从经由跨")  # 沿长江路: glued to a name that the dictionary does not know
SHORTEST_STEM, LONGEST_STEM = 2, 4
COUNTED = re.compile("[一二两三四五六七八九十百几数多余]+个?(?:行政|自然|贫困)?")
OPENS_PHRASE = re.compile(
    "^[各全本某等共有的和与及在把将被向从对让由是为了到以因每该这那所驻]|[的和与及在等个了]$|[，的了]"
)
VILLAGE_VERBS = frozenset("团结 前进 胜利 解放 跃进 进步 奋斗 联合 联盟 创业 建国 繁荣 光荣 复兴 兴隆 向阳".split())
TOWNS = ("镇", "乡", "街道", "苏木", "农场", "林场")
SIZES = ("小", "大", "老", "新")  # 小白杨哨所
LONG_ENDING = 3  # behind 度假区 or 博物馆 another name begins


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


def possible_endings(text: PlaceText, listed: Sequence[Stretch]) -> Iterator[Ending]:
    """The endings of a text with the words that may belong to them."""
    tails = {candidate.end: candidate.start for candidate in listed}
    heads = {candidate.start: candidate.end for candidate in listed}
    floors = sorted({candidate.end for candidate in listed if candidate.ranked})
    for match in GENERIC.finditer(text.compact):
        at, end, generic = match.start(), match.end(), GENERICS[match[0]]
        whole = end in text.boundaries or BESIDE.match(text.compact, end - 1)
        if not whole or NOT_AFTER.match(text.compact, at):
            continue
        floor = floors[below - 1] if (below := bisect_right(floors, at)) else 0
        after_unit = generic is UNIT and _is_stem_after_unit(text, floor, at)
        is_one_word = after_unit and text.word_start(text.word_index(at)) == floor  # 青山镇|团结村
        if not is_one_word and _ends_a_word(text, at, end):
            continue
        if generic.keeps_unit and floor == at and text.compact[at - 1] in "市县区省":
            floor = tails.get(floor, floor)  # 溧阳市图书馆
        start = floor if after_unit else _without_unit(text, _left_end(text, at, generic, floor), match, heads)
        stem = text.compact[start:at]
        is_other = _is_listed(start, tails.get(end, start), generic) or _is_person(text, start, end)
        if stem and is_han(stem) and not NOT_STEM.fullmatch(stem) and not is_other:
            if (generic is UNIT and start == floor > 0) or len(match[0]) >= LONG_ENDING:
                insort(floors, end)
            yield Ending(start, at, end, start == floor > 0)


def _is_stem_after_unit(text: PlaceText, floor: int, at: int) -> bool:
    """Whether all between a town and 村 is one name, with numerals: 青山镇|五里|村, but not 青山镇|十二个|村."""
    stem = text.compact[floor:at]
    if not text.compact.endswith(TOWNS, 0, floor) or not SHORTEST_STEM <= len(stem) <= LONGEST_STEM or not is_han(stem):
        return False
    words = words_of(text, floor, at)
    plain = stem in COMMON_BEFORE or set(words) <= COMMON_BEFORE or COUNTED.fullmatch(stem) or OPENS_PHRASE.search(stem)
    return not plain and not any(_is_no_name(word) for word in words)


def _is_no_name(word: str) -> bool:
    """A particle or a verb; a number may be (三西村), and so may the verbs that villages are called by (团结村)."""
    if len(word) == 1:
        return tag(word)[:1] in ("p", "c", "u", "r", "y")
    return tag(word) in ("v", "p", "c", "r", "d") and word not in VILLAGE_VERBS and word not in NOMINAL_VERBS


def _without_unit(text: PlaceText, start: int, match: re.Match[str], heads: Mapping[int, int]) -> int:
    """福州闽江 is 福州 and 闽江, 苏州博物馆 one name: a place that stands first is cut off where a name is left."""
    at = match.start()
    end = heads.get(start, at)
    rest, whole = text.compact[end:at], text.compact[end : match.end()]
    proper = len(rest) > 1 and rest not in COMMON_BEFORE and any(map(is_proper, words_of(text, end, at)))
    named = proper or (len(rest) == 1 and tag(whole) == "ns")
    return end if named and not GENERICS[match[0]].keeps_unit else start


def _is_listed(start: int, tail: int, generic: Generic) -> bool:
    """入长荡湖, 武进镇西墅村: a listed name ends here, and what stands before it is no part of it."""
    return start < tail and (generic.place_type != PlaceType.SITE or tail - start == 1)


def _is_person(text: PlaceText, start: int, end: int) -> bool:
    """岳岐峰, 朱小朱慧峰: a surname first, and last a character that people are named with."""
    name = text.compact[start:end]
    likely = (
        len(name) in PEOPLE_LONG
        and name[-1] in "山峰江岭洲岛湖港谷"
        and surnames().get(name[0], Rarity.RARE) < Rarity.RARE
    )
    return likely and text.compact[start - 1 : start] not in tuple("在到登上往沿于至")


def _ends_a_word(text: PlaceText, at: int, end: int) -> bool:
    """Whether the ending is part of a dictionary's word that is no name: 农村, 鱼米之乡."""
    index = text.word_index(at)
    word = text.word(index)
    return text.word_start(index) < at and len(word) > end - at and tag(word) not in PROPER_TAGS


def _left_end(text: PlaceText, at: int, generic: Generic, floor: int) -> int:
    """Where the name begins: words are taken in from the right as long as they can be its own."""
    index = own = text.word_index(at)
    start = max(floor, text.word_start(index))
    if start + 2 < at and text.compact[start] in PREPOSITIONS:
        return start + 1
    while start > floor and index > 0:
        word = text.word(index - 1)
        before = max(floor, text.word_start(index - 1))
        sounds = TELLING.issuperset(word) and SOUNDS.issuperset(text.compact[start:at])  # 塔|斯特|村
        can_be = sounds or can_be_in_name(word, generic, first=index == own)
        if not can_be or at - before > generic.longest:
            break
        index, start = index - 1, before
    return start


def can_be_in_name(word: str, generic: Generic, *, first: bool = True) -> bool:
    """Whether a word can be part of a name: no mark, no verb, no pronoun.

    The name of a site may hold plain nouns (常州国际会展中心); that of a water one at most, right before the ending.
    """
    if word in PREPOSITIONS or not is_han(word) or (tag(word) in FUNCTION_TAGS and word not in NOMINAL_VERBS):
        return False
    if generic in (TEMPLE, POST):
        return (word not in COMMON_BEFORE or word in SIZES) and (first or word in SIZES or is_proper(word))
    if generic.place_type == PlaceType.SITE or generic is ZONE:
        return True
    if not generic.keeps_plain:
        return is_proper(word)
    return word not in COMMON_BEFORE and (first or is_proper(word))


def is_proper(word: str) -> bool:
    """Whether a word is a name, or unknown to the dictionary."""
    return tag(word) in PROPER_TAGS and word not in COMMON_BEFORE


def words_of(text: PlaceText, start: int, end: int) -> list[str]:
    """The words, or parts of words, of a stretch."""
    ends = text.text.ends
    cuts = [start, *ends[bisect_right(ends, start) : bisect_left(ends, end)], end]
    return [text.compact[a:b] for a, b in pairwise(cuts)]
