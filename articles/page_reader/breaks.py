"""Breaks: where the text of a page breaks off or begins in the middle, for an editor to look at in the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .drafts import Draft
from .printed import Kind
from .sights import MARKS_NEVER_FIRST, Sight

LEAST_LENGTH = 20  # letters of a text that breaks off: shorter ones are lines of verse, addresses, signatures
QUOTE = 12
MOST = 8


def warnings_of(drafts: Sequence[Draft], sights: Sequence[Sight]) -> tuple[str, ...]:
    """What does not fit: texts that break off or begin within a sentence; several of both speak of columns mixed up."""
    reports = [draft for draft in drafts if draft.kind is not Kind.PHOTO]
    broken = [index for draft in reports for index in _breaking_off(draft, sights)]
    orphans = [index for draft in reports for index in _beginning_within(draft, sights)]
    warnings = [f"“…{sights[index].text[-QUOTE:]}”没有说完，下文接不上，可能缺行" for index in broken]
    warnings += [f"“{sights[index].text[:QUOTE]}…”不像开头，前文接不上" for index in orphans]
    if broken and orphans:
        warnings.insert(0, "有断开的上文，也有接不上的下文：分栏次序可能有误，请对照原文")
    return tuple(warnings[:MOST])


def _breaking_off(draft: Draft, sights: Sequence[Sight]) -> Iterator[int]:
    """Blocks that end in the middle of a sentence, with nothing that goes on from them."""
    for place, (index, _) in enumerate(draft.text):
        sight = sights[index]
        goes_on = place + 1 < len(draft.text) and draft.text[place + 1][1]
        is_cut = sight.ends in ("open", "comma") and len(sight.text) >= LEAST_LENGTH and sight.text[-1] not in "）)"
        if is_cut and not goes_on and not sight.closing.continued_on:
            yield index


def _beginning_within(draft: Draft, sights: Sequence[Sight]) -> Iterator[int]:
    """Blocks that begin with a mark that no sentence begins with, and go on from nothing."""
    for index, joined in draft.text:
        sight = sights[index]
        if not joined and sight.text[:1] in MARKS_NEVER_FIRST and sight.text[:1] and not sight.opening.continued_from:
            yield index
