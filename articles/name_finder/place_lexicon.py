"""The names of places that are looked for as they are: divisions, countries, regions, waters, the home's villages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from articles.gazetteer import Division, Level, load_gazetteer
from articles.gazetteer.beyond import beyond_names, dictionary_features, great_features
from articles.gazetteer.place_words import place_words
from articles.gazetteer.scanner import Scanner
from articles.name_finder.found import PlaceType
from articles.name_finder.place_patterns import COMMON_BEFORE, GENERICS, PROPER_TAGS
from articles.words import part_of_speech

PLAIN_ENDING = re.compile(
    f"(?:{'|'.join(place_words('zone') + place_words('site'))}|经济区|管理区|农场|林场|科技城|大学城|新城|核心区)$"
)
# The list has bodies among the towns: 党群服务中心, 某某管理处, a prison.
NO_RANK = (*"心处所会司局站室部厂库矿划狱团队", "机场")
SHORTEST = 2  # 城区, 乡镇; longer full names are seldom words
SITE_ENDINGS = (*"桥关寺庙宫殿塔陵祠亭阁楼园", "广场", "公园", "故居", "机场", "车站", "大街", "胡同")


@dataclass(frozen=True, slots=True)
class Listed:
    """A name on a list: its type, the list it is from, and whether its ending tells its rank (溧阳市, not 溧阳)."""

    place_type: PlaceType
    rule: str
    ranked: bool = True


@cache
def nationwide() -> dict[str, Listed]:
    """Every name that is looked for in any newspaper."""
    gazetteer = load_gazetteer()
    sites = {name for name in dictionary_features() if name.endswith(SITE_ENDINGS)}
    listed = dict.fromkeys(dictionary_features(), Listed(PlaceType.NATURAL, "feature_of_dictionary"))
    listed |= dict.fromkeys(sites, Listed(PlaceType.SITE, "feature_of_dictionary"))
    kinds = {kind: Listed(PlaceType.ADMIN, f"{kind}_beyond", ranked=False) for kind in ("country", "city", "region")}
    listed |= {name: kinds[kind] for name, kind in beyond_names().items()}
    ports = (name for name in dictionary_features() if name.endswith("港") and gazetteer.units_named(name[:-1]))
    listed |= dict.fromkeys(ports, Listed(PlaceType.SITE, "port_of_city"))
    listed |= dict.fromkeys(gazetteer.short_names(), Listed(PlaceType.ADMIN, "short_name", ranked=False))
    full_names = (name for name in gazetteer.full_names() if not is_plain(name))
    listed |= dict.fromkeys(full_names, Listed(PlaceType.ADMIN, "full_name"))
    return listed | dict.fromkeys(great_features(), Listed(PlaceType.NATURAL, "great_feature"))


def is_plain(name: str) -> bool:
    """Whether a unit's full name is an everyday word or names a kind only: 城区, 街道, 经济开发区.

    >>> [is_plain(name) for name in ("街道", "旅游度假区", "前黄镇")]
    [True, True, False]
    """
    if name.endswith(NO_RANK):
        return True
    kind = PLAIN_ENDING.sub("", name)
    is_word = len(name) == SHORTEST and part_of_speech(name) not in PROPER_TAGS - {"s"}
    return is_word or not kind or kind in COMMON_BEFORE or name in GENERICS


@cache
def nationwide_scanner() -> Scanner:
    """The pass over a text for all of them."""
    return Scanner(nationwide())


@lru_cache(maxsize=32)
def at_home(code: str) -> dict[str, Listed]:
    """The names of the home's own: its towns, in full and short, and its villages; of a prefecture's counties, too."""
    gazetteer = load_gazetteer()
    home = gazetteer.division(code)
    if home is None:
        return {}
    counties = (
        [home]
        if home.level == Level.COUNTY
        else [unit for unit in gazetteer.inside(code) if unit.level == Level.COUNTY]
    )
    towns = [town for county in counties for town in gazetteer.inside(county.code) if town.level == Level.TOWNSHIP]
    villages = (
        [village for town in towns for village in gazetteer.inside(town.code)] if home.level == Level.COUNTY else []
    )
    return {
        unit.name: Listed(PlaceType.ADMIN, "name_at_home")
        for unit in (*counties, *towns, *villages)
        if len(unit.name) > 2 and not is_plain(unit.name)
    }


@lru_cache(maxsize=32)
def home_scanner(code: str) -> Scanner:
    """The pass over a text for the home's own names."""
    return Scanner(at_home(code))


@lru_cache(maxsize=64)
def town_stems(code: str) -> dict[str, str]:
    """The home's towns by their short form: 宝华 -> 宝华镇."""
    gazetteer = load_gazetteer()
    home = gazetteer.division(code)
    towns: Iterable[Division] = gazetteer.inside(code) if home and home.level == Level.COUNTY else ()
    return {short: town.name for town in towns if (short := gazetteer.short_name(town))}


@lru_cache(maxsize=4096)
def is_distant_district(name: str, home: str) -> bool:
    """Whether a short name is only that of city districts in other provinces: 龙城 of a city far away."""
    return is_distant_county(name, home) and all(
        unit.name.endswith("区") for unit in load_gazetteer().units_named(name)
    )


@lru_cache(maxsize=4096)
def is_distant_county(name: str, home: str) -> bool:
    """Whether a short name is only that of counties, none of them in the home's province (石狮, 沿河)."""
    units = load_gazetteer().units_named(name)
    return bool(units) and all(
        unit.name != name and unit.level == Level.COUNTY and not (home and unit.code[:2] == home[:2]) for unit in units
    )


@lru_cache(maxsize=32)
def everyday_name_of(home: str) -> str:
    """The home's short form where it is an everyday word, too (裕民, 和平); empty where it is none."""
    division = load_gazetteer().division(home) if home else None
    short = load_gazetteer().short_name(division) if division else ""
    return short if short and load_gazetteer().is_word(short) else ""
