"""The history of a record, readable: each change as its words, and any earlier state brought back as a new edit."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from simple_history.admin import SimpleHistoryAdmin
from simple_history.template_utils import HistoricalRecordContextHelper

from .differences import differences
from .records import RecordAdmin


class ChangesInWords(HistoricalRecordContextHelper):
    """What changed between two states, field by field, as pieces that stayed, went and came."""

    def context_for_delta_changes(self, delta: Any) -> list[dict[str, Any]]:
        return [
            {
                "field": self.model._meta.get_field(change.field).verbose_name,
                "pieces": differences(self._words(change.field, change.old), self._words(change.field, change.new)),
            }
            for change in delta.changes
        ]

    def _words(self, name: str, value: Any) -> str:
        """A value as an editor reads it."""
        if value is None or value == "":
            return "—"
        choices = dict(self.model._meta.get_field(name).flatchoices)
        if isinstance(value, bool):
            return "✓" if value else "✗"
        if isinstance(value, list):
            return "；".join(map(str, value))
        return str(choices.get(value, value)) if choices else str(value)


class HistoryAdmin(RecordAdmin, SimpleHistoryAdmin):
    """A record with its history; bringing back an earlier state is an edit like any other."""

    object_history_template = "admin/record_history.html"
    object_history_list_template = "admin/record_history_list.html"
    object_history_form_template = "admin/record_history_form.html"
    history_list_per_page = 20

    def get_historical_record_context_helper(self, request: HttpRequest, historical_record: Any) -> ChangesInWords:
        return ChangesInWords(self.model, historical_record)

    def history_form_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                return super().history_form_view(request, *args, **kwargs)
        except ObjectDoesNotExist:
            messages.error(request, _("Something that this state refers to is no longer there."))
            return redirect("../")
