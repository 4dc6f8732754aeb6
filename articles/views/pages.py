"""One page of an issue: its articles in order, and its source text with the ledger."""

from typing import Any

from django.db.models import Prefetch

from articles.models import Article, Byline, Page

from .ledger import page_ledger
from .records import RecordView

BYLINES = Prefetch("bylines", Byline.objects.exclude(review="rejected").select_related("person"))


class PageDetail(RecordView):
    queryset = Page.objects.select_related("issue__newspaper__home")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        articles = list(self.object.articles.order_by("position").prefetch_related(BYLINES))
        source = self.object.sources.filter(is_current=True).first()
        return super().get_context_data(
            articles=[article for article in articles if article.state == Article.State.PUBLISHED],
            source=source,
            ledger=page_ledger(source, articles) if source else None,
            pages=Page.objects.filter(issue=self.object.issue),
            **kwargs,
        )


class PageSource(PageDetail):
    template_name = "articles/page_source.html"
