"""Dates written with Chinese and with Arabic digits: each is found by the other."""

import re

DIGITS = "零一二三四五六七八九"
MONTH = "十[一二]?|[一二三四五六七八九]"
DAY = "三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
NUMERAL = "零一二三四五六七八九十百千万"

# In search keys: Han letters run on, a number stands between blanks.
CHINESE = re.compile(
    rf"(?<![{NUMERAL}])(?:([一二][{DIGITS}]{{3}})年(?:({MONTH})月(?:({DAY})日)?)?|()({MONTH})月({DAY})日)"
)
ARABIC = re.compile(
    r"(?<!\S)(?:([12]\d{3}) 年(?: (1[0-2]|[1-9]) 月(?: (3[01]|[12]\d|[1-9]) 日)?)?"
    r"|()(1[0-2]|[1-9]) 月 (3[01]|[12]\d|[1-9]) 日)"
)


def other_forms(key: str) -> list[str]:
    """The keys of the dates in this key, written the other way, each once.

    >>> other_forms("二零二三年十月一日 起 2 月 28 日")
    ['2023 年 10 月 1 日', '二月二十八日']
    """
    forms = [_arabic(*date.groups()) for date in CHINESE.finditer(key)]
    forms += [_chinese(*date.groups()) for date in ARABIC.finditer(key)]
    return list(dict.fromkeys(forms))


def _parts(groups: tuple[str | None, ...]) -> tuple[str, str, str]:
    """Year, month and day of a match, empty where there is none."""
    year, month, day, _, lone_month, lone_day = (group or "" for group in groups)
    return year, month or lone_month, day or lone_day


def _arabic(*groups: str | None) -> str:
    year, month, day = _parts(groups)
    parts = [("".join(str(DIGITS.index(digit)) for digit in year), "年"), (_number(month), "月"), (_number(day), "日")]
    return " ".join(f"{number} {unit}" for number, unit in parts if number)


def _chinese(*groups: str | None) -> str:
    year, month, day = _parts(groups)
    parts = [("".join(DIGITS[int(digit)] for digit in year), "年"), (_numeral(month), "月"), (_numeral(day), "日")]
    return "".join(f"{numeral}{unit}" for numeral, unit in parts if numeral)


def _number(numeral: str) -> str:
    """A Chinese numeral below 40 in Arabic digits.

    >>> _number("二十八"), _number("十"), _number("")
    ('28', '10', '')
    """
    if not numeral:
        return ""
    tens, ten, ones = numeral.rpartition("十")
    return str((DIGITS.index(tens or "一") * 10 if ten else 0) + (DIGITS.index(ones) if ones else 0))


def _numeral(number: str) -> str:
    """A number below 40 as a Chinese numeral.

    >>> _numeral("28"), _numeral("10"), _numeral("3")
    ('二十八', '十', '三')
    """
    if not number:
        return ""
    tens, ones = divmod(int(number), 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{DIGITS[tens]}十") + (DIGITS[ones] if ones else "")
