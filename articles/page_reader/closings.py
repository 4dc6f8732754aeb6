"""Closings: what a block ends with after its text: the byline, the picture's credit, the jump to another page."""

from __future__ import annotations

import re
from typing import NamedTuple

from .credits import LONGEST, NEVER_LAST, OPENERS, Credit, credit_in
from .imprint import is_desk_line
from .marks import BULLET, BULLETS
from .openings import JUMPED_FROM, PAGE_DIGITS
from .roles import ROLE_WORD, STAFF_WORD

STOPS = "。！？!?…"
UP_TO_STOP = re.compile(rf".*[{STOPS}]", re.DOTALL)
QUOTES_AND_BLANKS = re.compile(r"[”’\"』」》）)\s\u3000]*")
BLANK = re.compile(r"\s+")
BRACKETED = re.compile(r"[（(]([^（）()。]{2,70})[）)]?$|[<＜〈]([^<>＜＞〈〉。]{2,70})[>＞〉]$")
MARKED = re.compile(
    rf"[\s。][·・•{BULLET}]([^·・•{BULLET}，,。]{{2,40}})[·・•]?$|[·・•{BULLET}]([^·・•{BULLET}，,。]{{2,40}})[·・•]$"
)
MARK = re.compile(f"[·・•{BULLET}]")
# What a closing begins with or has: most headings are told by these to have none.
TELLING = re.compile(rf"[{STOPS}（(<＜〈·・•{BULLET}]|摄影|{STAFF_WORD.pattern}")
PICTURE_SOURCE = re.compile(
    r"[\s（(。](?:资料图片?|资料照片|本报资料图片?|新华社发|视觉中国供图|[^\s，。（）()]{2,12}(?:供图|提供图片)|图片由[^，。（）()]{2,14}提供)[）)]?$"
)
JUMPS_TO = re.compile(
    rf"[…{BULLET}→↓↘⇒>]{{0,4}}\s*[（(【\[〔［〖]?\s*(?:全文|内容|报道|相关内容|相关报道)?(?:下\s*转|紧\s*转|转|详见|见)\s*第?\s*([0-9０-９A-Za-z一二三四五六七八九十]{{1,4}})(?:[、,，][0-9一二三四五六七八九十]{{1,3}})*\s*版"
    r"[^）)】\]〕］〗。，]{0,20}[）)】\]〕］〗]?$"
)
JUMP_STARTS = BULLETS.union(OPENERS, "…→↓↘⇒>")  # 详见二版 without them may be words of the text


class Closing(NamedTuple):
    """What stands behind the text of a block: the text ends at `start`."""

    start: int
    credit: Credit | None = None
    is_picture: bool = False
    jump_start: int = 0
    continued_on: str = ""


def closing_of(text: str) -> Closing:
    """The closing of a block; its `start` is the length of the text where there is none.

    >>> closing = closing_of("会议还听取了汇报。 王伟 李明")
    >>> closing.start, [byline.name for byline in closing.credit.bylines]
    (9, ['王伟', '李明'])
    """
    if text[-1] in NEVER_LAST:
        return Closing(len(text))
    jump = JUMPS_TO.search(text, max(0, len(text) - 40)) if "版" in text[-30:] else None
    if jump and (jump[0].lstrip()[0] in JUMP_STARTS or "转" in jump[0] or jump.start() == 0):
        return Closing(
            len(text[: jump.start()].rstrip()), jump_start=jump.start(), continued_on=jump[1].translate(PAGE_DIGITS)
        )
    source = (
        PICTURE_SOURCE.search(text, max(0, len(text) - 30)) if "图" in text[-12:] or "新华社" in text[-6:] else None
    )
    if source:
        start = source.start() + (source[0][0] == "。")
        return Closing(start, credit_in(text[start:].strip(), is_enclosed=True), is_picture=True)
    if TELLING.search(text, max(0, len(text) - LONGEST)):
        for rule in (_bracketed, _after_last_stop, _marked, _with_role):
            if closing := rule(text):
                return closing
    return Closing(len(text))


def is_jump_line(text: str) -> bool:
    """Whether a line is nothing but a jump to another page or from one: 下转第2版, （上接一版）."""
    jump = JUMPED_FROM.match(text) or JUMPS_TO.match(text)
    return jump is not None and jump[0].strip() == text


def _closing(text: str, start: int, credit: Credit) -> Closing:
    """A closing that begins at `start`, with the blanks before it."""
    return Closing(len(text[:start].rstrip()), credit, credit.is_picture)


def _bracketed(text: str) -> Closing | None:
    """（记者 王伟）"""
    bracketed = BRACKETED.search(text, max(0, len(text) - LONGEST))
    if not bracketed or bracketed.start() == 0:
        return None
    within = bracketed[1] or bracketed[2]
    credit = Credit((), has_role=True) if is_desk_line(within) else credit_in(within, is_enclosed=True)
    if not credit:
        return None
    if not credit.has_role and text[: bracketed.start()].rstrip()[-1:] not in '。！？!?…”"’':
        return None
    return _closing(text, bracketed.start(), credit)


def _after_last_stop(text: str) -> Closing | None:
    """。王伟 李明; a name that may be a word is believed with a role or a blank before it only."""
    window = max(0, len(text) - LONGEST)
    stop = UP_TO_STOP.match(text, window, len(text) - 1)
    if not stop:
        return None
    quotes = QUOTES_AND_BLANKS.match(text, stop.end())
    start = quotes.end() if quotes else stop.end()
    credit = credit_in(text[start:]) if start < len(text) else None
    if not credit or (credit.is_doubtful and not text[start - 1].isspace()):
        return None
    return _closing(text, start, credit)


def _marked(text: str) -> Closing | None:
    """·王伟· or ■王伟 behind a text that ends without a stop."""
    window = max(0, len(text) - LONGEST)
    marked = MARKED.search(text, window) if MARK.search(text, window) else None
    if marked and STAFF_WORD.search(text, window, marked.start()):
        return None  # the dot of 记者 王伟 · 李明
    credit = credit_in(marked[1] or marked[2]) if marked and marked.start() else None
    return _closing(text, marked.start(), credit) if marked and credit else None


def _with_role(text: str) -> Closing | None:
    """记者 王伟 摄 or 摄影 王伟 behind a blank, where the text ends without a stop."""
    window = max(1, len(text) - LONGEST)
    if not (STAFF_WORD.search(text, window) or "摄影" in text[window:]):
        return None
    for blank in BLANK.finditer(text, window):
        is_begun = ROLE_WORD.match(text, blank.end()) or text.startswith("摄影", blank.end())
        if is_begun and (credit := credit_in(text[blank.end() :])):
            return _closing(text, blank.end(), credit)
    return None
