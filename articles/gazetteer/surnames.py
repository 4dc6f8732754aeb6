"""Surnames: which characters open a Chinese name, and how common they are."""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from pathlib import Path

SURNAMES_FILE = Path(__file__).with_name("surnames.txt")
WELL_KNOWN_FILE = Path(__file__).with_name("well_known.txt")


class Rarity(IntEnum):
    """How far a surname speaks for a name: the smaller, the more people bear it."""

    COMMON = 0
    KNOWN = 1
    RARE = 2


@cache
def surnames() -> dict[str, Rarity]:
    """All surnames, single and compound, with their rarity; a compound surname counts as known."""
    lines = (line for line in SURNAMES_FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    groups = dict(line.split(":", 1) for line in lines if line)
    found = dict.fromkeys(groups["rare"].strip(), Rarity.RARE)
    found |= dict.fromkeys(groups["known"].strip(), Rarity.KNOWN)
    found |= dict.fromkeys(groups["common"].strip(), Rarity.COMMON)
    return found | dict.fromkeys(groups["compound"].split(), Rarity.KNOWN)


def is_surname(word: str) -> bool:
    """Tell whether the word is a surname, of one character or more.

    >>> is_surname("王"), is_surname("欧阳"), is_surname("的")
    (True, True, False)
    """
    return word in surnames()


def rarity_of(surname: str) -> Rarity | None:
    """How common the surname is; None where the word is no surname."""
    return surnames().get(surname)


def surname_of(name: str) -> str:
    """The surname that a name opens with, the longest that leaves a given name; empty where there is none.

    >>> surname_of("欧阳明"), surname_of("欧阳"), surname_of("叶明华"), surname_of("的确")
    ('欧阳', '欧', '叶', '')
    """
    known = surnames()
    for size in (4, 2, 1):  # a loop: this is asked of nearly every word
        if len(name) > size and name[:size] in known:
            return name[:size]
    return ""


@cache
def well_known_people() -> frozenset[str]:
    """The people whose bare name is understood anywhere: 习近平, 雷锋, 张謇."""
    lines = WELL_KNOWN_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())
