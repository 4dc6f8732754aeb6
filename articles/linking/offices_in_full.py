"""An office in full (职务全称): as printed in a newspaper, with the place that it leaves out, its body and that place.

市委书记 in a paper of 溧阳市 is 溧阳市委书记, an office of 溧阳市委, in 溧阳市; in one of 武进区 it is 常州市委书记.
Where the place cannot be told (村民, 公司经理; 县长 in the paper of a whole prefecture), it is in full as printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.gazetteer import Division, Level, load_gazetteer
from articles.gazetteer.offices import head_of, office_words

FORMER = re.compile("原|前|时任|曾任")
PARTY = re.compile("中共(?!中央)")
DEPUTY = "(?:常务|第一|代)?副|代(?:理)?"
# 市场监管局, 区域公司, 省级劳模 do not speak of the city, the district, the province.
SCOPE = re.compile(f"(?P<deputy>{DEPUTY})?(?P<rank>自治[区州县旗]|省|市|州|盟|县|区|旗)(?![场民域块级内外直属])")
TOWN = re.compile(f"(?P<deputy>{DEPUTY})?(?P<rank>街道|镇|乡)(?:党|人大|政协|纪|长|政府|武装)")
# Bodies of the party and the state that every unit has, printed without it behind another office: 市委常委、统战部部长.
OF_PARTY = re.compile("(?:组织|宣传|统战|政法|社会工作)(?:部|委)|政法委|纪委|党校")
OF_UNIT = re.compile("常委|党[组委]|人大|政协|政府|监委|人武部|法院|检察院|纪[委检]")
# What a body ends with: 德国 of 德国总理 and 省级 of 省级劳模 are none.
BODY_END = re.compile(
    "(?:[委部局厅处科办会所院校学园馆站队厂店社行班室场库台报团组]|公司|集团|银行|中心|街道|社区|[镇乡村]|小区|花园|总支|支部|政府|"
    "政协|人大|联盟|基地|家园|车间|合作社|机关|法庭|窗口)$"
)
HEAD_OF_UNIT = re.compile("[省市州盟县区旗镇乡]长|主席|主任")
ELECTED = {"人大代表": "人大", "党代表": "党代会", "政协委员": "政协"}
VILLAGE = re.compile("(?P<name>[^市县区镇乡道]{1,7}?(?:社区|村|嘎查))")
LONGEST_UNIT, SHORTEST_UNIT = 12, 2
CAPITALS = ("11", "12", "31", "50")  # cities that are provinces: their districts have no prefecture
NATIONAL = {"总书记": "中共中央总书记"}


@dataclass(frozen=True, slots=True)
class OfficeInFull:
    """An office in full, the body it belongs to, and the code of the place that it implies; empty where unknown."""

    in_full: str
    body: str = ""
    place: str = ""


def offices_in_full(printed: Sequence[str], home_code: str) -> tuple[OfficeInFull, ...]:
    """The offices of one naming, in order; one without a unit may belong to that of the office before it."""
    found: list[OfficeInFull] = []
    unit: Division | None = None
    for office in printed:
        of = _unit_of(office, home_code) or _unit_shared(office, unit, home_code)
        found.append(_described(office, of))
        unit = of.unit if of else unit
    return tuple(found)


def office_in_words(words: str, home_code: str) -> OfficeInFull:
    """An office whose full wording a person has written: as written, with the body and the place that it names."""
    (understood,) = offices_in_full([words], home_code)
    return OfficeInFull(words, understood.body, understood.place)


@dataclass(frozen=True, slots=True)
class _Placed:
    """The unit of an office, and the rest of its words (with the unit's rank, where they have it: 市委书记)."""

    unit: Division
    rest: str


@lru_cache(maxsize=16384)
def _unit_of(printed: str, home_code: str) -> _Placed | None:
    """The unit that an office names or, by a rank alone, implies."""
    office = _plain(printed)
    return _named(office, home_code) or _implied(office, home_code) or _village(office, home_code)


def _plain(printed: str) -> str:
    """An office without 原 before it, and without 中共, which goes without saying."""
    office = FORMER.sub("", printed, count=1) if FORMER.match(printed) else printed
    return office.removeprefix("中共") if PARTY.match(office) else office


def _named(office: str, home_code: str, within: str = "") -> _Placed | None:
    """The unit whose full name, or short name before its rank, opens the office; the lowest of several."""
    for size in range(min(LONGEST_UNIT, len(office) - 2), SHORTEST_UNIT - 1, -1):
        unit = _one_of(load_gazetteer().units_named(office[:size]), home_code, within)
        rest = office[size:]
        if unit is None:
            continue
        if office[:size] == unit.name:
            lower = _named(rest, home_code, _digits(unit)) or _village(rest, _digits(unit))
            return lower or _Placed(unit, rest)
        if SCOPE.match(rest) and unit.name.endswith(rest[0]):
            return _Placed(unit, rest)
    return None


def _one_of(units: Sequence[Division], home_code: str, within: str) -> Division | None:
    """The only unit; of several the one at home, or in the unit named before. Towns far from home share their names."""
    home = _home_digits(home_code)
    near = [unit for unit in units if unit.code.startswith(within or home)]
    large = [unit for unit in units if unit.level.rank <= Level.COUNTY.rank or unit.code.startswith(home[:4])]
    chosen = near if near or within else large
    return chosen[0] if len({unit.code for unit in chosen}) == 1 else None


def _implied(office: str, home_code: str) -> _Placed | None:
    """The unit of home that has the rank printed: 市 of 市委书记."""
    scope = SCOPE.match(office)
    home = _home_digits(home_code)
    if scope is None or not home:
        return None
    codes = [home[:6], home[:4] if home[:2] not in CAPITALS else "", home[:2]]
    units = (load_gazetteer().division(code) for code in codes if len(code) in (2, 4, 6))
    unit = next((unit for unit in units if unit and unit.name.endswith(scope["rank"])), None)
    return _Placed(unit, office.removeprefix("自治") if len(scope["rank"]) > 1 else office) if unit else None


def _village(office: str, home_code: str) -> _Placed | None:
    """The village of home whose name opens the office: 红旗村党支部书记."""
    home = load_gazetteer().division(home_code) if home_code else None
    match = VILLAGE.match(office)
    if match is None or home is None or home.level not in (Level.COUNTY, Level.TOWNSHIP):
        return None
    villages = load_gazetteer().named(match["name"], home)
    return _Placed(villages[0], office[match.end() :]) if len(villages) == 1 else None


def _unit_shared(office: str, before: Division | None, home_code: str) -> _Placed | None:
    """The unit of the office before: 统战部部长 behind 市委常委, 镇长 behind 青山镇党委副书记."""
    town = TOWN.match(office)
    if town:
        return _Placed(before, office) if before and before.name.endswith(town["rank"]) else None
    if not OF_PARTY.match(office) and not OF_UNIT.match(office):
        return None
    unit = before or load_gazetteer().division(_home_digits(home_code))
    return _Placed(unit, office) if unit else None


def _described(printed: str, of: _Placed | None) -> OfficeInFull:
    if of is None:
        return OfficeInFull(NATIONAL.get(printed, printed), _body(printed))
    former = "原" if FORMER.match(printed) else ""
    in_full = _with_unit(of)
    return OfficeInFull(former + in_full, _body(in_full, _full_name(of.unit)), of.unit.code)


def _with_unit(of: _Placed) -> str:
    """The words with the unit's name before them, once."""
    rank = next((rank for rank in ("街道", of.unit.name[-1]) if of.unit.name.endswith(rank)), "")
    if OF_PARTY.match(of.rest) or of.rest.startswith("常委"):
        return f"{_committee(of.unit, rank)}{of.rest}"
    if of.rest.startswith(rank) and not of.rest.startswith(f"{rank}长"):
        return f"{_before_rank(of.unit)}{of.rest}"
    return f"{_full_name(of.unit)}{of.rest}"


def _committee(unit: Division, rank: str) -> str:
    """The party's committee of a unit: 溧阳市委, 广西壮族自治区党委, 溧阳市天目湖镇党委."""
    if unit.level.rank > Level.COUNTY.rank or unit.name.endswith("自治区"):
        return f"{_full_name(unit)}党委"
    return f"{_before_rank(unit)}{rank}委"


def _before_rank(unit: Division) -> str:
    """What stands before a rank: 溧阳 (市委), 延边 (州委), 泾县 (县委), 溧阳市天目湖 (镇党委)."""
    above = _county_of(unit)
    if above or unit.name.endswith("自治区"):
        return _full_name(unit).removesuffix("街道" if unit.name.endswith("街道") else unit.name[-1])
    short = load_gazetteer().short_name(unit) or unit.name[:-1]
    return short if len(short) > 1 else unit.name


def _full_name(unit: Division) -> str:
    """溧阳市; of a town or village with the county: 溧阳市天目湖镇."""
    above = _county_of(unit)
    return f"{above.name if above else ''}{unit.name}"


def _county_of(unit: Division) -> Division | None:
    """The county of a town or village."""
    return load_gazetteer().division(unit.code[:6]) if unit.level.rank > Level.COUNTY.rank else None


def _body(in_full: str, unit: str = "") -> str:
    """The office without the post: 溧阳市司法局 of 溧阳市司法局副局长; empty where nothing that is a body is left.

    A 市长 is of the unit's government, a 人大代表 of its congress.
    """
    head = head_of(in_full)
    rest = re.sub(f"(?:{DEPUTY}|名誉|第一)$", "", in_full.removesuffix(head))
    if head in office_words("leaders") or not head:
        return ""
    if head in ELECTED:
        return f"{rest}{ELECTED[head]}"
    if unit and rest == unit:
        return f"{unit}人民政府" if HEAD_OF_UNIT.fullmatch(head) else ""
    return rest if BODY_END.search(rest) else ""


def _digits(unit: Division) -> str:
    return _home_digits(unit.code)


def _home_digits(code: str) -> str:
    """A code without the zeros that fill it up: 321000000000 is 3210."""
    return next((code[:size] for size in (2, 4, 6, 9) if code and not code[size:].strip("0")), code)
