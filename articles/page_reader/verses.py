"""Verses: many short lines below one another are no headings but the lines of a poem."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .columns import is_bracketed_label, is_label
from .notices import as_lines_of_text
from .sights import ITEM, NEWS_WORDS, SUBHEADING_MARK, Sight
from .slogans import is_slogan

LONGEST = 22  # letters of a line
LEAST = 4  # lines below title and author; a heading has kicker, headline and deck, hardly more
LEAST_UNSIGNED = 6  # with the title, where nobody is named
MOST_NEWS = 0.25  # share of lines that speak of news: more of them are headings


def with_verses(sights: Sequence[Sight]) -> list[Sight]:
    """The sights, the lines of poems seen as text; furniture may stand in the middle of one."""
    shown = [
        at
        for at, sight in enumerate(sights)
        if not (_is_worded_furniture(sight) or (sight.is_section and is_slogan(sight.text)))
    ]
    printed = [sights[at] for at in shown]
    verses = {shown[at] for first, end in _runs(printed) for at in _lines_of_poem(printed, first, end)}
    return as_lines_of_text(sights, verses)


def _is_worded_furniture(sight: Sight) -> bool:
    """Whether a line is furniture that may stand in the middle of a poem; a rule of dashes parts two texts."""
    return sight.is_furniture and any(map(str.isalnum, sight.block.text))


def _runs(sights: Sequence[Sight]) -> Iterator[tuple[int, int]]:
    """Stretches of short lines one below the other: first line, end."""
    first = 0
    for at in range(len(sights) + 1):
        if at < len(sights) and _may_be_verse(sights[at]):
            continue
        if at - first >= LEAST:
            yield first, at
        first = at + 1


def _may_be_verse(sight: Sight) -> bool:
    """Whether a block may be a line of a poem by its look."""
    text = sight.block.text
    if not 2 <= len(text) <= LONGEST or sight.is_section or sight.is_furniture or _is_signed(sight):
        return False
    if sight.opens_article or sight.ends_article or sight.is_picture:
        return False
    return not (ITEM.match(text) or SUBHEADING_MARK.match(text) or is_label(text) or is_bracketed_label(text))


def _is_signed(sight: Sight | None) -> bool:
    """Whether a block is surely a byline."""
    return sight is not None and sight.credit is not None and not sight.credit.is_doubtful


def _lines_of_poem(sights: Sequence[Sight], first: int, end: int) -> range:
    """The lines of a poem among short lines, without its title and the heading below; an empty range for none."""
    is_signed_above = first > 1 and _is_signed(sights[first - 1]) and sights[first - 2].is_short
    below, last = sights[end] if end < len(sights) else None, end
    if below and (below.is_text or _is_signed(below)) and not _ends_here(sights, end):
        last = _end_before_heading(sights, first, end)
    start = first + (not is_signed_above)
    is_signed = is_signed_above or (last == end and _is_signed(below))
    lines = range(start, last)
    if len(lines) < (LEAST if is_signed else LEAST_UNSIGNED) or _speaks_of_news(sights, lines):
        return range(0)
    return lines


def _ends_here(sights: Sequence[Sight], end: int) -> bool:
    """Whether the block below short lines is the byline that closes them: no text of its own is below it."""
    if not _is_signed(sights[end]):
        return False
    below = sights[end + 1 : end + 3]
    return not below or (below[0].is_short and not all(map(_may_be_verse, below)))


def _end_before_heading(sights: Sequence[Sight], first: int, end: int) -> int:
    """Where a poem ends whose last lines are the heading of the text below: at the widest gap, else before the last."""
    usual = sights[first + 1].block.blank_lines_before
    gaps = [at for at in range(max(first + 2, end - 3), end) if sights[at].block.blank_lines_before > usual]
    return gaps[0] if gaps else end - 1


def _speaks_of_news(sights: Sequence[Sight], lines: range) -> bool:
    """Whether too many lines are worded like headlines."""
    return sum(bool(NEWS_WORDS.search(sights[at].block.text)) for at in lines) > MOST_NEWS * len(lines)
