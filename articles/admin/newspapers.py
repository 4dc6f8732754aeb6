"""Newspapers on the editors' desk: the nameless ones wait for their names."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles import editing
from articles.models import Issue, Newspaper

from .history import HistoryAdmin
from .labels import count_of, list_address
from .seen import SeenForm


class NewspaperForm(SeenForm):
    def _get_validation_exclusions(self) -> set[str]:
        """A name and a home that another newspaper has make the two one."""
        return super()._get_validation_exclusions() | {"name"}  # type: ignore[misc]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        name, home = cleaned.get("name"), cleaned.get("home")
        if not self.instance.pk and Newspaper.objects.filter(name=name, home=home).exists():
            raise ValidationError(_("There is a newspaper of this name and home already."))
        return cleaned

    class Meta:
        widgets = {"note": forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})}


class NamelessFilter(admin.SimpleListFilter):
    title = _("name")
    parameter_name = "named"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("no", _("to be settled")), ("yes", _("known"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Newspaper]) -> QuerySet[Newspaper]:
        if self.value() == "no":
            return queryset.filter(name="")
        return queryset.exclude(name="") if self.value() == "yes" else queryset


@admin.register(Newspaper)
class NewspaperAdmin(HistoryAdmin):
    form = NewspaperForm
    list_display = ("__str__", "home", "issue_count")
    list_filter = (NamelessFilter,)
    list_select_related = ("home",)
    search_fields = ("name", "home__name", "public_id")
    search_help_text = _("A name, a home region, or a permanent id.")
    autocomplete_fields = ("home",)
    readonly_fields = ("public_id", "issues_link")
    fields = ("seen", "name", "home", "note", "public_id", "issues_link")

    def for_list(self, queryset: QuerySet[Newspaper]) -> QuerySet[Newspaper]:
        return queryset.annotate(issue_count=count_of(Issue, "newspaper"))

    @admin.display(description=_("issues"))
    def issue_count(self, newspaper: Any) -> int:
        return newspaper.issue_count

    @admin.display(description=_("issues"))
    def issues_link(self, newspaper: Newspaper) -> str:
        address = list_address(Issue, newspaper__id__exact=newspaper.pk)
        return format_html('<a href="{}">{}</a>', address, newspaper.issues.count())

    def save_model(self, request: HttpRequest, obj: Newspaper, form: forms.ModelForm, change: bool) -> None:
        key = obj.pk
        saved = editing.save_newspaper(obj, by=request.user)
        if key and saved.pk != key:
            messages.info(request, _("Its issues belong to “%(name)s” now.") % {"name": saved})
