"""What a key is indexed as: Han runs as overlapping pairs and their last letter, words whole.

Two letters are one token, a longer phrase is consecutive tokens, and one letter (or the beginning of a word) is a
prefix. The same stream is made by `articles_search_tokens` in PostgreSQL (see the migration).
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from operator import add

from .keys import BARRIER, is_han


class Part(StrEnum):
    """Where a phrase is looked for; the value marks the tokens of that part in the index."""

    TEXT = ""  # title and body
    TITLE = "†"
    BYLINE = "‡"
    PEOPLE = "§"
    PLACES = "¶"


def tokens(key: str) -> Iterator[str]:
    """The tokens of a printed text's key.

    >>> list(tokens("溧阳市 gdp 年"))
    ['溧阳', '阳市', '市', 'gdp', '年']
    """
    for run in key.split():
        if is_han(run):
            yield from map(add, run, run[1:])
            yield run[-1]
        else:
            yield run


def phrase_tokens(phrase: str) -> tuple[list[str], bool]:
    """The consecutive tokens that find a phrase, and whether the last is only the beginning of one.

    >>> phrase_tokens("溧阳市"), phrase_tokens("讯 5g"), phrase_tokens("年")
    ((['溧阳', '阳市'], False), (['讯', '5g'], True), (['年'], True))
    """
    found = list(tokens(phrase))
    last = phrase.rpartition(" ")[2]
    if is_han(last) and len(last) > 1:
        return found[:-1], False
    return found, True


def stream(parts: Iterable[tuple[Part, str]]) -> str:
    """All that is indexed of one article, as text for an engine that splits at blanks."""
    return f" {BARRIER} ".join(_marked(key, part.value) for part, key in parts if key)


def _marked(key: str, mark: str) -> str:
    return mark + f" {mark}".join(tokens(key))
