"""The words of a text that are an office: how far to the left of a name it reaches, and which follow a name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from articles.gazetteer.offices import head_of, office_words
from articles.name_finder.place_lexicon import nationwide, nationwide_scanner
from articles.words import frequency, part_of_speech

HARD_BREAK = frozenset('。！？；：，,;:!?\n…—|／/《》<>［］[]【】、“”‘’"（）()·')
JOINTS = ("、", "兼", "暨")
LONGEST_OFFICE, LONGEST_QUOTE = 36, 14
TOWN = re.compile("[镇乡道县市区旗州]")
CLOSING = {"”": "“", "」": "「", "）": "（", ")": "("}
# 据县气象局: the segmenter joins the preposition to the body's first character.
LEADING_IN = frozenset("据由经向对在与和为被将从")
NUMBERS = frozenset("0123456789一二三四五六七八九十百两")
# What a number inside an office counts: 第十四届全国人大代表, 4号楼居民. Elsewhere it ends the office: 65岁村民.
COUNTED = (
    *"级届号组村楼栋班大中院团师连营队路线区期幢套（(",
    "套班子",
    "单元",
    "年级",
    "书记",
    "副",
    "人民",
    "小学",
    "医院",
)
NUMERAL = re.compile("[0-9一二三四五六七八九十百两]+")
LONGEST_NUMERAL_IN_NAME = 2  # 八一小学, 十八里村
CLASSIFIERS = frozenset("名位个岁年月日天户口只条件家对代次项多余几元万亿亩吨米时点分秒度成千公里部省市县区镇乡地者方")
# Such words are verbs only by the dictionary's tag: 驾驶员, 创业者.
ENDS_OF_PEOPLE = ("员", "师", "者", "人", "长", "家", "户", "手", "工", "兵", "生")
OUTSIDE_TAGS = frozenset("vdpcurtyem")
AFFILIATED = re.compile(
    "(?:队|公司|局|村|社区|学校|中学|小学|大学|学院|医院|街道|镇|乡|集团|中心|协会|合作社|班|店|厂|银行|支行|车间|农场|村组|家园|花园)$"
)
OPENS_CLAUSE = HARD_BREAK - {"·"}


def offices_before(text: str, start: int, ends: Sequence[int], floor: int = 0) -> tuple[str, ...]:
    """The offices that end where a name starts, as printed, in order.

    `ends` are the boundaries of the text's words; `floor` is the end of the name before.
    """
    found: list[str] = []
    at: int | None = start
    while at is not None:
        head = head_of(text, at)
        if not head or at - len(head) < floor:
            break
        begin = body_begin(text, at - len(head), ends, floor)
        found.insert(0, text[begin:at])
        joint = next((joint for joint in JOINTS if text.endswith(joint, floor, begin)), None)
        joint = joint or _comma_behind_office(text, begin, ends, floor)
        at = begin - len(joint) if joint else None
    return tuple(found) if found else _affiliation(text, start, ends, floor)


def _comma_behind_office(text: str, at: int, ends: Sequence[int], floor: int) -> str | None:
    """The comma before `at`, where all that it parts from what stands before it is an office: 县委常委，宣传部部长."""
    comma = text[at - 1 : at]
    if at <= floor or comma not in ("，", ","):
        return None
    head = head_of(text, at - 1)
    if not head or head not in office_words("post"):
        return None
    begin = body_begin(text, at - 1 - len(head), ends, floor)
    opens = begin == 0 or (begin > floor and text[begin - 1] in OPENS_CLAUSE)
    return comma if opens else None


def body_begin(text: str, stop: int, ends: Sequence[int], floor: int) -> int:
    """Where the body before an office word begins: leftwards from `stop`, to the first word that belongs to none."""
    at, floor = stop, max(floor, stop - LONGEST_OFFICE)
    towns = _towns(text[floor:stop], floor)
    while at > floor:
        begin = max(ends[bisect_right(ends, at - 1) - 1], floor)
        town = towns.get(at)
        step = town if town is not None else _step_left(text, begin, at, floor)
        if step is None:
            break
        at = step
    word = text[at : ends[bisect_right(ends, at)]] if at < stop else ""
    return at + (len(word) > 1 and word[0] in LEADING_IN and not frequency(word))


def _towns(text: str, offset: int) -> dict[int, int]:
    """Where the divisions named in full in a stretch end, and where they begin: 吉也克镇 however its words are cut."""
    if not TOWN.search(text):
        return {}
    spots = nationwide_scanner().every_spot(text)
    return {offset + spot.end: offset + spot.start for spot in spots if nationwide()[spot.name].rule == "full_name"}


def _step_left(text: str, begin: int, at: int, floor: int) -> int | None:
    """Where the word that ends at `at` begins, if it belongs to the office; None where the office begins behind it."""
    word = text[begin:at]
    if word in CLOSING:
        return _opened(text, at, CLOSING[word], floor)
    if word == "的":
        return begin if text[begin - 1 : begin] == "党" else None
    if word == "和":
        return _pair_begin(text, begin, floor)
    if word[0] == "第":
        return begin
    if word[0] in NUMBERS:
        in_office = text.startswith(COUNTED, at) or word.endswith(COUNTED) or not _is_quantity(word, text[at : at + 1])
        return begin if in_office else None
    return begin if _may_be_in_office(word) else None


def _is_quantity(word: str, following: str) -> bool:
    """Whether a word that begins with a numeral counts something: 65岁, 三名; but not 三西村, 五金行业, 七星河.

    >>> [_is_quantity(*each) for each in (("三", "名"), ("三", "西"), ("五金行业", "协"), ("一", "村"), ("65", "岁"))]
    [True, False, False, True, True]
    """
    number = NUMERAL.match(word)
    if not number or number[0] in ("一", "两") or word[0].isdecimal():
        return True
    is_long = len(number[0]) > LONGEST_NUMERAL_IN_NAME or (len(word) > 1 and part_of_speech(word) in ("m", "mq", "t"))
    counted = word[number.end() :] or following
    return is_long or counted[:1] in CLASSIFIERS


def _opened(text: str, at: int, mark: str, floor: int) -> int | None:
    """Where a short quotation or bracket that ends here begins: “饿了么”骑手, 镇（街道）干部."""
    opened = text.rfind(mark, max(floor, at - LONGEST_QUOTE), at - 1)
    return opened if opened >= 0 and not HARD_BREAK & set(text[opened + 1 : at - 1]) else None


def _pair_begin(text: str, begin: int, floor: int) -> int | None:
    """Where the first half of a body's double name begins: 住房和城乡建设局."""
    for pair in office_words("pairs"):
        first = pair.index("和")
        if text.startswith(pair, begin - first) and begin - first >= floor:
            return begin - first
    return None


