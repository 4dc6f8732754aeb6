"""PostgreSQL's postings: for each token the articles that have it, in blocks of article ids, two bytes an article.

GIN knows rows by their place, and each row found has to be visited for its id: that took most of the time of any word
but a rare one. Postings are the ids themselves. Those of a block are written at once, from its articles' keys, and
never changed; an article that has changed since is "fresh": its postings are not believed, GIN finds it, and the block
is written anew when the index is tidied. They stand in leaves, as in a B-tree: each has those of some tokens that
follow each other.
"""

import logging
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from struct import Struct

import numpy as np
from django.db import OperationalError, connection, transaction

from articles.models import SearchText

from .expressions import And, Expression, Not, Or, Phrase
from .numbers import Array
from .tokens import BARRIER, LAST, Part, is_letter, sought, words

BLOCK = 2**16  # article ids: about a million tokens, written in half a minute
LEAF = 1_000  # bytes; most tokens stand in one or two articles: with a row for each, rows would take more than postings
BEGINNING = "*"  # behind a token: all that begin so; no key has one
HEAD = Struct(">hiii")  # of each leaf sent: for which token, of which block, and the bytes of its names and of its ids
ID = np.dtype(">u2")  # within the block
TRIES = 5
LOCK = 0x115750  # of PostgreSQL: one process writes postings
CHANGED_MEANWHILE = "40001"  # PostgreSQL's serialization_failure

logger = logging.getLogger(__name__)
Postings = Mapping[str, Array]  # the ids, in order, of each token


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


def tokens_of(expression: Expression) -> Iterator[str]:
    """All tokens that an expression is made of."""
    match expression:
        case Phrase():
            for tokens in alternatives(expression):
                yield from tokens
        case And(parts) | Or(parts):
            for part in parts:
                yield from tokens_of(part)
        case Not(part):
            yield from tokens_of(part)


def answering(expression: Expression, postings: Postings) -> Array:
    """The ids, in order, of the articles that have the tokens of an expression: some part of it must stand."""
    match expression:
        case Phrase():
            found = [reduce(_both, [postings[token] for token in tokens]) for tokens in alternatives(expression)]
            return reduce(np.union1d, found)
        case Or(parts):
            return reduce(np.union1d, [answering(part, postings) for part in parts])
        case And(parts):
            required = sorted((answering(part, postings) for part in parts if not isinstance(part, Not)), key=len)
            excluded = [answering(part.part, postings) for part in parts if isinstance(part, Not)]
            return reduce(without, excluded, reduce(_both, required))
    raise TypeError(expression)


def _both(one: Array, other: Array) -> Array:
    """The ids that stand in both; the fewer are looked up among the more."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return short[_are_in(short, long)]


def without(ids: Array, others: Array) -> Array:
    """Those of the ids that are not among the others, which are in order."""
    return ids[~_are_in(ids, others)]


def _are_in(ids: Array, others: Array) -> Array:
    """Of each id, whether it is one of the others, which are in order."""
    if not len(others):
        return np.zeros(len(ids), dtype=bool)
    places = np.searchsorted(others, ids)
    return others[np.minimum(places, len(others) - 1)] == ids


def postings_of(tokens: Sequence[str], sent: bytes) -> Postings:
    """The postings of these tokens, from the leaves in which they stand, as `articles_search_look` sends them."""
    parts: dict[str, list[Array]] = {token: [] for token in tokens}
    start = 0
    while start < len(sent):
        place, block, names_size, ids_size = HEAD.unpack_from(sent, start)
        names, ids = start + HEAD.size, start + HEAD.size + names_size
        for first, count in _places(tokens[place], sent[names:ids]):
            found = np.frombuffer(sent, dtype=ID, count=count, offset=ids + first * ID.itemsize)
            parts[tokens[place]].append(found.astype(np.int64) + block * BLOCK)
        start = ids + ids_size
    return {token: _joined(found) for token, found in parts.items()}


def _places(token: str, names: bytes) -> Iterator[tuple[int, int]]:
    """Where in a leaf's ids those of a token begin, and how many they are; of each token that begins so."""
    name = b"\n" + token.removesuffix(BEGINNING).encode() + b" " * (not token.endswith(BEGINNING))
    at = names.find(name)
    while at >= 0:
        end = names.index(b"\n", at + 1)
        _, first, count = names[at:end].split(b" ")
        yield int(first), int(count)
        at = names.find(name, end)


def _joined(parts: list[Array]) -> Array:
    """All ids of a token's blocks, in order; many tokens begin alike, and share articles."""
    if not parts:
        return np.zeros(0, dtype=np.int64)
    ids = np.concatenate(parts)
    return ids if np.all(ids[1:] > ids[:-1]) else np.unique(ids)


def write_postings() -> None:
    """Write those of all blocks in which an article is fresh; each is a transaction, and nobody has to wait."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT article_id / {BLOCK} FROM articles_searchtext WHERE NOT has_postings")
        blocks = sorted(block for (block,) in cursor.fetchall())
    for block in blocks:
        logger.info("Postings of the articles from %d on are written.", block * BLOCK)
        _write_block(block)


def _write_block(block: int) -> None:
    """Write a block's postings; when an article changes meanwhile, once more."""
    is_alone = not connection.in_atomic_block
    for tries_left in reversed(range(TRIES)):
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                if is_alone:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
                if cursor.fetchone() == (True,):  # otherwise another process is at it
                    _replace(cursor, block)
            return
        except OperationalError as error:
            if getattr(error.__cause__, "sqlstate", "") != CHANGED_MEANWHILE or not tries_left:
                raise


def _replace(cursor, block: int) -> None:
    first = block * BLOCK
    texts = SearchText.objects.filter(article_id__gte=first, article_id__lt=first + BLOCK).order_by("article_id")
    postings: defaultdict[str, array] = defaultdict(lambda: array("H"))
    for text in texts.iterator():
        for token in set(words(text).split()) - {BARRIER}:
            postings[token].append(text.article_id - first)
    cursor.execute("DELETE FROM articles_search_leaf WHERE block = %s", [block])
    cursor.execute("DELETE FROM articles_search_block WHERE block = %s", [block])
    cursor.execute(
        "INSERT INTO articles_search_block (block, last) SELECT %s, max(article_id) FROM articles_searchtext "
        "WHERE article_id BETWEEN %s AND %s",
        [block, first, first + BLOCK - 1],
    )
    with cursor.copy("COPY articles_search_leaf (block, first, names, ids) FROM STDIN (FORMAT BINARY)") as copy:
        copy.set_types(["int4", "text", "bytea", "bytea"])
        for leaf in leaves(postings):
            copy.write_row((block, *leaf))
    texts.update(has_postings=True)


def leaves(postings: Mapping[str, array]) -> Iterator[tuple[str, bytes, bytes]]:
    """Postings in the order of their tokens, those of some in each leaf: its first token, its names, and the ids.

    A name is a line with the token, where its ids begin and how many they are.

    >>> [names for _, names, _ in leaves({"溧阳": array("H", [3, 4]), "阳市": array("H", [4])})][0].decode()
    '\\n溧阳 0 2\\n阳市 2 1\\n'
    """
    first, names, ids = "", b"", b""
    for token in sorted(postings):
        if names and len(names) + len(ids) + len(postings[token]) * ID.itemsize > LEAF:
            yield first, names + b"\n", ids
            names, ids = b"", b""
        first = first if names else token
        names += f"\n{token} {len(ids) // ID.itemsize} {len(postings[token])}".encode()
        ids += np.array(postings[token], dtype=ID).tobytes()
    if names:
        yield first, names + b"\n", ids
