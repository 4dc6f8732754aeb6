"""What is known from the newspaper already when a page is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """Names that the archive holds of this newspaper: people of its articles, its reporters, its places."""

    people: frozenset[str] = frozenset()
    bylines: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    home: str = ""  # the code of the division that the newspaper or the page is at home in
