"""Places beyond the divisions: countries, cities abroad, regions without a unit (苏南), great rivers and mountains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
BEYOND_FILE = HERE / "data" / "beyond.tsv"
FEATURES_FILE = HERE / "data" / "features.txt"
BEYOND_MORE_FILE = HERE / "beyond_more.txt"
REGIONS_FILE = HERE / "regions.txt"
GREAT_FEATURES_FILE = HERE / "great_features.txt"
RELIEF = ("平原", "高原", "盆地")  # 三江平原 is land and no region of units
# 河内水草: inside the river. 万象更新: all things.
EVERYDAY = ("河内", "万象")
HOME_COUNTRY = {"我国": "中国", "中华人民共和国": "中国"}


@dataclass(frozen=True, slots=True)
class Beyond:
    """A place that is no division of China: `kind` is "country", "city" or "region"."""

    name: str
    kind: str


def beyond(name: str) -> Beyond | None:
    """The country, city abroad or region with this name, or None.

    >>> beyond("苏南")
    Beyond(name='苏南', kind='region')
    """
    kind = beyond_names().get(name)
    return Beyond(HOME_COUNTRY.get(name, name), kind) if kind else None


@cache
def beyond_names() -> dict[str, str]:
    """Every such name and its kind."""
    built = (line.split("\t") for line in _lines(BEYOND_FILE))
    found = {name: kind for kind, name in built}
    found |= {
        name: kind for kind, names in (line.split(": ") for line in _lines(BEYOND_MORE_FILE)) for name in names.split()
    }
    found |= dict.fromkeys((name for name in _words(REGIONS_FILE) if not name.endswith(RELIEF)), "region")
    return {name: kind for name, kind in found.items() if name not in EVERYDAY}


@cache
def great_features() -> frozenset[str]:
    """Rivers, lakes, seas, mountains and plains that cross counties."""
    relief = (name for name in _words(REGIONS_FILE) if name.endswith(RELIEF))
    return frozenset((*_words(GREAT_FEATURES_FILE), *relief))


@cache
def dictionary_features() -> frozenset[str]:
    """Mountains, waters and buildings that the segmenter's dictionary knows as places."""
    return frozenset(_words(FEATURES_FILE))


def is_great_feature(name: str) -> bool:
    """Whether a natural feature is the same one in whatever county it is named."""
    return name in great_features()


def _lines(path: Path) -> list[str]:
    """The lines of a file without the remarks."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def _words(path: Path) -> Iterator[str]:
    """The words of a file."""
    return (word for line in _lines(path) for word in line.split())
