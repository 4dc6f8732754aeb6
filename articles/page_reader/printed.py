"""What is on paper: the reader's results, before anything is a record.

Every position is a code point offset into the page's text as it was decoded (`PrintedPage.text`), end exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What an article is: a report (报道), a picture with its caption (图片), or the rest of a report (续文)."""

    REPORT = "report"
    PHOTO = "photo"
    CONTINUATION = "continuation"


class Role(StrEnum):
    """What a byline calls its person."""

    REPORTER = "reporter"  # 记者
    CORRESPONDENT = "correspondent"  # 通讯员
    PHOTOGRAPHER = "photographer"  # 摄
    UNKNOWN = "unknown"  # a bare name


class Owner(StrEnum):
    """Whose a span of the source is."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    COLUMN = "column"
    SUBHEADING = "subheading"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    JUMP = "jump"
    FURNITURE = "furniture"
    LEFT_OVER = "left_over"
    BLANK = "blank"


class Span(NamedTuple):
    """A stretch of the source and its owner; `article` is the position (from 1) of its article, else 0."""

    start: int
    end: int
    owner: Owner
    article: int = 0


@dataclass(frozen=True, slots=True)
class Byline:
    """One name of a byline, as printed; `unit` is what the name is printed with (溧阳市融媒体中心), else empty."""

    name: str
    role: Role = Role.UNKNOWN
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside the body; it stands before the paragraph with this index (from 0)."""

    text: str
    before: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision, how sure it is (0 to 1), the rule that made it, and the reason in an editor's words (Chinese)."""

    what: str
    confidence: float
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class PrintedArticle:
    """An article as it is printed. Texts are reflowed: wraps and column breaks are joined, nothing else is changed."""

    position: int
    kind: Kind
    kicker: str = ""
    headline: str = ""
    deck: str = ""
    column: str = ""
    dateline: str = ""
    bylines: tuple[Byline, ...] = ()
    paragraphs: tuple[str, ...] = ()
    subheadings: tuple[Subheading, ...] = ()
    continued_on: str = ""  # the page that a jump line names: "5" in 下转5版
    continued_from: str = ""
    confidence: float = 1.0  # that headline and body are exactly those printed
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page taken apart. `ledger` is a partition of `text`: its spans lie end to end and cover every code point."""

    text: str
    articles: tuple[PrintedArticle, ...]
    ledger: tuple[Span, ...]
    facts: Mapping[str, str] = field(
        default_factory=dict
    )  # read from furniture: "date" (ISO), "page", "number", "newspaper"
    warnings: tuple[str, ...] = ()  # what an editor should look at: columns that seem out of order ...

    def characters(self, *owners: Owner) -> int:
        """How many non-blank characters these owners have (all of them where none is named)."""
        return sum(
            sum(not char.isspace() for char in self.text[span.start : span.end])
            for span in self.ledger
            if not owners or span.owner in owners
        )
