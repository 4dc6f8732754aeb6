"""One found place in its surroundings: what the rules of linking look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.gazetteer import Division, Gazetteer, Level
from articles.name_finder.found import FoundName, PlaceType

from .place_types import LinkedPlace, PlaceStep

LEVELS_BY_ENDING = (
    (("自然村", "邻里", "村民小组", "小组", "网格", "片区"), Level.OTHER),
    (("社区", "村", "嘎查", "居委会", "村委会"), Level.VILLAGE),
    (("街道", "镇", "乡", "苏木", "区", "园", "农场", "林场", "新城"), Level.TOWNSHIP),
)


NEAR = 2  # 、 or 的 or 以及 between two names


@dataclass(slots=True)
class Case:
    """A found name with the names before it, the newspaper's home and what else the article names."""

    found: FoundName
    before: Sequence[tuple[FoundName, LinkedPlace]]  # of the same article, already linked
    home: Division | None
    gazetteer: Gazetteer
    named: frozenset[str]  # every name the article gives
    units: tuple[Division, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.units = self.gazetteer.units_named(self.found.quote)

    @property
    def name(self) -> str:
        """The name as it reads."""
        return self.found.quote

    @property
    def level(self) -> Level:
        """The level that the name's ending tells; below the village where it tells none."""
        if self.found.generic:
            return level_of(self.found.generic)
        return level_of(self.name)

    def neighbour(self) -> LinkedPlace | None:
        """The unit that stands directly before the name and so contains it: 天目湖镇 of 天目湖镇东陵社区."""
        if not self.before:
            return None
        found, linked = self.before[-1]
        touches = found.part == self.found.part and found.end == self.found.start
        return linked if touches and linked.place_type == PlaceType.ADMIN and linked.key else None

    def listed_after(self) -> LinkedPlace | None:
        """The village that stands before the name in a list (府东社区 of 湖塘镇府东社区和聚湖社区)."""
        if not self.before:
            return None
        found, linked = self.before[-1]
        near = found.part == self.found.part and 0 < self.found.start - found.end <= NEAR
        alike = linked.path and self.level in (Level.VILLAGE, Level.OTHER) and linked.path[-1].level == self.level
        return linked if near and alike else None

    def county_beside(self) -> Division | None:
        """The county of the name just before, with two characters between at most."""
        if not self.before:
            return None
        found, linked = self.before[-1]
        near = found.part == self.found.part and self.found.start - found.end <= NEAR
        codes = [step.code for step in linked.path if step.level == Level.COUNTY and step.code]
        return self.gazetteer.division(codes[0]) if near and codes else None

    def towns_before(self) -> list[LinkedPlace]:
        """The towns the article names before this one, the nearest first, each once."""
        towns = (
            linked for _, linked in reversed(self.before) if linked.path and linked.path[-1].level == Level.TOWNSHIP
        )
        return list({town.key: town for town in towns}.values())

    def is_named(self, division: Division) -> bool:
        """Whether the article names this unit, in full or short."""
        return division.name in self.named or self.gazetteer.short_name(division) in self.named

    def is_around_home(self, division: Division) -> bool:
        """Whether a unit is the home, lies in it, or contains it."""
        if self.home is None:
            return False
        return division.contains(self.home) or self.home.contains(division)


def level_of(name: str) -> Level:
    """The level a name's ending tells."""
    return next((level for endings, level in LEVELS_BY_ENDING if name.endswith(endings)), Level.OTHER)


def steps_to(division: Division, gazetteer: Gazetteer) -> tuple[PlaceStep, ...]:
    """The path to a division of the list."""
    return tuple(PlaceStep(step.name, step.level, step.code) for step in gazetteer.path(division))


def listed(case: Case, division: Division, rule: str, reason: str, confidence: float) -> LinkedPlace:
    """A name that is this division of the list."""
    path = steps_to(division, case.gazetteer)
    return LinkedPlace(case.name, PlaceType.ADMIN, path, division.code, division.code, False, reason, rule, confidence)


def learnt(case: Case, parent: LinkedPlace, rule: str, reason: str, confidence: float) -> LinkedPlace:
    """A unit that the list lacks, under the unit it lies in."""
    name = case.name if case.name.endswith(case.found.generic) else case.name + case.found.generic
    path, key = (*parent.path, PlaceStep(name, case.level)), f"{parent.key}/{name}"
    return LinkedPlace(case.name, PlaceType.ADMIN, path, "", key, True, reason, rule, confidence)


def as_parent(division: Division, gazetteer: Gazetteer) -> LinkedPlace:
    """A division of the list in the form of a linked name, to put others under."""
    path = steps_to(division, gazetteer)
    return LinkedPlace(division.name, PlaceType.ADMIN, path, division.code, division.code, False, "", "", 1.0)
