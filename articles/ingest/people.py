"""Person records as the linker sees them: what is on record of everyone a page's names could mean."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q, QuerySet

from articles.linking.page import KnownPeople
from articles.linking.people import OfficePrinted, PersonRecord
from articles.models import Issue, Person, PersonMention, PersonPair

SEEN = 24  # how many of a person's latest mentions the linker is told of: enough to know them by, few for a famous one

# One statement for each person, because each needs only the latest few; written out, because composing it anew takes
# Django five times as long as the database needs to answer (a page has about forty candidates).
LATEST = """
    SELECT name.article_id, page.issue_id, {offices}
    FROM {table} name
    JOIN articles_article article ON article.id = name.article_id
    JOIN articles_page page ON page.id = article.page_id
    WHERE name.person_id = %s AND name.review <> 'rejected'
    ORDER BY name.article_id DESC LIMIT {limit}
"""
LATEST_MENTIONS = LATEST.format(table="articles_personmention", offices="name.offices", limit=SEEN)
LATEST_BYLINES = LATEST.format(table="articles_byline", offices="'[]'", limit=SEEN)


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a person is named."""

    article: int
    issue: int
    offices: tuple[str, ...]


def known_people(names: Iterable[str]) -> KnownPeople:
    """All records with one of these names, with where and with whom they were last seen."""
    wanted = set(names)
    named = Q(name__in=wanted) | Q(names__name__in=wanted)
    return KnownPeople(person_records(Person.objects.current().filter(named).distinct()))


def person_records(people: QuerySet[Person]) -> list[PersonRecord]:
    """These people as the linker sees them."""
    people = people.prefetch_related("names", "merged")
    mentions = {person.pk: list(_sightings(person, LATEST_MENTIONS)) for person in people}
    bylines = {person.pk: list(_sightings(person, LATEST_BYLINES)) for person in people}
    issues = _issues([*mentions.values(), *bylines.values()])
    names_by_article = _names_by_article(mentions.values())
    told_apart = _told_apart(people)
    return [
        PersonRecord(
            id=str(person.pk),
            name=person.name,
            variants=frozenset(name.name for name in person.names.all()),
            newspapers=frozenset(str(issues[each.issue].newspaper_id) for each in seen),
            issues=frozenset(str(each.issue) for each in seen),
            home_codes=frozenset(filter(None, (_home_code(issues[each.issue]) for each in seen))),
            offices=tuple(dict.fromkeys(_offices(mentions[person.pk], issues))),
            as_author=bool(bylines[person.pk]),
            with_people=frozenset().union(*(names_by_article[each.article] for each in mentions[person.pk]))
            - {person.name},
            not_same_as=frozenset(told_apart[person.pk]),
        )
        for person in people
        for seen in [[*mentions[person.pk], *bylines[person.pk]]]
    ]


def _sightings(person: Person, statement: str) -> Iterator[Sighting]:
    """Where a person, or a record merged into theirs, was named last."""
    with connection.cursor() as cursor:
        for key in (person.pk, *(merged.pk for merged in person.merged.all())):
            cursor.execute(statement, [key])
            for article, issue, offices in cursor.fetchall():
                yield Sighting(article, issue, tuple(json.loads(offices)))


def _issues(seen: Iterable[Sequence[Sighting]]) -> dict[int, Issue]:
    """The issues of these sightings, by key."""
    keys = {each.issue for sightings in seen for each in sightings}
    return Issue.objects.select_related("newspaper__home").in_bulk(keys)


def _home_code(issue: Issue) -> str:
    return issue.newspaper.home.code if issue.newspaper.home else ""


def _offices(sightings: Iterable[Sighting], issues: dict[int, Issue]) -> Iterator[OfficePrinted]:
    """The offices printed beside a person's name, each with its day and the home of the paper."""
    for each in sightings:
        issue = issues[each.issue]
        for office in each.offices:
            yield OfficePrinted(office, issue.day, _home_code(issue))


def _names_by_article(seen: Iterable[Sequence[Sighting]]) -> dict[int, frozenset[str]]:
    """Who else is named in the articles of these mentions."""
    articles = {each.article for sightings in seen for each in sightings}
    named = PersonMention.objects.filter(article__in=articles).exclude(review="rejected")
    names: dict[int, set[str]] = defaultdict(set)
    for article, quote in named.values_list("article", "quote"):
        names[article].add(quote)
    return defaultdict(frozenset, {article: frozenset(quotes) for article, quotes in names.items()})


def _told_apart(people: Iterable[Person]) -> dict[int, set[str]]:
    """For each record those of whom somebody said that they are not this person."""
    pairs = PersonPair.objects.filter(Q(first__in=people) | Q(second__in=people), verdict="different")
    apart: dict[int, set[str]] = defaultdict(set)
    for first, second in pairs.values_list("first", "second"):
        apart[first].add(str(second))
        apart[second].add(str(first))
    return apart
