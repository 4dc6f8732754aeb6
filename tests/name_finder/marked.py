"""Sample texts with the expected names marked in them: 县长[王建国]到{青山镇}调研."""

from __future__ import annotations

from articles.name_finder import FoundName, Known, NameKind, find_names

NOTHING_KNOWN = Known()


def unmark(marked: str, brackets: str = "[]") -> tuple[str, list[str]]:
    """The text without its marks, and what stood between them."""
    opening, closing = brackets
    parts = marked.split(opening)
    text, names = parts[0], []
    for part in parts[1:]:
        name, rest = part.split(closing, 1)
        names.append(name)
        text += name + rest
    return text, names


def people_in(text: str, known: Known = NOTHING_KNOWN) -> list[FoundName]:
    """The people found in one text."""
    return [found for found in find_names(text, known) if found.kind is NameKind.PERSON]


def offices_in(text: str) -> dict[str, list[str]]:
    """The offices of the people found in one text, those of several namings together."""
    offices: dict[str, list[str]] = {}
    for found in people_in(text):
        offices.setdefault(found.quote, []).extend(found.offices)
    return offices
