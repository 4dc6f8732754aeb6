"""On which day a holiday falls: fixed days by the calendar, 春节 and 中秋 by the moon.

New moons and the sun's longitude follow Jean Meeus, Astronomical Algorithms, chapters 25 and 49 (shortened: right to a
few minutes); the months follow the rule of the Chinese calendar, that the winter solstice falls in the eleventh month
and that a month without a major solar term is a leap month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from math import floor, radians, sin

from .said import Said, is_of_other_year

FIXED = {"元旦": (1, 1), "三八": (3, 8), "清明": (4, 4), "五一": (5, 1), "五四": (5, 4), "六一": (6, 1), "七一": (7, 1)}
FIXED |= {"八一": (8, 1), "教师节": (9, 10), "国庆": (10, 1)}
LUNAR = {"春节": (1, 1), "元宵": (1, 15), "端午": (5, 5), "中秋": (8, 15), "重阳": (9, 9)}
# 春节后, 刚过去的五一假期, 国庆期间，景区接待…: the holiday is over, or was when it was written.
OVER = re.compile(
    rf"(?P<before>刚刚?过去的)?(?P<holiday>{'|'.join([*FIXED, *LUNAR])})节?(?:小?长?假期?)?"
    r"(?P<after>后(?!天|勤|备)|过后|刚过|期间[^。；]{0,20}(?:接待|共|累计|实现))?"
)
CHINA, SYNODIC, EPOCH = (
    8 / 24,
    29.530588861,
    2451550.09766,
)  # hours ahead of Greenwich; a month; the first new moon of 2000
JULIAN = 1721424.5  # the Julian date of the day before 1 January of the year 1
SOLSTICE = 9  # the winter solstice is the sun's tenth sector of 30 degrees, counted from 0


def holiday(name: str, year: int) -> date:
    """The day of a holiday in a year.

    >>> holiday("春节", 2023), holiday("中秋", 2025), holiday("国庆", 2021)
    (datetime.date(2023, 1, 22), datetime.date(2025, 10, 6), datetime.date(2021, 10, 1))
    """
    if name in FIXED:
        return date(year, *FIXED[name])
    month, day = LUNAR[name]
    return _month_start(year, month) + timedelta(days=day - 1)


def holidays_said(texts: Sequence[str], year: int) -> Iterator[Said]:
    """Holidays of the year that the page says are over."""
    for text in texts:
        for match in OVER.finditer(text):
            if (match["before"] or match["after"]) and not is_of_other_year(text, match.start()):
                yield Said(holiday(match["holiday"], year), "month", match[0])


@cache
def _month_start(year: int, month: int) -> date:
    """The first day of a month of the Chinese calendar (no leap month) in the year that begins in spring."""
    first = _new_moon_before(_solstice(year - 1))
    last = _new_moon_before(_solstice(year))
    moons = range(first, last + 1)
    leap = next((k for k in moons if len(moons) > 13 and _sector(k) == _sector(k + 1)), last)
    moon = first + month + 1  # the first is that of the eleventh month
    return _new_moon(moon + 1 if leap <= moon else moon)


def _new_moon_before(day: date) -> int:
    """The number of the last new moon on a day or before it."""
    k = floor((day.toordinal() + JULIAN - EPOCH) / SYNODIC) + 2
    while _new_moon(k) > day:
        k -= 1
    return k


@cache
def _new_moon(k: int) -> date:
    """The day in China of the k-th new moon since that of 6 January 2000."""
    t = k / 1236.85
    sun = radians(2.5534 + 29.1053567 * k)
    moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    node = radians(160.7108 + 390.67050284 * k)
    shift = -0.4072 * sin(moon) + 0.17241 * sin(sun) + 0.01608 * sin(2 * moon) + 0.01039 * sin(2 * node)
    shift += 0.00739 * sin(moon - sun) - 0.00514 * sin(moon + sun) + 0.00208 * sin(2 * sun)
    return date.fromordinal(floor(EPOCH + SYNODIC * k + 0.00015437 * t * t + shift + CHINA - JULIAN))


def _sector(k: int) -> int:
    """The sector of 30 degrees in which the sun stands when the day of a new moon begins in China."""
    return floor(_longitude(_new_moon(k).toordinal() + JULIAN - CHINA) / 30)


def _longitude(julian: float) -> float:
    """The sun's apparent longitude, in degrees."""
    t = (julian - 2451545) / 36525
    anomaly = radians(357.52911 + 35999.05029 * t)
    centre = (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    return (280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * sin(radians(125.04 - 1934.136 * t))) % 360


@cache
def _solstice(year: int) -> date:
    """The day of the winter solstice in China."""
    days = (date(year, 12, day) for day in range(20, 24))
    return next(day for day in days if floor(_longitude(day.toordinal() + 1 + JULIAN - CHINA) / 30) == SOLSTICE)
