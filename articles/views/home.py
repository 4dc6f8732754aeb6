"""The front page: what there is, and what was printed last."""

from typing import Any

from django.core.cache import cache
from django.db.models import F, Prefetch
from django.views.generic import TemplateView

from articles.models import Article, Issue, Newspaper, Page, Person, Place

ISSUES_SHOWN = 6
ARTICLES_SHOWN = 6
COUNTS_KEPT = 60  # seconds: counting a million rows costs more than the rest of the page


class Home(TemplateView):
    template_name = "home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counts = cache.get_or_set("archive-counts", archive_counts, COUNTS_KEPT)
        return super().get_context_data(counts=counts, issues=latest_issues(), **kwargs)


def archive_counts() -> dict[str, int]:
    """How many records of each sort readers can look at."""
    return {
        "newspapers": Newspaper.objects.count(),
        "issues": Issue.objects.count(),
        "articles": Article.objects.published().count(),
        "people": Person.objects.current().count(),
        "places": Place.objects.current().count(),
    }


def latest_issues() -> list[Issue]:
    """The newest issues, each with the first articles of its first page."""
    articles = Article.objects.published().for_lists().order_by("position")[:ARTICLES_SHOWN]
    pages = Page.objects.order_by(F("number").asc(nulls_last=True), "pk")[:1]
    front = Prefetch(
        "pages", pages.prefetch_related(Prefetch("articles", articles, to_attr="first_articles")), to_attr="first_pages"
    )
    issues = Issue.objects.with_newspaper().prefetch_related(front)
    dated = issues.filter(day__isnull=False).order_by("-day", "-pk")
    return list(dated[:ISSUES_SHOWN]) or list(issues.undated().order_by("-pk")[:ISSUES_SHOWN])
