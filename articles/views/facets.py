"""What the list of articles can be narrowed by, as groups of boxes to tick, each with its count."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from articles.models import Article
from articles.search import Facets, FacetValue


@dataclass(frozen=True, slots=True)
class Choice:
    """One box: the value that goes into the address, what readers see, and how many articles it leaves."""

    value: str
    label: str
    count: str
    is_chosen: bool
    depth: int


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The boxes under one name."""

    name: str
    title: str
    choices: list[Choice]

    @property
    def is_chosen(self) -> bool:
        return any(choice.is_chosen for choice in self.choices)


def facet_groups(facets: Facets) -> list[FacetGroup]:
    """The groups that offer a choice, in the order in which readers see them."""
    groups = (
        FacetGroup("newspaper", _("Newspaper"), _choices(facets.newspapers)),
        FacetGroup("year", _("Year"), _choices(facets.years, {"0": _("day unknown")})),
        FacetGroup("month", _("Month"), _choices(facets.months, _month_names(facets.months))),
        FacetGroup("kind", _("Kind"), _choices(facets.kinds, dict(Article.Kind.choices))),
        FacetGroup("person", _("Person"), _choices(facets.people)),
        FacetGroup("place", _("Place"), _choices(facets.places)),
        FacetGroup("byline", _("Byline"), _choices(facets.bylines)),
        FacetGroup("checked", _("Checked"), _checked(facets.checked)),
    )
    return [group for group in groups if group.choices]


def _choices(values: Iterable[FacetValue], labels: Mapping[str, Any] | None = None) -> list[Choice]:
    return [_choice(value, value.public_id or str(value.value), labels or {}) for value in values]


def _month_names(months: Iterable[FacetValue]) -> dict[str, str]:
    """2023年6月 for 2023-06."""
    firsts = {str(month.value): date.fromisoformat(f"{month.value}-01") for month in months}
    return {month: date_format(first, "YEAR_MONTH_FORMAT") for month, first in firsts.items()}


def _checked(values: Iterable[FacetValue]) -> list[Choice]:
    labels = {"yes": _("checked by an editor"), "no": _("not yet checked")}
    return [_choice(value, "yes" if value.value else "no", labels) for value in values]


def _choice(value: FacetValue, in_address: str, labels: Mapping[str, Any]) -> Choice:
    label = labels.get(in_address, value.label)
    return Choice(in_address, str(label), f"{value.count:,}", value.is_chosen, value.depth)
