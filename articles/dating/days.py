"""Which days and months of its year a page says have come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from .said import DAY, MONTH, SPAN, YEAR, Said, around, day_of, is_ahead, is_of_other_year, month_after

# 6月19日至21日: only the first day has surely come.
DATED = re.compile(rf"(?:{YEAR}\s*年\s*)?{MONTH}\s*{DAY}(?:{SPAN}(?:\d+\s*月)?\s*\d+\s*[日号])?")
# 7月12日是国际防治沙尘暴日: a day of the calendar, no event.
CALENDAR_DAY = re.compile("(?:是|为)[^。，；]{0,16}[日节]|[^。，；]{0,8}(?:宣传日|纪念日|宪法日)")
BARE_DAY = re.compile(rf"(?:^|[。！？；”\n]|(?<=[，、]))\s*{DAY}(?=[，,、]|上午|下午|晚|凌晨|清晨|从)")
MONTHS_DONE = re.compile(rf"(?<![\d年])(?:1|一)\s*月?{SPAN}{MONTH}(?:份)?(?!\s*\d)")
UNTIL_END = re.compile(rf"(?:截至|截止)\s*(?:目前|今年|{YEAR}\s*年)?\s*{MONTH}\s*底")
# 上半年，全市完成…: figures of a period are complete in the month after; of its work one may speak in its last month.
FIGURES = "增长|完成|实现|达到|下降|共(?![识同建享治产和])|累计|同比"
PERIOD_OVER = re.compile(rf"(?P<period>一季度|上半年|前三季度)(?=[^。；]{{0,30}}?(?:{FIGURES}))")
PERIOD_ENDING = re.compile("(?P<period>一季度|上半年|前三季度)(?=[^。；]{0,30}?(?:开展了|工作开展|工作情况|工作总结))")
PERIOD_ENDS = {"一季度": 3, "上半年": 6, "前三季度": 9}
WINTER, NEW_YEAR = 11, 2


def days_said(texts: Sequence[str], year: int) -> list[Said]:
    """The days on which something is reported as done; of several days the first.

    Where more days are of January and February than of November and December, these are of the year before.
    """
    said = [each for text in texts for each in _days(text, year)]
    late = [each for each in said if each.since.year == year and each.since.month >= WINTER]
    early = [each for each in said if each.since.year == year and each.since.month <= NEW_YEAR]
    if len(early) <= len(late):
        return said
    return [replace(each, since=each.since.replace(year=year - 1)) if each in late else each for each in said]


def _days(text: str, year: int) -> Iterator[Said]:
    """The days of one text."""
    for match in DATED.finditer(text):
        start, end = match.span()
        passed_over = is_of_other_year(text, start) or is_ahead(text, start, end) or CALENDAR_DAY.match(text, end)
        day = day_of(int(match["year"] or year), int(match["month"]), int(match["day"]))
        if day and not passed_over:
            yield Said(day, "day", around(text, start, end))


def periods_said(texts: Sequence[str], year: int) -> Iterator[Said]:
    """Months, quarters and half-years whose figures are complete: the page is of the month after, at the earliest."""
    for text in texts:
        for match in (*MONTHS_DONE.finditer(text), *UNTIL_END.finditer(text)):
            if not is_of_other_year(text, match.start()):
                yield Said(month_after(year, int(match["month"])), "month", match[0])
        yield from _quarters(text, year)


def _quarters(text: str, year: int) -> Iterator[Said]:
    """Quarters and half-years that are over, or nearly."""
    for match in PERIOD_OVER.finditer(text):
        if not is_ahead(text, match.start(), match.end()) and not is_of_other_year(text, match.start()):
            yield Said(month_after(year, PERIOD_ENDS[match["period"]]), "month", match["period"])
    for match in PERIOD_ENDING.finditer(text):
        if not is_of_other_year(text, match.start()):
            yield Said(date(year, PERIOD_ENDS[match["period"]], 1), "month", match["period"])


def on_bare_day(texts: Sequence[str], last: Said) -> Said:
    """19日，会议召开: where only the month is bounded, the first such day in it or after it."""
    days = [int(match["day"]) for text in texts for match in BARE_DAY.finditer(text)]
    if last.precision != "month" or not days:
        return last
    months = (day_of(last.since.year, month, max(days)) for month in range(last.since.month, 13))
    found = next((day for day in months if day), None)
    return Said(found, "day", f"{max(days)}日") if found else last
