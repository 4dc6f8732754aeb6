"""Record ids packed into bytes, as they stand in a search row."""

from collections.abc import Iterable, Sequence

import numpy as np

Array = np.ndarray
PACKED = np.dtype("<i8")


def packed(ids: Iterable[int]) -> bytes:
    """Distinct ids, in order, as bytes.

    >>> packed([3, 1, 3]) == packed([1, 3]), len(packed([1, 3]))
    (True, 16)
    """
    return np.array(sorted(set(ids)), dtype=PACKED).tobytes()


def unpacked(parts: list[bytes]) -> tuple[Array, Array]:
    """All ids of these rows one after the other, and where each row's ids begin (and the last ones end).

    >>> ids, starts = unpacked([packed([7]), b"", packed([1, 2])])
    >>> ids.tolist(), starts.tolist()
    ([7, 1, 2], [0, 1, 1, 3])
    """
    sizes = np.fromiter(map(len, parts), dtype=np.int64, count=len(parts)) // PACKED.itemsize
    starts = np.concatenate([[0], np.cumsum(sizes)])
    return np.frombuffer(b"".join(parts), dtype=PACKED).astype(np.int64), starts


def stretches(starts: Array, ends: Array) -> Array:
    """The positions of many stretches, one after the other.

    >>> stretches(np.array([0, 5]), np.array([2, 8])).tolist()
    [0, 1, 5, 6, 7]
    """
    sizes = ends - starts
    before = np.cumsum(sizes) - sizes
    return np.repeat(starts - before, sizes) + np.arange(sizes.sum())


def is_one_of(values: Array, wanted: Sequence[int]) -> Array:
    """Of each value, whether it is wanted."""
    return values == wanted[0] if len(wanted) == 1 else np.isin(values, wanted)


def codes(values: Sequence[str], known: Sequence[str]) -> list[int]:
    """The places of those values that are known."""
    return [known.index(value) for value in values if value in known]
