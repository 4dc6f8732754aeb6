"""PURE: the JSON form of a page reading, for people and for scorers (README, “The form of a reading”)."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from articles.linking.page import ArticleLinks, PageLinks, PersonLink, PlaceLink
from articles.name_finder.found import PlaceType
from articles.page_reader.printed import Owner, PrintedArticle, PrintedPage
from articles.reading import PageReading

OWNED = [owner for owner in Owner if owner not in (Owner.FURNITURE, Owner.LEFT_OVER, Owner.BLANK)]


def reading_form(file: str, reading: PageReading, links: PageLinks) -> dict[str, Any]:
    """A page reading as plain data: articles in order, each with its headings, authors, body, people and places."""
    printed, dated = reading.printed, reading.dated
    return {
        "file": file,
        "region": reading.region.division.name if reading.region else None,
        "date_earliest": dated_text(dated.earliest, dated.precision),
        "date_evidence": list(dated.evidence),
        "facts": dict(printed.facts),
        "articles": [_article(printed, article, links.articles[i]) for i, article in enumerate(printed.articles)],
        "ledger": {
            "owned": printed.characters(*OWNED),
            "furniture": printed.characters(Owner.FURNITURE),
            "left_over": printed.characters(Owner.LEFT_OVER),
        },
        "warnings": list(printed.warnings),
    }


def dated_text(day: Any, precision: str) -> str | None:
    """A day as far as it is known: 2023-06-20, 2023-06 or 2023."""
    return day.isoformat()[: {"year": 4, "month": 7}.get(precision, 10)] if day else None


def _article(printed: PrintedPage, article: PrintedArticle, links: ArticleLinks) -> dict[str, Any]:
    return {
        "order": article.position,
        "kind": str(article.kind),
        **{part: getattr(article, part) or None for part in ("kicker", "headline", "deck", "column")},
        "dateline": article.dateline or None,
        "authors": [
            {"name": byline.name, "role": str(byline.role), "unit": byline.unit or None, "id": link.record_id}
            for byline, link in zip(article.bylines, links.bylines, strict=True)
        ],
        "subheadings": [subheading.text for subheading in article.subheadings],
        "subheading_before_paragraph": [subheading.before + 1 for subheading in article.subheadings],
        "body": list(article.paragraphs),
        "people": people_form(links.people),
        "places": places_form(links.places),
        "continued_from": article.continued_from or None,
        "continued_on": article.continued_on or None,
        "confidence": round(article.confidence, 3),
        "source_lines": source_lines(printed, article.position),
    }


def people_form(links: Sequence[PersonLink]) -> list[dict[str, Any]]:
    """Each person once, with all offices printed beside the name."""
    people: dict[str, dict[str, Any]] = {}
    for link in links:
        name = link.found.full_name
        entry = people.setdefault(name, {"name": name, "titles": [], "id": link.record_id})
        entry["titles"] += [office for office in link.found.offices if office not in entry["titles"]]
    return list(people.values())


def places_form(links: Sequence[PlaceLink]) -> list[dict[str, Any]]:
    """Each place name once, with type, full path and identity."""
    places: dict[str, dict[str, Any]] = {}
    for link in links:
        place = link.place
        canonical = place.path_text if place.place_type is PlaceType.ADMIN else ""
        places.setdefault(
            link.found.quote,
            {
                "name": link.found.quote,
                "type": str(place.place_type),
                "canonical": canonical or None,
                "id": place.key or None,
            },
        )
    return list(places.values())


def source_lines(printed: PrintedPage, position: int) -> list[list[int]]:
    """The lines (from 1, inclusive) on which an article stands; several ranges where something stands between."""
    starts = [0, *(i + 1 for i, char in enumerate(printed.text) if char == "\n")]
    owners: dict[int, set[int]] = {}
    for span in printed.ledger:
        if span.owner is Owner.BLANK:
            continue
        for line in range(bisect_right(starts, span.start), bisect_right(starts, span.end - 1) + 1):
            owners.setdefault(line, set()).add(span.article)
    ranges: list[list[int]] = []
    for line in sorted(owners):
        if position not in owners[line]:
            continue
        if ranges and not any(line_owners - {position} for line_owners in _between(owners, ranges[-1][1], line)):
            ranges[-1][1] = line
        else:
            ranges.append([line, line])
    return ranges


def _between(owners: Mapping[int, set[int]], first: int, last: int) -> list[set[int]]:
    """Whose the lines between two lines are."""
    return [owners[line] for line in range(first + 1, last) if line in owners]
