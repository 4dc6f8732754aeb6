"""Places that are only part of a name: of a company, an agency, an event (溧阳生态环境局, 杭州亚运会)."""

from __future__ import annotations

import re

from articles.name_finder.place_patterns import (
    BODY,
    BODY_REACH,
    COMMITTEE,
    COMPANY,
    COMPANY_NAME,
    FUNCTION_TAGS,
    NOMINAL_VERBS,
    PHRASE_AFTER,
)
from articles.name_finder.place_text import PlaceText, is_han, tag

TOGETHER = re.compile("[两二三四五六七八九]+[地市县区省]|等地")
# 生态环境 is a phrase to the dictionary, and part of a bureau's name.
PHRASE_TAGS = frozenset(("l", "i"))
# 古县街道政法委员马维: an office, not the committee it sits in.
OFFICE_HEADS = ("员", "长", "书记", "主任", "领导", "干部", "代表", "居民", "村民", "市民", "群众", "记者", "人")


def body_after(text: PlaceText, end: int) -> str:
    """The word that ends the name of a body which the place at `end` opens, or an empty text.

    The name may go on over nouns; a verb, a number, a mark or the word for a person ends it.
    """
    if phrase := PHRASE_AFTER.match(text.compact, end):
        return phrase[0]
    if committee := COMMITTEE.match(text.compact, end):
        return committee[0]
    if company := COMPANY_NAME.match(text.compact, end):
        return company[0]
    if end not in text.boundaries:
        return ""
    name = ""
    for word in text.words_after(end, BODY_REACH):
        if not is_han(word) or word.endswith(OFFICE_HEADS) or TOGETHER.fullmatch(word):
            return ""
        if BODY.search(word) or BODY.search((name + word)[-4:]):
            return word
        if not _goes_on(word):
            return ""
        name += word
    return ""


def _goes_on(word: str) -> bool:
    """Whether the name of a body may go on after this word: no verb, but 统战; no number, but 第二."""
    return tag(word) not in FUNCTION_TAGS - PHRASE_TAGS or word in NOMINAL_VERBS or word.startswith("第")


def is_company(word: str) -> bool:
    """Whether a body's last word is that of a company or shop: it may lie in the place, not be called after it."""
    return bool(COMPANY.search(word))
