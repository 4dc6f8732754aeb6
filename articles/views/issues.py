"""Issues: all of them by date, and one with its pages."""

from typing import Any

from django.db.models import Prefetch
from django.urls import reverse
from django.views.generic import TemplateView

from articles.models import Article, Issue, Page

from .calendar import issue_calendar
from .records import RecordView


class IssueList(TemplateView):
    template_name = "articles/issue_list.html"

    def get_context_data(self, year: int | None = None, month: int | None = None, **kwargs: Any) -> dict[str, Any]:
        number = self.request.GET.get("page")
        calendar = issue_calendar(Issue.objects.all(), reverse("issue_list"), number, year, month)
        return super().get_context_data(calendar=calendar, **kwargs)


class IssueDetail(RecordView):
    queryset = Issue.objects.with_newspaper()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        articles = Article.objects.published().for_lists().order_by("position")
        pages = Page.objects.filter(issue=self.object).prefetch_related(Prefetch("articles", articles))
        return super().get_context_data(pages=pages, **self._neighbours(), **kwargs)

    def _neighbours(self) -> dict[str, Issue | None]:
        """The issues of the same newspaper before and after this one, where the days are known."""
        if self.object.day is None:
            return {}
        issues = Issue.objects.filter(newspaper=self.object.newspaper).exclude(pk=self.object.pk)
        return {
            "earlier": issues.filter(day__lt=self.object.day).order_by("-day", "-pk").first(),
            "later": issues.filter(day__gt=self.object.day).order_by("day", "pk").first(),
        }
