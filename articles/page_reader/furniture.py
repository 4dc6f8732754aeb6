"""Furniture: what is on a page and in no article: folios, mastheads, editors, contacts, ornaments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from .folios import DESK_TELLING, PIECE_OF_DATE, SECTIONS, is_folio, is_numbered_section
from .imprint import DESK, PUBLISHED_BY, is_desk_line, is_imprint
from .marks import BARS, BULLET

PAGE_BETWEEN_DOTS = re.compile(r"[·•・—-]\s?[\d０-９]{1,2}\s?[·•・—-]")  # ·3·
# THU. NOV. 6, 2025; Thursday, 6 November 2025
ENGLISH_DATE = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]{0,2}\s*)?(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.,]{0,2}"
    r"\s*(?:\d{1,2}(?:st|nd|rd|th)?[.,]?\s+)?(?:19|20)\d\d",
    re.IGNORECASE,
)
DOTTED_RULE = re.compile(r"[…·.．•_＿]{6,}")
FOLIO_LONGEST = 90
MOST_PARTS = 8
# What parts a folio: blanks, bars or wide blanks, where single ones stand within a part (责编 王伟  校对 李明).
SEPARATORS = (
    re.compile(r"\s+"),
    re.compile(rf"\s*[/／{BARS}{BULLET}]\s*"),
    re.compile(rf"[\s/／·・•{BARS}{BULLET}]+"),
    re.compile(r"\s{2,}|\u3000"),
    re.compile(r"\s{2,}"),
)
DESK_AND_NAME = re.compile(rf"({DESK})[ \u3000]+([\u4e00-\u9fff]{{2,4}})(?![\u4e00-\u9fff])")  # 责编　王伟 is one part
DESK_ENDS = re.compile(DESK_TELLING)
BREAK = re.compile(rf"[\s/／·・•{BARS}{BULLET}]")
# What stands beside what is surely furniture: the name of a paper or section, a day, a bare figure.
NAMED = re.compile(r"今日[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,6}(?:[报刊版]|时讯|融媒|新闻|动态|要闻)|[A-Z]{3,}")
FIGURE = re.compile(r"[\[［【（(]?[\d０-９/／.·—-]{1,6}[\]］】）)]?")
WORD = re.compile(r"[\u4e00-\u9fff]{2,6}")
NUMBERED_PAGE = re.compile(rf"[A-DP]\s?\d{{1,2}}|{PAGE_BETWEEN_DOTS.pattern}")
# Nothing else is on a line between two articles: ＊　＊　＊
ORNAMENTS = "■□●▪◆▲△★☆※＊*—–-＝=>＞～~_－﹣─━═┄┅┈┉﹏﹍﹎〜∽≈|｜丨 \u3000"
COMMA = re.compile(r",[\u4e00-\u9fff]")
BLANKS = (" ", "\u3000")
SET_WIDE = re.compile(r"[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){2,6}")
WIDE_NAME = re.compile(r"[\u4e00-\u9fff]{2,5}(?:报|融媒|时讯|快讯|新闻|周刊|侨讯)|今日[\u4e00-\u9fff]{2,4}")


def is_furniture(text: str) -> bool:
    """Whether a line is surely furniture, wherever it stands.

    >>> [is_furniture(line) for line in ("责编：王伟 校对：李明", "2024年3月2日 第3版", "2024年3月2日，开会。")]
    [True, True, False]
    """
    if text[-1] in "。！？，":  # most blocks of a page
        return False
    if PAGE_BETWEEN_DOTS.fullmatch(text) or DOTTED_RULE.fullmatch(text):
        return True
    printed, text = text, text.strip(ORNAMENTS)
    if not text:
        return True
    if len(text) > FOLIO_LONGEST or text[-1] in "。！？，" or "，" in text or ("," in text and COMMA.search(text)):
        return False
    return _is_about_the_page(text) or _is_made_of_parts(printed)


def _is_about_the_page(text: str) -> bool:
    """Whether a line, or a part of one, is furniture as a whole."""
    if is_imprint(text) or is_numbered_section(text) or is_folio(text) or _is_wide_name(text):
        return True
    return bool(ENGLISH_DATE.fullmatch(text))


def _is_made_of_parts(text: str) -> bool:
    """Whether each part between blanks or bars is about the page, or names the paper or its section beside one that is.

    >>> [_is_made_of_parts(text) for text in ("镇街动态 | 责编：王伟", "A03版　走基层", "走基层 王伟")]
    [True, True, False]
    """
    if not BREAK.search(text):
        return False
    if DESK_ENDS.search(text):
        text = DESK_AND_NAME.sub(r"\1：\2", text)
    for separator in SEPARATORS:
        for most in (0, 1):
            parts = list(filter(None, separator.split(text, most)))
            if 1 < len(parts) <= MOST_PARTS and _are_parts_of_furniture(parts):
                return True
    return False


def _are_parts_of_furniture(parts: Sequence[str]) -> bool:
    """Whether these parts of a line are furniture, names of papers and sections, or one word beside page or editors."""
    kinds: list[str] = []
    for part in parts:
        kind = _kind_of(part)
        if not kind or (kind == "word" and "word" in kinds):
            return False
        kinds.append(kind)
    sure = [part for part, kind in zip(parts, kinds, strict=True) if kind == "sure"]
    if "word" in kinds and len(sure) == 1:
        return _may_stand_beside_a_word(sure[0])
    if sure or ("publisher" in kinds and "name" in kinds):
        return True
    return kinds.count("figure") == 1 and "name" in kinds  # 01 青崖新报·综合


def _may_stand_beside_a_word(part: str) -> bool:
    """Whether a part is a page's number or names the editors; what stands beside a date may be a sender."""
    return "版" in part or bool(NUMBERED_PAGE.fullmatch(part)) or is_desk_line(part)


@lru_cache(maxsize=64)  # the ways to cut a line give the same parts again
def _kind_of(part: str) -> str:
    """What a part of a line about the page can be; empty where it can be none."""
    bare = part.strip(ORNAMENTS)
    if PAGE_BETWEEN_DOTS.fullmatch(part):
        return "sure"
    if not bare or PIECE_OF_DATE.fullmatch(part):
        return "neutral"
    if FIGURE.fullmatch(part):
        return "figure"
    if part in SECTIONS or NAMED.fullmatch(part):
        return "name"
    if _is_about_the_page(bare):
        return "sure"
    if PUBLISHED_BY.fullmatch(bare):
        return "publisher"
    return "word" if WORD.fullmatch(part) else ""


def _is_wide_name(text: str) -> bool:
    """Whether a line is the newspaper's name set wide, as it stands between the articles too: 青 溪 时 报."""
    if len(text) > 16 or text[1:2] not in BLANKS or not SET_WIDE.fullmatch(text):
        return False
    return bool(WIDE_NAME.fullmatch("".join(text.split())))
