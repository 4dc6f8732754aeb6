"""Dating (推断日期): the earliest day a page can have been printed, from its own words, and which words say so."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

MONTH, DAY = r"(?P<month>1[0-2]|0?[1-9])\s*月", r"(?P<day>3[01]|[12]\d|0?[1-9])\s*[日号]"
SPAN = r"\s*(?:[—–\-~～一至到]|——)+\s*"
YEAR = r"(?<![\d.])(?P<year>(?:19[5-9]|20[0-9])\d)"

# 2023世界新能源博览会: a year that opens the name of an event stands without 年.
EVENT = r"大会|年会|博览会|(?<!发)展(?![开现示望])|论坛|峰会|赛|节|马拉松"
EVENT_YEAR = re.compile(rf"{YEAR}(?!\s*年)(?=(?:第|世界|中国|全国|国际|亚洲|[\u4e00-\u9fff“”·]{{1,14}}?(?:{EVENT})))")
YEARS = re.compile(YEAR + rf"\s*年?(?={SPAN}20\d\d\s*年)")  # 2023—2027年: the plan is out, so its first year has come
PLAIN_YEAR = re.compile(YEAR + r"\s*年(?P<after>度?[^，。；,;]{0,16})")
AHEAD = re.compile(
    r"(?:到|至|力争|争取|预计|计划|拟|定于|将于?|确保|面向|迈向|展望|距离?|距[^，。；]{0,6}|[—–\-~～])\s*(?:20\d\d\s*年\s*)?$"
)
BEFORE_THEN = re.compile(r"\s*(?:底|末|中旬|下旬|上旬|初)?(?:之|以)?前(?!后|期)|[^，。；]{0,16}(?:仅剩|还有|倒计时)")
PLANNED = re.compile("预计|将于|将在|定于|拟于|拟在|计划于|计划在|截止|有望|力争|争取|确保在|即将|届时")
# 2030年可持续发展议程, 2035年国家自主贡献目标: plans of years to come.
PLAN_AFTER = re.compile("[^，。；]{0,12}?(?:目标|议程|规划|远景|愿景)")
YEARS_OF_PLAN = 3
SINCE = re.compile("以来|起")
# 2018年修改, 2010年以来: years of long ago, that only say "not before".
LONG_AGO = re.compile(
    r"度?(?:以来|起|至今|[^，。；]{0,6}(?:修改|修订|成立|建成|创办|创建|出生|毕业|退休|入伍|入党|开始|投产|颁布|当选))"
)
LAST_YEAR = re.compile(r"(?:去年|上年|前年|历年|往年|每年)的?\s*$")

# 6月19日至21日: only the first day has surely come.
DATED = re.compile(rf"(?:{YEAR}\s*年\s*)?{MONTH}\s*{DAY}(?:{SPAN}(?:\d+\s*月)?\s*\d+\s*[日号])?")
BARE_DAY = re.compile(rf"(?:^|[。！？；”\n]|(?<=[，、]))\s*{DAY}(?=[，,、]|上午|下午|晚|凌晨|清晨|从|，)")
MONTHS_DONE = re.compile(rf"(?<![\d年])(?:1|一)\s*月?{SPAN}{MONTH}(?:份)?(?!\s*\d)")
UNTIL_END = re.compile(rf"(?:截至|截止)\s*(?:目前|今年|{YEAR}\s*年)?\s*{MONTH}\s*底")
# 上半年，全市完成…: figures of a period are complete in the month after; of its work one may speak in its last month.
FIGURES = "增长|完成|实现|达到|下降|共(?![识同建享治产和])|累计|同比"
PERIOD_OVER = re.compile(rf"(?P<period>一季度|上半年|前三季度)(?=[^。；]{{0,30}}?(?:{FIGURES}))")
PERIOD_ENDING = re.compile("(?P<period>一季度|上半年|前三季度)(?=[^。；]{0,30}?(?:开展了|工作开展|工作情况|工作总结))")
PERIOD_ENDS = {"一季度": 3, "上半年": 6, "前三季度": 9}


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """The earliest day a page can have been printed, as exact as `precision` says ("day", "month", "year").

    `earliest` is None, and the precision empty, where the page gives no year; for a month or year it is its first day.
    `evidence` are the words that say so, `reason` is for an editor, in Chinese.
    """

    earliest: date | None = None
    precision: str = ""
    evidence: tuple[str, ...] = ()
    reason: str = "版面文字没有说明年份"
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Said:
    """Words that put the page on or after a day."""

    since: date
    precision: str
    words: str


def date_of(texts: Iterable[str], facts: Mapping[str, str]) -> PrintedDate:
    """The earliest day the page can have been printed. A date printed in its furniture (`facts["date"]`) is exact."""
    printed = _iso_date(facts.get("date", ""))
    if printed:
        return PrintedDate(printed, "day", (facts["date"],), "版面印有日期", 1.0)
    texts = list(texts)
    years = sorted(_years(texts), key=lambda said: said.since)
    if not years:
        return PrintedDate()
    recent = _recent([said for said in years if said.precision == "year"])
    if not recent:
        return PrintedDate(years[-1].since, "year", (years[-1].words,), "只提到过去的年份，不早于这一年", 0.3)
    year = recent[-1].since.year
    bounds = [*_days(texts, year), *_periods(texts, year)]
    last = max(bounds, key=lambda said: (said.since, said.precision == "day"), default=recent[-1])
    last = _on_bare_day(texts, last)
    if last.since < recent[-1].since:
        last = recent[-1]
    return _answer(last, bounds, recent)


def _recent(years: list[Said]) -> list[Said]:
    """The years that can be trusted: the latest, said only once where the year before is said more, may be to come."""
    counted = Counter(said.since.year for said in years)
    latest = max(counted, default=0)
    earlier = max((year for year in counted if year < latest), default=latest)
    is_goal = latest % 5 == 0 and latest - earlier >= YEARS_OF_PLAN  # 2035年国家自主贡献
    doubtful = counted[latest] == 1 and (counted[latest - 1] > 1 or is_goal)
    return [said for said in years if not (doubtful and said.since.year == latest)]


def _answer(last: Said, bounds: list[Said], years: list[Said]) -> PrintedDate:
    """The date with its evidence, the deciding words first."""
    year_words = [said.words for said in years if said.since == years[-1].since]
    words = [last.words, *(said.words for said in bounds if said.precision == "day"), *year_words]
    evidence = tuple(dict.fromkeys(words))[:8]
    reason = {
        "day": f"已发生的事最晚在{last.words}，年份见“{year_words[0]}”",
        "month": f"“{last.words}”已成过去，年份见“{year_words[0]}”",
        "year": f"年份见“{year_words[0]}”，没有说明月日",
    }[last.precision]
    return PrintedDate(
        last.since, last.precision, evidence, reason, {"day": 0.85, "month": 0.7, "year": 0.5}[last.precision]
    )


def _iso_date(text: str) -> date | None:
    """A date written 2023-06-20, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _years(texts: Sequence[str]) -> Iterator[Said]:
    """The years the page says have come; those of long ago with the precision "past"."""
    has_this_year = any("今年" in text for text in texts)
    for text in texts:
        for match in (*EVENT_YEAR.finditer(text), *YEARS.finditer(text)):
            if not AHEAD.search(text, 0, match.start()):
                yield Said(date(int(match["year"]), 1, 1), "year", _around(text, match.start(), match.end()))
        for match in PLAIN_YEAR.finditer(text):
            if not _is_ahead(text, match.start(), match.end("year") + 1) and not PLAN_AFTER.match(match["after"]):
                yield _year_said(match, has_this_year)


