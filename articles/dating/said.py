"""Words about time: what they say of the day a page was printed, and whether they speak of things to come."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

YEAR = r"(?<![\d.])(?P<year>(?:19[5-9]|20[0-9])\d)"
MONTH, DAY = r"(?P<month>1[0-2]|0?[1-9])\s*月", r"(?P<day>3[01]|[12]\d|0?[1-9])\s*[日号]"
SPAN = r"\s*(?:[—–\-~～一至到]|——)+\s*"

AHEAD = re.compile(
    r"(?:到|至|力争|争取|预计|计划|拟|定于|将于?|确保|面向|迈向|展望|距离?|距[^，。；]{0,6}|[—–\-~～])\s*(?:20\d\d\s*年\s*)?$"
)
AHEAD_AFTER = re.compile(
    r"\s*(?:底|末|中旬|下旬|上旬|初)?(?:之|以)?前(?!后|期)|[^，。；]{0,16}(?:仅剩|还有|倒计时)|[^，。；]{0,4}将|起(?:施行|实施|执行|正式)"
)
PLANNED = re.compile("预计|将于|将在|定于|拟于|拟在|计划于|计划在|截止|有望|力争|争取|确保在|即将|届时")
OTHER_YEAR = re.compile(r"(?:去年|上年|前年|历年|往年|每年|明年|来年|次年)的?\s*$")
CLAUSE = 24  # characters: so far the words before a date can reach


@dataclass(frozen=True, slots=True)
class Said:
    """Words that put the page on or after a day, as exact as `precision` says: "day", "month", "year" or "past"."""

    since: date
    precision: str
    words: str


def is_ahead(text: str, start: int, end: int) -> bool:
    """Whether the words around a date put it in the future: 预计12月, 6月30日前, 到2027年."""
    clause = re.split("[。；！？，,]", text[max(0, start - CLAUSE) : start])[-1]
    return bool(AHEAD.search(clause) or PLANNED.search(clause) or AHEAD_AFTER.match(text, end))


def is_of_other_year(text: str, start: int) -> bool:
    """Whether 去年, 每年 or 明年 stands right before a date."""
    return bool(OTHER_YEAR.search(text, max(0, start - CLAUSE), start))


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    return date(year, month, day) if day <= monthrange(year, month)[1] else None


def month_after(year: int, month: int) -> date:
    """The first day of the next month.

    >>> month_after(2021, 12)
    datetime.date(2022, 1, 1)
    """
    return date(year, month, monthrange(year, month)[1]) + timedelta(days=1)


def around(text: str, start: int, end: int) -> str:
    """The words of a date with what follows in its clause, short enough to quote."""
    rest = re.split("[。；！？，,\n]", text[end : end + CLAUSE])[0]
    return (text[start:end] + rest).strip()
