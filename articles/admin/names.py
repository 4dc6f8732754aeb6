"""The names of an article on its form: bylines, people and places, each with where it stands and why it was linked."""

import re
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.db.models import Field, ForeignKey, QuerySet
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles import editing
from articles.models import Byline, PersonMention, PlaceMention

from .labels import percent

AROUND = 14  # characters shown before and after a name


class KnownRecord(AutocompleteSelect):
    """An autocomplete that need not ask the database for the record it shows, where the form knows it."""

    known: Any = None

    def optgroups(self, name: str, value: list[str], attr: dict[str, Any] | None = None) -> list[Any]:
        if self.known is None or value != [str(self.known.pk)]:
            return super().optgroups(name, value, attr)
        chosen = self.create_option(name, value[0], str(self.known), True, 0)
        return [(None, [self.create_option(name, "", "", False, 0), chosen], 0)]


class OfficesField(forms.CharField):
    """A list of offices, written with semicolons between them."""

    def __init__(self, *, encoder: Any = None, decoder: Any = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)  # a list of texts needs neither

    def prepare_value(self, value: Any) -> Any:
        return "；".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        return [part.strip() for part in re.split("[;；\n]", value or "") if part.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(data) != (initial or [])


class OfficesInFullField(OfficesField):
    """The same offices in full: what an editor writes is a list of texts, what is known of each has more to it."""

    def prepare_value(self, value: Any) -> Any:
        return super().prepare_value(wordings(value) if isinstance(value, list) else value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(data) != wordings(initial or [])


def wordings(in_full: list[Any]) -> list[str]:
    """The wording of each office in full."""
    return [each if isinstance(each, str) else each["in_full"] for each in in_full]


class NameForm(forms.ModelForm):
    """One name; the record that it is linked with is at hand."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in {"person", "place"} & self.fields.keys():
            widget = self.fields[name].widget
            getattr(widget, "widget", widget).known = getattr(self.instance, name)


class BylineForm(NameForm):
    class Meta:
        widgets = {
            "name": forms.TextInput(attrs={"size": 9}),
            "unit": forms.TextInput(attrs={"size": 18}),
            "position": forms.NumberInput(attrs={"class": "narrow"}),
        }


class MentionForm(NameForm):
    """One mention; its words must stand in the article."""

    class Meta:
        field_classes = {"offices": OfficesField, "offices_in_full": OfficesInFullField}
        widgets = {
            "quote": forms.TextInput(attrs={"size": 8}),
            "offices": forms.TextInput(attrs={"size": 16}),
            "offices_in_full": forms.TextInput(attrs={"size": 60}),
        }

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if not self.errors and self.has_changed() and {"quote", "part"} & set(self.changed_data):
            try:
                editing.place_for(self.instance)
            except ValueError:
                self.add_error("quote", ValidationError(NOT_THERE, code="not_there"))


NOT_THERE = _("These words do not stand in that part of the article, or each of them is marked already.")


class NamesOfArticle(BaseInlineFormSet):
    """Names whose article is at hand, with the wording that is being saved."""

    def _construct_form(self, i: int, **kwargs: Any) -> forms.ModelForm:
        form = super()._construct_form(i, **kwargs)
        form.instance.article = self.instance
        return form


class BylinesOfArticle(NamesOfArticle):
    """Bylines; a new one comes last."""

    @property
    def empty_form(self) -> forms.ModelForm:
        form = super().empty_form
        form.initial["position"] = len(self.initial_forms) + 1
        return form


class NameInline(admin.TabularInline):
    formset = NamesOfArticle
    extra = 0

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest | None, **kwargs: Any) -> Any:
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = KnownRecord(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest | None, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget.can_change_related = field.widget.can_view_related = False  # a row has room for one button
        return field

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related(*self.autocomplete_fields)

    @admin.display(description=_("why"))
    def why(self, name: Any) -> str:
        """The rules that found and linked it, how sure they are, and their reason."""
        if name.pk is None:
            return ""
        rules = " ".join(filter(None, (getattr(name, "found_by", ""), getattr(name, "linked_by", ""))))
        return format_html("{} {} <small>{}</small>", percent(name.confidence), name.reason, rules)


class MentionInline(NameInline):
    form = MentionForm
    verbose_name_plural: Any
    readonly_fields = ("context", "why")
    ordering = ("part", "start", "pk")

    @admin.display(description=_("in the text"))
    def context(self, mention: Any) -> str:
        """The name with what stands around it."""
        return in_context(mention) if mention.pk else ""


class BylineInline(NameInline):
    model = Byline
    form = BylineForm
    formset = BylinesOfArticle
    autocomplete_fields = ("person",)
    fields = ("position", "name", "role", "unit", "person", "review", "why")
    readonly_fields = ("why",)


class PersonMentionInline(MentionInline):
    model = PersonMention
    autocomplete_fields = ("person",)
    fields = ("context", "part", "quote", "person", "offices", "review", "why")


class PlaceMentionInline(MentionInline):
    model = PlaceMention
    autocomplete_fields = ("place",)
    fields = ("context", "part", "quote", "place", "review", "why")


def in_context(mention: Any) -> str:
    """A mention's name, marked, between the words around it."""
    if mention.start is None:
        return format_html("<i>{}</i>", _("no longer in the text"))
    text, end = getattr(mention.article, mention.part), mention.start + mention.length
    before = text[max(0, mention.start - AROUND) : mention.start].rpartition("\n")[2]
    after = text[end : end + AROUND].partition("\n")[0]
    return format_html("{}<mark>{}</mark>{}", before, text[mention.start : end], after)


def changes_of(formset: BaseInlineFormSet) -> tuple[list[Any], list[Any]]:
    """What an editor changed or added in a form's rows, and what they took out; noted for the admin's own log."""
    rows = [form for form in formset.forms if form.has_changed() and form not in formset.deleted_forms]
    removed = [form.instance for form in formset.deleted_forms if form.instance.pk]
    formset.new_objects = [row.instance for row in rows if row.instance.pk is None]
    formset.changed_objects = [(row.instance, row.changed_data) for row in rows if row.instance.pk]
    formset.deleted_objects = removed
    return [row.instance for row in rows], removed
