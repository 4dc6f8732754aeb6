"""Labels: what a block can be, and what may follow what on a page.

A picture or a folio may stand in the middle of an article; `is_open` remembers that an article goes on behind it. Or it
stands between a heading and its text; `is_headed` remembers that the text is still to come.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple


class Label(StrEnum):
    """What a block is in the reading of its page."""

    HEADLINE = "headline"  # the first line of a report's heading, be it kicker or headline
    HEADING = "heading"  # each further line of it
    SIGNED = "signed"  # the byline under the heading
    LEAD = "lead"  # the block an article's text begins with
    PARAGRAPH = "paragraph"
    JOINED = "joined"  # goes on with the paragraph that a column break cut
    SUBHEADING = "subheading"
    SIGNED_WITHIN = "signed within"  # the byline behind an editor's note
    CREDIT = "credit"  # the byline that ends an article
    FURNITURE = "furniture"
    PICTURE_HEADING = "picture heading"
    CAPTION = "caption"
    PICTURE_CREDIT = "picture credit"  # of its own line, under the caption
    COLUMN = "column"


L = Label
PARAGRAPHS = (L.PARAGRAPH, L.JOINED)
TEXT = (L.LEAD, *PARAGRAPHS)
BETWEEN = (L.FURNITURE, L.PICTURE_HEADING, L.CAPTION, L.PICTURE_CREDIT, L.COLUMN)
UNDER_HEADING = (
    L.FURNITURE,
    L.CAPTION,
    L.PICTURE_CREDIT,
    L.COLUMN,
)  # of these, what may stand between a heading and its text


class State(NamedTuple):
    """A label, and for what may stand between an article's parts whether one is open around it, or has its heading."""

    label: Label
    is_open: bool = False
    is_headed: bool = False


STATES = (
    *(State(label) for label in Label if label not in BETWEEN),
    *(State(label, is_open) for label in BETWEEN for is_open in (False, True)),
    *(State(label, is_headed=True) for label in UNDER_HEADING),
)

BEGINS = (L.HEADLINE, L.LEAD)
GOES_ON = (L.PARAGRAPH, L.JOINED, L.SUBHEADING, L.CREDIT)
AFTER_TEXT = (*BEGINS, *GOES_ON, L.SIGNED_WITHIN, *BETWEEN)
AFTER_HEADING = (L.SIGNED, L.LEAD, *UNDER_HEADING)
FOLLOWERS: dict[Label, tuple[Label, ...]] = {
    L.HEADLINE: (L.HEADING, *AFTER_HEADING),
    L.HEADING: (L.HEADING, *AFTER_HEADING),
    L.SIGNED: AFTER_HEADING,
    L.LEAD: AFTER_TEXT,
    L.PARAGRAPH: AFTER_TEXT,
    L.JOINED: AFTER_TEXT,
    L.SUBHEADING: (L.PARAGRAPH, L.SUBHEADING, *BETWEEN),
    L.SIGNED_WITHIN: (L.PARAGRAPH, L.SUBHEADING, L.SIGNED_WITHIN),
    L.CREDIT: (*BEGINS, L.CREDIT, *BETWEEN),
    L.FURNITURE: (*BEGINS, *GOES_ON, *BETWEEN),
    L.PICTURE_HEADING: (L.PICTURE_HEADING, L.CAPTION),
    L.CAPTION: (*BEGINS, *GOES_ON, *BETWEEN),
    L.PICTURE_CREDIT: (*BEGINS, *GOES_ON, *BETWEEN),
    L.COLUMN: (*BEGINS, *GOES_ON, *BETWEEN),
}
FIRST = (*BEGINS, *BETWEEN)
LAST = (*TEXT, L.CREDIT, L.FURNITURE, L.CAPTION, L.PICTURE_CREDIT, L.COLUMN)
LEAVES_OPEN = (*TEXT, L.SUBHEADING, L.SIGNED_WITHIN)
LEAVES_HEADED = (L.HEADLINE, L.HEADING, L.SIGNED)


def may_follow(first: State, second: State) -> bool:
    """Whether a page may have these two one after the other."""
    if first.is_headed or first.label in LEAVES_HEADED:
        followers = AFTER_HEADING if first.is_headed else FOLLOWERS[first.label]
        return second.label in followers and second.is_headed == (second.label in UNDER_HEADING)
    if second.is_headed or second.label not in FOLLOWERS[first.label]:
        return False
    is_open = first.is_open or first.label in LEAVES_OPEN
    if first.label in BETWEEN and second.label in GOES_ON:
        return is_open
    return second.label not in BETWEEN or second.is_open == is_open


@dataclass(frozen=True, slots=True, eq=False)
class Options:
    """The states that a block can have, those of text side by side; the same candidates always give the same object."""

    states: tuple[State, ...]
    text: slice


@cache
def options_for(candidates: tuple[Label, ...]) -> Options:
    """The options of these labels."""
    states = tuple(state for state in STATES if state.label in candidates)
    text = [at for at, state in enumerate(states) if state.label in TEXT]
    return Options(states, slice(text[0], text[-1] + 1) if text else slice(0))


@cache
def alike(options: Options, state: State) -> tuple[int, ...]:
    """The states of a block that make the same article of it: a new paragraph is as good as one that goes on."""
    same = [State(label) for label in PARAGRAPHS] if state.label in PARAGRAPHS else [state]
    return tuple(at for at, other in enumerate(options.states) if other in same)
