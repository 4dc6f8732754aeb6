"""Which letters count as the same when searching: traditional and simplified, full and half width, case, accents, dots.

Every letter is replaced on its own, whatever stands beside it, so that any part of a text is found by the same part of
a query. The replaced text is a search key only; nobody ever reads it.
"""

import re
import unicodedata
from functools import cache

import opencc

BREAK = "\n"  # what punctuation becomes: a run of letters ends there
BLANK = " "
FIRST_HAN = "々"  # U+3005: from here on letters are written without spaces, and are indexed in pairs

# Dots inside transcribed names (努尔·买买提) are typed in many forms, or not at all: they count for nothing.
DOTS = frozenset("·‧・･•∙⋅᛫")

# Radicals that stand for whole characters in texts taken out of PDF files, and that NFKC leaves as they are.
RADICALS = str.maketrans(
    "⺠⺟⺒⺓⺝⺼⻁⻄⻅⻆⻉⻋⻌⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "民母巳幺月月虎西见角贝车辶长长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)

# A circle is a zero beside Chinese digits (二○二三年, 一一○); the letter O is one only inside a year (二OO三年).
DIGITS = "一二三四五六七八九零〇"
CIRCLES = re.compile(rf"(?<=[{DIGITS}○◯])[○◯]|[○◯](?=[○◯]*[{DIGITS}])")
YEAR = re.compile(rf"(?<![{DIGITS}])[一二][{DIGITS}○◯OoＯｏ0０]{{3}}(?=\s*年)")
ZEROES = str.maketrans("○◯OoＯｏ0０", "〇" * 8)


def with_zeroes(text: str) -> str:
    """The text with circles written for zero replaced by 〇; every letter keeps its place.

    >>> with_zeroes("○ 二○○三年，二OO四年，王○")
    '○ 二〇〇三年，二〇〇四年，王○'
    """
    if "年" in text:
        text = YEAR.sub(lambda year: year[0].translate(ZEROES), text)
    return CIRCLES.sub("〇", text) if "○" in text or "◯" in text else text


def _in_gb2312(letter: str) -> bool:
    """Whether the letter belongs to everyday simplified writing, and so stands for itself."""
    try:
        letter.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@cache
def simplified() -> dict[str, str]:
    """The simplified letter of every traditional or variant one.

    Regional variants (Taiwan, Hong Kong, Japan) are read as such only where the letter is not one of everyday
    simplified writing: 予 is not 豫.
    """
    letters = [chr(code) for code in (*range(0x3400, 0xA000), *range(0x20000, 0x323B0))]
    plain = _converted(letters, "t2s")
    table = dict(zip(letters, plain, strict=True))
    rare = [letter for letter in letters if table[letter] == letter and not _in_gb2312(letter)]
    for region in ("tw2t", "hk2t", "jp2t"):
        for letter, standard in zip(rare, _converted(rare, region), strict=True):
            if table[letter] == letter and standard != letter:
                table[letter] = table.get(standard, standard)
    table["〇"] = "零"
    return {letter: table.get(other, other) for letter, other in table.items() if letter != other}


def _converted(letters: list[str], conversion: str) -> list[str]:
    """Each letter by itself under one of opencc's conversions."""
    return opencc.OpenCC(conversion).convert("\n".join(letters)).split("\n")


class Folds(dict[int, str]):
    """A table for `str.translate` that works out each letter when it is first met."""

    def __init__(self) -> None:
        super().__init__()
        self.irregular: set[str] = set()  # letters met so far that become none or several

    def __missing__(self, code: int) -> str:
        folded = "".join(map(_folded_part, _decomposed(chr(code))))
        if len(folded) > 1 and not folded.strip(BLANK + BREAK):
            folded = BREAK  # "…" is decomposed into three full stops
        self[code] = folded
        if len(folded) != 1:
            self.irregular.add(chr(code))
        return folded


def _decomposed(letter: str) -> str:
    """The letter without its form (width, accents, case), simplified."""
    if letter in DOTS or unicodedata.category(letter) == "Cf":
        return ""
    plain = unicodedata.normalize("NFKD", letter.translate(RADICALS)).casefold()
    plain = "".join(part for part in unicodedata.normalize("NFKD", plain) if unicodedata.category(part)[0] != "M")
    return "".join(simplified().get(part, part) for part in unicodedata.normalize("NFC", plain))


def _folded_part(letter: str) -> str:
    """A letter or digit as it is; anything else as a blank or a break."""
    if letter.isalnum():
        return letter
    return BLANK if letter in " \t\u00a0\u3000" else BREAK


FOLDS = Folds()


def folded(text: str) -> str:
    """The text in letters that count as the same; only letters, digits, blanks and breaks are left.

    >>> folded("ＧＤＰ增長５％、龍馬")
    'gdp增长5\\n\\n龙马'
    """
    return with_zeroes(text).translate(FOLDS)
