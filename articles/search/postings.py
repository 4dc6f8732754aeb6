"""What PostgreSQL's postings say: for each token the articles that have it, and where in their texts.

GIN knows rows by their place, and each row found has to be visited for its id: that took most of the time of any word
but a rare one. And it does not know where a token stands, so that longer phrases had to be looked up in the texts.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import reduce

import numpy as np

from .expressions import And, Expression, Not, Or, Phrase, every_phrase
from .inverting import BLOCK
from .leaves import BEGINNING, HEAD, LEAF, PLACES, in_leaf, places_in
from .numbers import Array
from .tokens import LAST, Part, is_letter, sought

NO_PLACES, ALL_PLACES = -1, 2**31 - 1  # how long the ids of a leaf may be for its places to be sent


def alternatives(phrase: Phrase) -> list[list[str]]:
    """The tokens that must stand together, of each way in which a phrase can stand; `*` marks the beginning of tokens.

    >>> alternatives(Phrase("溧阳市")), alternatives(Phrase("5 g")), alternatives(Phrase("叶", Part.PEOPLE))
    ([['溧阳', '阳市']], [['5', 'g*']], [['§叶*'], ['§·叶']])
    """
    mark, found = phrase.part.value, sought(phrase.key)
    if is_letter(phrase.key) and phrase.part is not Part.TEXT:
        return [[f"{mark}{phrase.key}{BEGINNING}"], [f"{mark}{LAST}{phrase.key}"]]
    tokens = [mark + token for token in found.tokens]
    return [[*tokens[:-1], tokens[-1] + BEGINNING * found.is_open]]


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


class Postings:
    """The postings of some tokens, from the leaves in which they stand, as `articles_search_look` sends them."""

    def __init__(self, tokens: Sequence[str], sent: bytes) -> None:
        self.parts: defaultdict[str, list[tuple[Array, bytes]]] = defaultdict(list)
        self.known = set(tokens)
        self._places: dict[Phrase, Array | None] = {}
        start = 0
        while start < len(sent):
            number, block, *sizes = HEAD.unpack_from(sent, start)
            names, ids, places = np.cumsum([start + HEAD.size, *sizes[:2]]).tolist()
            start = places + sizes[2]
            token, leaf = tokens[number], (sent[names:ids], sent[ids:places], sent[places:start])
            for found, packed in in_leaf(token, *leaf):
                self.parts[token].append((found.astype(np.int64) + block * BLOCK, packed))

    def ids(self, phrase: Phrase) -> Array:
        """The articles, in order, in which a phrase stands."""
        return reduce(np.union1d, [self._ids(phrase, tokens) for tokens in alternatives(phrase)])

    def _ids(self, phrase: Phrase, tokens: list[str]) -> Array:
        places = self.places(phrase) if len(tokens) > 1 else None
        if places is None:
            return _in_order([ids for token in tokens for ids, _ in self.parts[token]])
        ids = places >> PLACES
        return ids[np.diff(ids, prepend=-1) > 0]

    def places(self, phrase: Phrase) -> Array | None:
        """Where a phrase stands, in order, as `leaves.places_in` numbers it; None where the places were not sent."""
        if phrase not in self._places:
            (tokens,) = alternatives(phrase)
            found = [self._token_places(token) for token in tokens]
            self._places[phrase] = None if any(places is None for places in found) else _consecutive(found)
        return self._places[phrase]

    def _token_places(self, token: str) -> Array | None:
        parts = self.parts[token]
        if token not in self.known or not all(packed for _, packed in parts):
            return None
        ids = np.concatenate([ids for ids, _ in parts]) if parts else np.zeros(0, dtype=np.int64)
        return _in_order([places_in(ids, [packed for _, packed in parts])])

    def count(self, phrase: Phrase, ids: Array, fresh: Array) -> Array | None:
        """How often a phrase stands in each of these articles' texts without the titles; None: ask the texts.

        What postings say of `fresh` articles is not believed.
        """
        if is_letter(phrase.key) or sought(phrase.key).is_unsure or _are_in(ids, fresh).any():
            return None
        whole, titles = self.places(phrase), self.places(Phrase(phrase.key, Part.TITLE))
        return None if whole is None or titles is None else _count(whole, ids) - _count(titles, ids)


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


def _in_order(parts: list[Array]) -> Array:
    """All numbers, each once, in order; many tokens begin alike, and share articles."""
    if not parts:
        return np.zeros(0, dtype=np.int64)
    found = np.concatenate(parts)
    return found if np.all(found[1:] > found[:-1]) else np.unique(found)
