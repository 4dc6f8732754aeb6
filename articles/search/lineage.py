"""Which record stands for which: a merged one for its survivor, a place for all that lies in it.

Records are numbered so that whatever lies in a place has the numbers that follow it, up to `last`.
"""

from dataclasses import dataclass, field

import numpy as np

from articles.models import Person, Place

from .numbers import Array

NONE = -1
Name = tuple[int, str, str]  # a record's pk, what readers call it, and its public id


@dataclass(frozen=True)
class Lineage:
    """`number` of each record id (a merged one has its survivor's), and by number its record, parent, end and depth."""

    number: Array
    record: Array
    parent: Array
    last: Array
    depth: Array
    is_flat: bool = False  # no record lies in another
    names: dict[str, dict[int, Name]] = field(default_factory=dict)  # of the records that were shown, by language

    def __len__(self) -> int:
        return len(self.record)

    def numbers(self, ids: Array) -> Array:
        """The numbers of these record ids; -1 where there is no such record."""
        known = (ids >= 0) & (ids < len(self.number))
        return np.where(known, self.number[np.where(known, ids, 0)], NONE).astype(np.int32)

    def meeting(self, lower: Array, higher: Array) -> Array:
        """The innermost record in which both of two numbers lie, -1 where there is none; `lower` <= `higher`."""
        met = lower.copy()
        while (outside := (met != NONE) & (self.last[met] <= higher)).any():
            met[outside] = self.parent[met[outside]]
        return met


def lineage_of_people(newest: int) -> Lineage:
    """Every person stands for itself, or for its survivor; ids go up to `newest`."""
    merged = Person.objects.exclude(merged_into=None).values_list("pk", "merged_into")
    return _flat(newest, {person: survivor for person, survivor in merged if survivor})


def lineage_of_newspapers(newest: int) -> Lineage:
    """Every newspaper stands for itself."""
    return _flat(newest, {})


def _flat(newest: int, merged: dict[int, int]) -> Lineage:
    """Records of which none lies in another, numbered by their own ids."""
    record = np.arange(max([newest, *merged]) + 1)
    number = record.copy()
    for merged_record in merged:
        number[merged_record] = _survivor(merged_record, merged)
    flat = np.zeros(len(record), dtype=np.int8)
    return Lineage(number, record, np.full(len(record), NONE), record + 1, flat, is_flat=True)


def lineage_of_places(newest: int) -> Lineage:
    """Every place with what lies in it; ids go up to `newest`."""
    facts = list(Place.objects.order_by("pk").values_list("pk", "parent", "merged_into"))
    merged = {place: survivor for place, _, survivor in facts if survivor}
    parents = {place: _survivor(parent, merged) for place, parent, _ in facts if place not in merged and parent}
    return _tree([place for place, _, _ in facts if place not in merged], parents, merged, newest)


def _survivor(record: int, merged: dict[int, int]) -> int:
    """Whoever stands for this record in the end; a circle ends where it began."""
    seen = {record}
    while (following := merged.get(record)) and following not in seen:
        seen.add(record := following)
    return record


def _tree(records: list[int], parents: dict[int, int], merged: dict[int, int], newest: int) -> Lineage:
    """The records numbered from the topmost inwards."""
    children: dict[int | None, list[int]] = {}
    known = set(records)
    for record in records:
        outer = parents.get(record)
        children.setdefault(outer if outer in known and outer != record else None, []).append(record)
    order, depths, last = _walk(children)
    number_of = {record: number for number, record in enumerate(order)}
    number = np.full(max([newest, *known, *merged]) + 1, NONE)
    number[order] = np.arange(len(order))
    for record in merged:
        number[record] = number_of.get(_survivor(record, merged), NONE)
    around = [number_of.get(parents.get(record, NONE), NONE) for record in order]
    return Lineage(
        number,
        np.array(order, dtype=np.int64),
        np.array(around, dtype=np.int64),
        np.array(last, dtype=np.int64),
        np.array(depths, dtype=np.int64),
    )


def _walk(children: dict[int | None, list[int]]) -> tuple[list[int], list[int], list[int]]:
    """The records, each followed by what lies in it; how deep each lies; and where what lies in it ends."""
    order: list[int] = []
    depths: list[int] = []
    waiting = [(record, 0) for record in reversed(children.get(None, []))]
    while waiting:
        record, depth = waiting.pop()
        order.append(record)
        depths.append(depth)
        waiting += [(child, depth + 1) for child in reversed(children.get(record, []))]
    return order, depths, _ends(depths)


def _ends(depths: list[int]) -> list[int]:
    """For each record, the number of the first one after it that does not lie in it.

    >>> _ends([0, 1, 2, 1, 0])
    [4, 3, 3, 4, 5]
    """
    ends = [len(depths)] * len(depths)
    open_records: list[int] = []
    for number, depth in enumerate(depths):
        while open_records and depths[open_records[-1]] >= depth:
            ends[open_records.pop()] = number
        open_records.append(number)
    return ends
