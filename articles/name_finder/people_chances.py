"""How likely a few characters are a person's name, against what the dictionary makes of them.

All figures are natural logarithms of how likely a running word is the one in question, so that a name and the words it
would otherwise be cut into can be held against each other.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from articles import gazetteer
from articles.gazetteer import load_gazetteer
from articles.gazetteer.beyond import beyond_names
from articles.gazetteer.division import LEVEL_OF_DIGITS
from articles.gazetteer.division_names import short_name
from articles.gazetteer.gazetteer import COUNTY_DIGITS
from articles.gazetteer.surnames import Rarity, rarity_of, surname_of
from articles.gazetteer.surnames_given import given_weight
from articles.words import chance, frequency, part_of_speech

WORDS_FILE = Path(gazetteer.__file__).with_name("surnames_words.txt")
PERSON = -4.0  # one running word in fifty of a county page is a name
# A common surname is borne by one in a hundred and twenty, a known one by one in two thousand.
SURNAME = {Rarity.COMMON: -4.8, Rarity.KNOWN: -7.3, Rarity.RARE: -10.5}
COMPOUND_SURNAME = -9.0
ONE_GIVEN, TWO_GIVEN = -1.6, -0.2  # 20 % of given names are one character
# A telling character opens or ends one given name in eight hundred, one unheard of in two hundred thousand.
USUAL_GIVEN = -7.4
LONGEST_WORD = 6
WORST = -1e9
# What the dictionary has as a person, though its characters are unusual for one: 钱其琛.
DOUBTFUL_WORD, HOLDS_WORD, DOUBTFUL_SHORT_WORD = -20.0, -18.5, -15.0
EVERYDAY = 40
WORD_OF_TODAY = -11.5
# The dictionary counts these characters where they open a name; as words of their own they are next to never printed.
BARE_SURNAME = 2.5
ONLY_SURNAMES = frozenset(
    "王李张刘陈杨赵吴周徐孙朱胡郭梁谢宋唐韩邓冯曹彭肖董潘袁蔡蒋杜魏吕丁卢姚沈钟姜崔谭陆范廖韦贾邹孟邱侯尹薛闫陶郝龚邵覃"
    "葛翟倪邢聂骆耿詹霍褚阮阎岑滕裴缪娄邬卞甄鄢戚胥蔺佟臧瞿栾苟冼靳邝晏卜邴隗宓莘逄郦扈郏訾阚逯嵇芮揭佘郜亓佴昝眭谌郇郗笪邰"
)


@lru_cache(maxsize=8192)
def given_chance(character: str) -> float:
    """The chance of a character as part of a given name."""
    weight = given_weight(character)
    return USUAL_GIVEN + 0.3 * weight if weight > 0 else USUAL_GIVEN + 1.5 * weight


@lru_cache(maxsize=65536)
def name_chance(surname: str, given: str) -> float:
    """The chance of a running word to be the person with this surname and given name."""
    rarity = rarity_of(surname)
    if rarity is None:
        return WORST
    family = SURNAME[rarity] if len(surname) == 1 else COMPOUND_SURNAME
    return PERSON + family + (ONE_GIVEN if len(given) == 1 else TWO_GIVEN) + sum(map(given_chance, given))


@lru_cache(maxsize=65536)
def is_dictionary_name(word: str) -> bool:
    """Tell whether the dictionary has the word as a person (江泽民), and its characters do not say otherwise (莫斯科).

    The dictionary tags many common words as names: one that opens or ends with an everyday word is not believed.
    """
    surname = surname_of(word)
    if not 2 <= len(word) <= 4 or not part_of_speech(word).startswith("nr") or not surname:
        return False
    if len(surname) == 2:
        return len(word) == 3 and given_weight(word[2]) > 0
    if len(word) == 2:
        return frequency(word) < EVERYDAY and given_weight(word[1]) > 0
    if word[0] in ONLY_SURNAMES and len(word) == 3 and frequency(word[:2]) <= EVERYDAY:
        return True
    everyday = frequency(word[:2]) > EVERYDAY or frequency(word[1:]) > EVERYDAY
    return len(word) == 3 and not everyday and given_weight(word[1]) + given_weight(word[2]) >= 0


@lru_cache(maxsize=65536)
def word_chance(word: str) -> float | None:
    """The chance of an ordinary word; None where the dictionary has none, or has it as a person."""
    if len(word) == 1:
        return chance(word) - (BARE_SURNAME if word in ONLY_SURNAMES else 0.0)
    if word in words_besides():
        return max(WORD_OF_TODAY, chance(word))
    if not frequency(word) or is_dictionary_name(word):
        return None
    return min(chance(word), _ceiling(word)) if part_of_speech(word).startswith("nr") else chance(word)


def _ceiling(word: str) -> float:
    """How likely at most a word is that the dictionary tags as a person, if it is shaped like a name."""
    rarity = rarity_of(word[0])
    if len(word) == 2 and rarity is Rarity.COMMON and given_weight(word[1]) > 0:
        return DOUBTFUL_SHORT_WORD
    if len(word) != 3 or rarity not in (Rarity.COMMON, Rarity.KNOWN):
        return 0.0
    holds_word = frequency(word[:2]) > EVERYDAY or frequency(word[1:]) > EVERYDAY
    return HOLDS_WORD if holds_word else DOUBTFUL_WORD


@lru_cache(maxsize=65536)
def is_everyday(word: str) -> bool:
    """Tell whether a word is so common that it takes an office before it to be a name (副局长高明)."""
    return frequency(word) > EVERYDAY or word in words_of_today()


@cache
def words_besides() -> frozenset[str]:
    """Words that the dictionary may lack: those of today, and the gazetteer's names."""
    return words_of_today() | _place_names()


def is_place(word: str) -> bool:
    """Tell whether the gazetteer has the word as a whole: a division, a country, a city abroad."""
    return word in _place_names()


@cache
def _place_names() -> frozenset[str]:
    """All names of divisions down to the towns, short names down to the counties, countries and cities abroad."""
    names = load_gazetteer().names.items()
    large = ((name, LEVEL_OF_DIGITS[len(digits)]) for digits, name in names if len(digits) <= COUNTY_DIGITS)
    short = (short_name(name, level) for name, level in large)
    return frozenset((*(name for _, name in names), *short, *beyond_names()))


@cache
def words_of_today() -> frozenset[str]:
    """Words that look like names and are none, and that the dictionary lacks: 楼栋, 文旅."""
    lines = WORDS_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
