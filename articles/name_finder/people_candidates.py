"""Where in a text a Chinese name may stand: a surname at a word's beginning, or behind an office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.gazetteer.offices import head_of, office_heads, office_words
from articles.gazetteer.surnames import Rarity, rarity_of, surname_of, surnames
from articles.name_finder.people_chances import is_dictionary_name, is_everyday, name_chance, word_chance
from articles.name_finder.people_context import CJK, VERB_AFTER, WORDS_BEFORE, after_name, before_name
from articles.name_finder.people_lattice import Reading
from articles.words import frequency

# Below the second even what follows a name cannot save it.
HOPELESS, HOPELESS_BEFORE = -29.0, -32.0
# An office before a name is firm evidence: then even an everyday word may be one (副局长高明).
FIRM = 3.0
TITLED = -12.0
# 华女士 of 周丽华女士 is less likely than the whole.
INSIDE = 6.0
# What follows, and that the segmenter has it as one word, can add no more.
BEST_AFTER = 6.5
# The segmenter takes the characters for one word that its dictionary does not have.
ONE_WORD, DICTIONARY_NAME = 1.5, 3.0
FIRST_OF_TITLE = frozenset(word[0] for word in office_words("title"))
LAST_OF_OFFICE = frozenset(word[-1] for word in office_heads())


def possible_names(text: str, words: Sequence[str]) -> list[Reading]:
    """Every stretch of the text that may be a name, in order of its beginning."""
    found: list[Reading] = []
    at = 0
    for word, following in zip(words, (*words[1:], ""), strict=False):
        for inside in _beginnings(word):
            if inside.free or head_of(text, at + inside.offset):
                rival = _rival(word, following) if inside.offset == 0 else NO_RIVAL
                found.extend(_as_one_word(reading, at, word) for reading in _names_at(text, at + inside.offset, rival))
        at += len(word)
    return found


@dataclass(frozen=True, slots=True)
class Rival:
    """The segmenter's words where a name may begin: the size of the first, its chance, and that of both."""

    size: int
    first: float
    both: float

    def beats(self, size: int, weight: float) -> bool:
        """Tell whether a name of this size has no hope against them, even with the best of what may follow it."""
        return weight + BEST_AFTER < (self.first if size <= self.size else self.both)


NO_RIVAL = Rival(0, HOPELESS, HOPELESS + HOPELESS)


@lru_cache(maxsize=65536)
def _rival(word: str, following: str) -> Rival:
    """Two words of the segmenter as a rival to the names that begin with them; none, if the first is a name itself."""
    first = word_chance(word)
    return NO_RIVAL if first is None else Rival(len(word), first, first + (word_chance(following) or HOPELESS))


def _as_one_word(reading: Reading, at: int, word: str) -> Reading:
    """The reading, likelier if the segmenter has it as one word, and more so if the dictionary has it as a person."""
    if reading.start != at or reading.end != at + len(word):
        return reading
    listed = len(word) > 2 and is_dictionary_name(word)
    weight = reading.weight + (DICTIONARY_NAME if listed else ONE_WORD)
    return Reading(reading.start, reading.end, weight, reading.rules)


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where inside a word a name may begin: freely, or only behind an office that ends there."""

    offset: int
    free: bool


@lru_cache(maxsize=65536)
def _beginnings(word: str) -> tuple[Beginning, ...]:
    """At a word's head; behind an office that ends in it (市|长江|建春); anywhere, if the dictionary lacks the word."""
    if not CJK.match(word):
        return ()
    unheard_of = len(word) > 1 and not frequency(word)
    offsets = [at for at in range(len(word)) if word[at] in surnames() or word[at : at + 2] in surnames()]
    found = (Beginning(at, at == 0 or unheard_of) for at in offsets)
    return tuple(begin for begin in found if begin.free or word[begin.offset - 1] in LAST_OF_OFFICE)


def _names_at(text: str, start: int, rival: Rival) -> Iterator[Reading]:
    """The names of one or two given characters that may begin here."""
    sizes = [size for size in (1, 2) if text[start : start + size] in surnames()]
    before = before_name(text, start) if sizes else None
    if before is None:
        return
    everyday = before.weight < FIRM and sizes == [1] and is_everyday(text[start : start + 2])
    for size in sizes:
        surname = text[start : start + size]
        if text[start + size : start + size + 1] in FIRST_OF_TITLE:
            yield from _titled(text, start, start + size)
        for end in (start + size + 1, start + size + 2):
            given = text[start + size : end]
            if len(given) < end - start - size or not "\u3400" <= given[-1] <= "\u9fff":
                break
            weight = name_chance(surname, given) + before.weight
            if weight < HOPELESS_BEFORE or rival.beats(end - start, weight):
                continue
            reading = _followed(text, start, end, weight, before.rule)
            told = not everyday or reading.rules[1] in ("speaks", "addressed")
            if reading.weight > HOPELESS and told:
                yield reading


def _titled(text: str, start: int, end: int) -> Iterator[Reading]:
    """A surname with a title alone: 金先生, 李某某."""
    title = text[end : end + 2] if text[end : end + 2] in office_words("title") else text[end : end + 1]
    if title in office_words("title") and rarity_of(text[start:end]) is not Rarity.RARE:
        before = before_name(text, start)
        weight = TITLED - INSIDE if before.rule == "words_before" else TITLED
        yield Reading(start, end + len(title), weight, ("surname_with_title", before.rule))


def _followed(text: str, start: int, end: int, weight: float, rule: str) -> Reading:
    """A reading with what follows it weighed, too."""
    after = after_name(text, end)
    in_the_middle = rule == WORDS_BEFORE.rule and after is VERB_AFTER  # 去陈州暗访
    return Reading(start, end, weight + (0.0 if in_the_middle else after.weight), (rule, after.rule))


def name_reading(text: str, start: int, end: int, bonus: float) -> Reading:
    """The reading of a name that is known from elsewhere."""
    surname = surname_of(text[start:end])
    weight = name_chance(surname, text[start + len(surname) : end]) if surname else HOPELESS
    before = before_name(text, start)
    return _followed(text, start, end, max(weight, HOPELESS) + bonus + before.weight, before.rule)
