"""Habits: how a newspaper prints, handed in for it or learnt from what is sure on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .captions import POINTERS
from .sights import Sight


@dataclass(frozen=True, slots=True)
class Habits:
    """What is known of a newspaper; None where it is not, and the page itself has to show it."""

    opens_with_byline: bool | None = None
    closes_with_byline: bool | None = None
    indents: bool | None = None


@dataclass(frozen=True, slots=True)
class PageHabits:
    """How a page is printed: where its bylines stand, whether paragraphs stand in, how many blank lines are usual."""

    opens: bool = False
    closes: bool = False
    indents: bool = False
    is_steady: bool = False  # all its bylines stand alike, and there are several
    bullets: frozenset[str] = frozenset()  # pointers that mark briefs here, not pictures
    gap: int = 1


def habits_of(sights: Sequence[Sight], known: Habits | None = None) -> PageHabits:
    """The habits that a page shows, those that are known before put first."""
    known = known or Habits()
    opening = closing = 0
    for index, sight in enumerate(sights):
        if sight.opening.credit or sight.opening.dateline:
            opening += 1
        if sight.closing.credit and not sight.closing.is_picture:
            closing += 1
        if sight.credit and not sight.credit.is_doubtful:
            after_heading = index > 0 and sights[index - 1].may_be_heading
            opening += after_heading
            closing += not after_heading and index > 0
    texts = [sight.block for sight in sights if sight.is_text]
    indented = sum([block.is_indented for block in texts])
    gaps = Counter([sight.block.blank_lines_before for sight in sights[1:]])
    return PageHabits(
        opens=_known(known.opens_with_byline, opening >= 2 and opening > closing),
        closes=_known(known.closes_with_byline, closing >= 2 and closing >= opening),
        is_steady=max(opening, closing) >= 3 and min(opening, closing) == 0,
        indents=_known(known.indents, indented >= max(3, len(texts) // 2)),
        bullets=_bullets(sights),
        gap=gaps.most_common(1)[0][0] if gaps else 1,
    )


def _bullets(sights: Sequence[Sight]) -> frozenset[str]:
    """The pointers that stand before several signed texts: ▲ before each brief of a column."""
    signed = Counter(
        sight.text[0]
        for sight in sights
        if sight.closing.credit and not sight.closing.is_picture and sight.text[:1] in POINTERS
    )
    return frozenset(mark for mark, count in signed.items() if count >= 2)


def _known(given: bool | None, seen: bool) -> bool:
    """What was given, else what is seen."""
    return seen if given is None else given
