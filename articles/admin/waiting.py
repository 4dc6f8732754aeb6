"""What waits for an editor: the first thing they see."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import (
    Article,
    Hold,
    ImportRun,
    Issue,
    Newspaper,
    Page,
    PersonMention,
    PersonPair,
    Place,
    PlaceMention,
    Source,
)

from .filters import DOUBTFUL
from .labels import list_address

MOST = 1000  # counted; more are "1000+", so that the first page of a large archive opens at once


@dataclass(frozen=True, slots=True)
class Waiting:
    """A kind of thing that waits, how many there are, and where their list is."""

    label: Any
    count: str
    address: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that may wait: what it is, who may see it, which records, and the filter of their list."""

    label: Any
    records: Callable[[], QuerySet[Any]]
    filters: dict[str, Any]
    model: type[Any]


KINDS = (
    Kind(
        _("articles of which the reader is unsure"),
        lambda: Article.objects.filter(is_checked=False, confidence__lt=DOUBTFUL),
        {"is_checked__exact": 0, "sure": "low"},
        Article,
    ),
    Kind(
        _("suggestions for what editors hold"),
        lambda: Hold.objects.filter(suggestion__isnull=False),
        {"suggestion": "yes"},
        Hold,
    ),
    Kind(
        _("people who may be the same"),
        lambda: PersonPair.objects.filter(verdict=PersonPair.Verdict.ASKED),
        {"verdict__exact": "asked"},
        PersonPair,
    ),
    Kind(_("newspapers without a name"), lambda: Newspaper.objects.filter(name=""), {"named": "no"}, Newspaper),
    Kind(_("issues without a settled date"), lambda: Issue.objects.filter(date=None), {"settled": "date"}, Issue),
    Kind(
        _("pages with characters left over"),
        lambda: Source.objects.filter(is_current=True, left_over__gt=0),
        {"look": "left"},
        Page,
    ),
    Kind(
        _("pages with warnings"),
        lambda: Source.objects.filter(is_current=True).exclude(warnings=[]),
        {"look": "warnings"},
        Page,
    ),
    Kind(
        _("people linked on a doubt"),
        lambda: PersonMention.objects.filter(review="suggested", confidence__lt=DOUBTFUL),
        {"sure": "low"},
        PersonMention,
    ),
    Kind(
        _("places linked on a doubt"),
        lambda: PlaceMention.objects.filter(review="suggested", confidence__lt=DOUBTFUL),
        {"sure": "low"},
        PlaceMention,
    ),
    Kind(
        _("places that the gazetteer lacks"),
        lambda: Place.objects.current().filter(is_learnt=True),
        {"is_learnt__exact": 1},
        Place,
    ),
    Kind(
        _("imports that stopped before their end"),
        lambda: ImportRun.objects.filter(status=ImportRun.Status.STOPPED),
        {"status__exact": "stopped"},
        ImportRun,
    ),
)


def waiting_for(request: HttpRequest) -> dict[str, Any]:
    """What waits for this editor, and the last imports."""
    return {"things": [thing for kind in KINDS if (thing := _waiting(kind, request))], "imports": _imports(request)}


def _waiting(kind: Kind, request: HttpRequest) -> Waiting | None:
    """One kind of thing; None where nothing waits, or where it is not for this editor."""
    if not request.user.has_perm(f"articles.view_{kind.model._meta.model_name}"):
        return None
    count = kind.records().order_by()[: MOST + 1].count()
    shown = f"{MOST}+" if count > MOST else str(count)
    return Waiting(kind.label, shown, list_address(kind.model, **kind.filters)) if count else None


def _imports(request: HttpRequest) -> list[ImportRun]:
    if not request.user.has_perm("articles.view_importrun"):
        return []
    return list(ImportRun.objects.select_related("undoes")[:3])
