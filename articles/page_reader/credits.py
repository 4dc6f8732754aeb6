"""Credits: bylines and picture credits, as names with their roles.

A credit is read word by word; it is one only if nothing is left over, so a sentence about a reporter is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .credit_reading import CreditReading, reading_of
from .credit_words import may_begin, words_of
from .marks import BULLET, BULLETS
from .names import is_doubtful_name, is_name
from .printed import Byline, Role
from .roles import GIVING_WORDS, NAMELESS, ROLE_WORD, TEXT_AND_PICTURE
from .sources import is_house, is_picture_source, is_source_note
from .units import CLASS, is_class, is_sure_unit

DOTS = "·・•‧"
OPENERS, CLOSERS = "（(【[〔［〖「<＜〈", "）)】]〕］〗」>＞〉"
MARKS = f" \u3000\xa0{DOTS}{''.join(sorted(BULLETS))}—–-*/／"
BLANKED = re.compile(f"[{re.escape(OPENERS + CLOSERS)}{BULLET}]")
BLANK = re.compile(r"[ \u3000]+")
# 通 讯 员 李明: set as wide as 本报记者 above it.
SPACED_ROLE = re.compile(
    r"本[ \u3000]*报[ \u3000]*记[ \u3000]*者|本[ \u3000]+报(?=通讯员|实习生|特约|首席|全媒体)|"
    + "|".join(r"[ \u3000]+".join(role) for role in ("通讯员", "实习生", "记者", "摄影", "撰文"))
    + "|通[ \u3000]讯员|通讯[ \u3000]员|实[ \u3000]习生|实习[ \u3000]生"  # a line ends within the role
)
SOURCE_FIRST = re.compile(
    r"(?:来源|稿源)[：:][ \u3000]?[\u4e00-\u9fff]{2,16}[ \u3000]+(?=\S)"
)  # 来源：县委宣传部　记者：王伟
SOURCE_LAST = re.compile(
    r"[ \u3000]+(?:来源|稿源)[：:][ \u3000]?[\u4e00-\u9fff]{2,16}$"
)  # 摄影：王伟　来源：县委宣传部
# 作者：王伟（县融媒体中心）
UNIT_BEHIND = re.compile(r"([^（）()]{1,30}[^（）()\s])[ \u3000]*[（(]([^（）()]{2,20})[）)]")
# 作者：王伟，系县融媒体中心干部
WHO_THE_WRITER_IS = re.compile(
    r"[（(【〔\[]?(?:本文)?(作者[：: \u3000]?[^，,。]{2,12})(?:[，,；;]|[ \u3000]+(?=单位[：:]))"
    r"[ \u3000]?(?:系|现?为|是|现任|单位[：:])([^。]{2,30}?)[）)】〕\]]?"
)
# 本版图片由本报记者 王伟 摄; 本组稿件由 ... 采写
PREAMBLE = re.compile(
    r"(?:本|上|下|左|右|题|该)?(?:版|组|文|图)?(?:(图片|照片|配图|插图|图)|稿件|文字|文图|图文|报道)(?:除署名外)?[，,]?[均皆]?由"
    r"|(?:本版|本组)[均皆]?由?(?=摄影|图片|文字|撰文|漫画|插图|[文图][/／:：])"
)
# 王伟文 李明图, 王伟文李明图: the letters of the crafts are not the names'.
CRAFTS_CLOSE = re.compile(r"(\S{2,4}?)文[\s、/／]*(\S{2,4}?)图")
NEVER_WITHIN = re.compile(r"[0-9“”‘’\"《》？！?!。…%+]")
HOUSE_IN_MARKS = re.compile(r"《[\u4e00-\u9fff·]{2,10}》(?=[\u4e00-\u9fff]{0,6}(?:记者|通讯员))")  # 《今日青溪》记者
BEHIND_BYLINE = re.compile(r"(.*(?:[）)】〕\]>＞〉]|报道[：:])) ?([\u4e00-\u9fff]{2,4})")
NEVER_LAST = "。，、；：！？,;:!?"
TAKEN = ("摄", "摄影")
MOST_BARE_NAMES = 5  # more names than that are a list in the news
LONGEST = 70  # letters of the longest credit: eight names with their roles


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit: its names, whether a role or a mark says so, whether it is a picture's, whether a name may be a word;
    and the role that a line of names below takes from it."""

    bylines: tuple[Byline, ...]
    has_role: bool = False
    is_marked: bool = False
    is_picture: bool = False
    is_illustrated: bool = False  # 摄影报道, 文/图: of a report with pictures, or of a picture
    is_doubtful: bool = False
    role: Role = Role.UNKNOWN
    is_source: bool = False  # a note on where the text is from, with nobody's name


