"""Evidence: the named signs by which a block's label is judged: its own look, its neighbours, the habits of its page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.words import frequency

from .habits import PageHabits
from .sights import (
    CONNECTIVE,
    DATE_WORDS,
    NEVER_FIRST,
    NEWS_WORDS,
    NUMBERED,
    SUBHEADING_MARK,
    Sight,
)

PARTS = re.compile(r"[ \u3000，,：:“”\"]+")
OPENERS, CLOSERS = "“‘（《「『【(", "”’）》」』】)"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The signs of a block: its own; how it fits to the block before, if that is text; and to the last surely text."""

    own: list[str]
    near: list[str]
    far: list[str]


def evidence_of(sights: Sequence[Sight], habits: PageHabits, page: str) -> list[Evidence]:
    """The signs of each block."""
    before = _text_before(sights)
    after = _text_after(sights)
    twins = _twins(sights)
    evidence = []
    for index, sight in enumerate(sights):
        own = ["always"]
        if sight.is_short:
            own += _look_of_heading(sight)
            if twins[_build(sight)] > 1:
                own.append("short: has a twin")
            own += _place_of_heading(sights, index, before[index], after[index], habits, page)
        else:
            own += _look_of_text(sight, habits)
        far = list(_joint(sights, index, before[index], habits, page))
        near = far if before[index] == index - 1 else list(_joint(sights, index, index - 1, habits, page))
        evidence.append(Evidence(own, near, far))
    return evidence


def _twins(sights: Sequence[Sight]) -> Counter[tuple[int, ...]]:
    """How many short blocks of the page are built alike: subheadings of one article often are."""
    return Counter(_build(sight) for sight in sights if sight.is_short and not sight.credit)


def _build(sight: Sight) -> tuple[int, ...]:
    """The lengths of the parts of a heading; for one of a single part nothing is alike but itself."""
    parts = PARTS.split(sight.text)
    return tuple(map(len, parts)) if len(parts) > 1 else (sight.block.start, 0)


def _text_before(sights: Sequence[Sight]) -> list[int]:
    """For each block the nearest one before it with running text that is no picture's; -1 where there is none."""
    found, last = [], -1
    for index, sight in enumerate(sights):
        found.append(last)
        if sight.is_text and not sight.is_picture:
            last = index
    return found


def _text_after(sights: Sequence[Sight]) -> list[int]:
    """For each block the nearest one behind it that is no heading; -1 where there is none."""
    found, following = [], -1
    for index in range(len(sights) - 1, -1, -1):
        found.append(following)
        if sights[index].is_text or sights[index].credit:
            following = index
    return found[::-1]


def _look_of_heading(sight: Sight) -> Iterator[str]:
    """What a short block looks like."""
    text = sight.text
    length = len(text)
    yield (
        "short: tiny"
        if length <= 5
        else "short: label"
        if length <= 9
        else "short: heading"
        if length <= 24
        else "short: long"
    )
    if sight.ends in ("dash", "stop"):
        yield f"short: ends with {sight.ends}"
    if " " in text or "\u3000" in text:
        yield "short: in two parts"
    if "，" in text or "," in text:
        yield "short: has a comma"
    elif sight.ends == "open" and len(text) > 12:
        yield "short: one open clause"
    if NUMBERED.match(text):
        yield "short: numbered"
    if SUBHEADING_MARK.match(text):
        yield "short: marked"
    if NEWS_WORDS.search(text):
        yield "short: says news"
    if sight.credit:
        yield "short: a name" if not sight.credit.is_doubtful else "short: a name or a word"
    if CONNECTIVE.match(text):
        yield "short: speaks on"
    if sight.is_section:
        yield "short: a section's name"


def _place_of_heading(
    sights: Sequence[Sight], index: int, before: int, after: int, habits: PageHabits, page: str
) -> Iterator[str]:
    """Where a short block stands: what goes before it, what follows, what it says of either."""
    previous = sights[index - 1] if index else None
    following = sights[index + 1] if index + 1 < len(sights) else None
    text_after = sights[after] if after >= 0 else None
    yield _what(previous, "before")
    yield _what(following, "after")
    ended = _has_ended(sights, index, before)
    opens = bool(text_after and (text_after.opens_article or (text_after.credit and after + 1 < len(sights))))
    if habits.closes:
        yield f"habit: {'byline' if ended else 'no byline'} before"
        if habits.is_steady:
            yield f"steady habit: {'byline' if ended else 'no byline'} before"
    if habits.opens:
        yield f"habit: {'byline' if opens else 'no byline'} after"
        if habits.is_steady:
            yield f"steady habit: {'byline' if opens else 'no byline'} after"
    if text_after and text_after.is_text:
        if DATE_WORDS.match(text_after.text):
            yield "after: date"
        elif DATE_WORDS.search(text_after.text[:50]):
            yield "after: date soon"
        yield f"echo after: {_echo(sights[index].text, text_after.text[:160])}"
    if before >= 0:
        yield f"echo before: {_echo(sights[index].text, sights[before].text[-160:])}"
    if following and not following.is_short and _is_known(sights[index].text, following.text, page):
        yield "after: known across"
    if sights[index].credit:
        yield from _place_of_byline(previous, habits)
    yield from _gaps(sights, index, habits)


