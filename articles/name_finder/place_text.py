"""A text as the rules for places see it: its words with their places and their parts of speech."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from articles.name_finder.people_text import Text, read_text
from articles.words import part_of_speech

HAN = re.compile(r"[\u3400-\u9fff]+")


@dataclass(slots=True)
class PlaceText:
    """A part of an article. All positions are those of the compact text (without spaces between Chinese characters)."""

    text: Text
    boundaries: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        self.boundaries = frozenset(self.text.ends)

    @property
    def compact(self) -> str:
        """The text."""
        return self.text.compact

    def is_aligned(self, start: int, end: int) -> bool:
        """Whether a stretch is made of whole words."""
        return start in self.boundaries and end in self.boundaries

    def word_index(self, position: int) -> int:
        """The index of the word in which a position lies."""
        return bisect_right(self.text.ends, position) - 1

    def word(self, index: int) -> str:
        """A word."""
        return self.text.words[index]

    def word_start(self, index: int) -> int:
        """Where a word begins."""
        return self.text.ends[index]

    def rest_of_words(self, start: int, end: int) -> tuple[str, str]:
        """What the words that a stretch begins and ends in have before and after it."""
        first, last = self.word_index(start), self.word_index(end - 1)
        return self.compact[self.word_start(first) : start], self.compact[end : self.word_start(last + 1)]

    def words_after(self, position: int, reach: int) -> list[str]:
        """The words that begin at or behind a position, within so many characters."""
        first = bisect_left(self.text.ends, position)
        last = bisect_left(self.text.ends, position + reach)
        return list(self.text.words[first:last])


def read_place_text(printed: str) -> PlaceText:
    """Make a part of an article ready."""
    return PlaceText(read_text(printed))


def is_han(word: str) -> bool:
    """Whether a word is Chinese characters throughout."""
    return bool(HAN.fullmatch(word))


def tag(word: str) -> str:
    """The dictionary's part of speech; empty for a word it does not know."""
    return part_of_speech(word)
