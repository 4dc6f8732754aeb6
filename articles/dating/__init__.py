"""Dating (推断日期): the earliest day a page can have been printed, from its own words, and which words say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from .days import days_said, on_bare_day, periods_said
from .holidays import holidays_said
from .said import Said
from .years import trusted, years_said

__all__ = ["PrintedDate", "date_of"]

CONFIDENCE = {"day": 0.85, "month": 0.7, "year": 0.5}
LONG_AGO_CONFIDENCE = 0.3
EVIDENCE_KEPT = 8


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


def date_of(texts: Iterable[str], facts: Mapping[str, str]) -> PrintedDate:
    """The earliest day the page can have been printed. A date printed in its furniture (`facts["date"]`) is exact."""
    printed = _iso_date(facts.get("date", ""))
    if printed:
        return PrintedDate(printed, "day", (facts["date"],), "版面印有日期", 1.0)
    texts = list(texts)
    years = years_said(texts)
    recent = trusted(years)
    if recent:
        return _within_year(texts, recent)
    if years:
        reason = "只提到过去的年份，不早于这一年"
        return PrintedDate(years[-1].since, "year", (years[-1].words,), reason, LONG_AGO_CONFIDENCE)
    return PrintedDate()


def _within_year(texts: Sequence[str], years: Sequence[Said]) -> PrintedDate:
    """The date in the last of the years: the latest day that has come, or the month after figures that are complete."""
    year = years[-1].since.year
    days = days_said(texts, year)
    bounds = [years[-1], *days, *periods_said(texts, year), *holidays_said(texts, year)]
    last = max(bounds, key=lambda said: (said.since, said.precision == "day"))
    return _answer(on_bare_day(texts, last), days, years)


def _answer(last: Said, days: Sequence[Said], years: Sequence[Said]) -> PrintedDate:
    """The date with its evidence, the deciding words first."""
    of_year = [said.words for said in years if said.since == years[-1].since]
    evidence = tuple(dict.fromkeys([last.words, *(said.words for said in days), *of_year]))[:EVIDENCE_KEPT]
    reason = {
        "day": f"已发生的事最晚在{last.words}，年份见“{of_year[0]}”",
        "month": f"“{last.words}”已成过去，年份见“{of_year[0]}”",
        "year": f"年份见“{of_year[0]}”，没有说明月日",
    }[last.precision]
    since = last.since.replace(day=1) if last.precision == "month" else last.since
    return PrintedDate(since, last.precision, evidence, reason, CONFIDENCE[last.precision])


def _iso_date(text: str) -> date | None:
    """A date written 2023-06-20, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
