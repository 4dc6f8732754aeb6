"""A page's reading, linked: its names with the records they mean, new ones made, doubtful ones asked about."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import count
from typing import Any

from articles import editing
from articles.editing import ReadArticle, ReadByline, ReadMention, ReadPage
from articles.linking.page import (
    ArticleLinks,
    BylineLink,
    NamesOfArticle,
    PageContext,
    PageLinks,
    PersonLink,
    PlaceLink,
    link_page,
)
from articles.models import Page, Person, Place
from articles.name_finder.found import FoundName, NameKind
from articles.page_reader.printed import Byline, Owner, PrintedArticle
from articles.reading import PageReading, TextPart, article_names, body_of

from .people import known_people
from .places import place_records, places_of
from .placing import home_division
from .pooling import People, told_by
from .version import reader_version

HEADINGS = ("kicker", "headline", "deck", "column", "dateline", "continued_on", "continued_from")


def linked_reading(page: Page, reading: PageReading, told: People) -> ReadPage:
    """A reading with the records that its names were linked with, new ones made, doubtful ones asked about.

    `told` is what the other pages of the issue have said of its people.
    """
    articles = [
        NamesOfArticle(
            found=tuple(found for _part, found in article_names(parts)),
            bylines=tuple(byline.name for byline in article.bylines),
        )
        for article, parts in zip(reading.printed.articles, reading.parts, strict=True)
    ]
    names = {name for each in articles for name in (*each.bylines, *(found.full_name for found in each.found))}
    issue = page.issue
    context = PageContext(str(issue.newspaper_id), str(issue.pk), home_division(issue.newspaper), issue.day)
    numbers = count(1)
    links = link_page(articles, context, known_people(names), lambda: f"new-{next(numbers)}", place_records(names))
    read = _read_page(reading, links, _people(links))
    return replace(read, certain_people=told_by(reading), pooled_people=dict(told))


def _people(links: PageLinks) -> dict[str, Person]:
    """The records that the links name, by the linker's ids; what is new is made."""
    new = {key: editing.make_person(name) for key, name in links.new_people.items()}
    bylines = {link.record_id for each in links.articles for link in each.bylines if link.record_id}
    linked = {link.record_id for each in links.articles for link in each.people if link.record_id} | bylines
    people = {str(person.pk): person for person in Person.objects.filter(pk__in=linked - new.keys())} | new
    for question in links.questions:
        editing.ask_whether_same(people[question.new_id], _person(question.record_id, people), question.reason)
    return people


def _person(record_id: str, people: dict[str, Person]) -> Person:
    return people[record_id] if record_id in people else Person.objects.get(pk=int(record_id))


def _read_page(reading: PageReading, links: PageLinks, people: dict[str, Person]) -> ReadPage:
    printed = reading.printed
    return ReadPage(
        articles=tuple(
            _read_article(reading, article, parts, each, people)
            for article, parts, each in zip(printed.articles, reading.parts, links.articles, strict=True)
        ),
        reader_version=reader_version(),
        spans=[[span.start, span.end, str(span.owner)] for span in printed.ledger if not span.article],
        left_over=printed.characters(Owner.LEFT_OVER),
        warnings=list(printed.warnings),
    )


def _read_article(
    reading: PageReading,
    article: PrintedArticle,
    parts: Sequence[TextPart],
    links: ArticleLinks,
    people: dict[str, Person],
) -> ReadArticle:
    spans = [[s.start, s.end, str(s.owner)] for s in reading.printed.ledger if s.article == article.position]
    bylines = zip(article.bylines, links.bylines, strict=True)
    linked_people, linked_places = iter(links.people), iter(links.places)
    records = iter(places_of([link.place for link in links.places]))
    mentions: dict[NameKind, list[ReadMention]] = {kind: [] for kind in NameKind}
    for part, found in article_names(parts):
        if found.kind is NameKind.PERSON:
            mention = person_mention(part, next(linked_people), people)
        else:
            mention = place_mention(part, next(linked_places), next(records))
        mentions[found.kind].append(mention)
    return ReadArticle(
        fields={
            **{name: getattr(article, name) for name in HEADINGS},
            "kind": str(article.kind),
            "body": body_of(article),
            "spans": spans,
            "confidence": min(1.0, max(0.0, article.confidence)),
            "judgements": [asdict(judgement) for judgement in article.judgements],
        },
        bylines=tuple(read_byline(byline, link, people) for byline, link in bylines),
        people=tuple(mentions[NameKind.PERSON]),
        places=tuple(mentions[NameKind.PLACE]),
    )


def read_byline(byline: Byline, link: BylineLink, people: dict[str, Person]) -> ReadByline:
    """A byline's name with its person."""
    return ReadByline(
        name=byline.name,
        role=str(byline.role),
        unit=byline.unit,
        person=people.get(link.record_id or ""),
        confidence=link.decision.confidence if link.decision else 1.0,
        reason=link.decision.reason if link.decision else "",
    )


def person_mention(part: TextPart, link: PersonLink, people: dict[str, Person]) -> ReadMention:
    """A person's name where it stands, with its record."""
    decision = link.decision
    return _mention(
        part,
        link.found,
        record=people.get(link.record_id or ""),
        offices_in_full=tuple(map(asdict, link.offices)),
        confidence=decision.confidence if decision else 1.0,
        linked_by=decision.rule if decision else "surname_alone",
        reason=decision.reason if decision else "只印了姓氏，文外无从知道是谁",
    )


def place_mention(part: TextPart, link: PlaceLink, record: Place | None) -> ReadMention:
    """A place's name where it stands, with its record."""
    place = link.place
    return _mention(
        part, link.found, record=record, confidence=place.confidence, linked_by=place.rule, reason=place.reason
    )


def _mention(part: TextPart, found: FoundName, *, confidence: float, **linked: Any) -> ReadMention:
    """A name where it stands; it is as sure as the less sure of its finding and its linking."""
    return ReadMention(
        part=part.part,
        start=part.start + found.start,
        length=found.end - found.start,
        quote=found.quote,
        found_by=found.rule,
        confidence=min(found.confidence, confidence),
        offices=found.offices,
        **linked,
    )
