"""Wraps: blanks inside a line that only the setter's measure made, told from those that were set on purpose."""

from __future__ import annotations

import re

from .measures import FIGURE_BLANK, LONG, Measure, own_measure_of, parts_of

# 本报讯（记者 王伟）; 本报记者 王伟 7月2日
OPENING_CREDIT = re.compile(
    r"[^（(，。,]{0,24}[（(][^（）()。]{2,70}[）)]"
    r"|[^，。,0-9从在]{0,16}(?:记者|通讯员|实习生)[^，。,0-9从在]{2,30} (?=[0-9])"
)
CLOSING_CREDIT = re.compile(r"[（(][^（）()。]{2,50}[）)]$|(?<=[。！？!?])[^。！？!?，,]{2,50}$")
NEVER_LAST = "。！？!?，,"  # of a credit
STOPS = '。！？!?…”’"』」）)'
SET_APART = r"[\u4e00-\u9fff“”‘’「」《》，、：；！？]"  # “　板　凳　会　”　开　到　家　门　口　，
WIDE = re.compile(rf"{SET_APART}(?:[ \u3000]{{1,3}}{SET_APART})+")
LEAST_WIDE = 5  # letters; fewer may be names
WIDE_TITLES = frozenset(
    "公告 通告 启事 讣告 声明 公示 通知 拍卖公告 招标公告 招聘启事 遗失启事 寻人启事 招领启事 遗失声明 征稿启事".split()
)
SHORTEST = 14  # letters of a line that can have been broken


def stretches_of(text: str, spaced: Measure | None, keeps_figures_apart: bool) -> list[tuple[int, int]]:
    """The parts of a line between the blanks that are to be dropped."""
    if is_set_wide(text):
        return [(at, at + 1) for at, letter in enumerate(text) if not letter.isspace()]
    if " " not in text or len(text) < SHORTEST or not (len(text) > LONG or text[-1] in STOPS):
        return [(0, len(text))]
    parts, spaces = _parts_and_spaces(text)
    measure = own_measure_of(text, parts[:-1]) or spaced
    drops_blanks_of_figures = not keeps_figures_apart and len(text) > LONG
    if not measure and not drops_blanks_of_figures:
        return [(0, len(text))]
    first, last = _without_credits(text)
    are_full = [measure is not None and measure.fills(part) for part in parts]
    stretches, start = [], 0
    for index, (end, following) in enumerate(spaces):
        if not first <= end < last:
            continue
        is_full = are_full[index] or (are_full[index + 1] and _is_inside(text, end, following))
        if not is_full and measure and end - start > len(parts[index]):
            is_full = measure.fills(text[start:end])
        if is_full or (drops_blanks_of_figures and FIGURE_BLANK.match(text, end)):
            stretches.append((start, end))
            start = following
    return [*stretches, (start, len(text))]


def _parts_and_spaces(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """What stands between the blanks of a line, and where these blanks begin and end."""
    parts: list[str] = []
    spaces = []
    start = end = 0
    for part in parts_of(text):
        if part:
            if parts:
                spaces.append((end, start))
            parts.append(part)
            end = start + len(part)
        start += len(part) + 1
    return parts, spaces


def is_set_wide(text: str) -> bool:
    """Whether blanks stand between all letters of a title, as a setter fills a line; names are padded alike.

    >>> [is_set_wide(text) for text in ("拍 卖 公 告", "关 于 停 水 的 通 知", "王 伟", "王 伟 李 明")]
    [True, True, False, False]
    """
    if len(text) < 3 or not text[1].isspace() or not WIDE.fullmatch(text):
        return False
    letters = "".join(text.split())
    return len(letters) >= LEAST_WIDE or letters in WIDE_TITLES


def _without_credits(text: str) -> tuple[int, int]:
    """Where what may be a byline at the start ends, and one at the end begins: their blanks part names."""
    opening = OPENING_CREDIT.match(text)
    closing = None if text[-1] in NEVER_LAST else CLOSING_CREDIT.search(text, max(0, len(text) - 60))
    return opening.end() if opening else 0, closing.start() if closing else len(text)


def _is_inside(text: str, end: int, following: int) -> bool:
    """Whether Chinese letters stand on both sides, where no blank is ever set on purpose but in a heading."""
    return text[end - 1] >= "\u4e00" and "\u4e00" <= text[following] <= "\u9fff"
