"""Credits: bylines and picture credits, as names with their roles.

A credit is read word by word; it is one only if nothing is left over, so a sentence about a reporter is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from .names import is_doubtful_name, is_name, is_name_in_sounds, names_in
from .printed import Byline, Role
from .sources import is_source_note

PAPER = r"[\u4e00-\u9fff]{2,6}?(?:日报|晚报|晨报|早报|时报|快报|周报|导报|商报|都市报|新闻|传媒|快讯)"
STAFF_WORDS = (
    "记者",
    "通讯员",
    "实习生",
    "评论员",
    "撰稿人",
    "撰稿",
    "作者",
    "采写",
    "编译",
    "整理",
    "供稿",
    "口述",
    "策划",
    "统筹",
    "执行",
    "编辑",
)
STAFF = (
    rf"(?:本报|本台|本刊|本网|本社|新华社|{PAPER})?(?:全媒体|全媒|融媒体中心|融媒体|融媒|新媒体)?"
    r"(?:首席|高级|资深|见习|实习|特约|特邀|特派|驻[\u4e00-\u9fff]{1,4}?)?(?:摄影)?"
    rf"(?:{'|'.join(STAFF_WORDS)})"
)
ROLE_WORD = re.compile(STAFF)
# These stand before their names (摄影 王伟, 图/王伟) or after them (王伟 摄, 王伟 文/图).
CRAFT_WORDS = frozenset(
    ("摄", "摄影", "图", "文", "图片", "文字", "供图", "摄影报道", "报道", "图文", "文图", "撰文", "绘", "制图", "漫画")
)
PICTURE_WORDS = frozenset(("摄", "摄影", "图", "图片", "供图", "绘", "制图", "漫画"))
TEXT_WORDS = frozenset(("文", "文字", "撰文", "图文", "文图", "报道"))
CRAFT_AFTER_NAME = re.compile(r"^([\u3400-\u9fff·]{2,}?)(摄影报道|摄影|供图|摄)$")
UNIT = re.compile(
    r"^[\u4e00-\u9fff]{2,}?(?:融媒体中心|融媒体|融媒|中心|报社|电视台|广播电台|宣传部|大学|学院|中学|小学|幼儿园|公司|集团|医院|法院|检察院"
    r"|人民政府|妇联|总工会|文联|残联|联合会|派出所|街道|委员会|大队|支队|支行|分局|银行|协会|学会|日报|晚报|局|镇|乡|村|社区|委|办|处|厅|馆|站|所|社|网|县|市|区)(?:融媒体中心|融媒|人民政府|宣传部)?"
)
PLACE_UNIT = re.compile(r"[\u4e00-\u9fff]{2,}[村镇乡县市区局校]")
NEWSROOM = re.compile(r"融媒|报社|电视台|电台|日报|晚报|宣传部|通讯社")
DOTS = "·・•‧"
MARKS = " \u3000\xa0·・•‧■□●○◆◇▲△▼★☆※◎▪—-–*"
BLANKED = str.maketrans(dict.fromkeys("（）()【】[]〔〕［］〖〗「」■□●○◆◇▲△▼★☆※◎▪☐▢◉⊙", " "))
TEXT_AND_PICTURE = re.compile(r"文[/／、和]\s?[图摄]|[图摄][/／、和]\s?文")
SEPARATORS = re.compile(r"([\s\u3000、，,;；:：/／|｜丨\\&]+)")
NEVER_WITHIN = re.compile(r"[0-9“”‘’\"《》？！?!。…%+]")
NEVER_LAST = "。，、；：！？,;:!?"
MOST_WORDS, MOST_BARE_NAMES = 16, 5  # more names than that are a list in the news
LONGEST = 70  # letters of the longest credit: eight names with their roles


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit: its names; whether a role or a mark says so; whether it is a picture's; whether a name may be a word"""

    bylines: tuple[Byline, ...]
    has_role: bool = False
    is_marked: bool = False
    is_picture: bool = False
    is_doubtful: bool = False


@dataclass(slots=True)
class _Reading:
    """What has been read of a credit so far."""

    names: list[Byline] = field(default_factory=list)
    pending: int = 0  # the first name that a craft word behind it would speak for
    role: Role = Role.UNKNOWN
    unit: str = ""
    has_role: bool = False
    is_picture: bool = False
    is_text: bool = False