def credit_in(text: str, is_enclosed: bool = False) -> Credit | None:
    """The credit that the whole text is; None where it is something else. A note on the source is one without names.
    What stands in brackets (`is_enclosed`, or printed with them) may have its words closer together.

    >>> [(byline.name, byline.role.value) for byline in credit_in("本报记者 王 伟 通讯员李明").bylines]
    [('王伟', 'reporter'), ('李明', 'correspondent')]
    >>> credit_in("记者在现场看到") is None
    True
    """
    if len(text) > LONGEST + 10 or text[-1] in NEVER_LAST:
        return None
    has_brackets = text[0] in OPENERS and text[-1] in CLOSERS
    if text[-1] == "班" and is_class(text):
        return Credit((), has_role=True)  # its pupil's name stands on the next line
    text = _without_source(text) if "源" in text else text
    if "作者" in text[:5] and (signed := _signed_with_post(text)):
        return signed
    if _goes_on_as_text(text):
        return None
    plain = CLASS.sub(" ", text) if "班" in text else text
    if signed := _signed_with_unit(plain):
        return signed
    if NEVER_WITHIN.search(HOUSE_IN_MARKS.sub("", plain) if "《" in plain else plain):
        return _source(text, is_enclosed or has_brackets)
    bare = BLANKED.sub(" ", plain).strip(MARKS)
    bare = TEXT_AND_PICTURE.sub("图文", bare) if "文" in bare else bare
    bare = SPACED_ROLE.sub(lambda found: BLANK.sub("", found[0]), bare)
    if not 2 <= len(bare) <= LONGEST:
        return None
    reading = _read(bare, is_enclosed or has_brackets, is_set_apart=text[0] in BULLETS)
    if not (reading and reading.names):
        without = _without_names(reading) if reading else None
        return without or _source(bare, is_enclosed or has_brackets)
    bylines = tuple(dict.fromkeys(reading.names))
    if reading.awaits_name or (len(bylines) > MOST_BARE_NAMES and not reading.has_role):
        return None
    is_doubtful = not reading.has_role and _are_doubtful(bylines, reading)
    has_mark = text[0] in BULLETS or (text[0] in DOTS and text[-1] in DOTS)
    is_marked = (has_mark or has_brackets) and not is_doubtful  # ▌法治 may be a label
    is_picture = not reading.is_text and _are_photographers(bylines, reading)
    return Credit(bylines, reading.has_role, is_marked, is_picture, reading.is_illustrated, is_doubtful)


def _without_source(text: str) -> str:
    """A credit without the note on its source before or behind it."""
    return SOURCE_LAST.sub("", SOURCE_FIRST.sub("", text) if text[0] in "来稿" else text)


def _goes_on_as_text(text: str) -> bool:
    """Whether a byline with its names is over and a word stands behind it: （记者 王伟）国家 / 统计局公布……"""
    behind = BEHIND_BYLINE.fullmatch(text)
    if not behind or not is_doubtful_name(behind[2]):
        return False
    credit = credit_in(behind[1].rstrip("：:"))
    return bool(credit and credit.bylines)


def _signed_with_unit(text: str) -> Credit | None:
    """A role and a name with the unit in brackets behind: 作者：王伟（县融媒体中心）; or the name alone."""
    parts = UNIT_BEHIND.fullmatch(text) if text[-1] in CLOSERS else None
    if not parts or not is_sure_unit(parts[2]):
        return None
    name = BLANK.sub("", parts[1])
    if is_name(name) and not ROLE_WORD.match(text):
        return Credit((Byline(name, Role.UNKNOWN, parts[2]),), is_marked=True)
    credit = credit_in(parts[1]) if ROLE_WORD.match(text) else None
    if not (credit and credit.has_role):
        return None
    return replace(credit, bylines=tuple(replace(byline, unit=parts[2]) for byline in credit.bylines))


def _signed_with_post(text: str) -> Credit | None:
    """A writer's name, and what the writer is: 作者：王伟，系县融媒体中心干部."""
    parts = WHO_THE_WRITER_IS.fullmatch(text)
    credit = credit_in(parts[1]) if parts else None
    if not parts or not credit:
        return None
    post = parts[2]
    heads = (post[:end] for end in range(len(post.removesuffix("干部")), 1, -1))
    unit = next((head for head in heads if is_sure_unit(head)), "")
    return replace(credit, bylines=tuple(replace(byline, unit=unit) for byline in credit.bylines))


def _are_doubtful(bylines: Sequence[Byline], reading: CreditReading) -> bool:
    """Whether names without a role may be words: any of them, or all where a unit stands with them."""
    doubts = (is_doubtful_name(byline.name) for byline in bylines)
    return all(doubts) if reading.unit else any(doubts)


def _are_photographers(bylines: Sequence[Byline], reading: CreditReading) -> bool:
    """Whether nobody of these wrote anything, as 摄影记者 王伟; of 记者/王伟 摄影/李明 the first did."""
    if reading.words[-1] in TAKEN and reading.crafts == 1:
        return True
    return all(byline.role is Role.PHOTOGRAPHER for byline in bylines)


def _read(bare: str, is_enclosed: bool, is_set_apart: bool) -> CreditReading | None:
    """What the words of a credit say; None where one of them cannot be in a credit."""
    preamble = PREAMBLE.match(bare)
    if preamble:
        bare = bare[preamble.end() :].strip(MARKS)
        bare = f"{bare[:-2]} 拍摄" if bare.endswith("提供") else bare
    elif "文" in bare and bare.endswith("图") and (close := CRAFTS_CLOSE.fullmatch(bare)):
        bare = f"{close[1]} 文 {close[2]} 图"
    if not (is_enclosed or may_begin(bare)):
        return None
    return reading_of(list(words_of(bare, is_enclosed)), is_enclosed, is_set_apart)


def _source(text: str, is_enclosed: bool) -> Credit | None:
    """A note on the source is a credit without names; in brackets the name of a house is enough."""
    bare = text.strip(OPENERS + CLOSERS + MARKS)
    if len(bare) < 2:
        return None
    if is_picture_source(bare):
        return Credit((), has_role=True, is_picture=True)
    is_note = is_source_note(bare) or (is_enclosed and is_house(bare))
    return Credit((), has_role=True, is_source=True) if is_note else None


def _without_names(reading: CreditReading) -> Credit | None:
    """本报记者 above lines of names, 本报评论员 for all of them; 县妇联供稿."""
    if len(reading.words) == 1 and NAMELESS.fullmatch(reading.words[0]):
        return Credit((), has_role=True, role=reading.role)
    if reading.unit and any(word in GIVING_WORDS for word in reading.words):
        return Credit((), has_role=True, is_picture=reading.is_picture)
    return None
