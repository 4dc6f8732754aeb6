"""The words that place names end in and stand among: endings (通名), plain nouns, the names of bodies."""

from __future__ import annotations

from functools import cache
from pathlib import Path

PLACE_WORDS_FILE = Path(__file__).with_name("place_words.txt")


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """The groups of the file."""
    groups: dict[str, tuple[str, ...]] = {}
    for line in PLACE_WORDS_FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            group, words = line.split(": ", 1)
            groups[group] = (*groups.get(group, ()), *words.split())
    return groups


def place_words(group: str) -> tuple[str, ...]:
    """The words of one group: unit, zone, water, land, venue, temple, post, site, common, nominal, body or company.

    >>> "水库" in place_words("water")
    True
    """
    return _groups()[group]
