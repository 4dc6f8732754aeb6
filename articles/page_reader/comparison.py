"""Comparison: two sets of readings side by side, article by article; with gold beside them, gains and losses.

A reading is the JSON form that `read_page --json` writes (docs: the form of a reading), by page name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

PARTS = ("kind", "kicker", "headline", "deck", "column", "authors", "subheadings", "body")
PIECE = 8  # letters that two articles must share in a row to be the same one
Article = Mapping[str, Any]
Reading = Mapping[str, Any]


class Verdict(StrEnum):
    """What a change is: a gain, a loss, or only a difference where there is no gold."""

    BETTER = "better"
    WORSE = "worse"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Change:
    """An article that is read otherwise: where, which of its parts; `article` is its headline or how it begins."""

    page: str
    article: str
    parts: tuple[str, ...]
    verdict: Verdict


def compare(
    old: Mapping[str, Reading], new: Mapping[str, Reading], gold: Mapping[str, Reading] | None = None
) -> list[Change]:
    """The articles that the new readings have otherwise than the old, page by page."""
    changes: list[Change] = []
    for page in sorted(old.keys() | new.keys()):
        before, after = (side.get(page, {}).get("articles") or [] for side in (old, new))
        right = (gold or {}).get(page, {}).get("articles")
        changes += _against(page, before, after, right) if right else _between(page, before, after)
    return changes


def _between(page: str, old: Sequence[Article], new: Sequence[Article]) -> Iterator[Change]:
    """The differences of two readings of a page, without gold."""
    for first, second in pairs_of(old, new):
        parts = tuple(part for part in PARTS if plain(first, part) != plain(second, part))
        if parts:
            yield Change(page, name_of(second or first), parts, Verdict.DIFFERENT)


def _against(page: str, old: Sequence[Article], new: Sequence[Article], gold: Sequence[Article]) -> Iterator[Change]:
    """The gains and losses of each article of the gold."""
    before, after = ({id(right): read for right, read in pairs_of(gold, side) if right} for side in (old, new))
    for right in gold:
        gains: list[str] = []
        losses: list[str] = []
        for part in PARTS:
            was, now = (part_is_right(right, side.get(id(right)), part) for side in (before, after))
            if was != now:
                (gains if now else losses).append(part)
        if gains or losses:
            verdict = Verdict.WORSE if losses else Verdict.BETTER
            yield Change(page, name_of(right), tuple(losses or gains), verdict)


def part_is_right(gold: Article, read: Article | None, part: str) -> bool:
    """Whether a part is read as the gold has it, or as an alternative that it accepts."""
    mine = plain(read, part)
    if mine == plain(gold, part):
        return True
    others = [*gold.get("title_alternatives", ())]
    if isinstance(alternative := gold.get("headline_alternative"), Mapping):
        others.append(alternative)
    return part in ("kicker", "headline", "deck") and any(mine == plain(other, part) for other in others)


def pairs_of(first: Sequence[Article], second: Sequence[Article]) -> Iterator[tuple[Article | None, Article | None]]:
    """Each article with the one most like it on the other side, those without a partner with None."""
    rest = list(second)
    pieces = {id(article): _pieces(article) for article in (*first, *second)}
    for article in first:
        mine = pieces[id(article)]
        partner = max(rest, key=lambda other: len(mine & pieces[id(other)]), default=None)
        if partner is None or not mine & pieces[id(partner)]:
            partner = next((other for other in rest if plain(other, "headline") == plain(article, "headline")), None)
        if partner is not None:
            rest.remove(partner)
        yield article, partner
    yield from ((None, article) for article in rest)


def _pieces(article: Article) -> set[str]:
    body = "".join(plain(article, "body"))
    return {body[at : at + PIECE] for at in range(max(1, len(body) - PIECE + 1))} if body else set()


def plain(article: Article | None, part: str) -> tuple[str, ...]:
    """A part of an article as texts without blanks and differences of width."""
    value = (article or {}).get(part) or ()
    if part == "authors":
        return tuple(sorted(author["name"] if isinstance(author, Mapping) else author for author in value))
    texts = (value,) if isinstance(value, str) else value
    return tuple("".join(unicodedata.normalize("NFKC", text).split()) for text in texts)


def name_of(article: Article | None) -> str:
    """What an article is called in a report."""
    article = article or {}
    return article.get("headline") or "".join(article.get("body") or [""])[:16] or "—"
