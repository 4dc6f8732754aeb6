"""Tables: the line with the names of the columns, above rows of as many parts, is a row itself."""

from __future__ import annotations

from collections.abc import Sequence

from .notices import as_line_of_text
from .sights import Sight

LEAST = 3  # columns


def with_tables(sights: Sequence[Sight]) -> list[Sight]:
    """The sights, the heads of tables seen as rows."""
    return [as_line_of_text(sight) if _is_head(sights, at) else sight for at, sight in enumerate(sights)]


def _is_head(sights: Sequence[Sight], at: int) -> bool:
    """Whether a short line of several parts stands above a row of as many."""
    sight = sights[at]
    if not sight.is_short or at + 1 >= len(sights) or sights[at + 1].ends != "row":
        return False
    count = len(sight.block.text.split())
    return count >= LEAST and count == len(sights[at + 1].block.text.split())
