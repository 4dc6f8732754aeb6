"""The words for offices, trades and kin that stand beside a person's name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

OFFICES_FILE = Path(__file__).with_name("offices.txt")
LONGEST = 6


@cache
def office_words(group: str) -> frozenset[str]:
    """The words of one group of the file."""
    return _groups()[group]


@cache
def _groups() -> dict[str, frozenset[str]]:
    """All groups of the file; one begins with its name in brackets and a remark."""
    groups: dict[str, list[str]] = {}
    for line in OFFICES_FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = groups.setdefault(line[1 : line.index("]")], [])
        elif line and not line.startswith("#"):
            words += line.split()
    return {name: frozenset(words) for name, words in groups.items()}


@cache
def office_heads() -> frozenset[str]:
    """All words that an office as printed can end with."""
    return office_words("post") | office_words("leaders") | office_words("role")


@cache
def _last_characters() -> frozenset[str]:
    return frozenset(word[-1] for word in office_heads())


def head_of(text: str, end: int | None = None) -> str:
    """The longest office word that `text` ends with (before `end`); empty where there is none.

    >>> head_of("市人大常委会副主任"), head_of("常州市")
    ('主任', '')
    """
    stop = len(text) if end is None else end
    if stop < 2 or text[stop - 1] not in _last_characters():
        return ""
    heads = office_heads()
    for start in range(max(0, stop - LONGEST), stop - 1):  # a loop: this is asked before nearly every name
        if text[start:stop] in heads:
            return text[start:stop]
    return ""
