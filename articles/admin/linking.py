"""Names linked with another record, many at once: how namesakes who stand under one record are told apart."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from articles import editing
from articles.models import Person, Place


class LinkForm(forms.Form):
    """The record that the chosen names are linked with: one that there is, or a new one."""

    name = forms.CharField(label=_("or with a new record of this name"), required=False, max_length=100)
    qualifier = forms.CharField(label=_("which is told apart by"), required=False, max_length=100)

    def __init__(self, model: type[Any], field: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        relation = model._meta.get_field(field)
        self.model: type[Person] | type[Place] = relation.related_model
        widget = AutocompleteSelect(relation, admin.site)
        records = self.model._default_manager.filter(merged_into=None)
        record = forms.ModelChoiceField(records, required=False, label=_("Link with"), widget=widget)
        self.fields = {"record": record, **self.fields}

    def clean(self) -> dict[str, Any]:
        if bool(self.cleaned_data.get("record")) == bool(self.cleaned_data.get("name")):
            raise ValidationError(_("Choose a record, or name a new one."))
        return self.cleaned_data

    def chosen(self, by: Any) -> Person | Place:
        """The record, made where it is new."""
        words = self.cleaned_data
        if words["record"]:
            return words["record"]
        return editing.save_authority(self.model(name=words["name"], qualifier=words["qualifier"]), by=by)


def ask_for_record(request: HttpRequest, form: LinkForm, names: list[Any], model: type[Any]) -> HttpResponse:
    """The page that asks which record the chosen names are linked with."""
    context = admin.site.each_context(request) | {
        "title": _("Link with another record"), "form": form, "names": names, "opts": model._meta,
        "media": form.media,
    }  # fmt: skip
    return TemplateResponse(request, "admin/articles/link.html", context)
