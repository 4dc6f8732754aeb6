"""Issues by the day: the years there are, the months of one year, and the issues of one month."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator

from articles.models import Issue
from articles.models.newspapers import IssueQuerySet

ISSUES_A_PAGE = 40


@dataclass(frozen=True, slots=True)
class Month:
    """A month, and how many issues it has."""

    first: date
    issues: int


@dataclass(frozen=True, slots=True)
class IssueCalendar:
    """What the reader chose, what there is to choose from, and the issues; `base` is the address without a year."""

    base: str
    year: int | None
    month: int | None
    years: list[int]
    months: list[Month]
    page: Page
    undated: list[Issue]

    @property
    def chosen(self) -> date | None:
        """The first day of the month or year chosen."""
        return date(self.year, self.month or 1, 1) if self.year else None


def issue_calendar(
    issues: IssueQuerySet, base: str, page_number: str | None, year: int | None = None, month: int | None = None
) -> IssueCalendar:
    """The calendar of these issues, opened at a year and a month where one is chosen."""
    return IssueCalendar(
        base=base,
        year=year,
        month=month,
        years=_years(issues),
        months=_months(issues, year) if year else [],
        page=Paginator(_chosen(issues, year, month), ISSUES_A_PAGE).get_page(page_number),
        undated=[] if year else list(_listed(issues.undated()).order_by("-pk")[:ISSUES_A_PAGE]),
    )


def _chosen(issues: IssueQuerySet, year: int | None, month: int | None) -> IssueQuerySet:
    if year and month:
        issues = issues.in_month(year, month)
    elif year:
        issues = issues.in_year(year)
    return _listed(issues.filter(day__isnull=False)).order_by("-day", "-pk")


def _listed(issues: IssueQuerySet) -> IssueQuerySet:
    return issues.with_newspaper().prefetch_related("pages")


def _years(issues: IssueQuerySet) -> list[int]:
    """From the newest to the oldest, told by two looks into the index."""
    days = issues.filter(day__isnull=False).order_by("day").values_list("day", flat=True)
    oldest, newest = days.first(), days.last()
    return list(range(newest.year, oldest.year - 1, -1)) if oldest and newest else []


def _months(issues: IssueQuerySet, year: int) -> list[Month]:
    counts = Counter(day.month for day in issues.in_year(year).order_by().values_list("day", flat=True))
    return [Month(date(year, month, 1), counts[month]) for month in range(1, 13)]
