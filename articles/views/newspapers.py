"""Newspapers: the list, and one with its issues by date."""

from typing import Any

from django.db.models import Count, Max, Min
from django.views.generic import ListView

from articles.models import Issue, Newspaper

from .calendar import issue_calendar
from .records import RecordView


class NewspaperList(ListView):
    queryset = (
        Newspaper.objects.select_related("home")
        .annotate(issue_count=Count("issues"), first_day=Min("issues__day"), last_day=Max("issues__day"))
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
