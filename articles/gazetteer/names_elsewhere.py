"""Parts of names that are not a Chinese surname with a given name: Tibetan, Uyghur, Mongolian, Japanese."""

from __future__ import annotations

from functools import cache
from pathlib import Path

NAMES_FILE = Path(__file__).with_name("names_elsewhere.txt")


@cache
def name_parts(group: str) -> tuple[str, ...]:
    """The words of one group of the file, the longest first."""
    return _groups()[group]


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for line in NAMES_FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = groups.setdefault(line[1 : line.index("]")], [])
        elif line and not line.startswith("#"):
            words += line.split()
    return {name: tuple(sorted(set(words), key=lambda word: (-len(word), word))) for name, words in groups.items()}
