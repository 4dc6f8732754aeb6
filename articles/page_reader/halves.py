"""Halves: whether two stacked lines of a heading are one text, broken for want of room, or two (kicker, headline).

Each sign has its weight, the logarithm of how much oftener it is seen with broken headlines than with kickers; what
the other headings of the page are settles what is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.words import cut, frequency, part_of_speech

from .headings import KIND_OF_REPORT, WORK_MEETING
from .scene import Scene
from .sights import DASHES, NEWS_WORDS
from .units import is_sure_unit

BRACKETS = tuple(zip("“《（(「", "”》）)」", strict=True))
BLANK = re.compile(r"[\s\u3000]+")
STOP = re.compile("[。，；：！？]")
YEAR = re.compile(r"[\d０-９]年$")  # 县里部署2025年
NEARBY = 12  # letters: as close as that two words are of one clause
REACH = 1500  # letters of the text below in which the heading's words are looked for
SHORT, SHORTEST = 6, 3
LONG = 26  # letters of both lines: a headline that long is hardly ever set as one
LIKE = 2  # letters by which the lines of one text differ, as a rule
CRIES = ("！", "!")  # 好消息！
QUOTED = re.compile("“[^“”]{1,5}”")  # “共享菜园”: what the line below speaks of
QUOTATION = re.compile('[“"][^“”"]*[”"]')
AMOUNT = re.compile(r"[\d０-９.．一二三四五六七八九十百千万亿两余多]+[\u4e00-\u9fff]{1,2}")  # 四万三千亩
STANDS_ALONE = re.compile("(?:记|纪实|见闻|侧影|故事)$")  # 一支姜荷花的产业迁徙记
# 别让“村级牌子” / 挂成了“面子”: what the line below tells what to do.
PIVOT = re.compile("(?:让|把|将|使|令|请|帮)[^，。：]{0,4}“[^”]+”$")
NOTICE_OF = re.compile("关于.*(?:公告|通告|公示|通知|启事)")  # the unit that gives it stands above
PREDICATE = ("v", "d", "p")  # what a verb's part of a sentence begins with
COMMAS = ("，", ",", "、")
COMMON_WORD = 500  # how often the dictionary has a word that is told from chance
UNFINISHED = ("m", "q", "p", "c", "u", "d", "r")  # numbers, prepositions, adverbs ...: parts of speech that end nothing
BEGINS_WITHIN = tuple("与和及的等暨之并")  # a line of a heading that begins so goes on with the line above
NEITHER = -2.7  # of stacked lines without any sign 1 in 15 is a broken one
SURE = 9.0
HABIT, SWAY, SAYS = 0.3, 1.5, 2.0  # a page's other headings: weight of each, of all; most that one may say


@dataclass(frozen=True, slots=True)
class Pair:
    """Two stacked lines of a heading, and the text below them."""

    first: str
    second: str
    below: str
    is_close: bool  # less room between them than is usual on the page
    is_closer: bool  # less room than most stacked lines of the page have

    @property
    def letters(self) -> int:
        """How long both are together."""
        return len(self.first) + len(self.second)


def _stand_together_below(pair: Pair) -> bool:
    first, second = pair.first, pair.second
    around = [first[-2:] + second[:1], first[-1:] + second[:2]]
    return any(letters.isalnum() and letters in pair.below for letters in around)


def _stand_close_below(pair: Pair) -> bool:
    if _stand_together_below(pair):
        return False
    end, start = pair.first[-2:], pair.second[:2]
    return start in pair.below and any(
        start in STOP.split(pair.below[behind : behind + NEARBY], maxsplit=1)[0] for behind in _ends_of(end, pair.below)
    )


def _ends_of(word: str, text: str) -> Iterator[int]:
    """Where a text has a word, the place behind it; found without a pattern, which would be made for each word anew."""
    behind = 0
    while (place := text.find(word, behind)) >= 0:
        behind = place + len(word)
        yield behind


def _word_goes_across(pair: Pair) -> bool:
    place, end = 0, len(pair.first)
    for word in cut(pair.first + pair.second):
        if place < end < place + len(word):
            return frequency(word) > COMMON_WORD or word[0].isdigit()
        place += len(word)
    return False


def _upper_is_unfinished(pair: Pair) -> bool:
    last = cut(pair.first)[-1]
    return last.isdigit() or (len(last) <= 2 and part_of_speech(last).startswith(UNFINISHED))


def _upper_has_no_verb(pair: Pair) -> bool:
    return _has_no_verb(pair.first)


def _has_no_verb(text: str) -> bool:
    return not (NEWS_WORDS.search(text) or any(part_of_speech(word).startswith("v") for word in cut(text)))


def _lower_says_what_the_upper_does(pair: Pair) -> bool:
    """“宝贝回家”志愿者 / 帮八旬老太寻亲."""
    upper = QUOTATION.sub("", pair.first)
    if not upper or is_sure_unit(upper) or STANDS_ALONE.search(upper) or not _has_no_verb(upper):
        return False
    if pair.second.startswith("从") or STOP.search(pair.second):
        return False
    return part_of_speech(cut(pair.second)[0]).startswith(PREDICATE)


def _both_have_two_parts(pair: Pair) -> bool:
    return bool(BLANK.search(pair.first) and BLANK.search(pair.second))


SIGNS: tuple[tuple[float, Callable[[Pair], object]], ...] = (
    (3.0, _stand_together_below),
    (2.0, _stand_close_below),
    (3.0, _word_goes_across),
    (1.0, _upper_is_unfinished),
    (2.5, lambda pair: YEAR.search(pair.first)),
    (1.0, lambda pair: pair.second.startswith(BEGINS_WITHIN)),
    (0.5, _upper_has_no_verb),
    (1.7, _lower_says_what_the_upper_does),
    (3.5, lambda pair: PIVOT.search(pair.first)),
    (3.0, lambda pair: AMOUNT.fullmatch(pair.second)),
    (-2.5, lambda pair: is_sure_unit(pair.first)),
    (7.0, lambda pair: is_sure_unit(pair.first) and NOTICE_OF.fullmatch(pair.second)),
    (-4.0, lambda pair: KIND_OF_REPORT.fullmatch(pair.second) or WORK_MEETING.search(pair.first)),
    (1.7, lambda pair: abs(len(pair.first) - len(pair.second)) <= LIKE),
    (1.5, lambda pair: len(pair.first) <= SHORT),
    (1.0, lambda pair: len(pair.second) <= SHORT),
    (2.5, lambda pair: len(pair.second) <= SHORTEST),
    (2.0, lambda pair: pair.first.endswith(CRIES)),
    (2.5, lambda pair: QUOTED.fullmatch(pair.first)),
    (1.0, lambda pair: pair.is_close),
    (2.0, lambda pair: pair.is_closer),
    (0.7, lambda pair: "，" in pair.first or "," in pair.first),
    (4.0, lambda pair: pair.first.endswith(COMMAS)),
    (-1.0, lambda pair: pair.letters > LONG),
    (-2.5, lambda pair: BLANK.search(pair.first)),
    (-2.5, lambda pair: BLANK.search(pair.second)),
    (3.0, _both_have_two_parts),
)


def broken_lines(scene: Scene, headings: Iterable[Sequence[int]]) -> frozenset[int]:
    """The blocks that finish the line above them, among the headings of a page."""
    stacked = [lines for heading in headings for lines in pairwise(heading)]
    usual = max(1, scene.habits.gap)
    apart = sum(scene.sights[lower].block.blank_lines_before >= usual for _, lower in stacked)
    room = usual if 2 * apart >= len(stacked) else 0
    weights = [_weight(_pair(scene, upper, lower, room)) for upper, lower in stacked]
    said = [max(-SAYS, min(SAYS, weight)) for weight in weights]
    total = sum(said)
    habits = [HABIT * (total - mine) for mine in said]
    return frozenset(
        lower
        for (_, lower), weight, habit in zip(stacked, weights, habits, strict=True)
        if weight + max(-SWAY, min(SWAY, habit)) > 0
    )


def _weight(pair: Pair) -> float:
    """What speaks for two lines being one text, less what speaks against it."""
    if _has_open_bracket(pair.first):
        return SURE
    if pair.first.endswith(DASHES) or pair.second.startswith(DASHES[:4]):
        return -SURE
    return NEITHER + sum(weight for weight, holds in SIGNS if holds(pair))


def _pair(scene: Scene, upper: int, lower: int, room: int) -> Pair:
    """Two lines as they stand on the page."""
    first, second = scene.sights[upper].block, scene.sights[lower].block
    below = "".join(scene.page[second.end : second.end + REACH].split())
    gap = second.blank_lines_before
    return Pair(first.text, second.text, below, gap < scene.habits.gap, gap < room)


def _has_open_bracket(text: str) -> bool:
    """Whether a quotation or bracket is open at the end."""
    return any(text.count(opener) > text.count(closer) for opener, closer in BRACKETS) or text.count('"') % 2 > 0
