"""Newspapers: the list, and one with its issues by date."""

from typing import Any

from django.db.models import Aggregate, Count, Max, Min, OuterRef, Subquery
from django.views.generic import ListView

from articles.models import Issue, Newspaper

from .calendar import issue_calendar
from .records import RecordView


def _of_its_issues(figure: Aggregate) -> Subquery:
    """A figure of each newspaper's issues, answered by the index on newspaper and day."""
    issues = Issue.objects.filter(newspaper=OuterRef("pk")).order_by().values("newspaper")
    return Subquery(issues.annotate(figure=figure).values("figure"))


class NewspaperList(ListView):
    queryset = (
        Newspaper.objects.select_related("home")
        .annotate(issue_count=_of_its_issues(Count("newspaper")), first_day=_of_its_issues(Min("day")))
        .annotate(last_day=_of_its_issues(Max("day")))
        .order_by("name", "pk")
    )
    paginate_by = 60


class NewspaperDetail(RecordView):
    queryset = Newspaper.objects.select_related("home")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        issues = Issue.objects.filter(newspaper=self.object)
        when = {unit: self.kwargs.get(unit) for unit in ("year", "month")}
        calendar = issue_calendar(issues, self.object.get_absolute_url(), self.request.GET.get("page"), **when)
        return super().get_context_data(calendar=calendar, **kwargs)
