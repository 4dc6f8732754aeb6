"""An article's text as readers see it: paragraphs and subheadings, the names in them linked to their records."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from articles.body import body_parts
from articles.models import Article, Person, PersonMention, Place, PlaceMention

Mentions = list[PersonMention | PlaceMention]
HEADING_PARTS = ("column", "kicker", "headline", "deck")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text, and the record that it names, if it names one."""

    text: str
    record: Person | Place | None = None

    @property
    def is_person(self) -> bool:
        return isinstance(self.record, Person)


@dataclass(frozen=True, slots=True)
class LinkedPart:
    """A paragraph or a subheading as runs."""

    runs: tuple[Run, ...]
    is_subheading: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """An article ready to be read: each part of its heading block as runs, and its body."""

    heading: dict[str, tuple[Run, ...]]
    body: tuple[LinkedPart, ...]


def reading_of(article: Article, mentions: Mentions) -> Reading:
    """The article with every name linked where it stands."""
    heading = {part: runs(getattr(article, part), standing_in(part, mentions)) for part in HEADING_PARTS}
    in_body = standing_in("body", mentions)
    body = (LinkedPart(runs(part.text, in_body, part.start), part.is_subheading) for part in body_parts(article.body))
    return Reading(heading, tuple(body))


def mentions_of(article: Article) -> Mentions:
    """The article's mentions with their records, rejected ones left out."""
    people = article.personmentions.exclude(review="rejected").select_related("person")
    places = article.placementions.exclude(review="rejected").select_related("place")
    return list(chain(people, places))


def standing_in(part: str, mentions: Mentions) -> Mentions:
    """Those that stand in this part, in the order of the text, the longer first where two begin together."""
    here = (mention for mention in mentions if mention.part == part and mention.start is not None)
    return sorted(here, key=lambda mention: (mention.start, -mention.length))


def runs(text: str, mentions: Mentions, offset: int = 0) -> tuple[Run, ...]:
    """The text cut where names begin and end; the text begins at `offset` of what the mentions count in."""
    return tuple(run for run in _cut(text, mentions, offset) if run.text)


def _cut(text: str, mentions: Mentions, offset: int) -> Iterator[Run]:
    reached = 0
    for mention in mentions:
        start, end = mention.start - offset, mention.start - offset + mention.length
        if reached <= start < end <= len(text):
            yield Run(text[reached:start])
            yield Run(text[start:end], record_of(mention))
            reached = end
    yield Run(text[reached:])


def record_of(mention: PersonMention | PlaceMention) -> Person | Place | None:
    """Whom or what the mention names; none while nobody knows."""
    return mention.person if isinstance(mention, PersonMention) else mention.place


def records_named(mentions: Iterable[PersonMention | PlaceMention], kind: type[Person] | type[Place]) -> list:
    """Each person (or place) once, in the order of the text."""
    records = (record_of(mention) for mention in mentions)
    return list(dict.fromkeys(record for record in records if isinstance(record, kind)))
