"""Items: what stands behind the same mark again and again is no caption: items of a list (△……, △……), subheadings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from .sights import Sight

MARKS = frozenset("▲△▼▽◆◇●○■□★☆※")
PICTURED = re.compile("[图摄]|镜头")
LEAST, LEAST_UNDER_HEADING = 3, 2


def with_items(sights: Sequence[Sight]) -> list[Sight]:
    """The sights, the items of lists seen as lines of text, subheadings behind pointers as no pictures."""
    items, headings = set(_items(sights)), set(_pointing_headings(sights))
    if not (items or headings):
        return list(sights)
    return [
        replace(sight, is_picture=False, ends="row" if at in items else sight.ends) if at in items | headings else sight
        for at, sight in enumerate(sights)
    ]


def is_item(sight: Sight) -> bool:
    """Whether a block is an item of a list behind a mark."""
    return sight.ends == "row" and sight.block.text[0] in MARKS


def _items(sights: Sequence[Sight]) -> Iterator[int]:
    """The items of lists: of one mark, none of them signed or speaking of a picture; a label of briefs above helps."""
    for mark, run in groupby(range(len(sights)), lambda at: _mark_of(sights[at])):
        items = list(run)
        is_headed = items[0] > 0 and sights[items[0] - 1].may_be_heading
        if mark and len(items) >= (LEAST_UNDER_HEADING if is_headed else LEAST):
            yield from items


def _pointing_headings(sights: Sequence[Sight]) -> list[int]:
    """Short lines behind one pointer, each with text below that is no picture's: ▼ stands before subheadings too."""
    pointed = [
        at
        for at, sight in enumerate(sights[:-1])
        if sight.is_picture and sight.is_short and sight.text[0] in MARKS and _is_plain_text(sights[at + 1])
    ]
    counts = Counter(sights[at].text[0] for at in pointed)
    return [at for at in pointed if counts[sights[at].text[0]] > 1]


def _is_plain_text(sight: Sight) -> bool:
    """Whether a block is text that speaks of no picture."""
    return sight.is_text and not (sight.is_picture or sight.is_credited)


def _mark_of(sight: Sight) -> str:
    """The mark before an item; empty where a block cannot be one."""
    text = sight.block.text
    if text[0] not in MARKS or not sight.is_text or sight.closing.credit or sight.opening.credit:
        return ""
    return "" if sight.is_picture and PICTURED.search(text) else text[0]
