"""PostgreSQL's postings are written, a block of article ids at a time; see `postings` for what they are.

A block's are written at once, from its articles' keys, and never changed. An article that has changed since is
"fresh": its postings are not believed, GIN finds it, and the block is written anew when the index is tidied.
"""

import logging
from array import array
from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from django.db import OperationalError, connection, transaction

from articles.models import SearchText

from .leaves import encoded, leaves
from .numbers import Array
from .tokens import BARRIER, words

BLOCK = 2**16  # article ids: about a million tokens, written in a minute
TRIES = 5
LOCK = 0x115750  # of PostgreSQL: one process writes postings
CHANGED_MEANWHILE = "40001"  # PostgreSQL's serialization_failure
SIZE = " + ".join(f"octet_length({key})" for key in ("title", "body", "byline", "people", "places"))
MOST_TOKENS = 3  # for each byte of the keys: titles and names are in the index twice, and their last letters

logger = logging.getLogger(__name__)


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
    cursor.execute("DELETE FROM articles_search_leaf WHERE block = %s", [block])
    cursor.execute("DELETE FROM articles_search_block WHERE block = %s", [block])
    cursor.execute(
        "INSERT INTO articles_search_block (block, last) SELECT %s, max(article_id) FROM articles_searchtext "
        "WHERE article_id BETWEEN %s AND %s",
        [block, first, first + BLOCK - 1],
    )
    numbers, starts, ids = _inverted(texts.iterator(), first, _typecode(cursor, first))
    with cursor.copy("COPY articles_search_leaf (block, first, names, ids, places) FROM STDIN (FORMAT BINARY)") as copy:
        copy.set_types(["int4", "text", "bytea", "bytea", "bytea"])
        for leaf in leaves(encoded(numbers, starts, ids)):
            copy.write_row((block, *leaf))
    texts.update(has_postings=True)


def _typecode(cursor, first: int) -> str:
    """What an array needs to number all tokens of a block: four bytes, but for texts as no newspaper prints them."""
    cursor.execute(
        f"SELECT sum({SIZE}) FROM articles_searchtext WHERE article_id BETWEEN %s AND %s", [first, first + BLOCK - 1]
    )
    (size,) = cursor.fetchone()
    return "I" if (size or 0) * MOST_TOKENS < 2**32 else "Q"


def _inverted(texts: Iterable[SearchText], first: int, typecode: str) -> tuple[dict[str, array], Array, Array]:
    """Where each token stands in all texts of a block, one after the other; where these begin, and their ids."""
    numbers: defaultdict[str, array] = defaultdict(lambda: array(typecode))
    starts, ids, number = [], [], 0
    for text in texts:
        starts.append(number)
        ids.append(text.article_id - first)
        tokens = words(text).split()
        for place, token in enumerate(tokens, number):
            numbers[token].append(place)
        number += len(tokens)
    numbers.pop(BARRIER, None)
    return numbers, np.array(starts, dtype=np.int64), np.array(ids, dtype=np.int64)
