"""Anew: the labelled pages set again as other newspapers would, so that one collection's habits do not pass for laws.

Their articles, each with the pictures that interrupt it, are shuffled onto new pages; each page has a style of its own.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from articles.page_reader.labels import TEXT, Label
from articles.page_reader.reading import judged
from articles.page_reader.sights import Sight
from articles.page_reader.weights import Weights

from .gold import GoldPage, gold_page, owners_of
from .styles import BARE, Dress, Style, style_by

L = Label
HEADINGS = (L.HEADLINE, L.HEADING)
BYLINES = (L.SIGNED, L.SIGNED_WITHIN, L.CREDIT)
PARTED = (L.HEADLINE, L.JOINED, L.CAPTION, L.PICTURE_HEADING)  # never without a blank line above
OWN_MARKS = "◆■□●★▲ "  # before a subheading, that gets another
SHORTEST_CUT, COLUMN_WIDTH = 40, 12  # letters of a paragraph that is cut, least of each part
FEWEST, MOST = 3, 7  # stretches of a page


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a labelled page: its text without byline, its label, the number of its article (-1: none), its gap."""

    text: str
    label: Label
    article: int
    gap: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """An article and what interrupts it."""

    pieces: list[Piece]
    articles: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Set:
    """A line of a new page: whose it is, and the blank lines above it."""

    text: str
    label: Label
    article: int
    gap: int


def copies(pages: Sequence[GoldPage], rounds: int = 1, seed: int = 5) -> Iterator[GoldPage]:
    """New pages of the articles of these, each article so many times; `pages` are of one style, or of none named."""
    chance = random.Random(seed)  # nothing secret
    stretches = [stretch for page in pages for stretch in stretches_of(page)]
    names = sorted({author["name"] for page in pages for article in page.articles for author in article["authors"]})
    for turn in range(rounds):
        chance.shuffle(stretches)
        at = 0
        while at < len(stretches):
            count = chance.randint(FEWEST, MOST)
            page = set_anew(f"anew {turn} {at}", stretches[at : at + count], style_by(chance), names, chance)
            yield replace(page, style=pages[0].style)
            at += count


def stretches_of(page: GoldPage) -> Iterator[Stretch]:
    """A page's blocks in stretches: each ends where no article goes on."""
    sights = judged(page.text, weights=Weights()).scene.sights
    numbers = {id(article): number for number, article in enumerate(page.articles)}
    owners = [numbers[id(owner)] if owner else -1 for owner in owners_of(page.text, sights, page.articles)]
    last = {owner: at for at, owner in enumerate(owners) if owner >= 0}
    start = end = 0
    for at, owner in enumerate(owners):
        end = max(end, last.get(owner, at))
        if at == end:
            places = range(start, at + 1)
            mine = sorted({owners[place] for place in places} - {-1})
            pieces = [_piece(sights[place], page.path[place].label, mine, owners[place]) for place in places]
            whole = [piece for piece in pieces if piece.text and piece.label not in BYLINES]
            yield Stretch(whole, [page.articles[number] for number in mine])
            start = at + 1


def _piece(sight: Sight, label: Label, mine: Sequence[int], owner: int) -> Piece:
    """A block as a piece of its stretch."""
    return Piece(
        bare_text(sight, label), label, mine.index(owner) if owner >= 0 else -1, sight.block.blank_lines_before
    )


def bare_text(sight: Sight, label: Label) -> str:
    """A block's text without the byline at either end; jumps and the credits of pictures stay."""
    text = sight.block.text
    if label not in TEXT:
        return text
    end = sight.closing.start if sight.closing.credit and not sight.closing.is_picture else len(text)
    start = sight.opening.end if label is L.LEAD and not sight.opening.continued_from else 0
    return text[start:end].strip()


def set_anew(
    name: str, stretches: Sequence[Stretch], style: Style, names: Sequence[str], chance: random.Random
) -> GoldPage:
    """A page of these stretches in a style."""
    lines: list[str] = []
    articles: list[dict[str, Any]] = []
    for stretch in stretches:
        dresses = [style.dress(article, names, chance) for article in stretch.articles]
        mine = [_bare(article, dress) for article, dress in zip(stretch.articles, dresses, strict=True)]
        for line in broken(lines_of(stretch, style, dict(enumerate(dresses))), style, chance):
            lines += [*[""] * (line.gap if lines else 0), line.text]
            if line.article >= 0:
                article = mine[line.article]
                article["source_lines"].append([len(lines), len(lines)])
                if line.label is L.SUBHEADING:
                    article["subheadings"].append(line.text)
        articles += [article for article in mine if article["source_lines"]]
    return gold_page(name, "\n".join(lines) + "\n", {"articles": articles})


def _bare(article: Mapping[str, Any], dress: Dress) -> dict[str, Any]:
    """An article's labels before its lines are set, signed as it will be."""
    authors = article["authors"] if article["kind"] == "photo" else [{"name": name} for name in dress.names]
    return {**article, "source_lines": [], "subheadings": [], "authors": authors}


def lines_of(stretch: Stretch, style: Style, dresses: Mapping[int, Dress]) -> Iterator[Set]:
    """The lines of a stretch, bylines added."""
    ends = {piece.article: at for at, piece in enumerate(stretch.pieces) if piece.label in TEXT}
    marks = {article: style.marks() for article in dresses}
    before = L.FURNITURE
    for at, piece in enumerate(stretch.pieces):
        dress = dresses.get(piece.article, BARE)
        text, label, is_last = piece.text, piece.label, ends.get(piece.article) == at
        if label is L.LEAD:
            if dress.above:
                yield Set(dress.above, L.SIGNED, piece.article, style.gap)
                before = L.SIGNED
            text = dress.opening + text
        elif label is L.SUBHEADING and piece.article in marks:
            mark = next(marks[piece.article])
            text = mark + text.lstrip(OWN_MARKS) if mark else text
        indent = style.indent if label in (L.LEAD, L.PARAGRAPH, L.CAPTION) else ""
        yield Set(indent + text + dress.closing * is_last, label, piece.article, _gap(piece, before, style))
        if is_last and dress.below:
            yield Set(dress.below, L.CREDIT, piece.article, style.gap)
        before = label


def broken(lines: Iterable[Set], style: Style, chance: random.Random) -> Iterator[Set]:
    """The lines, some paragraphs cut in two by a column break, wherever it falls."""
    for line in lines:
        if line.label not in TEXT or len(line.text) < SHORTEST_CUT or chance.random() >= style.cut:
            yield line
            continue
        at = chance.randint(COLUMN_WIDTH, len(line.text) - COLUMN_WIDTH)
        yield replace(line, text=line.text[:at])
        yield replace(line, text=line.text[at:], label=L.JOINED, gap=max(line.gap, 1))


def _gap(piece: Piece, before: Label, style: Style) -> int:
    """The blank lines above a piece; lines of one heading stand as they stood."""
    if piece.label is L.HEADING:
        return min(piece.gap, 1)
    gap = style.heading_gap if piece.label is L.LEAD and before in HEADINGS else style.gap
    return max(gap, 1) if piece.label in PARTED else gap
