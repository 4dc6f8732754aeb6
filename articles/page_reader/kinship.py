"""Kinship: what tells a subheading from the headline of the next article where no byline does.

The text under a subheading goes on about the matter of the text above it; and subheadings are made alike.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from operator import add

from .scene import Scene
from .sights import SUBHEADING_MARKS
from .units import is_sure_unit

ABOVE, BELOW = 400, 300  # letters that are compared
# The share of the letter pairs below that stand above too: on pages/dev, in the middle, 0.060 under a subheading, 0.014
# under a headline.
BANDS = (0.01, 0.02, 0.035, 0.055, 0.09)
KIN = ("kin: none", "kin: little", "kin: distant", "kin: some", "kin: near", "kin: close")
SOME, MUCH = 0.15, 0.45  # shares of a heading's letter pairs that the text beside it takes up
COUNTED = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?[0-9]{1,2}(?:[）)、．]|\.(?![0-9]))|[①-⑳]"
    rf"|第[一二三四五六七八九十]+[章节条]|[{SUBHEADING_MARKS}]"
)
LENGTHS_APART = ("parallel: same length", "parallel: near length", "parallel: other length")
BEFORE_COLON = re.compile("([^：:，,]{2,5})[：:]")  # 环卫工：一天喝掉八壶水; 电力工：铁塔上五十度
FIGURES = re.compile("[一二三四五六七八九十0-9]+|[①-⑳]")


def kinship_of(scene: Scene, index: int) -> Iterator[str]:
    """How a heading and its text are like what is around them."""
    before, after = scene.before[index], scene.after[index]
    if before >= 0 and after >= 0 and scene.sights[after].is_text:
        yield from _kin(scene, before, after, scene.stacks[index])
    if peers := scene.peers(index):
        yield from _parallels(scene.sights[index].text, [peer.text for peer in peers])


@lru_cache(maxsize=4)  # the lines of one heading stand between the same texts
def _kin(scene: Scene, before: int, after: int, stack: int) -> tuple[str, ...]:
    """How much of the text above a stack the text below goes on about, and of the heading above."""
    below = text_below(scene, after)
    share = shared(scene.text_above(before, ABOVE), below)
    kin = KIN[bisect_right(BANDS, share)]
    if stack < 1:
        return (kin,)
    above = scene.sights[scene.tops[stack - 1]].text
    return kin, f"kin of the heading above: {taken_up(pairs_of(above), below)}"


@lru_cache(maxsize=4)
def text_below(scene: Scene, after: int) -> str:
    """The letters below a heading that are compared with it and with what is above."""
    return scene.text_below(after, BELOW)


def shared(above: str, below: str) -> float:
    """The share of a text's letter pairs that stand also in the one above it, of whose pairs every other is asked."""
    pairs = {*_every_other_pair(below), *_every_other_pair(below[1:])}
    return len(pairs.intersection(_every_other_pair(above))) / (len(pairs) or 1)


def _every_other_pair(text: str) -> memoryview:
    """The letters of a text, two and two, each pair as one number: made at half the cost of strings."""
    return memoryview(text[: len(text) // 2 * 2].encode("utf-32-le", "surrogatepass")).cast("Q")


@lru_cache(maxsize=64)  # a heading is compared with what is around it, and with the text under the next one
def pairs_of(heading: str) -> frozenset[str]:
    """The letters of a heading that stand side by side."""
    return frozenset(filter(str.isalnum, map(add, heading, heading[1:])))


def taken_up(pairs: Set[str], text: str) -> str:
    """How much of a heading's words, told by their pairs of letters, a text takes up: none, some, much."""
    lacking = [*map(text.rfind, pairs)].count(-1)  # looked for from behind: less time than with `in`
    share = (len(pairs) - lacking) / len(pairs) if pairs else 0
    return "none" if share < SOME else "some" if share < MUCH else "much"


def _parallels(heading: str, others: Sequence[str]) -> Iterator[str]:
    """How a heading is like the ones above and below it: subheadings are often alike in length, words and numbers."""
    apart = min([abs(len(heading) - len(other)) for other in others])
    yield LENGTHS_APART[min(apart, 2)]
    number, begins = _parted(heading)
    numbers, beginnings = zip(*map(_parted, others), strict=True)
    if number:
        yield "parallel: counted" if number in numbers else "parallel: counted alone"
    if begins in beginnings:
        yield "parallel: begins alike"
    if heading[-1] in [other[-1] for other in others]:
        yield "parallel: ends alike"
    length = _length_before_colon(heading)
    if length and length in map(_length_before_colon, others):
        yield "parallel: a colon in each"


def _length_before_colon(heading: str) -> int:
    """How long a word before a colon is; 0 where there is none, or it is a unit's name, whose news follows."""
    word = BEFORE_COLON.match(heading)
    return len(word[1]) if word and not is_sure_unit(word[1]) else 0


@lru_cache(maxsize=64)  # a heading is compared with those above, and they with it
def _parted(heading: str) -> tuple[str, str]:
    """The kind of number or mark before a heading, and the letter that its words begin with."""
    mark = COUNTED.match(heading)
    return (FIGURES.sub("1", mark[0]), heading[mark.end() :].lstrip()[:1]) if mark else ("", heading[:1])
