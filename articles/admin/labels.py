"""Small things that several lists show."""

from typing import Any

from django.db.models import Count, Model, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles.models import Article, Byline, Hold, Issue


def percent(share: float) -> str:
    """A share as editors read it.

    >>> percent(0.876)
    '88%'
    """
    return f"{share:.0%}"


def link_to(record: Model | None, text: Any = None) -> str:
    """A link to a record's form on the desk."""
    if record is None:
        return "—"
    address = reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])
    return format_html('<a href="{}">{}</a>', address, text or record)


def list_address(model: type[Model], **filters: Any) -> str:
    """The address of a model's list, filtered."""
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    return f"{address}?{'&'.join(f'{name}={value}' for name, value in filters.items())}" if filters else address


def count_of(model: type[Model], field: str) -> Coalesce:
    """How many records of a model point to a row with this field; counted for each row of a list by itself."""
    mine = model._default_manager.filter(**{field: OuterRef("pk")}).order_by().values(field)
    return Coalesce(Subquery(mine.annotate(count=Count("pk")).values("count")), 0)


def field_label(hold: Hold) -> str:
    """The name of a held field."""
    return label_of(hold.field, Article if hold.article_id else Issue)


def label_of(name: str, *models: type[Model]) -> str:
    """The name of a field that can be held, in the first of these models that has it."""
    names = {"bylines": _("bylines"), "pages": _("pages"), "newspaper_id": _("newspaper")}
    fields = {field.name: str(field.verbose_name) for model in models[::-1] for field in model._meta.concrete_fields}
    return names.get(name) or fields.get(name, name)


def in_words(value: Any) -> str:
    """A held value as editors read it; bylines as a list of names."""
    if isinstance(value, list):
        return "；".join(_byline(*each) if isinstance(each, list) else str(each) for each in value)
    return "—" if value in (None, "") else str(value)


def _byline(name: str, role: str, unit: str) -> str:
    roles = dict(Byline.Role.choices)
    return " ".join(filter(None, [unit, str(roles.get(role, role)), name]))
