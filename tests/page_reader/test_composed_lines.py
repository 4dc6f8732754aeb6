"""Bylines and page lines are composed of known parts; whatever marks and blanks stand between, all are read."""

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.page_reader.closings import closing_of
from articles.page_reader.credits import Credit, credit_in
from articles.page_reader.furniture import is_furniture
from articles.page_reader.openings import opening_of

NAMES = ("秦秋月", "杜立夏", "王伟", "欧阳若诗", "阿依古丽·买买提", "才让卓玛", "苏宁", "皇甫彬")
HOUSES = ("", "本报", "本刊", "全媒体", "融媒体", "县融媒体中心", "石桥日报")
ROLES = ("记者", "见习记者", "首席记者", "特约记者", "实习记者")
BEHIND_ROLE = (" ", "　", "：", ":", "/", "｜", "|", "丨", " / ", "_", "=")
BETWEEN_NAMES = (" ", "　", "、", "，", ",", "/", " · ")
BETWEEN_ROLES = (" ", "　", "；", " | ", "　　")
AROUND = [
    *[("（", "）"), ("(", ")"), ("【", "】"), ("[", "]"), ("〔", "〕"), ("［", "］"), ("<", ">"), ("〈", "〉")],
    *[("——", "——"), ("·", "·"), ("■", ""), ("▌", ""), ("◎ ", ""), ("★", ""), ("◢", ""), ("□ ", ""), ("▲", "")],
]
BRACKETS = AROUND[:8]
TEXT = "昨天，全县春耕现场会在石桥镇召开，县领导参加。"

DATES = ("2026年3月5日", "2026 年 3 月 5 日", "2026-03-05", "2026.3.5", "２０２６年３月５日", "二〇二六年三月五日")
PAGES = ("第3版", "第03版", "A3", "03版", "三版", "A03版", "第 3 版")
EDITORS = ("责任编辑：秦秋月", "责编/杜立夏", "美编|王伟", "校对 秦秋月", "图片编辑：杜立夏", "值班总编：皇甫彬")
PUBLISHERS = (
    "国内统一刊号：CN33-0001",
    "新闻热线：0571-88886666",
    "邮发代号：31-45",
    "投稿邮箱：sqrb@163.com",
    "总第1234期",
)
BESIDE = ("石桥日报", "今日石桥", "石桥时讯", "要闻", "时政要闻", "星期四")
BARS = ("　", "  ", " | ", "｜", "　　", " ▏")


@st.composite
def bylines(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A byline without brackets, and whom it names."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True))
    house, role, behind = (
        draw(st.sampled_from(HOUSES)),
        draw(st.sampled_from(ROLES)),
        draw(st.sampled_from(BEHIND_ROLE)),
    )
    between = draw(st.sampled_from([mark for mark in BETWEEN_NAMES if mark.strip() != behind.strip()]))
    first = draw(st.integers(1, len(names)))
    line = f"{house}{role}{behind}{between.join(names[:first])}"
    if names[first:]:
        line += f"{draw(st.sampled_from(BETWEEN_ROLES))}通讯员{behind}{between.join(names[first:])}"
    return line, names


@st.composite
def page_lines(draw: st.DrawFn) -> str:
    """A line about the page: something sure, and what stands beside it."""
    sure = st.sampled_from(DATES + PAGES + EDITORS + PUBLISHERS)
    parts = draw(st.lists(sure, min_size=1, max_size=3, unique=True))
    parts += draw(st.lists(st.sampled_from(BESIDE), max_size=2, unique=True))
    return draw(st.sampled_from(BARS)).join(draw(st.permutations(parts)))


def names_of(credit: Credit | None) -> list[str]:
    """Whom a credit names."""
    return [byline.name for byline in credit.bylines] if credit else []


@settings(max_examples=150, deadline=None)
@given(bylines(), st.sampled_from([("", ""), *AROUND]))
def test_a_byline_of_its_own_line_names_all(byline: tuple[str, list[str]], around: tuple[str, str]):
    line, names = byline
    assert names_of(credit_in(line.join(around))) == names


@settings(max_examples=150, deadline=None)
@given(
    bylines(),
    st.sampled_from(BRACKETS),
    st.sampled_from(["本报讯", "■本报讯", "本报石桥3月2日讯", "石桥讯 ", "【本报讯】", ""]),
)
def test_a_byline_before_a_text_names_all(byline: tuple[str, list[str]], around: tuple[str, str], dateline: str):
    line, names = byline
    opening = opening_of(dateline + line.join(around) + TEXT)
    assert names_of(opening.credit) == names
    assert opening.end == len(dateline + line.join(around))


@settings(max_examples=150, deadline=None)
@given(bylines(), st.sampled_from(AROUND))
def test_a_byline_behind_a_text_names_all(byline: tuple[str, list[str]], around: tuple[str, str]):
    line, names = byline
    closing = closing_of(TEXT + line.join(around))
    assert names_of(closing.credit) == names
    assert closing.start == len(TEXT)


@settings(max_examples=150, deadline=None)
@given(page_lines())
def test_a_line_of_dates_pages_editors_and_publishers_is_furniture(line: str):
    assert is_furniture(line)
