"""What PostgreSQL's postings say: for each token the articles that have it, and where in their texts.

GIN knows rows by their place, and each row found has to be visited for its id: that took most of the time of any word
but a rare one. And it does not know where a token stands, so that longer phrases had to be looked up in the texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce

import numpy as np

from .expressions import And, Expression, Not, Or, Phrase, every_phrase
from .inverting import BLOCK
from .leaves import BEGINNING, HEAD, ID, LEAF, PLACES, in_leaf, places_in
from .numbers import Array
from .tokens import LAST, Part, is_letter, sought

NO_PLACES, ALL_PLACES = -1, 2**31 - 1  # how long the ids of a leaf may be for its places to be sent


@lru_cache(maxsize=1000)
def alternatives(phrase: Phrase) -> tuple[tuple[str, ...], ...]:
    """The tokens that must stand together, of each way in which a phrase can stand; `*` marks the beginning of tokens.

    >>> alternatives(Phrase("溧阳市")), alternatives(Phrase("5 g")), alternatives(Phrase("叶", Part.PEOPLE))
    ((('溧阳', '阳市'),), (('5', 'g*'),), (('§叶*',), ('§·叶',)))
    """
    mark, found = phrase.part.value, sought(phrase.key)
    if is_letter(phrase.key) and phrase.part is not Part.TEXT:
        return (f"{mark}{phrase.key}{BEGINNING}",), (f"{mark}{LAST}{phrase.key}",)
    *before, last = [mark + token for token in found.tokens]
    return ((*before, last + BEGINNING * found.is_open),)


def tokens_of(expression: Expression) -> dict[str, int]:
    """All tokens that an expression is made of, and how long the ids of a leaf may be for the places to be sent, too.

    A phrase needs them. Of a word they serve to count it, where hits are few; a letter is never counted by them.

    >>> tokens_of(And((Phrase("溧阳"), Phrase("溧阳市"), Phrase("叶", Part.PEOPLE))))
    {'溧阳': 2147483647, '阳市': 2147483647, '§叶*': -1, '§·叶': -1}
    """
    found: dict[str, int] = {}
    for phrase in every_phrase(expression):
        for tokens in alternatives(phrase):
            reach = ALL_PLACES if len(tokens) > 1 else NO_PLACES if is_letter(phrase.key) else LEAF
            found |= {token: max(reach, found.get(token, NO_PLACES)) for token in tokens}
    return found


@dataclass(frozen=True, slots=True)
class _Part:
    """What a leaf has of a token: ids within a block, and places where they were sent."""

    block: int
    ids: bytes
    places: bytes


class Postings:
    """The postings of some tokens, from the leaves in which they stand, as `articles_search_look` sends them."""

    def __init__(self, tokens: Sequence[str], sent: bytes) -> None:
        parts = _parts(tokens, sent)
        self._articles = dict(zip(tokens, _articles(list(parts.values())), strict=True))
        self._packed = {
            token: b"".join(part.places for part in found)
            for token, found in parts.items()
            if all(part.places for part in found)
        }
        self._found: dict[Phrase, Array | None] = {}

    def ids(self, phrase: Phrase) -> Array:
        """The articles, in order, in which a phrase stands."""
        return reduce(np.union1d, [self._ids(phrase, tokens) for tokens in alternatives(phrase)])

    def _ids(self, phrase: Phrase, tokens: tuple[str, ...]) -> Array:
        places = self.places(phrase) if len(tokens) > 1 else None
        if places is None:
            return _in_order(np.concatenate([self._articles[token] for token in tokens]))
        ids = places >> PLACES
        return ids if len(ids) < 2 else ids[np.concatenate([[True], ids[1:] > ids[:-1]])]

    def places(self, phrase: Phrase) -> Array | None:
        """Where a phrase stands, in order, as `leaves.places_in` numbers it; None where the places were not sent."""
        if phrase not in self._found:
            (tokens,) = alternatives(phrase)
            is_known = self._places.keys() >= set(tokens)
            self._found[phrase] = _consecutive([self._places[token] for token in tokens]) if is_known else None
        return self._found[phrase]

    @cached_property
    def _places(self) -> dict[str, Array]:
        """Where each token stands, in order; unpacked together, for each step takes longer than a word has places."""
        if not self._packed:
            return {}
        ids = np.concatenate([self._articles[token] for token in self._packed])
        return dict(zip(self._packed, map(_in_order, places_in(ids, list(self._packed.values()))), strict=True))

    def count(self, phrase: Phrase, ids: Array, fresh: Array) -> Array | None:
        """How often a phrase stands in each of these articles' texts without the titles; None: ask the texts.

        What postings say of `fresh` articles is not believed.
        """
        if is_letter(phrase.key) or sought(phrase.key).is_unsure or _are_in(ids, fresh).any():
            return None
        whole, titles = self.places(phrase), self.places(Phrase(phrase.key, Part.TITLE))
        return None if whole is None or titles is None else _count(whole, ids) - _count(titles, ids)


def _parts(tokens: Sequence[str], sent: bytes) -> dict[str, list[_Part]]:
    """What was sent of each token."""
    parts: dict[str, list[_Part]] = {token: [] for token in tokens}
    start = 0
    while start < len(sent):
        number, block, names_size, ids_size, places_size = HEAD.unpack_from(sent, start)
        names = start + HEAD.size
        ids = names + names_size
        places = ids + ids_size
        start = places + places_size
        for found in in_leaf(tokens[number], sent[names:ids], sent[ids:places], sent[places:start]):
            parts[tokens[number]].append(_Part(block, *found))
    return parts


def _articles(parts: Sequence[Sequence[_Part]]) -> list[Array]:
    """The ids of each token's articles, in the order in which they were sent."""
    every = [part for found in parts for part in found]
    sizes = [len(part.ids) // ID.itemsize for part in every]
    ids = np.frombuffer(b"".join([part.ids for part in every]), dtype=ID).astype(np.int64)
    ids += np.array([part.block * BLOCK for part in every], dtype=np.int64).repeat(sizes)
    ends = np.cumsum([sum(len(part.ids) for part in found) // ID.itemsize for found in parts]).tolist()
    return [ids[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _count(places: Array, ids: Array) -> Array:
    return np.searchsorted(places, ids + 1 << PLACES) - np.searchsorted(places, ids << PLACES)


def _consecutive(found: Sequence[Array]) -> Array:
    """Where tokens stand one after the other, from where each of them stands."""
    shifted = [places - number for number, places in enumerate(found)]
    return reduce(_both, sorted(shifted, key=len))


def answering(expression: Expression, postings: Postings) -> Array:
    """The ids, in order, of the articles that answer an expression: some part of it must stand."""
    match expression:
        case Phrase():
            return postings.ids(expression)
        case Or(parts):
            return reduce(np.union1d, [answering(part, postings) for part in parts])
        case And(parts):
            required = sorted((answering(part, postings) for part in parts if not isinstance(part, Not)), key=len)
            excluded = [answering(part.part, postings) for part in parts if isinstance(part, Not)]
            return reduce(without, excluded, reduce(_both, required))
    raise TypeError(expression)


def _both(one: Array, other: Array) -> Array:
    """The numbers that stand in both; the fewer are looked up among the more."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return short[_are_in(short, long)]


def without(numbers: Array, others: Array) -> Array:
    """Those of the numbers that are not among the others, which are in order."""
    return numbers[~_are_in(numbers, others)]


def _are_in(numbers: Array, others: Array) -> Array:
    """Of each number, whether it is one of the others, which are in order."""
    if not len(others):
        return np.zeros(len(numbers), dtype=bool)
    places = np.searchsorted(others, numbers)
    return others[np.minimum(places, len(others) - 1)] == numbers


def _in_order(numbers: Array) -> Array:
    """Each number once, in order; many tokens begin alike, and share articles."""
    return numbers if np.all(numbers[1:] > numbers[:-1]) else np.unique(numbers)
