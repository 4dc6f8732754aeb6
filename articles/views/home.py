"""The front page: what there is, and what was printed last."""

from typing import Any

from django.core.cache import cache
from django.db.models import F, Prefetch
from django.views.generic import TemplateView

from articles.models import Article, Issue, Newspaper, Page, Person, Place
from articles.search import Facets, Query, ask

ISSUES_SHOWN = 6
ARTICLES_SHOWN = 6
NAMES_SHOWN = 12
KEPT = 60  # seconds: counting a million rows costs more than the rest of the page


class Home(TemplateView):
    template_name = "home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counts = cache.get_or_set("archive-counts", archive_counts, KEPT)
        names = cache.get_or_set("often-named", often_named, KEPT)
        return super().get_context_data(counts=counts, names=names, issues=latest_issues(), **kwargs)


def archive_counts() -> dict[str, int]:
    """How many records of each sort readers can look at."""
    return {
        "newspapers": Newspaper.objects.count(),
        "issues": Issue.objects.count(),
        "articles": Article.objects.published().count(),
        "people": Person.objects.current().count(),
        "places": Place.objects.current().count(),
    }


def often_named() -> Facets:
    """The people and the places that most articles name."""
    facets = ask(Query(), size=1, facets=("people", "places")).facets
    by_count = sorted(facets.places, key=lambda place: (-place.count, -place.depth))
    return Facets(people=facets.people[:NAMES_SHOWN], places=tuple(by_count[:NAMES_SHOWN]))


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