def _year_said(match: re.Match[str], has_this_year: bool) -> Said:
    """A year that has come. 2022年以来 beside 今年 is of a later year: in that year one would say 今年以来."""
    year, words = int(match["year"]), match[0]
    if not LONG_AGO.match(match["after"]):
        return Said(date(year, 1, 1), "year", words)
    if SINCE.match(match["after"]) and has_this_year:
        return Said(date(year + 1, 1, 1), "year", words)
    return Said(date(year, 1, 1), "past", words)


def _is_ahead(text: str, start: int, end: int) -> bool:
    """Whether the words around a date put it in the future: 预计12月, 6月30日前, 到2027年."""
    clause = re.split("[。；！？，,]", text[max(0, start - 24) : start])[-1]
    return bool(AHEAD.search(clause) or PLANNED.search(clause) or BEFORE_THEN.match(text, end))


def _days(texts: Iterable[str], year: int) -> Iterator[Said]:
    """The days on which something is reported as done; of several days the first."""
    for text in texts:
        for match in DATED.finditer(text):
            if LAST_YEAR.search(text[: match.start()]) or _is_ahead(text, match.start(), match.end()):
                continue
            day = _day(int(match["year"] or year), int(match["month"]), int(match["day"]))
            if day:
                yield Said(day, "day", _around(text, match.start(), match.end()))


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    return date(year, month, day) if day <= monthrange(year, month)[1] else None


def _periods(texts: Iterable[str], year: int) -> Iterator[Said]:
    """Months, quarters and half-years whose figures are complete: the page is of the month after, at the earliest."""
    for text in texts:
        for pattern in (MONTHS_DONE, UNTIL_END):
            for match in pattern.finditer(text):
                if not LAST_YEAR.search(text[: match.start()]):
                    yield Said(_month_after(year, int(match["month"])), "month", match[0])
        yield from _quarters(text, year)


def _quarters(text: str, year: int) -> Iterator[Said]:
    """Quarters and half-years that are over, or nearly."""
    for match in PERIOD_OVER.finditer(text):
        if not _is_ahead(text, match.start(), match.end()) and not LAST_YEAR.search(text[: match.start()]):
            yield Said(_month_after(year, PERIOD_ENDS[match["period"]]), "month", match["period"])
    for match in PERIOD_ENDING.finditer(text):
        if not LAST_YEAR.search(text[: match.start()]):
            yield Said(date(year, PERIOD_ENDS[match["period"]], 1), "month", match["period"])


def _month_after(year: int, month: int) -> date:
    """The first day of the next month."""
    return date(year, month, monthrange(year, month)[1]) + timedelta(days=1)


def _on_bare_day(texts: Iterable[str], last: Said) -> Said:
    """19日，会议召开: where only the month is bounded, the first such day in it or after it."""
    if last.precision != "month":
        return last
    days = [int(match["day"]) for text in texts for match in BARE_DAY.finditer(text)]
    if not days:
        return last
    months = (_day(last.since.year, month, max(days)) for month in range(last.since.month, 13))
    found = next((day for day in months if day), None)
    return Said(found, "day", f"{max(days)}日") if found else last


def _around(text: str, start: int, end: int) -> str:
    """The words of a date with what follows in its clause, short enough to quote."""
    rest = re.split("[。；！？，,\n]", text[end : end + 24])[0]
    return (text[start:end] + rest).strip()
