"""Signs of running text: what a block of it begins and ends with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator

from .habits import PageHabits
from .sights import CONNECTIVE, DATE_WORDS, NEVER_FIRST, NUMBERED, Sight

LENGTHS, LENGTH_SIGNS = (29, 59, 129), ("length: line", "length: short", "length: middle", "length: long")
Rules = tuple[tuple[str, Callable[[Sight], object]], ...]
OPENINGS: Rules = (
    ("opens: from another page", lambda sight: sight.opening.continued_from),
    ("opens: byline", lambda sight: sight.opening.credit),
    ("opens: home dateline", lambda sight: sight.opening.dateline.endswith("讯")),
    ("opens: dateline", lambda sight: sight.opening.dateline),
)
PICTURES: Rules = (
    ("closes: picture", lambda sight: sight.closing.is_picture),
    ("speaks of a picture", lambda sight: sight.is_picture),
)
STARTS: Rules = (
    ("starts: date", lambda sight: DATE_WORDS.match(sight.text)),
    ("starts: connective", lambda sight: CONNECTIVE.match(sight.text)),
    ("starts: within a sentence", lambda sight: sight.text[:1] in NEVER_FIRST),
    ("starts: quotation", lambda sight: sight.text[:1] in '“"「'),
    ("starts: number", lambda sight: NUMBERED.match(sight.text)),
)


def looks_of_text(sight: Sight, habits: PageHabits) -> Iterator[str]:
    """What a block of running text looks like; of each group of rules the first that holds counts."""
    if sight.opens_article and (opening := _first(OPENINGS, sight)):
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
    yield from filter(None, (_first(PICTURES, sight), _first(STARTS, sight)))


def _first(rules: Rules, sight: Sight) -> str:
    """The sign of the first rule that holds."""
    for sign, holds in rules:  # a loop: this is asked of every block
        if holds(sight):
            return sign
    return ""
