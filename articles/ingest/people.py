"""Person records as the linker sees them: what is on record of everyone a page's names could mean."""

from collections.abc import Iterable, Iterator, Sequence

from articles.linking.page import KnownPeople
from articles.linking.people import OfficePrinted, PersonRecord
from articles.models import Byline, Issue, Person, PersonMention, PersonPair

SEEN = 24  # how many of a person's latest mentions the linker is told of: enough to know them by, few for a famous one


def known_people(names: Iterable[str]) -> KnownPeople:
    """All records with one of these names, with where and with whom they were last seen."""
    wanted = set(names)
    people = Person.objects.current().filter(name__in=wanted) | Person.objects.current().filter(names__name__in=wanted)
    return KnownPeople(_record(person) for person in people.distinct().prefetch_related("names"))


def _record(person: Person) -> PersonRecord:
    """What the linker needs to know of one person."""
    family = [person.pk, *person.merged.values_list("pk", flat=True)]
    mentions = list(_latest(PersonMention, family))
    bylines = list(_latest(Byline, family))
    issues = [each.article.page.issue for each in (*mentions, *bylines)]
    return PersonRecord(
        id=str(person.pk),
        name=person.name,
        variants=frozenset(name.name for name in person.names.all()),
        newspapers=frozenset(str(issue.newspaper_id) for issue in issues),
        issues=frozenset(str(issue.pk) for issue in issues),
        home_codes=frozenset(filter(None, map(_home_code, issues))),
        offices=tuple(dict.fromkeys(_offices(mentions))),
        as_author=bool(bylines),
        with_people=_seen_with(mentions, person),
        not_same_as=_told_apart(person),
    )


def _home_code(issue: Issue) -> str:
    return issue.newspaper.home.code if issue.newspaper.home else ""


def _offices(mentions: Iterable[PersonMention]) -> Iterator[OfficePrinted]:
    """The offices printed beside a person's name, each with its day and the home of the paper."""
    for mention in mentions:
        issue = mention.article.page.issue
        for office in mention.offices:
            yield OfficePrinted(office, issue.day, _home_code(issue))


def _latest(model: type[PersonMention] | type[Byline], family: Sequence[int]) -> Iterable:
    """A person's latest mentions (or bylines), rejected ones left out."""
    return (
        model.objects.filter(person__in=family)
        .exclude(review="rejected")
        .select_related("article__page__issue__newspaper__home")
        .order_by("-pk")[:SEEN]
    )


def _seen_with(mentions: Sequence[PersonMention], person: Person) -> frozenset[str]:
    """Who else is named in the articles of these mentions."""
    articles = {mention.article_id for mention in mentions}
    quotes = (
        PersonMention.objects.filter(article__in=articles).exclude(review="rejected").values_list("quote", flat=True)
    )
    return frozenset(quotes) - {person.name}


def _told_apart(person: Person) -> frozenset[str]:
    """The records of whom somebody said that they are not this person."""
    different = PersonPair.objects.filter(verdict=PersonPair.Verdict.DIFFERENT)
    ahead = different.filter(first=person).values_list("second", flat=True)
    behind = different.filter(second=person).values_list("first", flat=True)
    return frozenset(map(str, (*ahead, *behind)))