def credit_in(text: str) -> Credit | None:
    """The credit that the whole text is; None where it is something else. A note on the source is one without names.

    >>> [(byline.name, byline.role.value) for byline in credit_in("本报记者 王 伟 通讯员李明").bylines]
    [('王伟', 'reporter'), ('李明', 'correspondent')]
    >>> credit_in("记者在现场看到") is None
    True
    """
    if len(text) > LONGEST + 10 or text[-1] in NEVER_LAST or NEVER_WITHIN.search(text):
        return None
    bare = TEXT_AND_PICTURE.sub("图文", text.translate(BLANKED).strip(MARKS))
    if not 2 <= len(bare) <= LONGEST:
        return None
    words = list(_words(bare))
    reading = _Reading()
    crafts_follow = bool(words) and words[-1] in CRAFT_WORDS
    is_read = 0 < len(words) <= MOST_WORDS and all(_take(word, reading, crafts_follow) for word in words)
    if not (is_read and reading.names):
        return Credit((), has_role=True) if is_source_note(bare) else None
    bylines = tuple(dict.fromkeys(reading.names))
    if len(bylines) > MOST_BARE_NAMES and not reading.has_role:
        return None
    is_marked = text[0] in "■□●○◆◇▲△▼★☆※◎▪☐▢◉⊙" or (text[0] in DOTS and text[-1] in DOTS)
    is_doubtful = any(is_doubtful_name(byline.name) for byline in bylines)
    is_picture = reading.is_picture and not reading.is_text
    return Credit(bylines, reading.has_role, is_marked, is_picture, is_doubtful and not reading.has_role)


def _words(text: str) -> Iterator[str]:
    """The words of a credit, names put together, a role word apart from the name it is printed close to."""
    run: list[str] = []
    for part in SEPARATORS.split(text):
        if part and not SEPARATORS.fullmatch(part):
            run += _apart(part)
        elif part and not part.isspace():
            yield from names_in(run)
            run = []
    yield from names_in(run)


def _apart(part: str) -> Iterable[str]:
    """A printed word as role, unit and name: 通讯员李明 -> 通讯员, 李明; 王伟摄 -> 王伟, 摄."""
    behind = CRAFT_AFTER_NAME.match(part) if part[-1] in "摄影图道" else None
    if part in CRAFT_WORDS or (is_name(part) and not (behind and is_name(behind[1]))):
        return (part,)
    if role := ROLE_WORD.match(part):
        rest = part[role.end() :]
        return (role[0], *_apart(rest)) if rest else (role[0],)
    if behind:
        return (*_apart(behind[1]), behind[2])
    if unit := UNIT.match(part):
        rest = part[unit.end() :]
        if ROLE_WORD.match(rest) or (is_name(rest) and NEWSROOM.search(unit[0])):
            return (unit[0], *_apart(rest))
    has_role = "记者" in part or "通讯员" in part or "实习生" in part
    later = ROLE_WORD.search(part, 2) if has_role else None
    if later and is_name(part[: later.start()]) and not is_doubtful_name(part[: later.start()]):
        return (part[: later.start()], *_apart(part[later.start() :]))
    return (part,)


def _take(word: str, reading: _Reading, crafts_follow: bool) -> bool:
    """Read one word of a credit; False where it cannot be one."""
    if word in CRAFT_WORDS:
        _take_craft(word, reading, crafts_follow)
    elif ROLE_WORD.fullmatch(word):
        reading.role = _role_of(word)
        reading.has_role = True
        reading.pending = len(reading.names)
    elif PLACE_UNIT.fullmatch(word):
        reading.unit = word
    elif is_name(word) or (reading.has_role and is_name_in_sounds(word)):
        reading.names.append(Byline(word, reading.role, reading.unit))
    elif UNIT.fullmatch(word):
        reading.unit = word
    else:
        return False
    return True


def _take_craft(word: str, reading: _Reading, crafts_follow: bool) -> None:
    """Give a craft to the names before it, or to those that follow."""
    reading.has_role = True
    is_picture = word in PICTURE_WORDS
    reading.is_picture |= is_picture
    reading.is_text |= word in TEXT_WORDS
    if not crafts_follow:
        reading.role = Role.PHOTOGRAPHER if is_picture else Role.UNKNOWN
        return
    if is_picture and word != "摄影报道" and (word != "图" or reading.is_text):
        reading.names[reading.pending :] = [
            replace(name, role=Role.PHOTOGRAPHER) for name in reading.names[reading.pending :]
        ]
    reading.pending = len(reading.names)


def _role_of(word: str) -> Role:
    """The role that a staff word names."""
    if "通讯员" in word:
        return Role.CORRESPONDENT
    if "摄影" in word:
        return Role.PHOTOGRAPHER
    return Role.REPORTER if "记者" in word else Role.UNKNOWN
