"""Assembly: the labelled blocks of a page put together as its articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .credits import Credit
from .headings import parts_of
from .labels import TEXT, Label, State
from .printed import Byline, Kind, Owner, PrintedArticle, Role, Span, Subheading
from .sights import Sight


@dataclass(slots=True)
class Draft:
    """An article while it is put together: the blocks of each part, in reading order."""

    kind: Kind = Kind.REPORT
    heading: list[int] = field(default_factory=list)
    column: list[int] = field(default_factory=list)
    credits: list[int] = field(default_factory=list)
    text: list[tuple[int, bool]] = field(default_factory=list)  # block, whether it goes on with the paragraph before
    subheadings: list[tuple[int, int]] = field(default_factory=list)  # block, paragraphs before it

    @property
    def blocks(self) -> list[int]:
        """All blocks of the article, in page order."""
        subheadings = [index for index, _ in self.subheadings]
        return sorted([*self.heading, *self.column, *self.credits, *(index for index, _ in self.text), *subheadings])

    def count_of_paragraphs(self) -> int:
        """How many paragraphs the article has so far."""
        return sum(not joined for _, joined in self.text)


@dataclass(slots=True)
class Drafts:
    """What has been put together so far: the articles, the one that is open, and what waits for its article."""

    done: list[Draft] = field(default_factory=list)
    report: Draft | None = None
    picture: Draft | None = None
    columns: list[int] = field(default_factory=list)
    furniture: list[int] = field(default_factory=list)

    def open(self, kind: Kind) -> Draft:
        """Begin an article, under the column label that waits for it."""
        draft = Draft(kind, column=self.columns)
        self.columns = []
        self.done.append(draft)
        return draft


def drafts_of(sights: Sequence[Sight], path: Sequence[State]) -> Drafts:
    """Follow the path and put each block where it belongs."""
    drafts = Drafts()
    for index, state in enumerate(path):
        label = state.label
        if label is Label.FURNITURE:
            drafts.furniture.append(index)
        elif label in (Label.PICTURE_HEADING, Label.CAPTION):
            _take_picture(drafts, index, label)
        elif label is Label.COLUMN:
            _take_column(drafts, index, path)
        else:
            _take_report(drafts, sights, index, label)
    return drafts


def _take_picture(drafts: Drafts, index: int, label: Label) -> None:
    """A picture's heading opens it, its caption closes it."""
    picture = drafts.picture or drafts.open(Kind.PHOTO)
    if label is Label.PICTURE_HEADING:
        picture.heading.append(index)
        drafts.picture = picture
    else:
        picture.text.append((index, False))
        drafts.picture = None


def _take_column(drafts: Drafts, index: int, path: Sequence[State]) -> None:
    """A column's label belongs to the picture above it, else to the article below."""
    above = index - 1
    while above >= 0 and path[above].label is Label.COLUMN:
        above -= 1
    if above >= 0 and path[above].label is Label.CAPTION and not drafts.columns:
        picture = next(draft for draft in reversed(drafts.done) if draft.kind is Kind.PHOTO)
        picture.column.append(index)
    else:
        drafts.columns.append(index)


def _take_report(drafts: Drafts, sights: Sequence[Sight], index: int, label: Label) -> None:
    """Headings and leads open articles; the rest goes to the open one."""
    report = drafts.report
    begins = label is Label.HEADLINE or (label is Label.LEAD and (report is None or report.text))
    if begins or report is None:
        report = drafts.report = drafts.open(Kind.REPORT)
    if label in (Label.HEADLINE, Label.HEADING):
        report.heading.append(index)
    elif label in TEXT:
        if sights[index].opening.continued_from and not report.text:
            report.kind = Kind.CONTINUATION
        report.text.append((index, label is Label.JOINED and bool(report.text)))
    elif label is Label.SUBHEADING:
        report.subheadings.append((index, report.count_of_paragraphs()))
    else:
        report.credits.append(index)


