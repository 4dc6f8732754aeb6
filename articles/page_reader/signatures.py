"""Signatures: a line that may be a name or a word is a name where the page says so elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.words import frequency

from .credits import Credit
from .marks import BULLET, BULLETS
from .printed import Byline
from .sights import Sight

LONGEST = 8
REACH = 5  # blocks: a heading and its byline may stand between
PEN_NAME = re.compile(rf"([{BULLET}]|(?:文|图|作者|撰文)(?=\s?[/／：:]))\s?[/／：:]?\s?([\u4e00-\u9fff]{{2,4}})")


def with_signatures(sights: Sequence[Sight]) -> list[Sight]:
    """The sights, doubtful bylines made sure: their names sign elsewhere, or the line is printed more than once."""
    sights = _with_pen_names(sights)
    doubtful = Counter(sight.block.text for sight in sights if sight.credit and sight.credit.is_doubtful)
    sure = {byline.name for credit in _sure_credits(sights) for byline in credit.bylines}
    titles = {at for at, sight in enumerate(sights) if _is_title(sights, at)}
    return [
        replace(sight, credit=None) if at in titles else _settled(sight, doubtful, sure)
        for at, sight in enumerate(sights)
    ]


def _is_title(sights: Sequence[Sight], at: int) -> bool:
    """Whether what may be a name stands right above a byline behind a mark: 梅雨 above □ 青禾 is what she wrote."""
    credit = sights[at].credit
    if credit and not (credit.has_role or credit.is_marked) and _says_what_is_below(sights, at):
        return True
    below = sights[at + 1].credit if credit and credit.is_doubtful and at + 1 < len(sights) else None
    return bool(below and below.is_marked and not below.is_doubtful)


def _says_what_is_below(sights: Sequence[Sight], at: int) -> bool:
    """Whether what has the form of a name begins with a word of the text below it: 龙舟季 above 划龙舟."""
    name = sights[at].block.text
    if len(name) != 3 or not frequency(name[:2]):
        return False
    below = next((sight.block.text for sight in sights[at + 1 : at + REACH] if sight.is_text), "")
    return name[:2] in below and name not in below


def _with_pen_names(sights: Sequence[Sight]) -> Sequence[Sight]:
    """The sights, pen names below headings seen as bylines: behind 文/ or the mark of the page's other bylines."""
    marks = {sight.block.text[0] for sight in sights if sight.credit and sight.credit.is_marked}
    return [
        replace(sight, credit=Credit((Byline(pen[2]),), is_marked=True), is_short=True)
        if (pen := _pen_name(sights, at)) and (pen[1] in marks or pen[1] not in BULLETS)
        else sight
        for at, sight in enumerate(sights)
    ]


def _pen_name(sights: Sequence[Sight], at: int) -> re.Match[str] | None:
    """What may be a pen name right below a heading, and the mark or word before it."""
    sight = sights[at]
    if len(sight.block.text) > LONGEST or sight.credit or not at or at + 1 >= len(sights):
        return None
    above, below = sights[at - 1], sights[at + 1]
    is_between = above.may_be_heading and not below.credit
    return PEN_NAME.fullmatch(sight.block.text) if is_between else None


def _sure_credits(sights: Sequence[Sight]) -> Iterator[Credit]:
    """The credits of a page that are sure."""
    for sight in sights:
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
