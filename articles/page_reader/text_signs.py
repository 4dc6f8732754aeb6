"""Signs of running text: what a block of it begins and ends with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from .habits import PageHabits
from .sights import CONNECTIVE, DATE_WORDS, NEVER_FIRST, NUMBERED, Sight

LENGTHS, LENGTH_SIGNS = (29, 59, 129), ("length: line", "length: short", "length: middle", "length: long")


def looks_of_text(sight: Sight, habits: PageHabits) -> Iterator[str]:
    """What a block of running text looks like."""
    opening = _opening_of(sight)
    if opening:
        yield opening
    elif habits.opens:
        yield "habit: opens without byline"
        if habits.is_steady:
            yield "steady habit: opens without byline"
    if sight.ends_article:
        yield "closes: byline"
    yield LENGTH_SIGNS[bisect_left(LENGTHS, len(sight.text))]
    if sight.text[:1] in habits.bullets:
        yield "starts: bullet"
    if sight.is_illustrated and not sight.is_picture:
        yield "closes: report with pictures"
    if sight.is_credited:
        yield "credited below"
    if sight.closing.is_picture or sight.is_picture:
        yield "closes: picture" if sight.closing.is_picture else "speaks of a picture"
    if start := _start_of(sight.text):
        yield start


def _opening_of(sight: Sight) -> str:
    """The sign of the byline or dateline that a text opens with; empty without any."""
    if not sight.opens_article:
        return ""
    opening = sight.opening
    if opening.continued_from:
        return "opens: from another page"
    if opening.credit:
        return "opens: byline"
    if opening.dateline:
        return "opens: home dateline" if opening.dateline.endswith("讯") else "opens: dateline"
    return ""


def _start_of(text: str) -> str:
    """The sign of what a text starts with, if it tells something."""
    if DATE_WORDS.match(text):
        return "starts: date"
    if CONNECTIVE.match(text):
        return "starts: connective"
    if text[:1] in NEVER_FIRST:
        return "starts: within a sentence"
    if text[:1] in '“"「':
        return "starts: quotation"
    return "starts: number" if NUMBERED.match(text) else ""
