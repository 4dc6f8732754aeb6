"""Lists of names: in 曹俊、钱进、左豪杰 one name that is believed speaks for its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from articles.gazetteer.surnames import surname_of
from articles.name_finder.people_candidates import name_reading
from articles.name_finder.people_context import CJK
from articles.name_finder.people_lattice import Reading

MARK, LAST_MARKS = "、", frozenset("和与及")
# The whole item between two marks is a name; or a name opens the last item, and what follows goes on about all.
WHOLE_ITEM, LAST_ITEM, COUNTED_ITEM = 6.0, 4.0, 8.0

# 甲、乙、丙三位老兵, 甲、乙等5人: what is counted so are people.
COUNTED = re.compile("等?(?:\\d+|[一二两三四五六七八九十几]+)(?:[位名]|人(?![民口大次均]))")
SEPARATORS = ("、", "和", "与", "及")


def listed_readings(text: str, believed: Sequence[Reading]) -> Iterator[Reading]:
    """The items beside believed names that may be names, too, their readings made likelier."""
    for reading in believed:
        yield from _to_the_right(text, reading.end)
        yield from _to_the_left(text, reading.start)


def counted_readings(text: str) -> Iterator[Reading]:
    """The items of a list that counts people behind it, where two of them or more may be names."""
    for match in COUNTED.finditer(text) if MARK in text else ():
        found = list(_items_before(text, match.start()))
        if len(found) > 1:
            yield from found


def _items_before(text: str, end: int) -> Iterator[Reading]:
    """The items that are shaped like names, from the last one back to the first that is not."""
    while True:
        start = next((at for at in (end - 2, end - 3, end - 4) if _opens_item(text, at, end)), None)
        if start is None:
            return
        yield name_reading(text, start, end, COUNTED_ITEM)
        if text[start - 1 : start] not in SEPARATORS:
            return
        end = start - 1


def _opens_item(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start] if start else ""
    return start >= 0 and _is_name_shaped(text[start:end]) and (before in SEPARATORS or not CJK.match(before))


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
