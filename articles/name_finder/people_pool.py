"""Evidence pooled over a page: what is certain in one place decides what is doubtful elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.gazetteer.surnames import surname_of
from articles.name_finder.people_candidates import name_reading
from articles.name_finder.people_lattice import Reading

# A name whose reading beats the next best by this much is certain where it stands; by less than the second, not believed.
CERTAIN, BELIEVED = 4.0, 1.5
BELIEVED_AFTER_OFFICE = 0.5
POOLED = 8.0


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name read in one part of the page, and by how much its reading beats the next best."""

    name: str
    reading: Reading
    margin: float


def certain_names(sightings: Iterable[Sighting], known: frozenset[str]) -> frozenset[str]:
    """The names that the page, or the archive, is sure of."""
    strength: dict[str, float] = defaultdict(float)
    for sighting in sightings:
        strength[sighting.name] += min(sighting.margin, POOLED)
    sure = {name for name, total in strength.items() if total >= CERTAIN}
    return frozenset(name for name in sure if not _is_misread(name, strength)) | known


def _is_misread(name: str, strength: dict[str, float]) -> bool:
    """Tell whether a name is a longer one cut short, or a shorter one with the next word's first character."""
    shorter = strength.get(name[:-1], 0.0) if len(surname_of(name)) + 1 < len(name) else 0.0
    longer = max((total for other, total in strength.items() if other[:-1] == name), default=0.0)
    return shorter > 1.5 * strength[name] or longer > strength[name]


def known_readings(text: str, names: frozenset[str], pattern: re.Pattern[str]) -> Iterator[Reading]:
    """Every place in a text where a name that the page is sure of stands, its reading made that much likelier."""
    for match in pattern.finditer(text):
        for end in {match.end(), match.start() + 2, match.start() + 3}:
            if text[match.start() : end] in names and surname_of(text[match.start() : end]):
                yield name_reading(text, match.start(), end, POOLED)


def pattern_of(names: frozenset[str]) -> re.Pattern[str]:
    """A pattern that finds any of the names, overlapping ones too."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, longest_first)) or "(?!)")