@lru_cache(maxsize=65536)
def _may_be_in_office(word: str) -> bool:
    """Tell by the dictionary whether a word can stand inside an office."""
    if word[-1] in HARD_BREAK or not word.strip() or word in office_words("before_office"):
        return False
    if len(word) == 1 or word in office_words("in_office") or word.endswith(ENDS_OF_PEOPLE):
        return True
    tag = part_of_speech(word)
    return tag[:1] not in OUTSIDE_TAGS or tag == "vn"


def _affiliation(text: str, start: int, ends: Sequence[int], floor: int) -> tuple[str, ...]:
    """What a person is of, printed as 商户先锋队的李彬; only at the beginning of a clause, or after 来自."""
    if text[start - 1 : start] != "的":
        return ()
    begin = body_begin(text, start - 1, ends, floor)
    body = text[begin : start - 1]
    opens = begin == floor or text[begin - 1] in OPENS_CLAUSE or text.endswith("来自", 0, begin)
    return (body,) if opens and AFFILIATED.search(body) else ()


def offices_after(text: str, end: int) -> tuple[str, ...]:
    """The office that follows a name directly: 习近平总书记."""
    words = (text[end : end + size] for size in (5, 4, 3, 2))
    return next(((word,) for word in words if word in office_words("after") or word in office_words("leaders")), ())
