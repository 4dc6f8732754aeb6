"""Given names: how far a character speaks for being part of one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

GIVEN_FILE = Path(__file__).with_name("surnames_given.txt")
LEVELS = {"telling": 2.5, "usual": 1.2, "neutral": 0.0, "weak": -1.2}
UNHEARD_OF = -3.0


@cache
def _weights() -> dict[str, float]:
    """The weight of each listed character: how many times likelier in a name than in running text, as a logarithm."""
    lines = (line for line in GIVEN_FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    groups = (line.split(": ", 1) for line in lines)
    return {character: LEVELS[level] for level, characters in groups for character in characters}


def given_weight(character: str) -> float:
    """How far a character speaks for a given name (positive) or against one (negative).

    >>> given_weight("婷") > given_weight("国") > given_weight("的")
    True
    """
    return _weights().get(character, UNHEARD_OF)
