"""The editors' desk: Django's admin with the archive's name, what waits for an editor, and names told apart."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

ORDER = (
    "Article", "Newspaper", "Issue", "Page", "Person", "Place", "PersonPair", "PersonMention", "PlaceMention",
    "Byline", "Hold", "ImportRun", "ImportFile", "Forwarding",
)  # fmt: skip


class NamesToldApart(AutocompleteJsonView):
    """Suggestions for a field; where an admin class knows a fuller label than the record's name, with that."""

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        result = super().serialize_result(obj, to_field_name)
        fuller = getattr(self.model_admin, "fuller_label", None)
        return result | {"text": fuller(obj)} if fuller else result


class EditorsSite(admin.AdminSite):
    """The admin site that the project uses."""

    site_header = _("Newspaper archive: editors' desk")
    site_title = _("Editors' desk")
    index_title = _("Records")

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        from .waiting import waiting_for  # after every model is registered

        return super().index(request, {"waiting": waiting_for(request), **(extra_context or {})})

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        """The archive's own records in the order in which editors think of them."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            if app["app_label"] == "articles":
                app["models"].sort(key=lambda model: ORDER.index(model["object_name"]))
        return apps

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return NamesToldApart.as_view(admin_site=self)(request)
