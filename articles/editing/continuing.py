"""Articles that go on on another page of their issue: the rest is linked with its beginning."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from articles.models import Article, Issue

from .held import hold_field
from .records import save_as
from .revision import refuse_if_changed

FIELD = "continues"


@dataclass(frozen=True, slots=True)
class Continuation:
    """An article and the one that is its rest."""

    first: Article
    rest: Article


@transaction.atomic
def link_continuations(issue: Issue, found: Sequence[Continuation]) -> None:
    """Let these be the continuations among an issue's pages; a link that a person has made or taken away stays."""
    held = Article.objects.filter(page__issue=issue, holds__field=FIELD)
    wanted = {each.rest.pk: each.first for each in found}
    linked = Article.objects.filter(page__issue=issue, continues__isnull=False)
    for article in linked.exclude(pk__in=held):
        if wanted.get(article.pk) != article.continues:
            article.continues = None
            article.save()
    taken = set(linked.values_list("continues", flat=True))
    for article in Article.objects.filter(pk__in=wanted, continues=None).exclude(pk__in=held):
        first = wanted[article.pk]
        if first.pk not in taken:
            article.continues = first
            article.save()


@transaction.atomic
def set_continuation(article: Article, first: Article | None, by: Any = None, seen: str | None = None) -> Article:
    """Say which article this one continues, or that it continues none; a later import leaves that as it is.

    Raises `ValueError` where it would continue itself, or one that another article continues; `EditConflict` where it
    has changed since `seen`.
    """
    stored = refuse_if_changed(article, seen)
    if stored.continues_id == (first.pk if first else None):
        return stored
    if first and (first.pk == stored.pk or Article.objects.filter(continues=first).exists()):
        raise ValueError(f"{stored} cannot continue {first}")
    hold_field(stored, FIELD, stored.continues.public_id if stored.continues else "", by)
    stored.continues = first
    save_as(stored, by)
    return stored
