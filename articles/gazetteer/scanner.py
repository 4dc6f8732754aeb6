"""One pass over a text for many thousand names: the longest at each place, from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

KEY = 2  # names are looked up by their first two characters, then by length


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a name stands: `text[start:end]`."""

    start: int
    end: int
    name: str


@dataclass(slots=True)
class Scanner:
    """Finds names of two characters or more.

    >>> [spot.name for spot in Scanner({"常州", "常州市", "市北"}).spots("从常州市北站到常州")]
    ['常州市', '常州']
    """

    names: Iterable[str]
    _lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _names: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self._names = frozenset(name for name in self.names if len(name) >= KEY)
        lengths: dict[str, set[int]] = {}
        for name in self._names:
            lengths.setdefault(name[:KEY], set()).add(len(name))
        self._lengths = {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()}

    def every_spot(self, text: str) -> Iterator[Spot]:
        """The longest name at each place of the text; they may overlap (从江 and 江苏 in 从江苏来)."""
        known, lengths = self._names, self._lengths
        for start in range(len(text) - 1):
            if (key := text[start : start + KEY]) not in lengths:
                continue
            for length in lengths[key]:
                if (name := text[start : start + length]) in known:
                    yield Spot(start, start + len(name), name)
                    break

    def spots(self, text: str) -> Iterator[Spot]:
        """The names in the text; of two that overlap the longer, of two as long the first."""
        last: Spot | None = None
        for spot in self.every_spot(text):
            if last is None or spot.start >= last.end:
                if last:
                    yield last
                last = spot
            elif len(spot.name) > len(last.name):
                last = spot
        if last:
            yield last
