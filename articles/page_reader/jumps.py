"""Jumps: articles that go on on another page (下转, 上接), their halves found among the pages of one issue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from .printed import PrintedArticle, PrintedPage, Subheading
from .sights import ending_of

HANZI_NUMBERS = {number: str(value) for value, number in enumerate("一二三四五六七八九十", start=1)}
SURE, LIKELY, DOUBTFUL = 0.97, 0.85, 0.5


@dataclass(frozen=True, slots=True)
class Jump:
    """The two halves of an article: pages by their number, articles by their position; how sure, and why (Chinese)."""

    page: str
    position: int
    next_page: str
    next_position: int
    confidence: float
    reason: str


def join_jumps(pages: Mapping[str, PrintedPage]) -> list[Jump]:
    """The jumps between the pages of one issue, given by page number; each half has one other half at most."""
    candidates = sorted(_candidates(pages), key=lambda jump: -jump.confidence)
    jumps: list[Jump] = []
    taken: set[tuple[str, int, str]] = set()
    for jump in candidates:
        ends = {(jump.page, jump.position, "from"), (jump.next_page, jump.next_position, "to")}
        if not ends & taken:
            taken |= ends
            jumps.append(jump)
    return sorted(jumps, key=lambda jump: (plain_number(jump.page), jump.position))


def joined(first: PrintedArticle, rest: PrintedArticle) -> PrintedArticle:
    """One article of two halves; a sentence that the jump cut is made whole."""
    paragraphs, following = list(first.paragraphs), list(rest.paragraphs)
    if paragraphs and following and ending_of(paragraphs[-1]) != "stop":
        paragraphs[-1] += following.pop(0)
    shift = len(paragraphs) + len(following) - len(rest.paragraphs)
    moved = [Subheading(heading.text, max(0, heading.before + shift)) for heading in rest.subheadings]
    return replace(
        first,
        paragraphs=(*paragraphs, *following),
        subheadings=(*first.subheadings, *moved),
        bylines=tuple(dict.fromkeys((*first.bylines, *rest.bylines))),
        continued_on=rest.continued_on,
        confidence=min(first.confidence, rest.confidence),
    )


def plain_number(page: str) -> str:
    """A page number in one form: 第03版, A3 and 三 of one issue are 3, A3 and 3.

    >>> [plain_number(page) for page in ("03", "三", "A03", "第4版")]
    ['3', '3', 'A3', '4']
    """
    page = page.strip("第版 ").upper()
    page = HANZI_NUMBERS.get(page, page)
    letters = page.rstrip("0123456789")
    return letters + (page[len(letters) :].lstrip("0") or "")


def _candidates(pages: Mapping[str, PrintedPage]) -> Iterator[Jump]:
    """All pairs of halves that may belong together."""
    for number, page in pages.items():
        for article in page.articles:
            if not article.continued_on:
                continue
            for other, target in pages.items():
                if plain_number(other) == plain_number(article.continued_on):
                    yield from _on_page(number, article, other, target)


def _on_page(number: str, article: PrintedArticle, other: str, target: PrintedPage) -> Iterator[Jump]:
    """The halves on the page that the jump line names, those that name this page back."""
    halves = [half for half in target.articles if half.continued_from]
    back = [half for half in halves if plain_number(half.continued_from) == plain_number(number)]
    for half in back:
        if len(back) == 1:
            yield Jump(number, article.position, other, half.position, SURE, "两版互相指明，且只有这一篇")
        else:
            share = _shared(article, half)
            confidence = DOUBTFUL + (LIKELY - DOUBTFUL) * share
            yield Jump(number, article.position, other, half.position, confidence, f"两版互相指明，用词相合{share:.0%}")


def _shared(first: PrintedArticle, rest: PrintedArticle) -> float:
    """How much of the rest's words the first half knows, by pairs of letters."""
    known, words = _pairs("".join((first.headline, first.kicker, *first.paragraphs))), _pairs("".join(rest.paragraphs))
    return len(known & words) / len(words) if words else 0.0


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1) if text[at : at + 2].isalnum()}
