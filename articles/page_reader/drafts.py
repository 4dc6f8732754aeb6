"""Drafts: the labelled blocks of a page sorted into the articles they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .labels import TEXT, Label, State
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


def drafts_of(sights: Sequence[Sight], path: Sequence[State]) -> Drafts:
    """Follow the path and put each block where it belongs."""
    drafts = Drafts(signs_above=_signs_above(path))
    for index, state in enumerate(path):
        label = state.label
        if label is Label.FURNITURE:
            drafts.furniture.append(index)
        elif label in (Label.PICTURE_HEADING, Label.CAPTION):
            _take_picture(drafts, sights, index, label)
        elif label is Label.PICTURE_CREDIT:
            _take_picture_credit(drafts, index, path)
        elif label is Label.COLUMN:
            _take_column(drafts, index, path)
        else:
            _take_report(drafts, sights, index, label)
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


def _take_picture(drafts: Drafts, sights: Sequence[Sight], index: int, label: Label) -> None:
    """A picture's heading opens it, its caption closes it, unless a second paragraph says more of the same picture."""
    shown = drafts.shown
    if shown and shown.text[-1][0] == index - 1 and goes_on_about_picture(sights[index]):
        shown.text.append((index, False))
        return
    picture = drafts.picture or drafts.open(Kind.PHOTO)
    if label is Label.PICTURE_HEADING:
        picture.heading.append(index)
        drafts.picture = picture
    else:
        picture.text.append((index, False))
        drafts.picture, drafts.shown = None, picture


def _take_picture_credit(drafts: Drafts, index: int, path: Sequence[State]) -> None:
    """A picture's credit belongs to the caption right above, else to the article that the picture stands in."""
    above = path[index - 1].label if index else None
    draft = drafts.shown if above in (Label.CAPTION, Label.PICTURE_CREDIT) and drafts.shown else drafts.report
    if draft:
        draft.credits.append(index)
    else:
        drafts.furniture.append(index)


def _take_column(drafts: Drafts, index: int, path: Sequence[State]) -> None:
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


def _take_report(drafts: Drafts, sights: Sequence[Sight], index: int, label: Label) -> None:
    """Headings and leads open articles; the rest goes to the open one."""
    report = drafts.report
    opens = label is Label.LEAD or (label is Label.CREDIT and drafts.signs_above)
    begins = label is Label.HEADLINE or (opens and (report is None or report.text))
    if begins or report is None:
        report = drafts.report = drafts.open(Kind.REPORT)
    if label in (Label.HEADLINE, Label.HEADING):
        report.heading.append(index)
    elif label in TEXT:
        if sights[index].opening.continued_from and not report.text:
            report.kind = Kind.CONTINUATION
        joined = label is Label.JOINED and bool(report.text)
        report.text.append((index, joined))
        report.paragraphs += not joined
    elif label is Label.SUBHEADING:
        report.subheadings.append((index, report.paragraphs))
    else:
        report.credits.append(index)
