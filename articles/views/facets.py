"""What the list of articles can be narrowed by, as groups of boxes to tick, each with its count.

Of many values some are shown at first; a button asks for all of a group (`all=year` in the address).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from articles.search import Facets, FacetValue

SHOWN = 8  # values of a group at first
FEW = 12  # so many are all shown: the months of a year
OPEN = 2  # groups that stand open from the first on
YES_OR_NO = {"True": "yes", "False": "no"}
Values = tuple[FacetValue, ...]


@dataclass(slots=True)
class Choice:
    """One box: the value that goes into the address, what readers see, and how many articles it leaves."""

    value: str
    label: str
    count: int
    is_chosen: bool
    depth: int


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The boxes under one name, of so many in all; `is_whole` when the reader asked for all of many."""

    name: str
    title: str
    choices: list[Choice]
    total: int
    is_whole: bool
    is_open: bool

    @property
    def has_more(self) -> bool:
        return len(self.choices) < self.total


def facet_groups(facets: Facets, whole: Collection[str] = ()) -> list[FacetGroup]:
    """The groups that offer a choice, in the order in which readers see them; those of `whole` with all they have."""
    groups: tuple[tuple[str, str, Values, Mapping[str, str]], ...] = (
        ("newspaper", _("Newspaper"), facets.newspapers, {}),
        ("year", _("Year"), facets.years, {"0": _("day unknown")}),
        ("month", _("Month"), facets.months, _month_names(facets.months)),
        ("kind", _("Kind"), facets.kinds, {}),
        ("person", _("Person"), facets.people, {}),
        ("place", _("Place"), facets.places, {}),
        ("byline", _("Byline"), facets.bylines, {}),
        ("checked", _("Checked"), facets.checked, {"yes": _("checked by an editor"), "no": _("not yet checked")}),
    )
    offered = [group for group in groups if group[2]]
    return [_group(*group, group[0] in whole, number < OPEN) for number, group in enumerate(offered)]


def _group(
    name: str, title: str, values: Values, labels: Mapping[str, str], is_whole: bool, is_open: bool
) -> FacetGroup:
    choices = [_choice(value, labels) for value in (values if is_whole else first_values(values, name == "year"))]
    is_open = is_open or is_whole or name == "month" or any(choice.is_chosen for choice in choices)
    return FacetGroup(name, title, choices, len(values), is_whole and len(values) > FEW, is_open)


def first_values(values: Values, in_order: bool = False) -> Values:
    """Those of many values that are shown at first, in their order: the first ones or the most frequent, the chosen,
    and all in which they lie.
    """
    if len(values) <= FEW:
        return values
    numbers = range(len(values))
    ranked = numbers if in_order else sorted(numbers, key=lambda number: -values[number].count)
    wanted = {*ranked[:SHOWN], *(number for number in numbers if values[number].is_chosen)}
    shown = {around for number in wanted for around in _around(values, number)}
    return tuple(values[number] for number in sorted(shown))


def _around(values: Values, number: int) -> Iterator[int]:
    """A value, and those in which it lies: they come before it."""
    depth = values[number].depth + 1
    for outer in range(number, -1, -1):
        if values[outer].depth < depth:
            depth = values[outer].depth
            yield outer


def _month_names(months: Iterable[FacetValue]) -> dict[str, str]:
    """2023年6月 for 2023-06."""
    firsts = {str(month.value): date.fromisoformat(f"{month.value}-01") for month in months}
    return {month: date_format(first, "YEAR_MONTH_FORMAT") for month, first in firsts.items()}


def _choice(value: FacetValue, labels: Mapping[str, str]) -> Choice:
    in_address = value.public_id or YES_OR_NO.get(value.label) or str(value.value)
    return Choice(in_address, labels.get(in_address, value.label), value.count, value.is_chosen, value.depth)
