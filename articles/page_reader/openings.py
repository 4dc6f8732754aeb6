"""Openings: what a report's first block begins with before its text: dateline, byline, the jump from another page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .credits import Credit, credit_in
from .marks import BULLET, BULLETS
from .roles import ROLE_WORD, STAFF_WORD

OPENERS, CLOSERS = "【[〔〖（(［<＜〈", "】]〕〗）)］>＞〉"
OPENED, CLOSED = f"[{re.escape(OPENERS)}]", f"[{re.escape(CLOSERS)}]"
WITHIN = f"[^{re.escape(OPENERS + CLOSERS)}。]"
PAPER = r"[\u4e00-\u9fff]{2,8}?(?:[日晚新时晨早周快商侨导]报|通讯社|融媒体中心|融媒体|融媒)"
STAFF = "(?:本[报刊台网社]|记者|通讯员|全媒体|融媒|见习|实习|首席|特约)"
DAY = r"(?:(?:19|20)\d\d\s?年\s?)?(?:\d{1,2}\s?月\s?)?\d{1,2}\s?日"
# 本报讯, 本报句容3月2日讯, 【本报讯】, 新华社北京3月2日电, 本报句容讯, 石桥讯（王伟）; 据央视新闻消息 is no dateline.
DATELINE = re.compile(
    rf"(?:[{BULLET}]\s?)?(?:{OPENED}?\s?据?(?:本报|本刊|本台|本网|本社|新华社|中新社|新华网|中新网|{PAPER})(?:"
    rf"(?:综合|快|专|特)?(?:[\u4e00-\u9fff·、/／]{{0,10}}?(?:[（(][\u4e00-\u9fff]{{2,6}}[）)])?\s?{DAY})?\s?(?:专电|电讯|消息|讯|电)(?!员)"
    rf"|[\u4e00-\u9fff]{{2,5}}[讯电](?=[\s：:]|{OPENED}))\s?(?:{CLOSED}|[：:])?\s?[：:]?"
    rf"|(?:[\u4e00-\u9fff]{{2,5}})?(?<!通)讯(?=\s{{1,2}}{STAFF})"
    rf"|讯(?=\s?{OPENED})"
    rf"|[\u4e00-\u9fff]{{2,9}}讯(?=\s?{OPENED}{WITHIN}{{0,16}}?(?:本报|记者|通讯员|实习生|全媒体|融媒体|见习|首席))"
    r"|[\u4e00-\u9fff]{2,4}讯(?=\s?[（(][\u4e00-\u9fff]{2,4}(?:[ \u3000、][\u4e00-\u9fff]{2,4}){0,3}[）)])"
    rf"|(?:[\u4e00-\u9fff]{{2,5}})?{DAY}[讯电](?=[\s：:]|{OPENED}|{STAFF})\s?[：:]?)"
)
FULL_DIGIT = re.compile("[０-９]")
PAGE_DIGITS = str.maketrans("０１２３４５６７８９一二三四五六七八九", "0123456789123456789")
REST_OF_BRACKETS = re.compile(rf"\s*({WITHIN}{{2,50}}){CLOSED}")
BRACKETED = re.compile(rf"\s*{OPENED}({WITHIN}{{2,70}}){CLOSED}")
BEFORE_BRACKETED = frozenset(OPENERS + " \u3000\xa0\t")  # a cheap look
CREDIT_ENDS = re.compile(rf"(?<=报道)[：:，,]?|{CLOSED}|[：:]|\s+|$")
CRAFTS_FIRST = re.compile(r"(?:文\s?[/／]\s?图|图\s?[/／]\s?文|文图|图文)[\s\u3000/／：:]")
CRAFTS = ("文", "图")  # what CRAFTS_FIRST begins with
STAFF_REACH = 24  # letters within which a byline at the start names its staff
PAGE_NUMBER = r"第?\s*([0-9０-９A-Za-z一二三四五六七八九十]{1,4})\s*版"
# （上接第1版）, with what else the brackets say; ◄上接1版, or 上接1版 with a blank or nothing behind it.
JUMPED_FROM = re.compile(
    rf"[◄◀▲△☜←<]{{0,3}}\s*{OPENED}\s*(?:紧接|上接|接)\s*{PAGE_NUMBER}[^）)】\]〕］〗]{{0,24}}{CLOSED}"
    rf"|[◄◀▲△☜←<]{{1,3}}\s*(?:紧接|上接)\s*{PAGE_NUMBER}|(?:紧接|上接)\s*{PAGE_NUMBER}(?=\s|$)"
)
BLANKS = re.compile(r"[\s\u3000\xa0]*")


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before the text of a block, which begins at `end`; the end of a part is 0 where there is none."""

    end: int = 0
    dateline_end: int = 0
    jump_end: int = 0
    dateline: str = ""
    credit: Credit | None = None
    continued_from: str = ""


