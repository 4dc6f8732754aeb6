"""Pages of single records: by their permanent id, or by where a retired id leads."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from articles.models import Forwarding


class RecordView(DetailView):
    """The page of one record; an id that is no record's leads on, or says that it is gone."""

    slug_field = slug_url_kwarg = "public_id"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            self.object = self.get_object()
        except Http404:
            return retired(request, kwargs["public_id"])
        return self.shown(self.object) or self.render_to_response(self.get_context_data(object=self.object))

    def shown(self, record: Any) -> HttpResponse | None:
        """An answer in place of the record's own page, where it has one."""


class AuthorityView(RecordView):
    """The page of a person or a place; a merged record leads to its survivor."""

    def shown(self, record: Any) -> HttpResponse | None:
        return HttpResponsePermanentRedirect(record.merged_into.get_absolute_url()) if record.merged_into else None


def retired(request: HttpRequest, public_id: str) -> HttpResponse:
    """Where a retired id leads: on for good (301), nowhere (410), or it never was (404)."""
    forwarding = Forwarding.objects.filter(public_id=public_id).first()
    if forwarding is None:
        raise Http404
    if forwarding.to and request.resolver_match:
        return HttpResponsePermanentRedirect(reverse(request.resolver_match.view_name, args=[forwarding.to]))
    return gone(request, forwarding.get_reason_display())


def gone(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page of a record that there was, and why there is none any more (410)."""
    return render(request, "410.html", {"reason": reason or _("withdrawn by an editor")}, status=410)
