"""How many published articles name each place, for the tree of places."""

from collections.abc import Iterable

import numpy as np

from .asking import OF_RECORDS, stamps_of
from .limits import limits_of
from .lineage import NONE
from .memory import Memory
from .numbers import Array
from .query import Query


def articles_naming(places: Iterable[int]) -> dict[int, int]:
    """For each of these places, in how many published articles it, or what lies in it, is named."""
    memory = Memory()
    links = memory.places
    key = "articles naming places", *stamps_of(memory, OF_RECORDS)
    counts = memory.kept.facets.get(lambda: memory.columns, key, lambda: _counts(memory), lambda _: True)
    ids = list(places)
    numbers = links.lineage.numbers(np.array(ids, dtype=np.int64)).tolist()
    return {pk: int(counts[number]) for pk, number in zip(ids, numbers, strict=True) if number != NONE}


def _counts(memory: Memory) -> Array:
    """By the place's number."""
    rows = limits_of(Query()).narrowed(memory.columns.all_rows, memory.columns)
    return memory.places.counts(rows)[1]
