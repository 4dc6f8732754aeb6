"""What a reading hands to the records: a page's articles, their bylines and mentions linked with records."""

from dataclasses import dataclass, field
from typing import Any

from articles.models import Person, Place

FIELDS = (
    "kind", "kicker", "headline", "deck", "column", "dateline", "body", "continued_on", "continued_from",
)  # fmt: skip
OWN_FIELDS = ("spans", "confidence", "judgements", "reader_version")  # the reader's own account: no person edits it


@dataclass(frozen=True, slots=True)
class ReadMention:
    """A name as it was read: where it stands, what found it, and the record it was linked with."""

    part: str
    start: int
    length: int
    quote: str
    found_by: str
    confidence: float
    record: Person | Place | None = None
    linked_by: str = ""
    reason: str = ""
    offices: tuple[str, ...] = ()
    offices_in_full: tuple[dict[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReadByline:
    """One name of a byline as it was read, and the person it was linked with."""

    name: str
    role: str
    unit: str = ""
    person: Person | None = None
    confidence: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as read; `fields` has a value for each of `FIELDS` and `OWN_FIELDS` but the reader's version."""

    fields: dict[str, Any]
    bylines: tuple[ReadByline, ...] = ()
    people: tuple[ReadMention, ...] = ()
    places: tuple[ReadMention, ...] = ()

    @property
    def text(self) -> str:
        """What tells this article from the others of its page."""
        return f"{self.fields['headline']}{self.fields['body']}"


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page as it was read."""

    articles: tuple[ReadArticle, ...]
    reader_version: str
    spans: list[list[Any]] = field(default_factory=list)
    left_over: int = 0
    warnings: list[str] = field(default_factory=list)
    certain_people: dict[str, list[str]] = field(default_factory=dict)
    pooled_people: dict[str, list[str]] = field(default_factory=dict)
