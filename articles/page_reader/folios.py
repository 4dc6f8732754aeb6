"""Folios: the line that gives a page's date, number and newspaper: what it is made of, and what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from articles.words import frequency

from .imprint import DESK, DUTIES, ON_DUTY
from .marks import BARS
from .openings import with_plain_digits

NUMBERED_SECTION = re.compile(
    rf"[A-D]?\d{{1,2}}\s*[·/／{BARS}]?\s*([\u4e00-\u9fff]{{2,6}})|([\u4e00-\u9fff]{{2,6}})\s*[·/／{BARS}]?\s*[A-D]?\d{{1,2}}"
)
HANZI = r"[\u4e00-\u9fff]"
DESK_PART = re.compile(rf"(?:{DESK})(?:\s*[:：/／{BARS}]\s*|\s+){HANZI}(?:{HANZI}{{1,2}}|[ \u3000]+{HANZI})(?!{HANZI})")
REGISTRATION = re.compile(
    r"国内统一(?:连续出版物号?|刊号)?|统一刊号|CN\s?\d{2}(?:[-—]\d{4})?|邮发代号(?:[:：]?\s?\d+[-—]\d+)?|代号\s?\d|[\u4e00-\u9fff]{1,2}内准字"
    r"|[\u4e00-\u9fff]{1,6}(?:准印|新出|新出内|准字)[（(][12][0-9]{3}[）)]第?\s?\d+\s?号|[\u4e00-\u9fff]{2,6}准字\d+号"
    r"|准印证?号?|[（(]?总第\s?\d+\s?[期号][）)]?|第\s?\d{1,6}\s?[期号]|(?:今日|本期|共)\s?[\d一二三四五六七八九十]+\s?版"
)
STEM, BRANCH = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
LUNAR = re.compile(
    rf"(?:农历|夏历)?\s?[{STEM}][{BRANCH}][\[（(]?[鼠牛虎兔龙蛇马羊猴鸡狗猪]?[\]）)]?年?(?:闰?[正一二三四五六七八九十冬腊]{{1,2}}月)?"
    r"(?:[初十廿]?[一二三四五六七八九十]+)?|农历(?:闰?[正一二三四五六七八九十冬腊]{1,2}月)?(?:[初十廿]?[一二三四五六七八九十]+)?"
)
SOLAR_TERMS = frozenset(
    """
    立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至
    小寒 大寒 今日立春 今日立夏 今日立秋 今日立冬
    """.split()
)
DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s?(?:年|[-./])\s?(\d{1,2})\s?(?:月|[-./])\s?(\d{1,2})(?:\s?日|(?!\d))|([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
DAY_OR_MONTH = r"(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})"
PIECE_OF_DATE = re.compile(
    rf"(?:[\d０-９]{{4}}|[〇○零一二三四五六七八九]{{4}})年|(?:{DAY_OR_MONTH}月)?{DAY_OR_MONTH}日|{DAY_OR_MONTH}月"
)
WEEKDAY = re.compile(r"星期[一二三四五六日天]|周[一二三四五六日](?![\u4e00-\u9fff])")
PAGE = re.compile(
    r"第\s?([0-9]{1,3}|[一二三四五六七八九十]{1,3})\s?版|(?<![0-9A-Za-z])([A-D]?[0-9]{1,3})\s?版|^([A-D]\s?[0-9]{1,2})(?=\s|$)|^(?:P|p)?\.?([0-9]{1,2})$|(?<=·)([0-9]{1,2})$|(?<=\s)([A-D]\s?[0-9]{1,2})$|^([0-9]{1,2})\s?[/／]\s?[0-9]{1,2}$|([一二三四五六七八九十]{1,3})版"
)
PAGES = re.compile(r"(?:今日|本期|共)\s?[\d一二三四五六七八九十]{1,3}\s?版")  # how many there are
# [4]　社会版, 要闻·时事 4, ·3·｜民生, —3—: the page's number stands by itself.
NUMBER_ALONE = re.compile(
    rf"(?<![^\s/／·•{BARS}\[［【（(])([0-9]{{1,2}})(?=$|[\s/／·•{BARS}\]］】）)])"
    rf"|(?<![^\s/／{BARS}])[—-]([0-9]{{1,2}})[—-](?![0-9])"
)
NUMBER = re.compile(r"总第\s?(\d+)\s?[期号]|第\s?(\d{2,6})\s?期|总\s?(\d{3,6})\s?期")
NEWSPAPER = re.compile(
    r"(?<![\u4e00-\u9fff])(今日[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,6}(?:日报|晚报|晨报|早报|时报|快报|周报|导报|商报|都市报|快讯|时讯|融媒|新报|新闻|侨乡报))(?![\u4e00-\u9fff])"
)
# 青溪报 alone on a line at the page's edge; 工作简报 and 天气预报 are words.
SMALL_NEWSPAPER = re.compile(r"[\u4e00-\u9fff]{2,4}报")
NAME_BESIDE_FOLIO = re.compile(r"[\u4e00-\u9fff]{2,6}(?:报|时讯|新闻)")
SECTIONS = frozenset(
    """
    要闻 综合 综合新闻 时政 时政新闻 本地新闻 地方新闻 镇区新闻 镇街新闻 镇域新闻 基层新闻 区域新闻
    民生 民生新闻 社会 社会新闻 经济 经济新闻 财经 教育 健康 文化 文体 体育 国际
    国际新闻 国内 国内新闻 副刊 专版 专题 专刊 特刊 评论 时评 理论 生活 法治 科技 科教
    生态 三农 乡村 农业 旅游 文旅 公益广告 广告 公告 声明 图片新闻 视点 关注 特别报道
    深度 服务 周刊 连载 卫生 金融 房产 汽车 读者 天下 时事 头版 导读 城事 城市 县域
    党建 政协 人大 热点 焦点 聚焦 本版导读 今日导读 本期导读 要目导读 今日要目
    """.split()
)
HANZI_NUMBERS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
DESK_TELLING = f"[{''.join(sorted({word[-1] for word in DUTIES + ON_DUTY}))}][\\s:：/／{BARS}]"
# What a folio is made of, each with letters that it has: most lines are told by them to have no part.
FOLIO_PARTS = (
    (DATE, re.compile("[0-9年]")),
    (LUNAR, re.compile(f"[历{STEM}]")),
    (WEEKDAY, re.compile("[期周]")),
    (REGISTRATION, re.compile("[N号刊统准期版]")),
    (PAGE, re.compile("[0-9版]")),
    (NEWSPAPER, re.compile("[今报讯闻媒]")),
    (DESK_PART, re.compile(DESK_TELLING)),
)
TELLING = re.compile(f"[0-9０-９年历{STEM}期周N号刊统准版今报讯闻媒]|{DESK_TELLING}")
BETWEEN_PARTS = re.compile(rf"[\s··{BARS}/—:：,，.\-（）()]+")


def is_numbered_section(text: str) -> bool:
    """Whether a line is a page's number with its section: 02 要闻, 要闻·2."""
    may_be = text[-1].isdigit() or text[0].isdigit() or text[0] in "ABCD"
    section = NUMBERED_SECTION.fullmatch(text) if may_be else None
    return section is not None and (section[1] or section[2]) in SECTIONS


