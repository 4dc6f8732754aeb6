"""Puts the editors' desk in the place of Django's own admin site."""

from django.contrib.admin.apps import AdminConfig


class EditorsAdmin(AdminConfig):
    default_site = "articles.admin.site.EditorsSite"
