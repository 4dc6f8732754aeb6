"""The offices that a person is printed with: each from its first to its last day, with the sentence that says so."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from articles.models import Article, Issue, Newspaper, Person, PersonMention

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


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """Offices as one newspaper prints them together; `article` is the first that does, `until` the last issue."""

    offices: tuple[str, ...]
    article: Article
    until: Issue
    articles: int
    quotation: Quotation

    @property
    def since(self) -> Issue:
        return self.article.page.issue

    @property
    def newspaper(self) -> Newspaper:
        return self.since.newspaper


def offices_of(person: Person) -> list[HeldOffice]:
    """The person's offices, in the order in which they were first printed."""
    groups = defaultdict(list)
    for printed in sorted(_printed(person), key=lambda printed: (printed.day or date.max, printed.mention)):
        for office in printed.offices:
            groups[office, printed.newspaper].append(printed)
    together = defaultdict(list)
    for (office, _newspaper), group in list(groups.items())[:OFFICES_SHOWN]:
        together[tuple(printed.mention for printed in group)].append((office, group))
    return _held([([office for office, _group in same], same[0][1]) for same in together.values()])


def _printed(person: Person) -> Iterable[Printed]:
    family = [person.pk, *person.merged.values_list("pk", flat=True)]
    mentions = PersonMention.objects.filter(person__in=family, article__state="published")
    counted = mentions.exclude(review="rejected").exclude(offices=[])
    issue = "article__page__issue"
    rows = counted.order_by("-pk").values_list(
        "pk", "article", issue, f"{issue}__newspaper", f"{issue}__day", "offices"
    )
    return (Printed(*row) for row in rows[:MENTIONS_READ])


def _held(groups: list[tuple[list[str], list[Printed]]]) -> list[HeldOffice]:
    """The groups with their records, fetched at once."""
    firsts = {group[0].mention for _offices, group in groups}
    mentions = PersonMention.objects.select_related("article__page__issue__newspaper__home").in_bulk(firsts)
    issues = Issue.objects.with_newspaper().in_bulk({group[-1].issue for _offices, group in groups})
    return [_held_office(offices, group, mentions[group[0].mention], issues) for offices, group in groups]


def _held_office(offices: list[str], group: list[Printed], first: Any, issues: dict[int, Issue]) -> HeldOffice:
    return HeldOffice(
        offices=tuple(offices),
        article=first.article,
        until=issues[group[-1].issue],
        articles=len({printed.article for printed in group}),
        quotation=quotation(first.article, first),
    )
