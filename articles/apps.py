"""The app's name and label in Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Newspaper archive")
    default_auto_field = "django.db.models.BigAutoField"
