"""Which place a name is: ordered rules, the first with an answer wins. Each gives its reason in an editor's words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from articles.gazetteer import Division, Level
from articles.gazetteer.beyond import Beyond, beyond
from articles.name_finder.found import PlaceType

from .place_case import Case, listed
from .place_learning import new_unit, unit_above, zone
from .place_types import LinkedPlace, PlaceStep


def beyond_the_list(case: Case) -> LinkedPlace | None:
    """法国, 纽约, 苏南: countries, cities abroad, regions that are no unit."""
    known = beyond(case.name)
    if known is None or any(unit.name == case.name or case.is_around_home(unit) for unit in case.units):
        return None
    path = _steps_beyond(known)
    kind = {"country": "国家", "city": "境外城市", "region": "区域名称，不是一个行政区"}[known.kind]
    return LinkedPlace(
        case.name, PlaceType.ADMIN, path, "", f"{known.kind}/{known.name}", False, kind, "beyond_the_list", 0.9
    )


def _steps_beyond(known: Beyond) -> tuple[PlaceStep, ...]:
    """The country or the city itself; nothing for a region."""
    if known.kind == "region":
        return ()
    if known.kind == "country":
        return (PlaceStep(known.name, Level.COUNTRY),)
    return (PlaceStep(known.name, Level.OTHER),)


def inside_neighbour(case: Case) -> LinkedPlace | None:
    """天目湖镇东陵社区: the unit before the name contains it; the list says so, or it is learnt under that unit."""
    parent = case.neighbour()
    if parent is None or not parent.path:
        return None
    found = _inside(case, parent)
    if not found:
        return None
    linked = listed(case, found[0], "inside_neighbour", f"紧接“{parent.name}”之后，地名录中属{parent.path_text}", 0.98)
    printed_above = found[0].parent_code == parent.code
    return replace(linked, path=(*parent.path, linked.path[-1])) if printed_above else linked


def _inside(case: Case, parent: LinkedPlace) -> list[Division]:
    """The divisions with this name inside a linked unit."""
    division = case.gazetteer.division(parent.code) if parent.code else None
    if division is None or division.level == Level.VILLAGE:
        return []
    units = [unit for unit in case.units if unit.code != division.code and division.contains(unit)]
    if units or case.level not in (Level.VILLAGE, Level.OTHER):
        return units or _short_towns(case, division)
    return _villages(case, division)


def _villages(case: Case, division: Division) -> list[Division]:
    """The villages of a county or town under this spelling, or else under a near one."""
    if division.level not in (Level.COUNTY, Level.TOWNSHIP):
        return []
    gazetteer = case.gazetteer
    exact = [unit for unit in gazetteer.named(case.name, division) if unit.level == Level.VILLAGE]
    return exact or list(gazetteer.like(case.name, division))


def _short_towns(case: Case, division: Division) -> list[Division]:
    """The towns of a county by their short form: 宝华 for 宝华镇."""
    if division.level != Level.COUNTY:
        return []
    return [town for town in case.gazetteer.inside(division.code) if case.gazetteer.short_name(town) == case.name]


def beside_other_county(case: Case) -> LinkedPlace | None:
    """靖江市的新桥镇; 靖江市东兴镇、新桥镇: the county that the name before lies in goes before the home."""
    county = case.county_beside()
    if county is None or case.is_around_home(county):
        return None
    found = [unit for unit in case.units if unit.code != county.code and county.contains(unit)]
    if len(found) != 1:
        return None
    return listed(case, found[0], "beside_other_county", f"前面刚提到{county.name}", 0.9)


def around_home(case: Case) -> LinkedPlace | None:
    """The home itself, a unit it lies in, a town in it: the newspaper's home decides among namesakes."""
    if case.home is None:
        return None
    near = [unit for unit in case.units if case.is_around_home(unit)] or _short_towns(case, case.home)
    if not near:
        return None
    # 吉林 in a paper of 吉林市 is the city; 常州 never the province.
    home = case.home
    unit = max(near, key=lambda unit: (unit.code == home.code, -unit.level.rank))
    where = "本报所在地" if unit.code == home.code else f"本报所在的{home.name}一带"
    others = len(case.units) - 1
    namesakes = f"，同名的另有{others}处" if others > 0 else ""
    return listed(case, unit, "around_home", f"{where}{namesakes}", 0.97)


