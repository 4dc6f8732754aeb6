"""What linking a place gives, and what it is handed."""

from __future__ import annotations

from dataclasses import dataclass

from articles.gazetteer import Level
from articles.name_finder.found import PlaceType


@dataclass(frozen=True, slots=True)
class PlaceStep:
    """One unit of a path; `code` is empty where the official list has no such unit."""

    name: str
    level: Level
    code: str = ""


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A place the archive has on record: an editor may have given it variant names."""

    id: int
    name: str
    variants: tuple[str, ...] = ()
    place_type: PlaceType = PlaceType.ADMIN
    code: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class LinkedPlace:
    """Which place a found name is.

    `path` leads from the province down: for an administrative unit to the unit itself, for anything else to the unit
    it lies in; it is empty where there is none, as for a region (苏南) or a great river. `key` is the same for the same
    real place on every page, and empty where the name stays open. `learnt` says that the official list has no such
    unit. `reason` tells an editor in Chinese why; `record` is the id of the record it is, if one was handed in.
    """

    name: str
    place_type: PlaceType
    path: tuple[PlaceStep, ...]
    code: str
    key: str
    learnt: bool
    reason: str
    rule: str
    confidence: float
    record: int | None = None

    @property
    def path_text(self) -> str:
        """The path in one word: 江苏省常州市武进区前黄镇."""
        return "".join(step.name for step in self.path)
