"""What a rule saw in a text, before anyone decides who or what it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    PERSON = "person"
    PLACE = "place"


class PlaceType(StrEnum):
    """An administrative unit (行政区划), a natural feature (自然地物) or a site (场所: venue, road, estate, park)."""

    ADMIN = "admin"
    NATURAL = "natural"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name at a place in a text: `text[start:end]` is where it stands.

    `quote` is the name as it reads (a name broken by a wrap space is joined; 西甸 of 夏巷、西甸自然村 stays
    西甸自然村); `offices` are a person's offices, affiliations or roles as printed, in order; `place_type` is set for
    places only. `part` is the article's part in which a place stands; `generic` what it shares with a list (自然村).
    """

    kind: NameKind
    quote: str
    start: int
    end: int
    rule: str
    confidence: float = 1.0
    offices: tuple[str, ...] = ()
    place_type: PlaceType | None = None
    part: int = 0
    generic: str = ""


# What reads a text beside the rules (`tagger.py`).
Tagger = Callable[[str], list[FoundName]]
