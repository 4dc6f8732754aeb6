"""Puts the editors' desk in the place of Django's own admin site."""

from importlib import import_module

from django.contrib.admin.apps import AdminConfig


class EditorsAdmin(AdminConfig):
    default_site = "articles.admin.site.EditorsSite"

    def ready(self) -> None:
        import_module("articles.admin")  # the desk's own records first: the site's class stands in the same package
        super().ready()