def is_section(text: str) -> bool:
    """Whether a line may be the name of a newspaper or of a page's section, if it stands at the page's edge."""
    return len(text) <= 8 and (text in SECTIONS or bool(NEWSPAPER.fullmatch(text)))


def is_masthead(text: str) -> bool:
    """Whether a line at the page's edge is nothing but a newspaper's name.

    >>> [is_masthead(text) for text in ("青溪日报", "青溪报", "天气预报")]
    [True, True, False]
    """
    if len(text) > 8 or text in SECTIONS:
        return False
    return bool(NEWSPAPER.fullmatch(text)) or (bool(SMALL_NEWSPAPER.fullmatch(text)) and not frequency(text[-2:]))


def is_piece_of_date(text: str) -> bool:
    """Whether a line at the page's edge is a part of a date that is set over several: 2026年, 5月12日."""
    return text[-1] in "年月日" and bool(PIECE_OF_DATE.fullmatch(text))


def is_folio(text: str) -> bool:
    """Whether nothing but date, page, number and names of paper and section is printed."""
    if not TELLING.search(text):
        return False
    plain = with_plain_digits(text)
    rest, found = plain, 0
    for pattern, telling in FOLIO_PARTS:
        if telling.search(rest):
            rest, count = pattern.subn(" ", rest)
            found += count
    if not found or (found == 1 and NEWSPAPER.search(plain)):
        return False
    words = [
        word
        for word in BETWEEN_PARTS.split(rest)
        if word and word not in SECTIONS and word not in SOLAR_TERMS and not NAME_BESIDE_FOLIO.fullmatch(word)
    ]
    left = sum(len(word) for word in words)
    most = 10 if REGISTRATION.search(plain) else 4 * (found > 1)
    return left <= most and all(len(word) <= 8 for word in words)


