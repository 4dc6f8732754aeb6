"""Edges: at the head and the foot of a page a line with nothing but the newspaper's name is furniture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .columns import is_label
from .folios import is_masthead, is_piece_of_date
from .furniture import WORD
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
    """The newspaper's name in the run of furniture that a page begins with, read towards the middle.

    At the head a date may stand over several lines; at the foot a day is that of the notice above it.
    """
    for at, sight in enumerate(sights):
        if sight.is_furniture:
            continue
        is_date = may_be_dated and is_piece_of_date(sight.block.text)
        if not (is_date or _names_newspaper(sight) or _is_beside_folio(sights, at)):
            return
        yield at


def _names_newspaper(sight: Sight) -> bool:
    """Whether a line is nothing but a newspaper's name."""
    return sight.is_short and is_masthead(sight.block.text) and not is_label(sight.text)


def _is_beside_folio(sights: Sequence[Sight], at: int) -> bool:
    """Whether one word stands between the page's edge and a folio: a small newspaper's name, or a section's."""
    is_word = bool(WORD.fullmatch("".join(sights[at].block.text.split())))
    return is_word and at + 1 < len(sights) and sights[at + 1].is_furniture
