"""An article's text as readers see it: names linked to their records, and what the reader searched for marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from articles.body import body_parts
from articles.models import Article, Person, PersonMention, Place, PlaceMention
from articles.search import Piece, Span, highlight

Mentions = list[PersonMention | PlaceMention]
HEADING_PARTS = ("column", "kicker", "headline", "deck")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in pieces, and the record that it names, if it names one."""

    pieces: tuple[Piece, ...]
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


def reading_of(article: Article, mentions: Mentions, searched: str = "") -> Reading:
    """The article with every name linked where it stands, and what was searched for marked."""
    heading = {part: runs(getattr(article, part), standing_in(part, mentions), searched) for part in HEADING_PARTS}
    here = standing_in("body", mentions)
    parts = body_parts(article.body)
    body = (LinkedPart(runs(part.text, here, searched, part.start), part.is_subheading) for part in parts)
    return Reading(heading, tuple(body))


def mentions_of(article: Article) -> Mentions:
    """The article's mentions with their records, rejected ones left out."""
    people = article.personmentions.exclude(review="rejected").select_related("person__merged_into")
    places = article.placementions.exclude(review="rejected").select_related("place__merged_into")
    return list(chain(people, places))


def standing_in(part: str, mentions: Mentions) -> Mentions:
    """Those that stand in this part, in the order of the text, the longer first where two begin together."""
    here = (mention for mention in mentions if mention.part == part and mention.start is not None)
    return sorted(here, key=lambda mention: (mention.start, -mention.length))


def runs(text: str, mentions: Mentions, searched: str = "", offset: int = 0) -> tuple[Run, ...]:
    """The text cut where names begin and end; the text begins at `offset` of what the mentions count in."""
    hits = highlight(text, searched) if searched else []
    cuts = (cut for cut in _cuts(text, mentions, offset) if cut[0] < cut[1])
    return tuple(Run(tuple(_pieces(text, start, end, hits)), record) for start, end, record in cuts)


def _cuts(text: str, mentions: Mentions, offset: int) -> Iterator[tuple[int, int, Person | Place | None]]:
    """Where each run begins and ends; a name inside another one is passed over."""
    reached = 0
    for mention in mentions:
        start = (mention.start or 0) - offset
        end = start + mention.length
        if reached <= start < end <= len(text):
            yield reached, start, None
            yield start, end, record_of(mention)
            reached = end
    yield reached, len(text), None


def _pieces(text: str, start: int, end: int, hits: list[Span]) -> Iterator[Piece]:
    """The text from start to end, cut where hits begin and end."""
    edges = sorted({start, end} | {edge for hit in hits for edge in (hit.start, hit.end) if start < edge < end})
    for begin, stop in pairwise(edges):
        yield Piece(text[begin:stop], any(hit.start <= begin < hit.end for hit in hits))


def record_of(mention: PersonMention | PlaceMention) -> Person | Place | None:
    """Whom or what the mention names, a merged record's survivor in its place; none while nobody knows."""
    record = mention.person if isinstance(mention, PersonMention) else mention.place
    return record.merged_into or record if record else None


def records_named(mentions: Iterable[PersonMention | PlaceMention], kind: type[Person] | type[Place]) -> list:
    """Each person (or place) once, in the order of the text."""
    records = (record_of(mention) for mention in mentions)
    return list(dict.fromkeys(record for record in records if isinstance(record, kind)))
