"""Which years a page says have come."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from .said import AHEAD, SPAN, YEAR, Said, around, is_ahead

# 2023世界新能源博览会: a year that opens the name of an event stands without 年.
EVENT = r"大会|年会|博览会|(?<!发)展(?![开现示望])|论坛|峰会|赛|节|马拉松"
EVENT_YEAR = re.compile(rf"{YEAR}(?!\s*年)(?=(?:第|世界|中国|全国|国际|亚洲|[\u4e00-\u9fff“”·]{{1,14}}?(?:{EVENT})))")
YEARS = re.compile(rf"{YEAR}\s*年?(?={SPAN}20\d\d\s*年)")  # 2023—2027年: the plan is out, so its first year has come
PLAIN_YEAR = re.compile(YEAR + r"\s*年(?P<after>度?[^，。；,;]{0,16})")
# 2030年可持续发展议程, 2035年国家自主贡献目标: plans of years to come.
PLAN_AFTER = re.compile("[^，。；]{0,12}?(?:目标|议程|规划|远景|愿景)")
YEARS_OF_PLAN = 3
# 2018年修改, 2010年以来: years of long ago, that only say "not before".
SINCE = re.compile("以来|起")
LONG_AGO = re.compile(
    "度?(?:以来|起|至今|[^，。；]{0,6}(?:修改|修订|成立|建成|创办|创建|出生|毕业|退休|入伍|入党|开始|投产|颁布|当选))"
)


def years_said(texts: Sequence[str]) -> list[Said]:
    """The years the page says have come, in their order; those of long ago with the precision "past"."""
    return sorted(_years(texts), key=lambda said: said.since)


def _years(texts: Sequence[str]) -> Iterator[Said]:
    """The years as they stand."""
    has_this_year = any("今年" in text for text in texts)
    for text in texts:
        for match in (*EVENT_YEAR.finditer(text), *YEARS.finditer(text)):
            if not AHEAD.search(text, 0, match.start()):
                yield Said(date(int(match["year"]), 1, 1), "year", around(text, match.start(), match.end()))
        for match in PLAIN_YEAR.finditer(text):
            if not is_ahead(text, match.start(), match.end("year") + 1) and not PLAN_AFTER.match(match["after"]):
                yield _year_said(match, has_this_year)


def _year_said(match: re.Match[str], has_this_year: bool) -> Said:
    """A year that has come. 2022年以来 beside 今年 is of a later year: in that year one would say 今年以来."""
    year, words = int(match["year"]), match[0]
    if not LONG_AGO.match(match["after"]):
        return Said(date(year, 1, 1), "year", words)
    if SINCE.match(match["after"]) and has_this_year:
        return Said(date(year + 1, 1, 1), "year", words)
    return Said(date(year, 1, 1), "past", words)


def trusted(years: Sequence[Said]) -> list[Said]:
    """The years but a last one that may be to come: said only once, where the year before is said more."""
    recent = [said for said in years if said.precision == "year"]
    counted = Counter(said.since.year for said in recent)
    latest = max(counted, default=0)
    earlier = max((year for year in counted if year < latest), default=latest)
    is_goal = latest % 5 == 0 and latest - earlier >= YEARS_OF_PLAN  # 2035年国家自主贡献
    doubtful = counted[latest] == 1 and (counted[latest - 1] > 1 or is_goal)
    return [said for said in recent if not (doubtful and said.since.year == latest)]
