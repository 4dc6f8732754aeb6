"""Stacked: a headline that is broken at its comma has a first line that looks like the middle of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .sights import Sight

LONGEST = 20  # letters of either line


def with_stacked_headlines(sights: Sequence[Sight]) -> list[Sight]:
    """The sights, the lines that can be the upper half of a headline seen as short ones."""
    return [replace(sight, is_short=True) if _is_upper_half(sights, at) else sight for at, sight in enumerate(sights)]


def _is_upper_half(sights: Sequence[Sight], at: int) -> bool:
    """Whether a line ends with a comma between a finished text and a short line with a text or a byline below it."""
    sight = sights[at]
    if sight.is_short or sight.text[-1:] not in ("，", ",") or len(sight.block.text) > LONGEST or at + 2 >= len(sights):
        return False
    lower, below = sights[at + 1 : at + 3]
    if not lower.is_short or lower.is_furniture or lower.credit or len(lower.text) > LONGEST:
        return False
    return (at == 0 or _is_finished(sights[at - 1])) and (below.is_text or below.credit is not None)


def _is_finished(sight: Sight) -> bool:
    """Whether a text is complete, or no text at all."""
    return not sight.is_text or sight.ends in ("stop", "row") or sight.ends_article
