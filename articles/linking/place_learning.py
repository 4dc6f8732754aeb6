"""Units that the official list lacks (新区划): a zone, a new town, a hamlet are learnt under the unit they lie in."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.gazetteer import Division, Level

from .place_case import Case, as_parent, learnt, listed
from .place_types import LinkedPlace, PlaceStep

ZONE = re.compile(
    "(?:高新|开发|度假|示范|产业|工业|经济|创新|保税|新|合作|风景名胜|旅游|管理)园?区$|(?:工业|产业|科技|软件)园$|新城$"
)
ZONE_RANK = re.compile("国家级?|省级|综合|生态")


def zone(case: Case) -> LinkedPlace | None:
    """溧阳高新区: a zone under the unit its name begins with, or under home; the list may have it without that name."""
    if not ZONE.search(case.name) or case.home is None:
        return None
    parent = _named_at_head(case) or case.home
    own = ZONE_RANK.sub("", case.name.removeprefix(parent.name).removeprefix(case.gazetteer.short_name(parent)))
    zones = [unit for unit in case.gazetteer.inside(parent.code) if parent.level == Level.COUNTY and unit.name == own]
    if len(zones) == 1:
        linked = listed(case, zones[0], "zone", f"地名录中{parent.name}的{own}", 0.85)
        return replace(linked, path=(*linked.path[:-1], PlaceStep(case.name, Level.TOWNSHIP, zones[0].code)))
    return learnt(case, as_parent(parent, case.gazetteer), "zone", f"地名录没有的园区，归在{parent.name}之下", 0.8)


def _named_at_head(case: Case) -> Division | None:
    """The county or prefecture whose name opens the name: 溧阳 of 溧阳高新区."""
    gazetteer = case.gazetteer
    heads = (case.name[:length] for length in range(len(case.name) - 1, 1, -1))
    units = (unit for head in heads for unit in gazetteer.units_named(head) if unit.level != Level.TOWNSHIP)
    found = list(units)
    far = [unit for unit in found if unit.level == Level.PREFECTURE or not unit.name.endswith("区")]
    return next((unit for unit in found if case.is_around_home(unit)), far[0] if len(far) == 1 else None)


def new_unit(case: Case) -> LinkedPlace | None:
    """崇明街道, 喜美邻里: a unit that the list lacks is learnt where the paper puts it, or at home."""
    if (
        case.level == Level.OTHER
        and not case.found.generic
        and not case.name.endswith(("邻里", "自然村", "网格", "组"))
    ):
        return None
    parent, reason, confidence = _place_of_new(case)
    if parent is None:
        return None
    return learnt(case, parent, "new_unit", f"地名录没有；{reason}", confidence)


def _place_of_new(case: Case) -> tuple[LinkedPlace | None, str, float]:
    """The unit a new one lies in, and why."""
    before = case.neighbour()
    if before and before.path and before.path[-1].level.rank < case.level.rank:
        return before, f"报上紧接“{before.name}”之后", 0.85
    first = case.listed_after()
    beside = unit_above(first, case) if first else None
    if first and beside:
        return beside, f"与“{first.name}”并列", 0.75
    towns = case.towns_before()
    if len(towns) == 1 and case.level in (Level.VILLAGE, Level.OTHER):
        return towns[0], f"文中只提到{towns[0].name}一个镇（街道）", 0.65
    if case.home is None:
        return None, "", 0.0
    return as_parent(case.home, case.gazetteer), f"归在本报所在的{case.home.name}之下", 0.6


def unit_above(linked: LinkedPlace, case: Case) -> LinkedPlace | None:
    """The unit above a linked one."""
    *above, _ = linked.path
    if not above:
        return None
    division = case.gazetteer.division(above[-1].code) if above[-1].code else None
    if division:
        return as_parent(division, case.gazetteer)
    key = linked.key.rpartition("/")[0]
    return LinkedPlace(above[-1].name, linked.place_type, tuple(above), "", key, True, "", "", 1.0) if key else None
