"""Signatures: a line that may be a name or a word is a name where the page says so elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .credits import Credit
from .sights import Sight


def with_signatures(sights: Sequence[Sight]) -> list[Sight]:
    """The sights, doubtful bylines made sure: their names sign elsewhere, or the line is printed more than once."""
    doubtful = Counter(sight.block.text for sight in sights if sight.credit and sight.credit.is_doubtful)
    if not doubtful:
        return list(sights)
    sure = {byline.name for sight in sights for credit in _credits_of(sight) for byline in credit.bylines}
    return [_settled(sight, doubtful, sure) for sight in sights]


def _credits_of(sight: Sight) -> Iterator[Credit]:
    """The sure credits of a block."""
    for credit in (sight.credit, sight.opening.credit, sight.closing.credit):
        if credit and not credit.is_doubtful:
            yield credit


def _settled(sight: Sight, doubtful: Counter[str], sure: set[str]) -> Sight:
    """A sight, its credit without doubt if the page says so."""
    credit = sight.credit
    if not credit or not credit.is_doubtful:
        return sight
    is_known = doubtful[sight.block.text] > 1 or any(byline.name in sure for byline in credit.bylines)
    return replace(sight, credit=replace(credit, is_doubtful=False)) if is_known else sight