def village_at_home(case: Case) -> LinkedPlace | None:
    """A village of the home: the only one of its name, or that of the town the article names."""
    if case.home is None or case.level not in (Level.VILLAGE, Level.OTHER):
        return None
    villages = _villages(case, case.home)
    if not villages:
        return None
    parent = case.neighbour()
    if parent and parent.code and parent.path[-1].level == Level.TOWNSHIP:
        return None  # the town is printed, and the list has no such village in it
    if parent and parent.learnt and parent.path[-1].level == Level.TOWNSHIP and len(villages) == 1:
        return _under_printed_town(case, parent, villages[0])
    if len(villages) == 1:
        return listed(case, villages[0], "village_at_home", f"{case.home.name}只有这一处同名村（社区）", 0.95)
    towns = [town.code for town in case.towns_before()]
    chosen = [village for code in towns for village in villages if code and village.code.startswith(code[:9])]
    if chosen:
        return listed(case, chosen[0], "village_of_named_town", "同名村（社区）不止一处，取文中提到的镇（街道）", 0.85)
    return None


def _under_printed_town(case: Case, parent: LinkedPlace, village: Division) -> LinkedPlace:
    """西湖街道长汀村: the town is newer than the list, the village is the one the list has elsewhere in the county."""
    path = (*parent.path, PlaceStep(case.name, Level.VILLAGE, village.code))
    reason = f"地名录中属{case.gazetteer.path_text(village)}，报上属{parent.name}"
    return LinkedPlace(
        case.name, PlaceType.ADMIN, path, village.code, village.code, False, reason, "village_in_new_town", 0.85
    )


def in_list(case: Case) -> LinkedPlace | None:
    """湖塘镇府东社区和聚湖社区: the second lies where the first does, as the list has it."""
    first = case.listed_after()
    parent = unit_above(first, case) if first else None
    found = _inside(case, parent) if parent else []
    if first is None or parent is None or len(found) != 1:
        return None
    return listed(case, found[0], "in_list", f"与“{first.name}”并列，同属{parent.name}", 0.95)


def named_elsewhere(case: Case) -> LinkedPlace | None:
    """A town far from home whose county the article names: 杭州市…转塘街道."""
    towns = [unit for unit in case.units if unit.level == Level.TOWNSHIP]
    supported = [unit for unit in towns if _is_supported(case, unit)]
    if len(supported) == 1:
        return listed(case, supported[0], "named_elsewhere", "文中提到它所属的市县", 0.85)
    return None


def _is_supported(case: Case, unit: Division) -> bool:
    """Whether the article names the county or prefecture of a unit, and that is not around home."""
    above = case.gazetteer.path(unit)[1:-1]
    return any(case.is_named(step) and not case.is_around_home(step) for step in above)


def nearest_namesake(case: Case) -> LinkedPlace | None:
    """A county, prefecture or province away from home: the larger one, of equals the one nearer home or named with."""
    large = [unit for unit in case.units if unit.level != Level.TOWNSHIP]
    if not large:
        return None
    best = max(_nearness(case, unit) for unit in large)
    chosen = [unit for unit in large if _nearness(case, unit) == best]
    if len(chosen) > 1:
        return None
    alone = len(large) == 1
    reason = "全国只有这一处" if alone else "同名者中级别较高，或离本报所在地较近，或文中提到其上级"
    return listed(case, chosen[0], "nearest_namesake", reason, 0.95 if alone else 0.75)


def _nearness(case: Case, unit: Division) -> tuple[int, ...]:
    """How far home and the article speak for a unit: named with, same prefecture, larger, same province."""
    above = case.gazetteer.path(unit)[:-1]
    named_with = any(case.is_named(step) for step in above if not step.name.startswith(case.name))
    home = case.home.code if case.home else ""
    same = [bool(home) and unit.code[:digits] == home[:digits] for digits in (4, 2)]
    return (same[0], named_with, -unit.level.rank, same[1])


ADMIN_RULES: tuple[Callable[[Case], LinkedPlace | None], ...] = (
    inside_neighbour,
    beside_other_county,
    around_home,
    in_list,
    beyond_the_list,
    village_at_home,
    named_elsewhere,
    nearest_namesake,
    zone,
    new_unit,
)
