"""Breaks: where the text of a page breaks off or begins in the middle, for an editor to look at in the source.

An article that another one cuts in two is not put together again: that the columns are out of order is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .drafts import Draft
from .joints import is_known_across, makes_word
from .printed import Kind
from .scene import Scene
from .sights import CONNECTIVE, DATE_WORDS, MARKS_NEVER_FIRST, Sight

LEAST_LENGTH = 20  # letters of a text that breaks off: shorter ones are lines of verse, addresses, signatures
QUOTE = 12
MOST = 8
OUT_OF_ORDER = "有断开的上文，也有接不上的下文：分栏次序可能有误，请对照原文"


def warnings_of(drafts: Sequence[Draft], scene: Scene) -> tuple[str, ...]:
    """What does not fit: texts that break off or begin within a sentence; several of both speak of columns mixed up."""
    sights = scene.sights
    reports = [draft for draft in drafts if draft.kind is not Kind.PHOTO]
    broken = [index for draft in reports for index in _breaking_off(draft, sights)]
    orphans = [index for draft in reports for index in _beginning_within(draft, sights)]
    sequels = {index: _sequel(index, reports, scene) for index in broken}
    warnings = [_warning(sights[index].text, sequels[index], sights) for index in broken]
    warnings += [f"“{sights[index].text[:QUOTE]}…”不像开头，前文接不上" for index in orphans]
    if (broken and orphans) or any(sequels.values()):
        warnings.insert(0, OUT_OF_ORDER)
    return tuple(warnings[:MOST])


def _warning(text: str, sequel: int, sights: Sequence[Sight]) -> str:
    """What is said of a text that breaks off; `sequel` is the block that may go on with it, 0 where none does."""
    if sequel:
        return f"“…{text[-QUOTE:]}”没有说完，隔了别的文字，“{sights[sequel].text[:QUOTE]}…”像是它的下文"
    return f"“…{text[-QUOTE:]}”没有说完，下文接不上，可能缺行"


def _sequel(broken: int, reports: Sequence[Draft], scene: Scene) -> int:
    """The first block further on whose words go on with a text that broke off, or that has no heading; 0 for none."""
    texts = sorted((index, joined) for draft in reports for index, joined in draft.text)
    for place, (index, joined) in enumerate(texts):
        if index <= broken + 1 or not _may_go_on(scene.sights[index]) or not _fits(broken, index, scene):
            continue
        if not joined or not _fits(texts[place - 1][0], index, scene):
            return index
    leads = (draft.text[0][0] for draft in reports if not (draft.heading or draft.column))
    return next((lead for lead in leads if lead > broken + 1 and _may_go_on(scene.sights[lead])), 0)


def _may_go_on(sight: Sight) -> bool:
    """Whether a block does not begin as a sentence or an article does."""
    return not (sight.opens_article or CONNECTIVE.match(sight.text) or DATE_WORDS.match(sight.text))


def _fits(before: int, index: int, scene: Scene) -> bool:
    """Whether words go across from one block to another."""
    first, second = scene.sights[before].text, scene.sights[index].text
    return is_known_across(scene, before, index) or makes_word(first, second)


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
