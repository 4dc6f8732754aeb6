"""The offices that a person is printed with, in full: each from its first to its last day, with a sentence for it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from articles.models import Issue, Newspaper, Person, PersonMention, Place

from .quotation import Quotation, quotation

MENTIONS_READ = 2000  # the newest ones: of the few people named more often, the page must stay quick
OFFICES_SHOWN = 60


class Printed(NamedTuple):
    """One mention with offices: what is needed of it to put the offices in order."""

    mention: int
    article: int
    issue: int
    newspaper: int
    day: date | None
    offices: list[str]
    in_full: list[dict[str, str]]

    @property
    def order(self) -> tuple[date, int]:
        """Where in time it stands; one of which nobody knows the day, before all others."""
        return self.day or date.min, self.mention


@dataclass(slots=True)
class Office:
    """One office in full: the body it belongs to, the code of its place, how it was printed, and where."""

    in_full: str
    body: str = ""
    place: str = ""
    words: set[str] = field(default_factory=set)
    printed: list[Printed] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """Offices printed together over the same articles; `mention` is the first of them, `until` the last issue."""

    offices: tuple[Office, ...]
    mention: PersonMention
    until: Issue
    articles: int
    newspapers: tuple[Newspaper, ...]
    places: tuple[Place, ...]
    is_latest: bool

    @property
    def since(self) -> Issue:
        return self.mention.article.page.issue

    @property
    def quotation(self) -> Quotation:
        return quotation(self.mention.article, self.mention)

    @property
    def bodies(self) -> list[str]:
        return list(dict.fromkeys(office.body for office in self.offices if office.body))

    @property
    def words(self) -> list[str]:
        """How the offices were printed, where that was otherwise than in full."""
        return [word for office in self.offices for word in sorted(office.words - {office.in_full})]


def offices_of(person: Person) -> list[HeldOffice]:
    """The person's offices, the one that was printed last before the others."""
    offices: dict[tuple[str, int | None], Office] = {}
    for printed in sorted(_printed(person), key=lambda each: each.order):
        for words, told in _told(printed):
            known_place = told["place"]
            key = told["in_full"], None if known_place else printed.newspaper
            office = offices.setdefault(key, Office(told["in_full"], told["body"], known_place))
            office.words.add(words)
            office.printed.append(printed)
    latest = sorted(offices.values(), key=lambda office: office.printed[-1].order, reverse=True)[:OFFICES_SHOWN]
    together: dict[tuple[int, ...], list[Office]] = defaultdict(list)
    for office in sorted(latest, key=lambda office: _place_in_mention(office)):
        together[tuple(printed.mention for printed in office.printed)].append(office)
    return _held(sorted(together.values(), key=lambda group: group[0].printed[-1].order, reverse=True))


def _place_in_mention(office: Office) -> int:
    """Which of a mention's offices it is: those printed together keep their order."""
    first = office.printed[0]
    return next(at for at, words in enumerate(first.offices) if words in office.words)


def _told(printed: Printed) -> Iterable[tuple[str, dict[str, str]]]:
    """Each office as printed, with what it is in full; as printed where nobody has worked that out yet."""
    for at, words in enumerate(printed.offices):
        as_printed = {"in_full": words, "body": "", "place": ""}
        yield words, printed.in_full[at] if at < len(printed.in_full) else as_printed


def _printed(person: Person) -> Iterable[Printed]:
    family = [person.pk, *person.merged.values_list("pk", flat=True)]
    mentions = PersonMention.objects.filter(person__in=family, article__state="published")
    counted = mentions.exclude(review="rejected").exclude(offices=[])
    issue = "article__page__issue"
    rows = counted.order_by("-pk").values_list(
        "pk", "article", issue, f"{issue}__newspaper", f"{issue}__day", "offices", "offices_in_full"
    )
    return (Printed(*row) for row in rows[:MENTIONS_READ])


def _held(groups: Sequence[list[Office]]) -> list[HeldOffice]:
    """The groups with their records, fetched at once."""
    firsts = {group[0].printed[0].mention for group in groups}
    mentions = PersonMention.objects.select_related("article__page__issue__newspaper__home").in_bulk(firsts)
    issues = Issue.objects.with_newspaper().in_bulk({each.issue for group in groups for each in _ends(group)})
    codes = {office.place for group in groups for office in group} - {""}
    places = {
        place.code: place.merged_into or place
        for place in Place.objects.filter(code__in=codes).select_related("merged_into")
    }
    latest = groups[0][0].printed[-1].issue if groups else None
    return [_held_office(group, mentions, issues, places, latest) for group in groups]


def _ends(group: Sequence[Office]) -> tuple[Printed, ...]:
    """The last mention of the group in each newspaper."""
    return tuple({printed.newspaper: printed for printed in group[0].printed}.values())


def _held_office(
    group: list[Office],
    mentions: dict[int, PersonMention],
    issues: dict[int, Issue],
    places: dict[str, Place],
    latest: int | None,
) -> HeldOffice:
    printed = group[0].printed
    return HeldOffice(
        offices=tuple(group),
        mention=mentions[printed[0].mention],
        until=issues[printed[-1].issue],
        articles=len({each.article for each in printed}),
        newspapers=tuple(issues[each.issue].newspaper for each in _ends(group)),
        places=tuple(dict.fromkeys(places[office.place] for office in group if office.place in places)),
        is_latest=printed[-1].issue == latest,
    )
