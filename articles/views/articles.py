"""Articles: the list that readers search, one article, and the source text it was read from."""

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.generic import TemplateView

from articles.filters import ADVANCED, ArticleFilter
from articles.models import Article, Byline, Person, Place
from articles.search import ask

from .facets import facet_groups
from .found import found
from .ledger import article_ledger
from .reading import mentions_of, reading_of, records_named
from .records import RecordView, gone


class ArticleList(TemplateView):
    """Whatever readers ask of the articles: words, names, dates."""

    template_name = "articles/article_list.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The list; an advanced question goes to the address of the same question in one line."""
        is_advanced = any(map(request.GET.get, ADVANCED))
        if is_advanced and (line := ArticleFilter(request.GET).in_one_line()):
            return redirect(f"{request.path}?{_address(request.GET, line)}")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = ArticleFilter(self.request.GET)
        query = asked.query()
        answer = ask(query, cursor=self.request.GET.get("cursor", ""))
        return super().get_context_data(
            filter=asked,
            advanced=[asked.form[name] for name in ADVANCED],
            byline=query.byline,
            unknown=asked.unknown_names(query),
            found=found(answer),
            facets=facet_groups(answer.facets, self.request.GET.getlist("all")),
            **kwargs,
        )


def _address(asked: QueryDict, line: str) -> str:
    """The question with this line in the place of the advanced fields, from its first page on."""
    query = asked.copy()
    for name in (*ADVANCED, "cursor"):
        query.pop(name, None)
    query["q"] = line
    return "&".join(part for part in query.urlencode().split("&") if not part.endswith("="))


class ArticleView(RecordView):
    """A page of one article; a withdrawn one is gone."""

    queryset = Article.objects.with_issue()

    def shown(self, record: Article) -> HttpResponse | None:
        return None if record.state == Article.State.PUBLISHED else gone(self.request)


class ArticleDetail(ArticleView):
    queryset = (
        Article.objects.with_issue()
        .select_related("continues__page", "continuation__page")
        .prefetch_related(Prefetch("bylines", Byline.objects.exclude(review="rejected").select_related("person")))
    )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mentions = mentions_of(self.object)
        return super().get_context_data(
            reading=reading_of(self.object, mentions, self.request.GET.get("q", "")[:200]),
            people=records_named(mentions, Person),
            places=records_named(mentions, Place),
            **neighbours(self.object),
            **kwargs,
        )


class ArticleSource(ArticleView):
    template_name = "articles/article_source.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        source = self.object.page.sources.filter(is_current=True).first()
        ledger = article_ledger(source, self.object) if source else None
        return super().get_context_data(source=source, ledger=ledger, **kwargs)


def neighbours(article: Article) -> dict[str, Article | None]:
    """The articles before and after this one on its page."""
    on_page = Article.objects.published().for_lists().filter(page=article.page_id)
    return {
        "previous": on_page.filter(position__lt=article.position).order_by("-position").first(),
        "next": on_page.filter(position__gt=article.position).order_by("position").first(),
    }
