"""What the verbs share: whether a person has touched a record, which names an article has, how one goes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from articles import search
from articles.models import Article, Byline, Forwarding, Hold, Page, PersonMention, PlaceMention, Review


@dataclass(frozen=True, slots=True)
class NamesOf:
    """The keys of the people and places that an article names."""

    people: frozenset[int]
    places: frozenset[int]


def names_of(article: Article) -> NamesOf:
    """Whom and what the article names now, bylines included."""
    people = [each.person_id for each in article.personmentions.all()]
    people += [each.person_id for each in article.bylines.all()]
    places = [each.place_id for each in article.placementions.all()]
    return NamesOf(frozenset(filter(None, people)), frozenset(filter(None, places)))


def touched(articles: models.QuerySet[Article]) -> models.QuerySet[Article]:
    """Those of these articles of which, or of a name in which, a person has said anything."""
    mine = {"article": models.OuterRef("pk")}
    settled = mine | {"review__in": (Review.CONFIRMED, Review.REJECTED)}
    return articles.filter(
        models.Q(is_checked=True)
        | ~models.Q(state=Article.State.PUBLISHED)
        | models.Exists(Hold.objects.filter(**mine))
        | models.Exists(Byline.objects.filter(**settled))
        | models.Exists(PersonMention.objects.filter(**settled))
        | models.Exists(PlaceMention.objects.filter(**settled))
    )


def is_touched(article: Article) -> bool:
    """Whether a person has said anything of this article or of a name in it."""
    return touched(Article.objects.filter(pk=article.pk)).exists()


def is_edited(record: models.Model) -> bool:
    """Whether a person has ever saved this record: its history names an account."""
    return record.history.filter(history_user__isnull=False).exists()  # type: ignore[attr-defined]


def save_as(record: Any, by: Any = None) -> None:
    """Save a record; where `by` says who did it, its history does, too."""
    if by is not None:
        record._history_user = by
    record.save()


def index(articles: Iterable[Article]) -> None:
    """Bring the search rows of these articles in line with them; those that are gone lose theirs."""
    keys = [article.pk for article in articles if article.pk]
    search.fill(keys)


def make_room(page: Page, position: int) -> int:
    """Free a position on the page: those that stand there or behind it move on by one."""
    for other in page.articles.filter(position__gte=position).order_by("-position"):
        Article.objects.filter(pk=other.pk).update(position=other.position + 1)
    return position


def forward(record: models.Model, to: str, reason: str) -> None:
    """Retire a record's address: it leads to `to`, or nowhere; what led to it before follows."""
    retired: str = record.public_id  # type: ignore[attr-defined]
    Forwarding.objects.filter(to=retired).update(to=to)
    Forwarding.objects.create(public_id=retired, to=to, reason=reason)


def remove_articles(articles: Sequence[Article], leads_to: Mapping[int, str], reason: str) -> None:
    """Delete articles with what hangs on them; each address leads where `leads_to` says (by key), or answers 410."""
    search.remove([article.pk for article in articles])
    for article in articles:
        forward(article, leads_to.get(article.pk, ""), reason)
        article.delete()
