"""Assembly: the printed article that a draft makes, and the spans of the page that it owns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .captions import POINTERS
from .columns import label_in, unmarked
from .credits import Credit
from .drafts import Draft
from .headings import HeadingPart, parts_of
from .openings import Opening
from .printed import Byline, Judgement, Kind, Owner, PrintedArticle, Role, Span, Subheading
from .scene import Scene
from .sights import Sight

Bounds = Sequence[tuple[int, int]]  # where the text of each block of a draft begins and ends in it
Piece = tuple[int, int, int, Owner]  # a block, where a part of its text begins and ends in it, whose that is


def article_of(
    draft: Draft, position: int, scene: Scene, broken: frozenset[int], judgements: tuple[Judgement, ...]
) -> tuple[PrintedArticle, list[Span]]:
    """The article that a draft is, and the spans it owns.

    `broken` are lines of headings that finish the one above; the first of the `judgements` is on the whole article.
    """
    sights = scene.sights
    heading = parts_of(scene, draft.heading, broken)
    texts = {part.owner: part.text for part in heading}
    first, last = sights[draft.text[0][0]].opening, sights[draft.text[-1][0]].closing
    bounds = [_text_bounds(draft, place, sights) for place in range(len(draft.text))]
    article = PrintedArticle(
        position=position,
        kind=draft.kind,
        kicker=texts.get(Owner.KICKER, ""),
        headline=texts.get(Owner.HEADLINE, ""),
        deck=texts.get(Owner.DECK, ""),
        column="".join(label_in(sights[index].block.text) for index in draft.column),
        dateline=first.dateline or _dateline_above(draft, sights),
        bylines=_bylines(draft, bounds, sights),
        paragraphs=tuple(_paragraphs(draft, bounds, sights)),
        subheadings=tuple(
            Subheading(unmarked(sights[index].block.text), before) for index, before in draft.subheadings
        ),
        continued_on=last.continued_on,
        continued_from=first.continued_from,
        confidence=judgements[0].confidence,
        judgements=judgements,
    )
    return article, _spans(draft, position, heading, bounds, sights)


def _dateline_above(draft: Draft, sights: Sequence[Sight]) -> str:
    """The dateline that stands with the byline on a line of its own."""
    return next((sights[index].opening.dateline for index in draft.credits if sights[index].opening.dateline), "")


def _spans(
    draft: Draft, position: int, heading: Sequence[HeadingPart], bounds: Bounds, sights: Sequence[Sight]
) -> list[Span]:
    """The stretches of the page that the article owns."""
    whole = [(index, part.owner) for part in heading for index in part.blocks]
    whole += [(index, Owner.COLUMN) for index in draft.column]
    whole += [(index, Owner.BYLINE) for index in draft.credits]
    whole += [(index, Owner.SUBHEADING) for index, _ in draft.subheadings]
    owned = [(index, 0, len(sights[index].block.text), owner) for index, owner in whole]
    for place in range(len(draft.text)):
        owned += _text_pieces(draft, place, bounds[place], sights)
    spans = []
    for index, first, last, owner in owned:
        for start, end in sights[index].block.places(first, last):
            spans.append(Span(start, end, owner, position))
    return spans


def _text_bounds(draft: Draft, place: int, sights: Sequence[Sight]) -> tuple[int, int]:
    """Where the text of a block begins and ends. Only the article's first block has an opening; a closing is none where
    the paragraph goes on in the next block."""
    index = draft.text[place][0]
    sight = sights[index]
    start = sight.opening.end if place == 0 else 0
    if place == 0 and not start and draft.kind is Kind.PHOTO and sight.block.text[0] in POINTERS:
        start = 1
    goes_on = place + 1 < len(draft.text) and draft.text[place + 1][1]
    note = sight.closing.credit
    is_whole = goes_on or (note is not None and note.is_source)  # （据新华社电） stays with its text
    end = len(sight.block.text) if is_whole else sight.closing.start
    return start, max(start, end)


def _text_pieces(draft: Draft, place: int, bounds: tuple[int, int], sights: Sequence[Sight]) -> list[Piece]:
    """The owners inside one block of text."""
    index = draft.text[place][0]
    sight = sights[index]
    start, end = bounds
    pieces = [(index, start, end, Owner.CAPTION if draft.kind is Kind.PHOTO else Owner.BODY)]
    if start:
        pieces += _opening_pieces(index, start, sight.opening)
    if end < len(sight.block.text):
        pieces.append((index, end, len(sight.block.text), Owner.JUMP if sight.closing.continued_on else Owner.BYLINE))
    return pieces


def _opening_pieces(index: int, end: int, opening: Opening) -> list[Piece]:
    """The owners of what stands before an article's text: a caption's pointer, or jump, dateline and byline."""
    if not opening.end:
        return [(index, 0, end, Owner.CAPTION)]
    return [
        (index, 0, opening.jump_end, Owner.JUMP),
        (index, opening.jump_end, opening.dateline_end, Owner.DATELINE),
        (index, max(opening.jump_end, opening.dateline_end), end, Owner.BYLINE),
    ]


def _paragraphs(draft: Draft, bounds: Bounds, sights: Sequence[Sight]) -> list[str]:
    """The paragraphs, joined over column breaks."""
    paragraphs: list[str] = []
    for (index, joined), (start, end) in zip(draft.text, bounds, strict=True):
        text = sights[index].block.text[start:end].strip()
        if joined and paragraphs:
            paragraphs[-1] += text
        elif text or joined:
            paragraphs.append(text)
    return paragraphs


def _bylines(draft: Draft, bounds: Bounds, sights: Sequence[Sight]) -> tuple[Byline, ...]:
    """Everyone the article is signed by, in the order of print, each once."""
    credits: list[tuple[int, Credit | None]] = [(index, sights[index].credit) for index in draft.credits]
    for (index, _), (start, end) in zip(draft.text, bounds, strict=True):
        if start:
            credits.append((index, sights[index].opening.credit))
        if end < len(sights[index].block.text):
            credits.append((index, sights[index].closing.credit))
    credits.sort(key=lambda pair: pair[0])
    names: dict[str, Byline] = {}
    for byline in _with_roles([credit for _, credit in credits if credit]):
        if byline.name not in names or names[byline.name].role is Role.UNKNOWN:
            names[byline.name] = byline
    if draft.kind is Kind.PHOTO:
        return tuple(Byline(byline.name, Role.PHOTOGRAPHER, byline.unit) for byline in names.values())
    return tuple(names.values())


def _with_roles(credits: Sequence[Credit]) -> Iterator[Byline]:
    """The names of these credits; bare names below a line 本报记者 are reporters."""
    above = Role.UNKNOWN
    for credit in credits:
        if not credit.bylines:
            above = credit.role
        elif credit.has_role:
            above = Role.UNKNOWN
        for byline in credit.bylines:
            yield byline if credit.has_role or byline.role is above else replace(byline, role=above)
