"""Articles that go on on another page of their issue: the rest is linked with its beginning."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from articles.models import Article, Issue

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
