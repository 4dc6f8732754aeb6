"""Looks of headings: what short blocks show by themselves. Asked of each of them, so no table of functions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from .columns import is_box, is_bracketed_label, is_label
from .joints import ends_unfinished, has_open_bracket
from .notices import is_title_of_notice
from .sights import CONNECTIVE, DATE_WORDS, IN_BRACKETS, NEWS_WORDS, NUMBERED, SUBHEADING_MARK, Sight
from .slogans import is_slogan

LENGTHS, LENGTH_SIGNS = (5, 9, 24), ("short: tiny", "short: label", "short: heading", "short: long")
JOINT, ONE_CLAUSE = re.compile("[，,：:；;]"), 18


def looks_of_heading(sight: Sight) -> Iterator[str]:
    """What a short block looks like."""
    yield LENGTH_SIGNS[bisect_left(LENGTHS, len(sight.text))]
    yield from _build(sight)
    yield from _wording(sight)
    yield from _marks_within(sight)
    if CONNECTIVE.match(sight.text):
        yield "short: speaks on"
    yield from _names(sight)


def _build(sight: Sight) -> Iterator[str]:
    """How a short block ends, and of how many parts it is."""
    text, ends = sight.text, sight.ends
    if ends in ("dash", "colon"):
        yield "short: ends with dash"
    elif ends == "stop":
        yield "short: ends with stop"
    if " " in text or "\u3000" in text:
        yield "short: in two parts"
    has_comma = "，" in text or "," in text
    if has_comma:
        yield "short: has a comma"
    if ends == "open" and len(text) > ONE_CLAUSE and len(JOINT.findall(text)) > 1:  # of 1,200 headings one has this
        yield "short: several clauses"
    if ends == "open" and len(text) > 12 and not has_comma:
        yield "short: one open clause"


def _wording(sight: Sight) -> Iterator[str]:
    """What a short block begins with, speaks of and breaks off at."""
    text, credit = sight.text, sight.credit
    if NUMBERED.match(text):
        yield "short: numbered"
    if SUBHEADING_MARK.match(text):
        yield "short: marked"
    if NEWS_WORDS.search(text):
        yield "short: says news"
    if credit:
        yield "short: a name or a word" if credit.is_doubtful else "short: a name"
    if is_title_of_notice(text):
        yield "short: a notice's title"
    if sight.ends == "open" and not credit and ends_unfinished(text):
        yield "short: ends unfinished"
    if DATE_WORDS.match(text):
        yield "short: begins with a day"


def _marks_within(sight: Sight) -> Iterator[str]:
    """Marks that a short block has within, or is held by."""
    text = sight.text
    if "；" in text or ";" in text:
        yield "short: a semicolon within"
    if has_open_bracket(text):
        yield "short: a bracket open"
    if not sight.credit and IN_BRACKETS.fullmatch(text):
        yield "short: in brackets"
    if "：" in text[1:-1] or ":" in text[1:-1]:
        yield "short: a colon within"


def _names(sight: Sight) -> Iterator[str]:
    """What a short block may name: a section, a box, a standing feature."""
    text = sight.text
    if sight.is_section:
        yield "short: a section's name"
        if is_slogan(text):
            yield "short: a slogan"
    if is_box(text):
        yield "short: a box's name"
    if is_label(text):
        yield "short: a label's wording"
    if not sight.credit and is_bracketed_label(text):
        yield "short: bracketed"
