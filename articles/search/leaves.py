"""How postings lie in the database: for each token the articles that have it, and at which places in their texts.

As in a B-tree, a leaf has the postings of some tokens that follow each other: their names, then the ids of their
articles (two bytes each, within the block), then the places (a byte and a half each, most of them). A name is a line
with the token, and where its ids and its places begin; a last line without a token says where they all end.

A place is a distance from the one before it in the same article, in twelve bits: one marks the first of an article,
eleven are the distance. The largest of these means: so far, and on.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from struct import Struct

import numpy as np

from .numbers import Array

LEAF = 1_000  # bytes; most tokens stand in one or two articles: with a row for each, rows would take more than postings
HEAD = Struct(">hiiii")  # of each leaf sent: for which token, of which block, the bytes of names, of ids and of places
ID = np.dtype(">u2")  # within the block
FIRST, FARTHER = 0x800, 0x7FF
PAIR = 3  # bytes; two distances. An odd one is paired with FARTHER, after which nothing comes
TOKENS_AT_ONCE = 5_000
PLACES = 20  # bits; a text has at most five keys of 150,000 letters
BEGINNING = "*"  # behind a token: all that begin so; no key has one


def leaves(named: Iterable[tuple[str, bytes, bytes]]) -> Iterator[tuple[str, bytes, bytes, bytes]]:
    """Tokens in their order, with their ids and places, some in each leaf: its first token, names, ids, places."""
    first, names, ids, places = "", b"", b"", b""
    for token, more_ids, more_places in named:
        if names and len(names) + len(ids) + len(places) + len(more_ids) + len(more_places) > LEAF:
            yield first, names + _name("", ids, places) + b"\n", ids, places
            names, ids, places = b"", b"", b""
        first = first if names else token
        names += _name(token, ids, places)
        ids, places = ids + more_ids, places + more_places
    if names:
        yield first, names + _name("", ids, places) + b"\n", ids, places


def _name(token: str, ids: bytes, places: bytes) -> bytes:
    return f"\n{token} {len(ids) // ID.itemsize} {len(places) // PAIR}".encode()


def in_leaf(token: str, names: bytes, ids: bytes, places: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The ids and the places that a leaf has of a token; of each token that begins so, if it ends with `*`.

    >>> named = [("溧阳", b"....", b"---"), ("阳市", b"::", b"+++")]
    >>> ((first, *leaf),) = leaves(named)
    >>> list(in_leaf("阳市", *leaf))
    [(b'::', b'+++')]
    """
    name = b"\n" + token.removesuffix(BEGINNING).encode() + b" " * (not token.endswith(BEGINNING))
    at = names.find(name)
    while at >= 0:
        end = names.index(b"\n", at + 1)
        first, place = map(int, names[at:end].rsplit(b" ", 2)[1:])
        last, last_place = map(int, names[end : names.index(b"\n", end + 1)].rsplit(b" ", 2)[1:])
        yield ids[first * ID.itemsize : last * ID.itemsize], places[place * PAIR : last_place * PAIR]
        at = names.find(name, end)


def encoded(numbers: Mapping[str, array], starts: Array, ids: Array) -> Iterator[tuple[str, bytes, bytes]]:
    """The ids and places of each token, in the order of tokens.

    All texts of a block follow each other; `numbers` has of each token where it stands in them, in order, `starts`
    where each text begins, and `ids` whose it is.
    """
    in_order = sorted(numbers)
    for begin in range(0, len(in_order), TOKENS_AT_ONCE):
        tokens = in_order[begin : begin + TOKENS_AT_ONCE]
        found = np.concatenate([np.frombuffer(numbers[token], dtype=numbers[token].typecode) for token in tokens])
        text = np.searchsorted(starts, found, side="right") - 1
        ends = np.cumsum([len(numbers[token]) for token in tokens])
        yield from zip(tokens, *_written(ids[text], (found - starts[text]).astype(np.int64), ends), strict=True)


def _written(ids: Array, places: Array, ends: Array) -> tuple[list[bytes], list[bytes]]:
    """Ids and places as they are stored; those of each token end where `ends` says."""
    is_first = np.ones(len(ids), dtype=bool)
    is_first[1:] = ids[1:] != ids[:-1]
    is_first[ends[:-1]] = True
    distances = np.where(is_first, places, np.diff(places, prepend=0))
    sizes = 1 + distances // FARTHER
    last = np.cumsum(sizes)
    codes = np.full(last[-1], FARTHER, dtype=np.uint16)
    codes[last - 1] = distances % FARTHER
    codes[(last - sizes)[is_first]] |= FIRST
    packed, packed_ends = _packed(codes, last[ends - 1])
    id_ends = np.cumsum(is_first)[ends - 1] * ID.itemsize
    return _cut(ids[is_first].astype(ID).tobytes(), id_ends), _cut(packed, packed_ends)


def _packed(codes: Array, ends: Array) -> tuple[bytes, Array]:
    """Codes of twelve bits, those of each token from a whole byte on, and where these end."""
    sizes = np.diff(ends, prepend=0)
    even = sizes + sizes % 2
    even_ends = np.cumsum(even)
    padded = np.full(even_ends[-1], FARTHER, dtype=np.uint16)
    padded[np.arange(len(codes)) + np.repeat((even_ends - even) - (ends - sizes), sizes)] = codes
    one, other = padded[0::2], padded[1::2]
    triples = np.stack([one >> 4, (one & 15) << 4 | other >> 8, other & 255], axis=1)
    return triples.astype(np.uint8).tobytes(), even_ends // 2 * PAIR


def _cut(whole: bytes, ends: Array) -> list[bytes]:
    return [whole[start:end] for start, end in zip([0, *ends[:-1].tolist()], ends.tolist(), strict=True)]


def places_in(ids: Array, packed: Sequence[bytes]) -> list[Array]:
    """Where each of some tokens stands, in the order of all their ids: an article's, then `PLACES` bits for the place.

    >>> ids, places = _written(np.array([5, 5, 7, 5]), np.array([2, 9000, 0, 3]), np.array([3, 4]))
    >>> [[divmod(place, 2**PLACES) for place in found.tolist()] for found in places_in(np.array([5, 7, 5]), places)]
    [[(5, 2), (5, 9000), (7, 0)], [(5, 3)]]
    """
    triples = np.frombuffer(b"".join(packed), dtype=np.uint8).reshape(-1, PAIR).astype(np.uint16)
    codes = np.empty(2 * len(triples), dtype=np.uint16)
    codes[0::2] = triples[:, 0] << 4 | triples[:, 1] >> 4
    codes[1::2] = (triples[:, 1] & 15) << 8 | triples[:, 2]
    distances = codes & FARTHER
    sums = distances.cumsum(dtype=np.int64)
    starts = (codes >= FIRST).nonzero()[0]
    bases = (ids << PLACES) - sums[starts] + distances[starts]
    sizes = np.empty_like(starts)
    sizes[:-1], sizes[-1:] = starts[1:] - starts[:-1], len(codes) - starts[-1:]
    is_place = distances != FARTHER
    found = (sums + bases.repeat(sizes))[is_place]
    ends = np.cumsum([len(part) // PAIR * 2 for part in packed])
    places = np.concatenate([[0], is_place.cumsum()])[ends].tolist()
    return [found[start:end] for start, end in zip([0, *places[:-1]], places, strict=True)]
