"""What a key is indexed as: Han runs as overlapping pairs, words whole.

Two letters are one token, a longer phrase is consecutive tokens, and one letter (or the beginning of a word) is a
prefix. The last letter of a run begins no pair. It gets a token of its own where the run has no other letter, or where
a word or number follows (第3届). For searches of one letter it also stands among the `last_letters`, of titles and
names as tokens, of whole texts in the search row. (A token for every last letter makes the index 12 % larger.)

PostgreSQL makes the same tokens in `articles_search_tokens` (see the migration).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from operator import add
from typing import Protocol

import numpy as np

from .keys import BARRIER, is_han
from .letters import BLANK, FIRST_HAN


class Part(StrEnum):
    """Where a phrase is looked for; the value marks the tokens of that part in the index."""

    TEXT = ""  # title and body
    TITLE = "†"
    BYLINE = "‡"
    PEOPLE = "§"
    PLACES = "¶"


class Keys(Protocol):
    """The search keys of an article."""

    title: str
    body: str
    byline: str
    people: str
    places: str


LAST = "·"  # marks the last letters; a key has no dots


def tokens(key: str) -> list[str]:
    """The consecutive tokens of a printed text's key.

    >>> tokens("溧阳市 第 3 gdp 年")
    ['溧阳', '阳市', '第', '3', 'gdp', '年']
    """
    found: list[str] = []
    runs = key.split()
    for run, following in zip(runs, [*runs[1:], BARRIER], strict=True):
        if run < FIRST_HAN:
            found.append(run)
            continue
        found += map(add, run, run[1:])
        if len(run) == 1 or BARRIER != following < FIRST_HAN:
            found.append(run[-1])
    return found


def last_letters(key: str) -> list[str]:
    """The letters that end a run and that no token of the key begins with.

    >>> last_letters("溧阳市 城市 报 报纸")
    ['市', '纸']
    >>> last_letters("溧阳市 城市 市场")
    ['场']
    """
    runs = [run for run in key.split() if is_han(run)]
    return sorted({run[-1] for run in runs if len(run) > 1} - {letter for run in runs for letter in run[:-1] or run})


@dataclass(frozen=True, slots=True)
class Sought:
    """The consecutive tokens of a phrase; `is_open`: the last is only the beginning of one; `is_unsure`: the phrase
    begins with the last letter of a run, which is not among the tokens, so that the key has to be looked at.
    """

    tokens: list[str]
    is_open: bool = False
    is_unsure: bool = False


def sought(phrase: str) -> Sought:
    """What finds a phrase.

    >>> sought("第 3")
    Sought(tokens=['第', '3'], is_open=True, is_unsure=False)
    >>> sought("讯 记者")
    Sought(tokens=['记者'], is_open=False, is_unsure=True)
    """
    first, _, rest = phrase.partition(" ")
    is_unsure = is_han(phrase) and len(first) == 1 and bool(rest) and is_han(rest)
    last = phrase.rpartition(" ")[2]
    found = tokens(rest if is_unsure else phrase)
    return Sought(found, is_open=not is_han(last) or len(last) == 1, is_unsure=is_unsure)


def is_letter(phrase: str) -> bool:
    """Whether a phrase is a single Han letter: a token begins with it, or it is among the last letters."""
    return len(phrase) == 1 and is_han(phrase)


def words(text: Keys) -> str:
    """All that is indexed of an article, with blanks between: what most is searched in comes first."""
    marked = [(part, key) for part, key in _marked_keys(text) if key]
    streams = [joined_tokens(key) for key in [f" {BARRIER} ".join(filter(None, (text.body, text.title)))] if key]
    streams += [_marked(tokens(key), part.value) for part, key in marked]
    streams += [_marked(last_letters(key), part.value + LAST) for part, key in marked]
    return f" {BARRIER} ".join(streams)


def _marked_keys(text: Keys) -> tuple[tuple[Part, str], ...]:
    """The keys whose tokens are marked."""
    return (
        (Part.TITLE, text.title),
        (Part.BYLINE, text.byline),
        (Part.PEOPLE, text.people),
        (Part.PLACES, text.places),
    )


def _marked(found: Iterable[str], mark: str) -> str:
    return " ".join([mark + token for token in found])


def joined_tokens(key: str) -> str:
    """The tokens of a text's key with a blank behind each, letter by letter in arrays: a long text takes a third.

    >>> joined_tokens("溧阳市 第 3 gdp 年")
    '溧阳 阳市 第 3 gdp 年 '
    """
    letters = np.frombuffer(f"  {key}  ".encode("utf-32-le"), dtype="<u4")
    han, blank = letters >= ord(FIRST_HAN), letters == ord(BLANK)
    here, after = han[2:-2], han[3:-1]
    word = ~(han | blank)
    is_word = word[2:-2]
    pair = here & after
    alone = here & ~after & (blank[1:-3] | (word & (letters != ord(BARRIER)))[4:])
    placed, kept = np.empty((len(key), 3), dtype="<u4"), np.empty((len(key), 3), dtype=bool)
    placed[:, 0], placed[:, 1], placed[:, 2] = letters[2:-2], letters[3:-1], ord(BLANK)
    kept[:, 0], kept[:, 1], kept[:, 2] = pair | alone | is_word, pair, pair | alone | (is_word & blank[3:-1])
    return placed[kept].tobytes().decode("utf-32-le")