def facts_in(lines: Iterable[str]) -> Mapping[str, str]:
    """What furniture says of its page: "date" (ISO), "page", "number", "newspaper"; the first to say it counts.

    >>> facts_in(["溧阳日报 2023年6月20日 星期二 第2版"])
    {'date': '2023-06-20', 'page': '2', 'newspaper': '溧阳日报'}
    >>> facts_in(["今日四版　3月13日　星期四", "邮发代号：53—23　出版：青溪县融媒体中心", "[3]　社会版"])
    {'page': '3'}
    """
    facts: dict[str, str] = {}
    for line in lines:
        plain = PAGES.sub(" ", with_plain_digits(line))
        for name, value in (
            ("date", _date(plain)),
            ("page", _page(plain)),
            ("number", _first(NUMBER, plain)),
            ("newspaper", _first(NEWSPAPER, plain) or plain * is_masthead(plain)),
        ):
            if value and value not in SECTIONS:
                facts.setdefault(name, value)
    return facts


def is_bare_date(text: str) -> bool:
    """Whether a line is a date and nothing else: behind a notice it is the notice's."""
    return bool(DATE.fullmatch(with_plain_digits(text)))


def _first(pattern: re.Pattern[str], text: str) -> str:
    """The first group that the pattern finds."""
    found = pattern.search(text)
    return next((group for group in found.groups() if group), "") if found else ""


def _page(text: str) -> str:
    """The page number in Arabic digits, with its letter where it has one: A2."""
    dateless = DATE.sub(" ", text)
    page = (_first(PAGE, dateless) or _first(NUMBER_ALONE, dateless)).replace(" ", "")
    if page and page[0] in "一二三四五六七八九十":
        return str(_number(page))
    letters = page.rstrip("0123456789")
    digits = page[len(letters) :].lstrip("0")
    return letters + digits if digits else ""


def _date(text: str) -> str:
    """The first date that exists, as ISO."""
    for date in DATE.finditer(text):
        if date[1]:
            year, month, day = int(date[1]), int(date[2]), int(date[3])
        else:
            year = int("".join(str(HANZI_NUMBERS[char]) for char in date[4]))
            month, day = _number(date[5]), _number(date[6])
        if 1 <= month <= 12 and 1 <= day <= 31:
            return f"{year:04}-{month:02}-{day:02}"
    return ""


def _number(hanzi: str) -> int:
    """A Chinese number below one hundred: 二十一 -> 21."""
    tens, ten, ones = hanzi.rpartition("十")
    if not ten:
        return HANZI_NUMBERS.get(ones, 0)
    return (HANZI_NUMBERS.get(tens, 1) if tens else 1) * 10 + HANZI_NUMBERS.get(ones, 0)
