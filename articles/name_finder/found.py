"""What a rule saw in a text, before anyone decides who or what it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from articles.gazetteer.surnames import surname_of


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
    `meant` is the full name of the person whom a surname with a post or a title stands for: 陈明 for 陈书记.
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
    meant: str = ""

    @property
    def bare_end(self) -> int:
        """Where the name itself ends: 陈 of 陈书记 and of 金先生, but all of 李某某."""
        is_with_title = self.rule.startswith("surname_with") and "某" not in self.quote
        return self.start + len(surname_of(self.quote)) if is_with_title else self.end

    @property
    def full_name(self) -> str:
        """The name by which to look for whom it names."""
        return self.meant or self.quote


# What reads a text beside the rules (`tagger.py`).
Tagger = Callable[[str], list[FoundName]]
