"""Redirects on the editors' desk: where retired addresses lead."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.models import Forwarding

from .records import ReadOnlyAdmin


@admin.register(Forwarding)
class ForwardingAdmin(ReadOnlyAdmin):
    list_display = ("public_id", "to", "reason", "created")
    list_filter = ("reason",)
    date_hierarchy = "created"
    ordering = ("-pk",)
    search_fields = ("public_id", "to")
    search_help_text = _("A permanent id.")
    fields = ("public_id", "to", "reason", "created")
    readonly_fields = fields
