"""Drafts: the labelled blocks of a page sorted into the articles they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .labels import Label, State
from .printed import Kind
from .sights import Sight, goes_on_about_picture


@dataclass(slots=True)
class Draft:
    """An article while it is put together: the blocks of each part, in reading order."""

    kind: Kind = Kind.REPORT
    heading: list[int] = field(default_factory=list)
    column: list[int] = field(default_factory=list)
    credits: list[int] = field(default_factory=list)
    text: list[tuple[int, bool]] = field(default_factory=list)  # block, whether it goes on with the paragraph before
    subheadings: list[tuple[int, int]] = field(default_factory=list)  # block, paragraphs before it
    paragraphs: int = 0

    @property
    def blocks(self) -> list[int]:
        """All blocks of the article, in page order."""
        subheadings = [index for index, _ in self.subheadings]
        return sorted([*self.heading, *self.column, *self.credits, *(index for index, _ in self.text), *subheadings])


@dataclass(slots=True)
class Drafts:
    """What has been put together so far: the articles, the one that is open, and what waits for its article."""

    done: list[Draft] = field(default_factory=list)
    report: Draft | None = None
    picture: Draft | None = None  # its caption is still to come
    shown: Draft | None = None  # the last picture with its caption
    columns: list[int] = field(default_factory=list)
    furniture: list[int] = field(default_factory=list)
    signs_above: bool = False  # bylines stand above texts without headings, so each begins an article

    def open(self, kind: Kind) -> Draft:
        """Begin an article, under the column label that waits for it."""
        draft = Draft(kind, column=self.columns)
        self.columns = []
        self.done.append(draft)
        return draft

    def open_report(self) -> Draft:
        """The report that is open; a new one where none is."""
        self.report = self.report or self.open(Kind.REPORT)
        return self.report

    def unwritten_report(self) -> Draft:
        """The report that is open if it has no text yet; else a new one."""
        if self.report is None or self.report.text:
            self.report = self.open(Kind.REPORT)
        return self.report


def drafts_of(sights: Sequence[Sight], path: Sequence[State]) -> Drafts:
    """Follow the path and put each block where it belongs."""
    drafts = Drafts(signs_above=_signs_above(path))
    for index, state in enumerate(path):
        TAKERS[state.label](drafts, sights, path, index)
    for draft in drafts.done:
        _settle_last_lines(draft)
    return drafts


def _signs_above(path: Sequence[State]) -> bool:
    """Whether bylines stand above their texts, which have no headings: nothing but furniture is above the first."""
    labels = [state.label for state in path if state.label is not Label.FURNITURE]
    begins = labels[:1] in ([Label.SIGNED], [Label.CREDIT]) and labels[1:2] == [Label.LEAD]
    return begins and Label.HEADLINE not in labels


def _settle_last_lines(draft: Draft) -> None:
    """A subheading with nothing under it is a last line of the text: who signs a notice."""
    while draft.subheadings and draft.subheadings[-1][1] == draft.paragraphs and draft.text:
        draft.text.append((draft.subheadings.pop()[0], False))
        draft.text.sort()
        draft.paragraphs += 1


def _take_furniture(drafts: Drafts, sights: Sequence[Sight], path: Sequence[State], index: int) -> None:
    """What is in no article."""
    drafts.furniture.append(index)


def _take_picture(drafts: Drafts, sights: Sequence[Sight], path: Sequence[State], index: int) -> None:
    """A picture's heading opens it, its caption closes it, unless a second paragraph says more of the same picture."""
    shown = drafts.shown
    if shown and shown.text[-1][0] == index - 1 and goes_on_about_picture(sights[index]):
        shown.text.append((index, False))
        return
    picture = drafts.picture or drafts.open(Kind.PHOTO)
    if path[index].label is Label.PICTURE_HEADING:
        picture.heading.append(index)
        drafts.picture = picture
    else:
        picture.text.append((index, False))
        drafts.picture, drafts.shown = None, picture


def _take_picture_credit(drafts: Drafts, sights: Sequence[Sight], path: Sequence[State], index: int) -> None:
    """A picture's credit belongs to the caption right above, else to the article that the picture stands in."""
    above = path[index - 1].label if index else None
    draft = drafts.shown if above in (Label.CAPTION, Label.PICTURE_CREDIT) and drafts.shown else drafts.report
    if draft:
        draft.credits.append(index)
    else:
        drafts.furniture.append(index)


def _take_column(drafts: Drafts, sights: Sequence[Sight], path: Sequence[State], index: int) -> None:
    """A column's label belongs to the heading above it or the article right below, else to the picture above."""
    if path[index].is_headed and drafts.report:
        drafts.report.column.append(index)
        return
    above, below = (path[at].label if 0 <= at < len(path) else None for at in (index - 1, index + 1))
    if below in (Label.HEADLINE, Label.LEAD, Label.PICTURE_HEADING):
        drafts.columns.append(index)
        return
    under_picture = above is Label.CAPTION or (above is Label.COLUMN and not drafts.columns)
    if under_picture and drafts.shown:
        drafts.shown.column.append(index)
    else:
        drafts.columns.append(index)


def _take_headline(drafts: Drafts, sights: Sequence[Sight], path: Sequence[State], index: int) -> None:
    """A headline opens an article."""
    drafts.report = drafts.open(Kind.REPORT)
    drafts.report.heading.append(index)


def _take_heading(drafts: Drafts, sights: Sequence[Sight], path: Sequence[State], index: int) -> None:
    """A further line of the heading."""
    drafts.open_report().heading.append(index)


def _take_text(drafts: Drafts, sights: Sequence[Sight], path: Sequence[State], index: int) -> None:
    """A lead opens an article where no heading has; the rest of the text goes to the open one."""
    label = path[index].label
    report = drafts.unwritten_report() if label is Label.LEAD else drafts.open_report()
    if not report.text and sights[index].opening.continued_from:
        report.kind = Kind.CONTINUATION
    joined = label is Label.JOINED and bool(report.text)
    report.text.append((index, joined))
    report.paragraphs += not joined


def _take_subheading(drafts: Drafts, sights: Sequence[Sight], path: Sequence[State], index: int) -> None:
    """A heading inside the text."""
    report = drafts.open_report()
    report.subheadings.append((index, report.paragraphs))


def _take_byline(drafts: Drafts, sights: Sequence[Sight], path: Sequence[State], index: int) -> None:
    """A byline of the open article; one that ends an article begins it where bylines stand above their texts."""
    begins = path[index].label is Label.CREDIT and drafts.signs_above
    report = drafts.unwritten_report() if begins else drafts.open_report()
    report.credits.append(index)


TAKERS = {
    Label.HEADLINE: _take_headline,
    Label.HEADING: _take_heading,
    Label.SIGNED: _take_byline,
    Label.LEAD: _take_text,
    Label.PARAGRAPH: _take_text,
    Label.JOINED: _take_text,
    Label.SUBHEADING: _take_subheading,
    Label.SIGNED_WITHIN: _take_byline,
    Label.CREDIT: _take_byline,
    Label.FURNITURE: _take_furniture,
    Label.PICTURE_HEADING: _take_picture,
    Label.CAPTION: _take_picture,
    Label.PICTURE_CREDIT: _take_picture_credit,
    Label.COLUMN: _take_column,
}
