"""What all records have in common on the editors' desk: changed through the verbs of `editing`, never deleted."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IS_FACETS_VAR
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest

MANY = 20_000  # rows: beyond that, counts beside filters are made only when asked for


class RecordList(ChangeList):
    """A list that counts beside its filters by itself, unless it is long."""

    def get_filters(self, request: HttpRequest) -> Any:
        """The filters, made once: Django would make them anew for the counts of each."""
        if not hasattr(self, "made"):
            if self.root_queryset.order_by()[MANY : MANY + 1].exists():
                self._spare_counts(request)
            self.made = super().get_filters(request)
        return self.made

    def _spare_counts(self, request: HttpRequest) -> None:
        """Count nothing that takes long unasked: neither beside the filters, nor the days of records of records."""
        self.add_facets = IS_FACETS_VAR in request.GET
        self.is_facets_optional = True
        if "__" in (self.date_hierarchy or "") and not any("year" in name for name in request.GET):
            self.date_hierarchy = None

    def get_queryset(self, request: HttpRequest, exclude_parameters: Any = None) -> QuerySet[Any]:
        """The rows; those that are only counted need nothing that the list shows."""
        rows = super().get_queryset(request, exclude_parameters)
        return self.model_admin.for_list(rows) if exclude_parameters is None else rows


class KeysFirst(Paginator):
    """Pages found by their keys alone, so that an index answers; only the rows shown are read whole."""

    def page(self, number: Any) -> Page:
        found = super().page(number)
        rows = self.object_list
        keys = list(found.object_list.values_list("pk", flat=True))  # type: ignore[attr-defined]
        return self._get_page(rows.filter(pk__in=keys), found.number, self)


class RecordAdmin(admin.ModelAdmin):
    """Lists that stay quick with a million rows; no deletion: records are withdrawn, merged or undone instead."""

    show_facets = admin.ShowFacets.ALWAYS
    show_full_result_count = False
    paginator = KeysFirst
    list_per_page = 50

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return RecordList

    def for_list(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The rows of the list with what it shows at hand, and without the long fields that it does not."""
        return queryset

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ReadOnlyAdmin(RecordAdmin):
    """Records that only the machine writes."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