def article_of(draft: Draft, position: int, sights: Sequence[Sight], page: str) -> tuple[PrintedArticle, list[Span]]:
    """The article that a draft is, and the spans it owns."""
    blocks = [sight.block for sight in sights]
    heading = parts_of(blocks, draft.heading, page) if draft.heading else []
    texts = {part.owner: part.text for part in heading}
    owned = [(index, 0, len(blocks[index].text), part.owner) for part in heading for index in part.blocks]
    owned += [(index, 0, len(blocks[index].text), Owner.COLUMN) for index in draft.column]
    owned += [(index, 0, len(blocks[index].text), Owner.BYLINE) for index in draft.credits]
    owned += [(index, 0, len(blocks[index].text), Owner.SUBHEADING) for index, _ in draft.subheadings]
    body = Owner.CAPTION if draft.kind is Kind.PHOTO else Owner.BODY
    owned += [piece for place in range(len(draft.text)) for piece in _text_pieces(draft, place, sights, body)]
    first = sights[draft.text[0][0]].opening if draft.text else None
    last = sights[draft.text[-1][0]].closing if draft.text else None
    article = PrintedArticle(
        position=position,
        kind=draft.kind,
        kicker=texts.get(Owner.KICKER, ""),
        headline=texts.get(Owner.HEADLINE, ""),
        deck=texts.get(Owner.DECK, ""),
        column="".join(blocks[index].text for index in draft.column),
        dateline=first.dateline if first else "",
        bylines=_bylines(draft, sights),
        paragraphs=tuple(_paragraphs(draft, sights)),
        subheadings=tuple(Subheading(blocks[index].text, before) for index, before in draft.subheadings),
        continued_on=last.continued_on if last else "",
        continued_from=first.continued_from if first else "",
    )
    spans = [
        Span(start, end, owner, position)
        for index, first_letter, last_letter, owner in owned
        for start, end in blocks[index].places(first_letter, last_letter)
    ]
    return article, spans


def _text_bounds(draft: Draft, place: int, sights: Sequence[Sight]) -> tuple[int, int]:
    """Where the text of a block begins and ends: only the article's first has an opening, only its last a closing."""
    index = draft.text[place][0]
    sight = sights[index]
    start = sight.opening.end if place == 0 else 0
    goes_on = place + 1 < len(draft.text) and draft.text[place + 1][1]
    end = len(sight.block.text) if goes_on else sight.closing.start
    return start, max(start, end)


def _text_pieces(
    draft: Draft, place: int, sights: Sequence[Sight], body: Owner
) -> Iterator[tuple[int, int, int, Owner]]:
    """The owners inside one block of text."""
    index = draft.text[place][0]
    sight = sights[index]
    start, end = _text_bounds(draft, place, sights)
    if start:
        opening = sight.opening
        yield index, 0, opening.jump_end, Owner.JUMP
        yield index, opening.jump_end, opening.dateline_end, Owner.DATELINE
        yield index, max(opening.jump_end, opening.dateline_end), start, Owner.BYLINE
    yield index, start, end, body
    yield index, end, len(sight.block.text), Owner.JUMP if sight.closing.continued_on else Owner.BYLINE


def _paragraphs(draft: Draft, sights: Sequence[Sight]) -> list[str]:
    """The paragraphs, joined over column breaks."""
    paragraphs: list[str] = []
    for place, (index, joined) in enumerate(draft.text):
        start, end = _text_bounds(draft, place, sights)
        text = sights[index].block.text[start:end].strip()
        if joined and paragraphs:
            paragraphs[-1] += text
        elif text or joined:
            paragraphs.append(text)
    return paragraphs


def _bylines(draft: Draft, sights: Sequence[Sight]) -> tuple[Byline, ...]:
    """Everyone the article is signed by, in the order of print, each once."""
    credits: list[tuple[int, Credit | None]] = [(index, sights[index].credit) for index in draft.credits]
    for place, (index, _) in enumerate(draft.text):
        start, end = _text_bounds(draft, place, sights)
        if start:
            credits.append((index, sights[index].opening.credit))
        if end < len(sights[index].block.text):
            credits.append((index, sights[index].closing.credit))
    credits.sort(key=lambda pair: pair[0])
    names: dict[str, Byline] = {}
    for _, credit in credits:
        for byline in credit.bylines if credit else ():
            if byline.name not in names or names[byline.name].role is Role.UNKNOWN:
                names[byline.name] = byline
    if draft.kind is Kind.PHOTO:
        return tuple(Byline(byline.name, Role.PHOTOGRAPHER, byline.unit) for byline in names.values())
    return tuple(names.values())
