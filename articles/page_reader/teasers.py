"""Teasers: lines that say what stands on which page (导读) are in no article of this one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .furniture import is_furniture
from .sights import Sight

TEASER = re.compile(
    r"\S.{3,40}?[\s…·.]*[（(【\[]?(?:详?见|转|刊)?\s?第?(?:[A-D]?[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s?版[）)】\]]?"
)
TITLE = re.compile(r"[【\[·]?(?:本[版报期]|今日|要目|新闻)?(?:导读|提要|看点|要目|目录|内容提要)[】\]·]?")
LEAST = 2


def with_teasers(sights: Sequence[Sight]) -> list[Sight]:
    """The sights, several teasers below one another and the title above them seen as furniture."""
    teasers = set(_teasers(sights))
    if not teasers:
        return list(sights)
    return [
        replace(sight, credit=None, is_furniture=True, is_section=False, is_short=True) if at in teasers else sight
        for at, sight in enumerate(sights)
    ]


def is_teaser(text: str) -> bool:
    """Whether a line names an article and its page.

    >>> [is_teaser(text) for text in ("石桥镇果农喜摘早桃 2版", "第2版", "昨天出版")]
    [True, False, False]
    """
    return text[-1] in "版）)】]" and bool(TEASER.fullmatch(text)) and not is_furniture(text)


def _teasers(sights: Sequence[Sight]) -> Iterator[int]:
    """The lines of lists of teasers."""
    run: list[int] = []
    for at, sight in enumerate(sights):
        if sight.is_short and is_teaser(sight.block.text):
            run.append(at)
            continue
        yield from _with_title(sights, run)
        run = []
    yield from _with_title(sights, run)


def _with_title(sights: Sequence[Sight], run: Sequence[int]) -> Iterator[int]:
    """A list of teasers with the line above that says so; nothing where there are too few."""
    if len(run) >= LEAST:
        yield from run
        if run[0] and TITLE.fullmatch(sights[run[0] - 1].block.text):
            yield run[0] - 1
