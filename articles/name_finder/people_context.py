"""What stands before and after a name, and how far it speaks for one: ordered rules, the first that applies counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from articles.gazetteer.offices import head_of, office_words
from articles.gazetteer.surnames import Rarity, rarity_of
from articles.words import frequency, part_of_speech

# One character between a name and the end of the clause is mostly the name's last: 庄松年，. Not these: 王斌等，.
LAST_WORDS = frozenset("等摄文称道的家")
CJK = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """How far the surroundings speak for a name (as a logarithm), and the rule that says so."""

    rule: str
    weight: float


OFFICE_BEFORE = Evidence("office_before_name", 6.0)
ROLE_BEFORE = Evidence("role_before_name", 6.0)
KIN_BEFORE = Evidence("kin_before_name", 4.0)
VERB_BEFORE = Evidence("verb_before_name", 2.0)
COUNTED = Evidence("counted", -3.0)
LISTED = Evidence("list_of_names", 1.0)
CLAUSE_BEGINS, CLAUSE_ENDS = Evidence("clause_begins", 1.0), Evidence("clause_ends", 1.0)
JOINED_BEFORE = Evidence("joined_before", 0.5)
WORDS_BEFORE, WORDS_AFTER = Evidence("words_before", -1.0), Evidence("words_after", 0.0)
# 野巴旦木, 鲜白果: plants and food, and no person.
STATES_OF_GOODS = frozenset("野鲜嫩脆甜酥")
GOODS = Evidence("state_of_goods_before", -8.0)
STRANDED = Evidence("stranded_character", -2.5)
# 邱永|年一边听: a noun or measure word of one character does not follow a name, unless a longer word begins with it.
LEFT_OVER = Evidence("left_over_character", -3.0)
NUMERALS = frozenset("一二两三四五六七八九十几半")
JOINS = frozenset("和与同跟")
# 郑永和举手发问: what 和 joins is no verb; 和参会的代表, 和种植户 may follow.
JOINS_NOTHING = Evidence("joins_nothing", -4.0)
OFFICE_AHEAD = 5
# A shop or firm that bears its owner's name: 徐阳老鹅经营部.
FIRM_AHEAD = re.compile(
    "[^\\W的了在到是和与去来说开办]{1,5}(?:经营部|公司|合作社|农场|面馆|饭店|商行|商店|超市|药店|诊所|酒店|餐厅|工作室|事务所)"
)
FIRM_NAME = Evidence("firm_ahead", -7.0)
# A verb that the dictionary has, with what makes one of it: 守了, 蹲在; or one of two characters: 赶到.
VERB_AFTER = Evidence("verb_after", 1.5)
AFTER_VERB = frozenset("了着过得起在到出上下进完来去给")
LED_BY = re.compile("的(?:带领|带动|引领|陪同|指导|帮助|鼓励|影响|感召|见证|组织|协调|主持|推动|倡议|照顾|支持)下")
LED = Evidence("led_by", 3.0)
# What follows, by the groups of words that it is in; where two begin alike the longer word counts (同志 before 同).
FOLLOWING = {
    "particles": Evidence("particle_after", 0.8),
    "acts": Evidence("acts", 2.5),
    "after": Evidence("addressed", 3.0),
    "courtesy": Evidence("addressed", 3.0),
    "speaks": Evidence("speaks", 3.0),
    "things": Evidence("thing_after_name", -6.0),
}
LONGEST_FOLLOWING = 4


@cache
def _posts() -> frozenset[str]:
    """The office words that are more than a trade or membership."""
    return office_words("post") | office_words("leaders")


def before_name(text: str, start: int) -> Evidence:
    """What the characters before `start` say of a name beginning there."""
    previous = text[start - 1 : start]
    if head := head_of(text, start):
        return OFFICE_BEFORE if head in _posts() else ROLE_BEFORE
    if told := _before_words().get(text[max(0, start - 2) : start]):
        return told
    if previous.isdecimal():
        return COUNTED
    if not CJK.match(previous):
        return LISTED if previous == "、" else CLAUSE_BEGINS
    if previous in STATES_OF_GOODS:
        return GOODS
    return JOINED_BEFORE if previous in office_words("joined") else WORDS_BEFORE


@cache
def _before_words() -> dict[str, Evidence]:
    """The words of two characters that tell of a name behind them."""
    return dict.fromkeys(office_words("verbs_before"), VERB_BEFORE) | dict.fromkeys(office_words("kin"), KIN_BEFORE)


def after_name(text: str, end: int) -> Evidence:
    """What the characters after `end` say of a name ending there."""
    following = text[end : end + 1]
    if not CJK.match(following):
        return LISTED if following == "、" else CLAUSE_ENDS
    if following == "的" and LED_BY.match(text, end):
        return LED
    told = _following(text, end)
    if told and told.rule not in ("particle_after", "acts"):
        return told
    if following in JOINS and _is_verb_alone(text, end + 1):
        return JOINS_NOTHING
    if following not in LAST_WORDS and not CJK.match(text[end + 1 : end + 2]):
        return STRANDED
    if told is None and FIRM_AHEAD.match(text, end):
        return FIRM_NAME
    if told is None and _is_left_over(text[end : end + 2]):
        return LEFT_OVER
    return told or (VERB_AFTER if _is_verb(text[end : end + 2]) else WORDS_AFTER)


@lru_cache(maxsize=65536)
def _is_verb(word: str) -> bool:
    """Tell whether two characters are a verb, or a verb with what shows that it is one here."""
    if word[1:] in AFTER_VERB and part_of_speech(word[0]) == "v":
        return True
    return part_of_speech(word) == "v"


@lru_cache(maxsize=16384)
def _is_left_over(following: str) -> bool:
    """Whether a character behind a name is no word that could stand there, and begins neither a word nor a name."""
    tag = part_of_speech(following[:1])
    rarity = rarity_of(following[0])
    if tag[:1] == "q" or (tag == "m" and following[0] not in NUMERALS):
        stranded = rarity is None or rarity is Rarity.RARE
    else:
        stranded = tag[:1] in ("n", "z", "g") and rarity is None
    return stranded and not frequency(following)


def _is_verb_alone(text: str, start: int) -> bool:
    """Whether a verb begins here that is no part of what someone is: 举手发问, but not 参会的代表 or 种植户."""
    ahead = (text[start : start + size] for size in range(LONGEST_FOLLOWING, 1, -1))
    verb = next((word for word in ahead if frequency(word)), "")
    if part_of_speech(verb) != "v":
        return False
    end = start + len(verb)
    told_of = any(head_of(text, at) for at in range(end + 1, min(end + OFFICE_AHEAD, len(text) + 1)))
    return not told_of and text[end : end + 1] != "的"


def _following(text: str, end: int) -> Evidence | None:
    """The evidence of the longest known word that begins here."""
    words = _following_words()
    for size in range(LONGEST_FOLLOWING, 0, -1):
        if told := words.get(text[end : end + size]):
            return told
    return None


@cache
def _following_words() -> dict[str, Evidence]:
    """The words that may follow a name, and what they say; a word of two groups counts in the later one."""
    return {word: told for group, told in FOLLOWING.items() for word in office_words(group)}
