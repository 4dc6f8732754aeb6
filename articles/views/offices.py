"""The offices that a person is printed with: each from its first to its last day, with the sentence that says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from articles.models import Article, Issue, Newspaper, Person, PersonMention

from .quotation import Quotation, quotation

MENTIONS_READ = 2000  # the newest ones: of the few people named more often, the page must stay quick
OFFICES_SHOWN = 60


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """Offices as one newspaper prints them together; `article` is the first that does, `until` the last issue."""

    offices: tuple[str, ...]
    newspaper: Newspaper
    article: Article
    until: Issue
    articles: int
    quotation: Quotation

    @property
    def since(self) -> Issue:
        return self.article.page.issue


def offices_of(person: Person) -> list[HeldOffice]:
    """The person's offices, in the order in which they were first printed."""
    mentions = sorted(_mentions(person), key=_day)
    groups: dict[tuple[str, Newspaper], list[PersonMention]] = {}
    for mention in mentions:
        for office in mention.offices:
            groups.setdefault((office, mention.article.page.issue.newspaper), []).append(mention)
    together: dict[tuple[PersonMention, ...], list[str]] = {}
    for (office, _newspaper), group in list(groups.items())[:OFFICES_SHOWN]:
        together.setdefault(tuple(group), []).append(office)
    bodies = _bodies(group[0] for group in together)
    return [_held(offices, group, bodies) for group, offices in together.items()]


def _mentions(person: Person) -> Iterable[PersonMention]:
    counted = person.mentions.exclude(review="rejected").exclude(offices=[]).filter(article__state="published")
    with_issue = counted.select_related("article__page__issue__newspaper__home")
    return with_issue.defer("article__body", "article__spans", "article__judgements").order_by("-pk")[:MENTIONS_READ]


def _day(mention: PersonMention) -> tuple[date, int]:
    return mention.article.page.issue.day or date.max, mention.pk


def _bodies(mentions: Iterable[PersonMention]) -> dict[int, Article]:
    return Article.objects.for_lists().in_bulk({mention.article_id for mention in mentions})


def _held(offices: list[str], group: tuple[PersonMention, ...], bodies: dict[int, Article]) -> HeldOffice:
    first, last = group[0], group[-1]
    return HeldOffice(
        offices=tuple(offices),
        newspaper=first.article.page.issue.newspaper,
        article=first.article,
        until=last.article.page.issue,
        articles=len({mention.article_id for mention in group}),
        quotation=quotation(bodies[first.article_id], first),
    )
