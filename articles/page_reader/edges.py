"""Edges: at a page's head and foot the names of newspaper and section, and who publishes it, are furniture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .columns import is_label
from .folios import SMALL_NEWSPAPER, is_masthead, is_piece_of_date
from .furniture import WORD
from .imprint import PUBLISHED_BY
from .sights import Sight


def with_edges(sights: Sequence[Sight]) -> list[Sight]:
    """The sights, the newspaper's name at the page's edges seen as furniture."""
    last = len(sights) - 1
    mastheads = {*_mastheads(sights, may_be_dated=True), *(last - at for at in _mastheads(sights[::-1]))}
    if not mastheads:
        return list(sights)
    return [
        replace(sight, credit=None, is_furniture=True, is_section=False) if at in mastheads else sight
        for at, sight in enumerate(sights)
    ]


def _mastheads(sights: Sequence[Sight], may_be_dated: bool = False) -> Iterator[int]:
    """What is furniture only in the run of furniture that a page begins with, read towards the middle.

    At the head a date may stand over several lines; at the foot a day is that of the notice above it.
    """
    for at, sight in enumerate(sights):
        if sight.is_furniture:
            continue
        is_date = may_be_dated and is_piece_of_date(sight.block.text)
        is_name = _names_newspaper(sight) or bool(PUBLISHED_BY.fullmatch(sight.block.text))
        if not (is_date or is_name or _names_section(sights, at, may_be_dated)):
            return
        yield at


def _names_newspaper(sight: Sight) -> bool:
    """Whether a line is nothing but a newspaper's name."""
    return sight.is_short and is_masthead(sight.block.text) and not is_label(sight.text)


def _names_section(sights: Sequence[Sight], at: int, is_head: bool) -> bool:
    """Whether one word beside furniture at the page's edge names a paper or section; at the head a heading follows."""
    word = "".join(sights[at].block.text.split())
    if not WORD.fullmatch(word) or at + 1 == len(sights) or not sights[at + 1].is_furniture:
        return False
    if not is_head:
        return not sights[at].credit
    beyond = next((sight for sight in sights[at + 1 :] if not sight.is_furniture), None)
    is_masthead_of_word = at == 0 and bool(SMALL_NEWSPAPER.fullmatch(word))  # 隆回报
    return is_masthead_of_word or beyond is None or (beyond.is_short and not beyond.credit)
