"""The scene: the blocks of a page side by side, with what every judgement of one asks about the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .habits import PageHabits
from .notices import is_title_of_notice
from .sights import Sight
from .stretches import stretches_of

PARTS = re.compile(r"[ \u3000，,：:“”\"]+")
# Words that stand together elsewhere are looked for this far around, so that reading time grows with length alone.
NEIGHBOURHOOD = 3000


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A page's blocks as they look.

    For each block: the last text before it and the first text or byline behind it (-1 where there is none), and whether
    the article before it has its byline already; whether nothing like a heading stands above the text before it; and
    whether another short block is built like this one, as subheadings of one article often are.
    """

    sights: Sequence[Sight]
    habits: PageHabits
    page: str
    before: list[int]
    after: list[int]
    has_ended: list[bool]
    lacks_heading: list[bool]
    has_twin: list[bool]
    stacks: list[int]
    tops: list[int]
    stretches: list[str]

    def previous(self, index: int) -> Sight | None:
        """The block above."""
        return self.sights[index - 1] if index else None

    def following(self, index: int) -> Sight | None:
        """The block below."""
        return self.sights[index + 1] if index + 1 < len(self.sights) else None

    def knows(self, word: str, index: int) -> bool:
        """Whether a word stands on the page not far from a block."""
        place = self.sights[index].block.start
        # From behind: CPython looks for two letters in less than half the time so.
        return self.page.rfind(word, max(0, place - NEIGHBOURHOOD), place + NEIGHBOURHOOD) >= 0

    def peers(self, index: int) -> list[Sight]:
        """The headings nearest above and below, of each stack of lines the last."""
        stack = self.stacks[index]
        return [self.sights[self.tops[at]] for at in (stack - 1, stack + 1) if 0 <= at < len(self.tops)]

    def text_above(self, index: int, reach: int) -> str:
        """The last letters of the running text that ends with a block."""
        text = ""
        while index >= 0 and len(text) < reach and self.sights[index].is_text:
            text = self.sights[index].text[len(text) - reach :] + text
            index -= 1
        return text

    def text_below(self, index: int, reach: int) -> str:
        """The first letters of the running text that begins with a block."""
        text = ""
        while index < len(self.sights) and len(text) < reach and self.sights[index].is_text:
            text += self.sights[index].text[: reach - len(text)]
            index += 1
        return text


def scene_of(sights: Sequence[Sight], habits: PageHabits, page: str) -> Scene:
    """Look over a page once, forwards and backwards."""
    before, has_ended = _looking_back(sights)
    after, lacking, twins = _looking_ahead(sights), _lacking_headings(sights), _twins(sights)
    stacks, tops = _stacks(sights)
    sure = [_begins_for_sure(sights, top, after[top], has_ended[top]) for top in tops]
    continued = [before[top] >= 0 and bool(sights[before[top]].opening.continued_from) for top in tops]
    return Scene(
        sights, habits, page, before, after, has_ended, lacking, twins, stacks, tops, stretches_of(sure, continued)
    )


def _begins_for_sure(sights: Sequence[Sight], index: int, after: int, has_ended: bool) -> bool:
    """Whether a byline above or below a heading says that an article begins with it."""
    below = sights[index + 1] if index + 1 < len(sights) else None
    is_signed = bool(below and below.credit and not (below.credit.is_doubtful or below.credit.is_picture))
    return has_ended or is_signed or (after >= 0 and sights[after].opens_article)


def _stacks(sights: Sequence[Sight]) -> tuple[list[int], list[int]]:
    """The number of the stack of headings that each block is in or next behind, and of each stack the last line."""
    numbers: list[int] = []
    tops: list[int] = []
    was = False
    for index, sight in enumerate(sights):
        is_heading = sight.may_be_heading
        if is_heading and was:
            tops[-1] = index
        elif is_heading:
            tops.append(index)
        was = is_heading
        numbers.append(len(tops) - 1)
    return numbers, tops


def _twins(sights: Sequence[Sight]) -> list[bool]:
    """For each short block whether another has parts of the same lengths; a heading of one part is like no other."""
    builds = [tuple(map(len, PARTS.split(sight.text))) if sight.is_short else () for sight in sights]
    counts = Counter(build for sight, build in zip(sights, builds, strict=True) if not sight.credit)
    return [len(build) > 1 and counts[build] > 1 for build in builds]


def _looking_back(sights: Sequence[Sight]) -> tuple[list[int], list[bool]]:
    """The last running text before each block that is no picture's, and whether it is signed (a notice need not be)."""
    before, has_ended, last, ended, in_notice = [], [], -1, True, False
    for index, sight in enumerate(sights):
        before.append(last)
        has_ended.append(ended)
        if sight.is_text and not sight.is_picture:
            last, ended = index, sight.ends_article or in_notice
        elif sight.credit and not sight.credit.is_doubtful:
            ended, in_notice = True, False
        elif sight.is_short and is_title_of_notice(sight.text):
            in_notice = True
    return before, has_ended


def _looking_ahead(sights: Sequence[Sight]) -> list[int]:
    """The first running text or byline behind each block."""
    after, first = [], -1
    for index in range(len(sights) - 1, -1, -1):
        after.append(first)
        if sights[index].is_text or sights[index].credit:
            first = index
    return after[::-1]


def _lacking_headings(sights: Sequence[Sight]) -> list[bool]:
    """For each block whether the text before it begins behind a byline or at the page's edge, without a heading."""
    lacking, lacks, is_within = [], True, False
    for sight in sights:
        lacking.append(lacks and is_within)
        if sight.credit and not sight.credit.is_doubtful:
            lacks, is_within = lacks or is_within, False
        elif sight.is_text and not sight.is_picture:
            is_within = True
        elif sight.is_short and not sight.is_furniture:
            lacks = is_within = False
    return lacking
