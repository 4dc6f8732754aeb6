"""Issues on the editors' desk: the undated ones wait for their day."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles import editing
from articles.models import Issue, Page

from .filters import NewspaperFilter, YearFilter
from .history import HistoryAdmin
from .labels import count_of, list_address
from .seen import SeenForm


class IssueForm(SeenForm):
    class Meta:
        widgets = {"number": forms.TextInput(attrs={"size": 12})}

    def _get_validation_exclusions(self) -> set[str]:
        """A day that another issue has makes the two one, and how the date is known follows from the fields."""
        return super()._get_validation_exclusions() | {"date", "basis", "precision"}  # type: ignore[misc]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        newspaper = cleaned.get("newspaper")
        if newspaper and "number" in cleaned and "date" in cleaned:
            asked = Issue(pk=self.instance.pk, newspaper=newspaper, date=cleaned["date"], number=cleaned["number"])
            self._refuse_clash(editing.same_issue(asked))
        return cleaned

    def _refuse_clash(self, other: Issue | None) -> None:
        """Two issues become one only where no page number stands in both."""
        if other and not self.instance.pk:
            raise ValidationError(_("There is an issue of this newspaper, date and number already."))
        numbers = self.instance.pages.exclude(number=None).values("number") if other else None
        clash = other.pages.filter(number__in=numbers).first() if other else None
        if clash:
            raise ValidationError(_("The issue of that day has this page already: %(page)s") % {"page": clash})


class YearOfIssueFilter(YearFilter):
    path = ""


class SettledFilter(admin.SimpleListFilter):
    title = _("settled")
    parameter_name = "settled"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("date", _("date to be settled")),
            ("name", _("newspaper's name to be settled")),
            ("yes", _("both settled")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Issue]) -> QuerySet[Issue]:
        if self.value() == "date":
            return queryset.filter(date=None)
        if self.value() == "name":
            return queryset.filter(newspaper__name="")
        return queryset.filter(date__isnull=False, newspaper__name__gt="") if self.value() == "yes" else queryset


@admin.register(Issue)
class IssueAdmin(HistoryAdmin):
    form = IssueForm
    list_display = ("newspaper", "date_shown", "basis", "number", "page_count")
    list_display_links = ("date_shown",)
    list_filter = (
        SettledFilter, "basis", YearOfIssueFilter, ("newspaper", NewspaperFilter),
    )  # fmt: skip
    list_select_related = ("newspaper__home",)
    date_hierarchy = "date"
    search_fields = ("newspaper__name", "newspaper__home__name", "number", "public_id", "date")
    search_help_text = _("A newspaper, its home region, a date (2023-06-20), an issue number or a permanent id.")
    autocomplete_fields = ("newspaper",)
    readonly_fields = ("evidence_words", "public_id", "pages_link")
    fieldsets = (
        (None, {"fields": ("seen", "newspaper", ("date", "number"), "basis")}),
        (_("While the date is not known"), {"fields": (("earliest", "precision"), "evidence_words")}),
        (_("In the archive"), {"fields": ("public_id", "pages_link")}),
    )

    def for_list(self, queryset: QuerySet[Issue]) -> QuerySet[Issue]:
        return queryset.annotate(page_count=count_of(Page, "issue"))

    @admin.display(description=_("date"), ordering="day")
    def date_shown(self, issue: Issue) -> str:
        return issue.date_text

    @admin.display(description=_("pages"))
    def page_count(self, issue: Any) -> int:
        return issue.page_count

    @admin.display(description=_("words that say so"))
    def evidence_words(self, issue: Issue) -> str:
        return "；".join(map(str, issue.evidence)) or "—"

    @admin.display(description=_("pages"))
    def pages_link(self, issue: Issue) -> str:
        address = list_address(Page, issue__id__exact=issue.pk)
        return format_html('<a href="{}">{}</a>', address, issue.pages.count())

    def save_model(self, request: HttpRequest, obj: Issue, form: forms.ModelForm, change: bool) -> None:
        key = obj.pk
        saved = editing.save_issue(obj, by=request.user)
        if key and saved.pk != key:
            messages.info(request, _("It is one with “%(issue)s” now, and its pages are there.") % {"issue": saved})
