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

    def spots(self, text: str) -> Iterator[Spot]:
        """The names in the text; where two overlap, the one that starts first, and of these the longest."""
        known, lengths, end = self._names, self._lengths, 0
        for start in range(len(text) - 1):
            if start < end or (key := text[start : start + KEY]) not in lengths:
                continue
            for length in lengths[key]:
                if (name := text[start : start + length]) in known:
                    end = start + len(name)
                    yield Spot(start, end, name)
                    break
