"""Linking places (地名归一): which real place each found name is, with the reason; and where a page is at home."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from articles.gazetteer import Division, Gazetteer, Level
from articles.gazetteer.beyond import is_great_feature
from articles.name_finder.found import FoundName, PlaceType

from .place_case import Case, as_parent, steps_to
from .place_home import HomeRegion, home_region
from .place_rules import ADMIN_RULES
from .place_types import LinkedPlace, PlaceRecord, PlaceStep

__all__ = ["HomeRegion", "LinkedPlace", "PlaceRecord", "PlaceStep", "home_region", "link_places"]


BEHIND_ITS_TOWN = 0.85  # a new unit that follows its town (`place_learning`)


def link_places(
    found: Sequence[FoundName],
    home: Division | None,
    gazetteer: Gazetteer,
    records: Iterable[PlaceRecord] = (),
) -> list[LinkedPlace]:
    """One answer for each found place of an article, in its order; `home` is the newspaper's or the page's home."""
    on_record = list(records)
    named = frozenset(name.quote for name in found)
    before: list[tuple[FoundName, LinkedPlace]] = []
    for name in found:
        case = Case(name, before, home, gazetteer, named)
        before.append((name, _with_record(case, _linked(case), on_record)))
    behind_town = {found.quote: linked for found, linked in before if _is_behind_its_town(linked)}
    return [_as_behind_its_town(linked, behind_town.get(found.quote)) for found, linked in before]


def _is_behind_its_town(linked: LinkedPlace) -> bool:
    """Whether a place was told by the unit printed directly before it."""
    return linked.rule == "inside_neighbour" or (linked.rule == "new_unit" and linked.confidence >= BEHIND_ITS_TOWN)


def _as_behind_its_town(linked: LinkedPlace, told: LinkedPlace | None) -> LinkedPlace:
    """A village named alone, and elsewhere in the article behind its town (青山镇五里村), is the one in that town."""
    alone = linked.rule in ("new_unit", "left_open") and linked.record is None
    if told is None or not alone or _is_behind_its_town(linked):
        return linked
    return replace(told, reason=f"文中别处印作{told.path_text}", rule="behind_its_town_elsewhere", confidence=0.8)


def _linked(case: Case) -> LinkedPlace:
    """What the rules make of a name."""
    if case.found.place_type != PlaceType.ADMIN:
        return _feature(case)
    answers = (answer for rule in ADMIN_RULES if (answer := rule(case)))
    return next(answers, None) or _left_open(case)


def _left_open(case: Case) -> LinkedPlace:
    """A name that could be several places, or none that is known."""
    several = len(case.units)
    reason = f"全国有{several}处同名，无从判断" if several > 1 else "地名录中没有，也无从判断在哪里"
    return LinkedPlace(case.name, PlaceType.ADMIN, (), "", "", False, reason, "left_open", 0.2)


def _feature(case: Case) -> LinkedPlace:
    """A river, a lake, a venue: great ones are one place everywhere, others lie where their name says or at home."""
    place_type = case.found.place_type or PlaceType.SITE
    if is_great_feature(case.name):
        key = f"great/{case.name}"
        return LinkedPlace(
            case.name, place_type, (), "", key, False, "跨多个市县，各地所说是同一处", "great_feature", 0.95
        )
    named = _unit_at_head(case) if place_type == PlaceType.SITE else None
    beside = case.neighbour()
    unit = named or (case.county_beside() if beside else None) or case.home
    if unit is None:
        return LinkedPlace(case.name, place_type, (), "", "", True, "不知在哪个市县", "left_open", 0.2)
    own = case.name if named else case.name.removeprefix(unit.name[-1])
    reason = f"名称以{unit.name}开头" if named else f"归在{unit.name}之下"
    path = steps_to(unit, case.gazetteer)
    return LinkedPlace(case.name, place_type, path, "", f"{unit.code}/{own}", True, reason, "feature", 0.8)


def _unit_at_head(case: Case) -> Division | None:
    """The unit in whose name a site's name begins: 常州 of 常州国际会展中心. (烟台山 is no hill of 烟台.)"""
    spot = next(iter(case.gazetteer.spots(case.name)), None)
    if spot is None or spot.start or spot.end == len(case.name):
        return None
    units = [unit for unit in case.gazetteer.units_named(spot.name) if unit.level in (Level.PREFECTURE, Level.COUNTY)]
    near = [unit for unit in units if case.is_around_home(unit)]
    return near[0] if near else units[0] if len(units) == 1 else None


def _with_record(case: Case, linked: LinkedPlace, records: Sequence[PlaceRecord]) -> LinkedPlace:
    """The record the place is: the one with its key, else the one an editor gave this name to."""
    same = next((record for record in records if linked.key and linked.key in (record.key, record.code)), None)
    if same:
        return replace(linked, record=same.id)
    variants = [record for record in records if case.name in record.variants and _is_near(record, case)]
    if len(variants) != 1:
        return linked
    return _as_recorded(case, variants[0])


def _is_near(record: PlaceRecord, case: Case) -> bool:
    """Whether a record lies at home, or around it."""
    code = record.code or record.key.partition("/")[0]
    division = case.gazetteer.division(code) if code.isdigit() else None
    return division is None or case.is_around_home(division)


def _as_recorded(case: Case, record: PlaceRecord) -> LinkedPlace:
    """A name that an editor gave to a record as a variant."""
    code = record.code or record.key.partition("/")[0]
    division = case.gazetteer.division(code) if code.isdigit() else None
    path = as_parent(division, case.gazetteer).path if division else ()
    reason = f"编辑记为“{record.name}”的异名"
    key = record.key or record.code
    rule = "variant_on_record"
    return LinkedPlace(case.name, record.place_type, path, record.code, key, False, reason, rule, 0.99, record.id)