NOTHING = Opening()


def opening_of(text: str) -> Opening:
    """The opening of a block.

    >>> opening = opening_of("本报讯（记者 王伟）昨天，会议召开。")
    >>> opening.dateline, opening.credit.bylines[0].name, opening.end
    ('本报讯', '王伟', 10)
    """
    jump = JUMPED_FROM.match(text) if "版" in text[:40] else None
    if jump:
        end = _skip_blanks(text, jump.end())
        page = next(group for group in jump.groups() if group)
        return Opening(end, jump_end=end, continued_from=page.translate(PAGE_DIGITS))
    head = text[:60]
    may_be_dated = "讯" in head or "电" in head or "消息" in head
    dateline = DATELINE.match(with_plain_digits(head)) if may_be_dated else None
    start = _skip_blanks(text, dateline.end()) if dateline else 0
    credit, end = _credit_within(text, dateline) if dateline else (None, start)
    if not credit:
        credit, end = _credit_at(text, start)
    if not (dateline or credit):
        return NOTHING
    printed = dateline[0].lstrip("".join(BULLETS)).strip("【】[]〔〕（）()［］〖〗：: \u3000\xa0") if dateline else ""
    return Opening(_skip_blanks(text, end), start, 0, printed, credit)


def with_plain_digits(text: str) -> str:
    """A text, its digits of full width made plain ones: ２ becomes 2; hardly a text has any."""
    return FULL_DIGIT.sub(lambda digit: str(int(digit[0])), text)


def _credit_within(text: str, dateline: re.Match[str]) -> tuple[Credit | None, int]:
    """The byline inside the dateline's brackets: 【本报讯 记者 王伟】."""
    start = dateline.end()
    rest = REST_OF_BRACKETS.match(text, start) if dateline[0][0] in OPENERS else None
    credit = credit_in(rest[1], is_enclosed=True) if rest else None
    return (credit, rest.end()) if rest and credit else (None, start)


def _credit_at(text: str, start: int) -> tuple[Credit | None, int]:
    """The byline that stands at `start`, in brackets or with its role, and where it ends."""
    bracketed = BRACKETED.match(text, start) if text[start : start + 1] in BEFORE_BRACKETED else None
    if bracketed:
        credit = credit_in(bracketed[1], is_enclosed=True)
        return (credit, bracketed.end()) if credit else (None, start)
    is_signed = STAFF_WORD.search(text, start, start + STAFF_REACH)
    if not (is_signed or text[start : start + 1] in CRAFTS):
        return None, start
    window = text[start : start + 60]
    role = (ROLE_WORD.match(window, window[:1] in BULLETS) if is_signed else None) or CRAFTS_FIRST.match(window)
    if not role:
        return None, start
    ends = sorted((end.start(), end.end()) for end in CREDIT_ENDS.finditer(window, role.end()))
    for stop, end in reversed(ends):
        if start + stop < len(text) and (credit := credit_in(window[:stop])):
            is_told = window[stop : stop + 1] in ("：", ":") or not window.startswith("本")
            speaks = not credit.bylines and is_told  # 记者：什么叫……, 本报评论员：……, 记者 3 月 2 日从……
            return (None, start) if speaks else (credit, start + end)
    return None, start


def _skip_blanks(text: str, position: int) -> int:
    """The first place from `position` on that is not blank."""
    blanks = BLANKS.match(text, position)
    return blanks.end() if blanks else position
