"""Evidence pooled over a page: what is certain in one place decides what is doubtful elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from articles.gazetteer.surnames import surname_of, well_known_people
from articles.name_finder.people_candidates import name_reading
from articles.name_finder.people_chances import is_everyday
from articles.name_finder.people_lattice import Reading
from articles.words import part_of_speech

# A name that beats the next best reading by so much, all places together, is certain on the whole page.
CERTAIN, POOLED = 4.0, 8.0
# By how much a name has to beat the next best reading to be believed where it stands. Two characters are a word by
# chance more often than three; an office before them is a reason of its own.
AFTER_OFFICE, WITH_EVIDENCE, LONG_ALONE, SHORT_ALONE = 0.5, 1.0, 2.0, 4.0
# 志愿者关爱老人: behind a role an everyday word is mostly no name.
EVERYDAY_AFTER_ROLE = 3.0
BEFORE = ("verb_before_name", "role_before_name", "office_before_name", "kin_before_name")
EVIDENCE = frozenset((*BEFORE, "speaks", "addressed", "acts", "led_by", "dotted_name", "surname_with_title"))


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name read in one part of the page: by how much it beats what is no name there, and any other reading."""

    name: str
    reading: Reading
    margin: float
    clarity: float

    @property
    def stretch(self) -> tuple[int, int]:
        """Where it stands."""
        return self.reading.start, self.reading.end

    @property
    def has_evidence(self) -> bool:
        """Whether its surroundings tell a person."""
        return not EVIDENCE.isdisjoint(self.reading.rules)


def is_believed(sighting: Sighting, sure: Container[str]) -> bool:
    """Tell whether a name is likely enough where it stands, or certain elsewhere."""
    return sighting.margin >= _needed(sighting) or sighting.name in sure


def _needed(sighting: Sighting) -> float:
    before = sighting.reading.rules[0]
    if before == "role_before_name" and len(surname_of(sighting.name)) == 1 and _opens_as_word(sighting.name):
        return EVERYDAY_AFTER_ROLE
    if before in ("office_before_name", "role_before_name", "kin_before_name"):
        return AFTER_OFFICE
    if sighting.has_evidence:
        return WITH_EVIDENCE
    return LONG_ALONE if len(sighting.name) > 2 else SHORT_ALONE


def _opens_as_word(name: str) -> bool:
    """Whether a name begins with an everyday word, or is itself a verb: 志愿者关爱老人, 村民鼓起."""
    return is_everyday(name[:2]) or part_of_speech(name) == "v"


def certain_names(sightings: Iterable[Sighting]) -> frozenset[str]:
    """The names that the page is sure of by its own words."""
    strength: dict[str, float] = defaultdict(float)
    for sighting in sightings:
        strength[sighting.name] += min(sighting.clarity, POOLED) * (1.0 if sighting.has_evidence else 0.5)
    longer: dict[str, float] = defaultdict(float)
    for name, total in strength.items():
        longer[name[:-1]] = max(longer[name[:-1]], total)
    return frozenset(name for name, total in strength.items() if _is_certain(name, total, strength, longer))


def _is_certain(name: str, total: float, strength: Mapping[str, float], longer: Mapping[str, float]) -> bool:
    """Tell whether a name is certain, and neither a longer one cut short nor a shorter one with the next character."""
    cut_short = longer.get(name, 0.0) > total
    shorter = strength.get(name[:-1], 0.0) if len(surname_of(name)) + 1 < len(name) else 0.0
    return total >= CERTAIN and not cut_short and shorter <= 1.5 * total


def recurring_names(sightings: Iterable[Sighting], texts: Sequence[str]) -> frozenset[str]:
    """Names doubtful where they stand that open two clauses or more, as 黄海明 (cut as 黄海) does."""
    speaking = (sighting.name for sighting in sightings if "speaks" in sighting.reading.rules)
    return frozenset(name for name in speaking if len(name) > 2 and _openings(name, texts) > 1)


def _openings(name: str, texts: Sequence[str]) -> int:
    """How many clauses a name opens."""
    opening = re.compile(f"(?<![\u3400-\u9fff]){re.escape(name)}")
    return sum(len(opening.findall(text)) for text in texts)


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names to look for in texts, found by their first two characters."""

    names: frozenset[str]
    openings: dict[str, list[str]]

    def __contains__(self, name: object) -> bool:
        return name in self.names or name in well_known_people()

    def readings(self, text: str) -> Iterator[Reading]:
        """Every place where one of the names, or a well-known one, stands, its reading made that much likelier."""
        well_known = _well_known().openings
        openings = self.openings.keys() | well_known.keys()
        for start in [at for at in range(len(text) - 1) if text[at : at + 2] in openings]:
            opening = text[start : start + 2]
            for name in (*self.openings.get(opening, ()), *well_known.get(opening, ())):
                if text.startswith(name, start):
                    yield name_reading(text, start, start + len(name), POOLED)


def known_names(names: frozenset[str]) -> KnownNames:
    """Names made ready to be looked for; of those written for their sound only whole words are found (and not here)."""
    openings: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if surname_of(name):
            openings[name[:2]].append(name)
    return KnownNames(names, dict(openings))


@cache
def _well_known() -> KnownNames:
    return known_names(well_known_people())