def _place_of_byline(previous: Sight | None, habits: PageHabits) -> Iterator[str]:
    """Where a byline of its own line stands, and where the page's bylines stand."""
    if previous and previous.is_short and not previous.credit:
        yield "byline: under a short line"
    if habits.opens or habits.closes:
        yield "byline: page opens with them" if habits.opens else "byline: page closes with them"


def _what(sight: Sight | None, side: str) -> str:
    """What stands next to a block."""
    if sight is None:
        return f"{side}: the page's edge"
    if sight.is_furniture:
        return f"{side}: furniture"
    if sight.credit and not sight.credit.is_doubtful:
        return f"{side}: byline"
    if sight.is_short:
        return f"{side}: short"
    if sight.is_picture:
        return f"{side}: picture"
    if side == "before":
        return (
            "before: ended text"
            if sight.ends_article
            else f"before: text, {'stop' if sight.ends == 'stop' else 'open'}"
        )
    return "after: opening text" if sight.opens_article else "after: text"


def _has_ended(sights: Sequence[Sight], index: int, before: int) -> bool:
    """Whether the text before a block has its byline behind it."""
    if before < 0 or sights[before].ends_article:
        return True
    return any(sight.credit and not sight.credit.is_doubtful for sight in sights[before + 1 : index])


def _gaps(sights: Sequence[Sight], index: int, habits: PageHabits) -> Iterator[str]:
    """Blank lines where the page has none as a rule, or none where it has some."""
    above = sights[index].block.blank_lines_before
    below = sights[index + 1].block.blank_lines_before if index + 1 < len(sights) else habits.gap
    if index and above > habits.gap:
        yield "gap: wide above"
    if above < habits.gap:
        yield "gap: narrow above"
    if below > habits.gap:
        yield "gap: wide below"
    if below < habits.gap:
        yield "gap: narrow below"


def _echo(heading: str, text: str) -> str:
    """How much of a heading's words a text takes up: none, some, much."""
    pairs = {heading[at : at + 2] for at in range(len(heading) - 1)}
    pairs = {pair for pair in pairs if pair.isalnum()}
    share = sum(pair in text for pair in pairs) / len(pairs) if pairs else 0
    return "none" if share < 0.15 else "some" if share < 0.45 else "much"


def _look_of_text(sight: Sight, habits: PageHabits) -> Iterator[str]:
    """What a block of running text looks like."""
    text = sight.text
    opening = sight.opening
    if opening.continued_from:
        yield "opens: from another page"
    elif opening.credit:
        yield "opens: byline"
    elif opening.dateline:
        yield "opens: dateline"
    elif habits.opens:
        yield "habit: opens without byline"
        if habits.is_steady:
            yield "steady habit: opens without byline"
    if sight.closing.is_picture:
        yield "closes: picture"
    elif sight.is_picture:
        yield "speaks of a picture"
    if sight.ends_article:
        yield "closes: byline"
    yield f"length: {'line' if len(text) < 30 else 'short' if len(text) < 60 else 'middle' if len(text) < 130 else 'long'}"
    if DATE_WORDS.match(text):
        yield "starts: date"
    elif CONNECTIVE.match(text):
        yield "starts: connective"
    elif text[:1] in NEVER_FIRST:
        yield "starts: within a sentence"
    elif text[:1] in '“"「':
        yield "starts: quotation"
    elif NUMBERED.match(text):
        yield "starts: number"


def _joint(sights: Sequence[Sight], index: int, before: int, habits: PageHabits, page: str) -> Iterator[str]:
    """How a block fits to the text before it."""
    if before < 0:
        yield "joint: nothing before"
        return
    first, second = sights[before], sights[index]
    yield f"joint: after {first.ends}"
    yield "joint: next" if before == index - 1 else "joint: apart"
    if first.ends_article:
        yield "joint: after byline"
    if habits.indents:
        yield "joint: indented" if second.block.is_indented else "joint: not indented"
    if first.ends != "stop":
        if _word_across(first.text, second.text):
            yield "joint: word across"
        if _is_known(first.text, second.text, page):
            yield "joint: known across"
        if CONNECTIVE.match(second.text) or DATE_WORDS.match(second.text):
            yield "joint: open, then a start"
    elif _is_unclosed(first.text):
        yield "joint: bracket open"
    if first.ends == "stop" and second.block.blank_lines_before > habits.gap:
        yield "joint: wide gap"


def _word_across(first: str, second: str) -> bool:
    """Whether the dictionary has a word that begins at the end of one text and ends at the start of the other."""
    return any(
        frequency(first[-head:] + second[:tail]) > 0 for head, tail in ((1, 1), (2, 1), (1, 2), (2, 2), (1, 3), (3, 1))
    )


def _is_known(first: str, second: str, page: str) -> bool:
    """Whether the letters around the joint stand together elsewhere on the page."""
    return (first[-1:] + second[:1]).isalnum() and any(
        page.find(first[-head:] + second[:tail]) >= 0 for head, tail in ((2, 2), (1, 3), (3, 1))
    )


def _is_unclosed(text: str) -> bool:
    """Whether a bracket or quotation mark is still open at the end."""
    return any(text.count(opener) > text.count(closer) for opener, closer in zip(OPENERS, CLOSERS, strict=True))
