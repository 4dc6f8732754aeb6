"""The gazetteer (地名录): the divisions of China by code and by name, with short forms, parents and coordinates."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from .division import LEVEL_OF_DIGITS, Division, Level
from .division_names import everyday_name, short_name, village_spellings
from .scanner import Scanner, Spot
from .village_file import VillageFile

DATA = Path(__file__).with_name("data")
DIVISIONS_FILE = DATA / "divisions.tsv.gz"
VILLAGES_FILE = DATA / "villages.bin"
WORDS_FILE = Path(__file__).with_name("everyday_words.txt")
CODE_LENGTH = 12
COUNTY_DIGITS = 6
DIGITS = (2, 4, 6, 9, 12)


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Where a division's seat lies, in degrees."""

    longitude: float
    latitude: float


@dataclass(slots=True)
class Gazetteer:
    """The divisions: 45,000 down to the towns in memory, the villages read by county when asked for."""

    names: dict[str, str]  # digits without the filling zeros -> name
    places: dict[str, str]  # digits -> "longitude,latitude"
    words: frozenset[str]  # short forms that are everyday words, too: 公安, 和平
    villages: VillageFile
    _full: dict[str, list[str]] = field(default_factory=dict)
    _short: dict[str, list[str]] = field(default_factory=dict)
    _children: dict[str, list[str]] = field(default_factory=dict)
    _scanner: Scanner | None = None

    def __post_init__(self) -> None:
        for digits, name in self.names.items():
            self._full.setdefault(name, []).append(digits)
            self._children.setdefault(self._parent_digits(digits), []).append(digits)
            if len(digits) <= COUNTY_DIGITS and (short := short_name(name, LEVEL_OF_DIGITS[len(digits)])):
                self._short.setdefault(short, []).append(digits)

    def _parent_digits(self, digits: str) -> str:
        """The digits of the unit it lies in; lists without a unit of their own (市辖区) are passed over."""
        for length in (9, 6, 4, 2):
            if length < len(digits) and digits[:length] in self.names:
                return digits[:length]
        return ""

    def division(self, code: str) -> Division | None:
        """The division with this code (12 digits, or without the filling zeros), or None."""
        digits = _digits(code)
        if digits in self.names:
            return self._division(digits)
        official = self.villages.of_county(digits[:6]).get(digits) if len(digits) == CODE_LENGTH else None
        return _village(digits, official) if official else None

    def _division(self, digits: str) -> Division:
        """A division down to the town, as a whole."""
        parent = self._parent_digits(digits)
        return Division(_code(digits), self.names[digits], LEVEL_OF_DIGITS[len(digits)], _code(parent))

    def named(self, name: str, within: Division | None = None) -> tuple[Division, ...]:
        """All divisions with this full or short name, the largest first; those inside `within` only, if it is given.

        Villages are known by their everyday name (东陵社区, 国庆村). Inside a county they are found at once; else the
        whole country is searched, which takes about 0.06 s: for a person's question, not for every word of a text.
        """
        inside = _digits(within.code) if within else ""
        units = (unit for unit in self.units_named(name) if unit.code.startswith(inside))
        return (*units, *self._villages_named(name, inside))

    def units_named(self, name: str) -> tuple[Division, ...]:
        """The divisions down to the town with this full name; counties and larger ones also by the short name."""
        found = [*self._full.get(name, ()), *self._short.get(name, ())]
        return tuple(self._division(digits) for digits in sorted(found, key=lambda digits: (len(digits), digits)))

    def full_names(self) -> Iterable[str]:
        """The full names of all divisions down to the town."""
        return self._full

    def short_names(self) -> Iterable[str]:
        """The short names of counties and larger divisions, without those that are everyday words."""
        return self._short.keys() - self.words

    def spots(self, text: str) -> Iterator[Spot]:
        """Where such names stand in a text; short forms that are everyday words are left out."""
        if self._scanner is None:
            self._scanner = Scanner((*self.full_names(), *self.short_names()))
        return self._scanner.spots(text)

    def _villages_named(self, name: str, inside: str) -> Iterator[Division]:
        """The villages with this everyday name, exactly."""
        stem = name.removesuffix("社区").removesuffix("村")
        for county in self._counties(stem or name, inside):
            for code, official in self.villages.of_county(county).items():
                if code.startswith(inside) and stem in official and everyday_name(official) == name:
                    yield _village(code, official)

    def _counties(self, text: str, inside: str) -> Iterator[str]:
        """The counties to look through for a village."""
        return iter((inside[:6],)) if len(inside) >= 6 else self._counties_with(text, inside)

    def _counties_with(self, text: str, inside: str) -> Iterator[str]:
        """The counties in whose lists the text stands."""
        return (county for county in self.villages.counties_with(text) if county.startswith(inside))

    def like(self, name: str, within: Division) -> tuple[Division, ...]:
        """The villages inside a town or county that go by a spelling near to this: 前黄村 for 前黄社区."""
        nearby = (self.named(spelling, within) for spelling in village_spellings(name)[1:])
        return tuple(division for divisions in nearby for division in divisions if division.level == Level.VILLAGE)

    def inside(self, code: str = "") -> tuple[Division, ...]:
        """What a division is divided into; the provinces, where none is named."""
        digits = _digits(code)
        if len(digits) == 9:
            listed = self.villages.of_county(digits[:6]).items()
            return tuple(_village(village, official) for village, official in listed if village.startswith(digits))
        return tuple(self._division(child) for child in self._children.get(digits, ()))

    def path(self, division: Division) -> tuple[Division, ...]:
        """From the province down to the division itself; a unit that is its own only part (嘉峪关市) stands once."""
        steps = [division]
        while steps[0].parent_code and (parent := self.division(steps[0].parent_code)):
            steps.insert(0, parent)
        return tuple(step for at, step in enumerate(steps) if at == 0 or step.name != steps[at - 1].name)

    def path_text(self, division: Division) -> str:
        """The path in one word: 江苏省常州市溧阳市天目湖镇东陵社区."""
        return "".join(step.name for step in self.path(division))

    def short_name(self, division: Division) -> str:
        """The name without its rank (溧阳 for 溧阳市), or an empty text where that names nothing by itself."""
        return short_name(division.name, division.level)

    def is_word(self, short: str) -> bool:
        """Whether a short form is an everyday word, too, and needs more than itself to be a place: 公安 of 公安县."""
        return short in self.words

    def coordinates(self, code: str) -> Coordinates | None:
        """Where a division's seat lies; for a town or village that of its county."""
        digits = _digits(code)
        wider = (digits[:length] for length in reversed(DIGITS) if length <= len(digits))
        known = next((self.places[unit] for unit in wider if unit in self.places), "")
        return Coordinates(*map(float, known.split(","))) if known else None


def _digits(code: str) -> str:
    """A code without the zeros that fill it up: 320481000000 is 320481."""
    return next((code[:n] for n in DIGITS if not code[n:].strip("0")), code) if code else ""


def _code(digits: str) -> str:
    """Twelve digits, or nothing."""
    return digits.ljust(CODE_LENGTH, "0") if digits else ""


def _village(code: str, official: str) -> Division:
    """A village of the list under its everyday name."""
    name = everyday_name(official)
    return Division(code, name, Level.VILLAGE, _code(code[:9]), official if official != name else "")


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer that comes with the project, read once."""
    names, places = {}, {}
    with gzip.open(DIVISIONS_FILE, "rt", encoding="utf-8") as source:
        for line in source:
            digits, name, place = line.rstrip("\n").split("\t")
            names[digits] = name
            if place:
                places[digits] = place
    return Gazetteer(names, places, frozenset(_listed(WORDS_FILE)), VillageFile(VILLAGES_FILE))


def _listed(path: Path) -> Iterator[str]:
    """The words of a file; a line that begins with # is a remark."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from line.split()
