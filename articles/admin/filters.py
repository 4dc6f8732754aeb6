"""What the lists of the desk can be narrowed by, beside plain fields."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Hold, Issue, Newspaper, Review

DOUBTFUL = 0.6  # as in an import's summary: below this a reading counts as a doubt
SURE = 0.9
LATEST = 5000  # names whose rules are offered


class SurenessFilter(admin.SimpleListFilter):
    """How sure the reader is."""

    title = _("how sure the reader is")
    parameter_name = "sure"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("low", _("below 60 %")), ("middle", _("60 to 90 %")), ("high", _("90 % and more"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        ranges = {
            "low": {"confidence__lt": DOUBTFUL},
            "middle": {"confidence__gte": DOUBTFUL, "confidence__lt": SURE},
            "high": {"confidence__gte": SURE},
        }
        return queryset.filter(**ranges.get(self.value() or "", {}))


class YearFilter(admin.SimpleListFilter):
    """The year of the issue's day, known or inferred."""

    title = _("year")
    parameter_name = "year"
    path = "page__issue__"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        years = Issue.objects.exclude(day=None).order_by().values_list("day__year", flat=True).distinct()
        return [(str(year), str(year)) for year in sorted(years, reverse=True)] + [("none", str(_("unknown")))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        value = self.value()
        if value == "none":
            return queryset.filter(**{f"{self.path}day": None})
        if value and value.isdigit() and 1 <= int(value) <= 9999:
            days = (date(int(value), 1, 1), date(int(value), 12, 31))
            return queryset.filter(**{f"{self.path}day__range": days})
        return queryset


class HeldFilter(admin.SimpleListFilter):
    """Whether an editor holds a field, and whether the reader suggests something else for one."""

    title = _("held by editors")
    parameter_name = "held"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("has held fields")), ("suggestion", _("has suggestions"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        holds = Hold.objects.filter(article=OuterRef("pk"))
        if self.value() == "suggestion":
            return queryset.filter(Exists(holds.filter(suggestion__isnull=False)))
        return queryset.filter(Exists(holds)) if self.value() == "yes" else queryset


class NewspaperFilter(admin.RelatedFieldListFilter):
    """All newspapers, with the home regions of the nameless ones at hand."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> list[tuple[int, str]]:
        return [(newspaper.pk, str(newspaper)) for newspaper in Newspaper.objects.select_related("home")]


class ReviewFilter(admin.SimpleListFilter):
    """What editors said of names: those that wait for a word, unless others are asked for."""

    title = _("review")
    parameter_name = "review"
    waiting = Review.SUGGESTED.value

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [*Review.choices[1:], ("all", _("all"))]

    def choices(self, changelist: Any) -> Iterator[Any]:
        """The first choice, without which the list opens, has a name of its own."""
        first, *others = super().choices(changelist)
        return iter([{**first, "display": Review.SUGGESTED.label}, *others])

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        value = self.value() or self.waiting
        return queryset if value == "all" else queryset.filter(review=value)


class RuleFilter(admin.SimpleListFilter):
    """The rule that found or linked names; of the latest names, so that the list opens at once."""

    field = "found_by"

    def __init__(self, request: HttpRequest, params: dict[str, Any], model: type[Any], model_admin: Any) -> None:
        self.parameter_name, self.title = self.field, model._meta.get_field(self.field).verbose_name
        super().__init__(request, params, model, model_admin)

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        latest = model_admin.model.objects.order_by("-pk").values_list(self.field, flat=True)[:LATEST]
        return [(rule, rule) for rule in sorted(set(latest)) if rule]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(**{self.field: self.value()}) if self.value() else queryset


class LinkedByFilter(RuleFilter):
    field = "linked_by"
