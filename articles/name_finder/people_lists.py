"""Lists of names: in 曹俊、钱进、左豪杰 one name that is believed speaks for its neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.gazetteer.surnames import surname_of
from articles.name_finder.people_candidates import name_reading
from articles.name_finder.people_context import CJK
from articles.name_finder.people_lattice import Reading

MARK, LAST_MARKS = "、", frozenset("和与及")
# The whole item between two marks is a name; or a name opens the last item, and what follows goes on about all.
WHOLE_ITEM, LAST_ITEM = 6.0, 4.0


def listed_readings(text: str, believed: Sequence[Reading]) -> Iterator[Reading]:
    """The items beside believed names that may be names, too, their readings made likelier."""
    for reading in believed:
        yield from _to_the_right(text, reading.end)
        yield from _to_the_left(text, reading.start)


def _to_the_right(text: str, end: int) -> Iterator[Reading]:
    if text[end : end + 1] in LAST_MARKS:
        yield from _openings(text, end + 1, len(text))
    while text[end : end + 1] == MARK:
        start = end + 1
        end = start
        while CJK.match(text, end):
            end += 1
        if not _is_name_shaped(text[start:end]):
            yield from _openings(text, start, end)
            return
        yield name_reading(text, start, end, WHOLE_ITEM)


def _openings(text: str, start: int, stop: int) -> Iterator[Reading]:
    """Names that may open the last item of a list."""
    for end in range(start + 2, min(start + 3, stop) + 1):
        if _is_name_shaped(text[start:end]):
            yield name_reading(text, start, end, LAST_ITEM)


def _to_the_left(text: str, start: int) -> Iterator[Reading]:
    while start > 0 and text[start - 1] == MARK:
        end = start - 1
        start = end
        while start > 0 and CJK.match(text, start - 1):
            start -= 1
        if not _is_name_shaped(text[start:end]):
            return
        yield name_reading(text, start, end, WHOLE_ITEM)


def _is_name_shaped(item: str) -> bool:
    """Tell whether an item is a surname with one or two characters more."""
    return 1 <= len(item) - len(surname_of(item) or item) <= 2
