"""The ledger (字账): who owns each character of the page. A partition: nothing is lost, nothing is owned twice."""

from __future__ import annotations

from collections.abc import Iterable

from .lines import BLANK
from .printed import Owner, Span


def ledger_of(text: str, owned: Iterable[Span]) -> tuple[Span, ...]:
    """The partition of a text that these spans make; what no one owns is blank, or left over where it prints something.

    >>> [(span.start, span.end, span.owner.value) for span in ledger_of("甲 乙", [Span(0, 1, Owner.BODY, 1)])]
    [(0, 1, 'body'), (1, 2, 'blank'), (2, 3, 'left_over')]
    """
    spans: list[Span] = []
    position = 0
    for span in sorted(owned):
        start, end, owner, article = span
        if start < position:
            start = position
        if start >= end:
            continue
        if position < start:
            if text[position:start].isspace():
                spans.append(Span(position, start, Owner.BLANK))
            else:
                spans += _unowned(text, position, start)
        elif spans and spans[-1].owner is owner and spans[-1].article == article:
            start = spans.pop().start
        spans.append(span if start == span.start else Span(start, end, owner, article))
        position = end
    return (*spans, *_unowned(text, position, len(text)))


def _unowned(text: str, start: int, end: int) -> list[Span]:
    """What lies between the owned: blanks, and characters left over."""
    spans: list[Span] = []
    while start < end:
        blank = _prints_nothing(text[start])
        stop = start + 1
        while stop < end and _prints_nothing(text[stop]) == blank:
            stop += 1
        spans.append(Span(start, stop, Owner.BLANK if blank else Owner.LEFT_OVER))
        start = stop
    return spans


def _prints_nothing(char: str) -> bool:
    """Whether a character leaves no ink."""
    return char.isspace() or char in BLANK
