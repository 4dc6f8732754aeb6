"""A learned tagger behind the same interface as the rules: people by the weights of LAC, if it is installed.

An optional extra, off unless asked for (`find_names --tagger`). Of the package LAC (Baidu, Apache License 2.0) only the
files of its model are read; neither it nor Paddle is ever imported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import accumulate, groupby
from math import log
from operator import itemgetter
from pathlib import Path

from articles.name_finder.found import FoundName, NameKind
from articles.name_finder.people_offices import Person, offices_of
from articles.name_finder.people_text import Text, read_text
from articles.name_finder.tagger_network import Network, read_network

PEOPLE = frozenset(["PER", "nr"])
RULE = "learned_tagger"
CONFIDENCE = 0.6  # below that of every rule that is sure
WORD = 20.0  # what one more word costs a reading: as few words as possible
LATIN = re.compile("[a-zA-Z0-9]")


class NoTagger(Exception):
    """The tagger is asked for and its weights are not installed."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the network reads: words (else single characters), variants of characters, and what its tags mean."""

    words: frozenset[str]
    longest: int
    numbers: dict[str, int]
    variants: dict[str, str]
    tags: dict[int, str]

    def tokens(self, text: str) -> Iterator[str]:
        """The text in words that the network knows, the rest in characters."""
        for word in joined_latin(fewest_words(text, self.words, self.longest)):
            yield from [word] if word in self.numbers else word

    def number(self, token: str) -> int:
        return self.numbers.get(self.variants.get(token, token), self.numbers["OOV"])


@dataclass(frozen=True, slots=True)
class LearnedTagger:
    """A network and its vocabulary; called with a text it gives the people in it."""

    network: Network
    vocabulary: Vocabulary

    def __call__(self, printed: str) -> list[FoundName]:
        text = read_text(printed)
        tokens = list(self.vocabulary.tokens(text.compact))
        if not tokens:
            return []
        numbers = self.network.best_tags([self.vocabulary.number(token) for token in tokens])
        people = tagged_people(tokens, [self.vocabulary.tags[number] for number in numbers])
        return [_found(text, person) for person in offices_of(text, list(people))]


def tagged_people(tokens: Sequence[str], tags: Sequence[str]) -> Iterator[Person]:
    """The names among tagged tokens: `PER-B` begins one, `PER-I` goes on with it.

    >>> list(tagged_people(["王", "建国", "说"], ["PER-B", "PER-I", "v-B"]))
    [Person(start=0, end=3, offices=())]
    """
    ends = accumulate(map(len, tokens))
    begun = accumulate(not tag.endswith("-I") for tag in tags)
    for _, group in groupby(zip(begun, tokens, tags, ends, strict=True), key=itemgetter(0)):
        members = list(group)
        _, first, _, first_end = members[0]
        _, _, tag, end = members[-1]
        if tag.partition("-")[0] in PEOPLE:
            yield Person(first_end - len(first), end)


def _found(text: Text, person: Person) -> FoundName:
    return FoundName(
        kind=NameKind.PERSON,
        quote=text.compact[person.start : person.end],
        start=text.printed_start(person.start),
        end=text.printed_end(person.end),
        rule=RULE,
        confidence=CONFIDENCE,
        offices=person.offices,
    )


# --- the words the network was taught with


def fewest_words(text: str, words: frozenset[str], longest: int) -> list[str]:
    """The text in as few words as can be; of two such readings the one whose words are nearer in length.

    >>> fewest_words("前黄镇政府", frozenset({"镇政", "政府", "镇政府"}), 3)
    ['前', '黄', '镇政府']
    """
    best: list[tuple[float, int]] = [(0.0, 0)] * (len(text) + 1)
    for start in reversed(range(len(text))):
        ends = range(start + 2, min(start + longest, len(text)) + 1)
        known = [(log(end - start), end) for end in ends if text[start:end] in words]
        best[start] = max((best[end][0] + weight - WORD, end) for weight, end in [(0.0, start + 1), *known])
    found, at = [], 0
    while at < len(text):
        found.append(text[at : best[at][1]])
        at = best[at][1]
    return found


def joined_latin(words: Iterable[str]) -> Iterator[str]:
    """Latin letters and digits that stand together are one word.

    >>> list(joined_latin(["第", "1", "2", "届"]))
    ['第', '12', '届']
    """
    for latin, group in groupby(words, key=lambda word: len(word) == 1 and bool(LATIN.match(word))):
        together = list(group)
        yield from ["".join(together)] if latin else together


# --- what is installed


@cache
def load_tagger() -> LearnedTagger:
    """The tagger of the installed package LAC.

    Raises NoTagger where it is not installed.
    """
    package = find_spec("LAC")
    folder = Path(package.origin).parent / "lac_model" if package and package.origin else None
    if not folder or not (folder / "model" / "word_emb").exists():
        raise NoTagger("the weights of LAC 2.1.2 are not installed (docs/names.md says how)")
    return LearnedTagger(read_network(folder / "model"), read_vocabulary(folder / "conf"))


def read_vocabulary(folder: Path) -> Vocabulary:
    """The vocabulary whose lists lie in a folder."""
    words = frozenset(line.split(" ")[0] for line in _lines(folder / "small_seg.dic") if line)
    return Vocabulary(
        words=words,
        longest=max(map(len, words)),
        numbers={word: int(number) for number, word in _pairs(folder / "word.dic")},
        variants=dict(_pairs(folder / "q2b.dic")),
        tags={int(number): tag for number, tag in _pairs(folder / "tag.dic")},
    )


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    """The two columns of a list; lines of another form are left out."""
    for line in _lines(path):
        if line.count("\t") == 1:
            left, right = line.split("\t")
            yield left, right
