"""Roles: the words of a credit that say what someone did (记者, 通讯员, 摄, 文/图), and how they are put together."""

from __future__ import annotations

import re

from .printed import Role

HOUSE = (
    r"(?:本报|本台|本刊|本网|本社|本站|新华社|中新社|[A-Z]{2,6}|《[\u4e00-\u9fff·]{2,10}》|(?!记者|通讯员|实习生|见习|实习|[\u4e00-\u9fff]{1,6}本[报台刊网])[\u4e00-\u9fff·]{1,11}?"
    r"(?:报社|报业集团|报业|报|新闻网|新闻|网|报道组|传媒|快讯|发布|客户端|融媒体中心|融媒体|融媒|电视台|电台|杂志社|杂志))"
)
DESK = r"(?:全媒体|全媒|融媒体中心|融媒体|融媒|新媒体|多媒体)?"
RANK = (
    r"(?:首席|高级|资深|见习|实习|特约|特邀|特派|驻[\u4e00-\u9fff]{1,4}?|小|学生|校园|市民|摄影|摄像"
    r"|(?:文字|视频|图片)(?=记者))*"
)
# Who is called so has written or taken what is printed; a name stands close to such a word, whatever it is.
STAFF = ("记者", "通讯员", "实习生", "评论员", "撰稿人", "观察员", "报道员", "编辑部")
STAFF_WORD = re.compile("|".join(STAFF))
# These are words of the language too: 整理房间 names nobody.
WORKS = tuple(
    (
        "采访整理 采写 采访 编译 整理 供稿 来稿 投稿 口述 讲述 撰稿 作者 热心读者 读者 策划"
        " 统筹 执行 编辑 指导老师 指导教师 辅导老师 辅导教师"
    ).split()
)
ROLE_WORD = re.compile(rf"({HOUSE})?{DESK}{RANK}(?:({'|'.join(STAFF)})|{'|'.join(WORKS)})")
ROLE_ENDS = frozenset(word[-1] for word in STAFF + WORKS)
NAMELESS = re.compile(rf"{HOUSE}{DESK}{RANK}(?:记者|通讯员|评论员|编辑部)|{DESK}{RANK}(?:记者|通讯员)")
# These stand before their names (摄影 王伟, 图/王伟) or after them (王伟 摄, 王伟 文/图).
PICTURE_WORDS = frozenset(
    "摄 摄影 图片摄影 图 图片 照片 供图 绘 手绘 绘图 制图 插图 插画 漫画 配图 题图 视频 拍摄".split()
)
TEXT_WORDS = frozenset("文 文字 撰文 图文 文图 报道".split())
CRAFT_WORDS = PICTURE_WORDS | TEXT_WORDS | {"摄影报道"}
GIVING_WORDS = ("供图", "供稿", "拍摄")  # a body may do this too
TEXT_AND_PICTURE = re.compile(r"文\s?[/／、和并+]\s?[图摄](?![影片])|[图摄]\s?[/／、和并]\s?文(?!字)")
WORD_BEHIND = re.compile(
    r"([\u3400-\u9fff·]{2,}?)"
    r"(采访整理|采写|编译|整理|供稿|口述|讲述|撰稿|摄影报道|摄影|供图|拍摄|图文|文图|撰文|报道|摄|绘)"
)
ENDS_BEHIND = frozenset("写译理稿述影图摄文道绘")


def role_of(word: str) -> Role:
    """The role that a staff word names."""
    if "通讯员" in word:
        return Role.CORRESPONDENT
    if "摄影" in word:
        return Role.PHOTOGRAPHER
    return Role.REPORTER if "记者" in word else Role.UNKNOWN


def is_staff(word: str) -> bool:
    """Whether a role word is one of newspapers alone: 记者, 见习记者; not 整理, 策划."""
    return word.endswith(STAFF)


def house_in(word: str) -> str:
    """The house that a staff word begins with: 青溪日报 in 青溪日报记者; empty for 本报记者."""
    role = ROLE_WORD.match(word)
    house = role[1] if role else ""
    return "" if not house or house[0] == "本" else house.strip("《》")
