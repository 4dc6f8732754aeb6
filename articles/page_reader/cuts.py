"""Cuts: letters behind the last stop that look like a name, and are a sentence that a column break cut: 。巴方愿."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .closings import Closing
from .sights import Sight, ending_of

OFTEN = 3  # where bare names close so many texts of a page, they are its bylines


def with_cuts(sights: Sequence[Sight]) -> list[Sight]:
    """The sights, without the bylines that are a sentence's beginning: bare, close behind a stop, and text goes on."""
    close = [index for index, sight in enumerate(sights) if _is_close(sight)]
    read = list(sights)
    for index in close if len(close) < OFTEN else ():
        following = _next(sights, index)
        if following and following.is_text and not following.opens_article:
            read[index] = _unsigned(sights[index])
    return read


def _is_close(sight: Sight) -> bool:
    """Whether a text is closed by one bare name without a blank, a bracket or a mark before it."""
    credit = sight.closing.credit
    if not credit or credit.has_role or len(credit.bylines) != 1:
        return False
    return sight.block.text[sight.closing.start :] == credit.bylines[0].name


def _next(sights: Sequence[Sight], index: int) -> Sight | None:
    """What follows a block, pictures and furniture left out."""
    return next((sight for sight in sights[index + 1 :] if not (sight.is_picture or sight.is_furniture)), None)


def _unsigned(sight: Sight) -> Sight:
    """A block whose last letters are text."""
    text = sight.block.text
    inner = text[sight.opening.end :]
    return replace(sight, closing=Closing(len(text)), text=inner, ends=ending_of(inner))
