"""Offices that a sentence gives to somebody or takes away: 任命林青为县水利局局长, 免去林青的局长职务, 林青（县长）."""

from __future__ import annotations

import re

from articles.gazetteer.offices import head_of, office_words

COURTESY = "(?:同志|先生|女士)?"
# 任 and 为 alone need a verb of appointing before the name, or an office right behind: 林青任县长.
TAKES_UP = re.compile(f"{COURTESY}(?:现|曾|历|不再|被)?(?:担任|出任|兼任|升任|就任|当选为?|受聘为|任)(?:了|过)?")
IS_MADE = re.compile(f"{COURTESY}(?:担任|出任|当选为?|任|为)")
LOSES = re.compile(f"{COURTESY}(?:的|所任|所担任的|担任的)?")
IN_BRACKETS = re.compile("[（(]([^（()）]{2,30})[)）]")
APPOINTING = re.compile("(?:任命|聘任|聘请|选举|推选|增选|补选|选出|提名|推荐|决定)[^。；，,;]{0,20}$")
DISMISSING = re.compile("(?:免去|撤销|罢免|接受)[^。；，,;]{0,20}$")
POST_OR_DUTY = ("职务", "一职", "的职务", "等职", "等职务")
CLAUSE = re.compile("[^。；！？：，,;!?\n（()）“”…]{2,60}")
BEFORE = 24  # characters before a name in which the verb may stand


def offices_given(text: str, start: int, end: int) -> tuple[str, ...]:
    """The offices that the words around a name (from `start` to `end`) give to it or take from it, as printed."""
    bracket = IN_BRACKETS.match(text, end)
    if bracket:
        return _all_offices(bracket[1])
    before = text[max(0, start - BEFORE) : start]
    if DISMISSING.search(before):
        given = LOSES.match(text, end)
        return _offices_from(text, given.end(), needs_duty=True) if given else ()
    given = (IS_MADE if APPOINTING.search(before) else TAKES_UP).match(text, end)
    return _offices_from(text, given.end()) if given else ()


def _offices_from(text: str, start: int, needs_duty: bool = False) -> tuple[str, ...]:
    """The offices that a clause opens with; of one who loses them only with 职务 behind."""
    clause = CLAUSE.match(text, start)
    if not clause:
        return ()
    words = clause[0]
    duty = next((duty for duty in sorted(POST_OR_DUTY, key=len, reverse=True) if words.endswith(duty)), "")
    return _all_offices(words.removesuffix(duty)) if duty or not needs_duty else ()


def _all_offices(words: str) -> tuple[str, ...]:
    """The offices of a list of nothing else: 县委委员、常委、书记; nothing where one item is none."""
    items = [item.strip() for item in words.split("、")]
    return tuple(items) if all(_is_office(item) for item in items) else ()


def _is_office(item: str) -> bool:
    head = head_of(item)
    return bool(head) and head in office_words("post") and len(item) <= 30
