"""One part of an article (a headline, a paragraph) and the names that may stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from articles.name_finder.people_candidates import possible_names
from articles.name_finder.people_elsewhere import names_elsewhere
from articles.name_finder.people_foreign import foreign_names
from articles.name_finder.people_lattice import Reading, Stretch, best_names, stretches, words_within
from articles.name_finder.people_pool import Sighting
from articles.name_finder.people_text import Text, read_text

# Three names and more that touch (a list whose spaces are lost) speak for each other.
ROW, IN_ROW = 3, 2.5


@dataclass(slots=True)
class Part:
    """A text made ready, what may be names in it by its own words, and the stretches that were read already."""

    text: Text
    possible: list[Reading]
    foreign: list[Sighting]
    _read: dict[Stretch, list[Sighting]] = field(default_factory=dict)
    _own: list[Sighting] | None = None

    def sightings(self, more: Sequence[Reading] = ()) -> list[Sighting]:
        """The names of the part in order, some readings from elsewhere taken into account."""
        if not more:
            self._own = self._own if self._own is not None else self._sightings(self.possible)
            return self._own
        return self._sightings(likeliest([*self.possible, *more]))

    def _sightings(self, readings: Sequence[Reading]) -> list[Sighting]:
        chinese = [s for stretch in stretches(readings, self.text.ends) for s in self._names_in(stretch)]
        return longer_of(chinese, self.foreign) if self.foreign else chinese

    def _names_in(self, stretch: Stretch) -> list[Sighting]:
        if stretch not in self._read:
            self._read[stretch] = list(_names_in(self.text.compact, stretch))
        return self._read[stretch]


def read_part(printed: str) -> Part:
    """Make a part ready."""
    text = read_text(printed)
    readings = (*foreign_names(text), *names_elsewhere(text.compact))
    foreign = [Sighting(text.compact[r.start : r.end], r, r.weight, r.weight) for r in readings]
    return Part(text, likeliest(possible_names(text.compact, text.words)), foreign)


def likeliest(readings: Sequence[Reading]) -> list[Reading]:
    """One reading for each stretch of characters, in order."""
    best: dict[tuple[int, int], Reading] = {}
    for reading in readings:
        span = reading.start, reading.end
        if span not in best or best[span].weight < reading.weight:
            best[span] = reading
    return [best[span] for span in sorted(best)]


def _names_in(text: str, stretch: Stretch) -> Iterator[Sighting]:
    """The names of the best reading, each with what it gains over the best reading without it."""
    names = best_names(stretch, words_within(text, stretch))
    touching = {second.start for (first, _), (second, _) in pairwise(names) if first.end == second.start}
    row = len(touching) >= ROW - 1
    for reading, gain in names:
        beside = IN_ROW if row and (reading.start in touching or reading.end in touching) else 0.0
        name = text[reading.start : reading.end]
        yield Sighting(name, reading, gain.over_words + beside, gain.over_others + beside)


def longer_of(chinese: Sequence[Sighting], foreign: Sequence[Sighting]) -> list[Sighting]:
    """Both kinds of names in order; where they overlap the longer one, of two as long the Chinese one."""
    kept: list[Sighting] = []
    taken: set[int] = set()
    for sighting in sorted([*chinese, *foreign], key=lambda s: s.reading.start - s.reading.end):
        stretch = range(sighting.reading.start, sighting.reading.end)
        if taken.isdisjoint(stretch):
            taken.update(stretch)
            kept.append(sighting)
    return sorted(kept, key=lambda sighting: sighting.reading.start)
