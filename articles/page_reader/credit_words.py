"""Credit words: a printed credit cut into roles, units and names, also where they are printed close together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articles.gazetteer.surnames import rarity_of
from articles.words import frequency, part_of_speech

from .names import DOTS, is_name, is_name_in_sounds, is_plain_name, is_sure_name, names_in
from .roles import CRAFT_WORDS, ENDS_BEHIND, ROLE_WORD, WORD_BEHIND, is_staff
from .units import ENDS, NEWSROOM, OTHER_ENDS, OTHER_LAST, SURE_ENDS, is_sure_unit, is_unit

# A dot beside a blank parts names; within a name it stands close: 王伟 · 李明, 买买提·艾力.
SEPARATORS = re.compile(r"([\s\u3000、，,;；:：/／|｜丨_＿=＝\\&]+(?:[·・•‧]\s)?|[·・•‧]\s)")
# What a long word has that a credit may begin with: a role, a house, a craft, the end of a unit, or a dot.
HINT = re.compile(
    rf"记者|[讯论观报]|实习|撰|编[辑译]|采|整理|供稿|[口讲]述|作者|策划|统筹|执行|老师|教师|新[华媒]|中新|[视融全媒绘摄文图·・•‧]"
    rf"|[{''.join(sorted({end[-1] for end in ENDS} | set(SURE_ENDS + OTHER_ENDS)))}中委民者长友工]$"
)
SHORT = 4  # letters that may be a name
TWO_NAMES = (5, 6)  # letters of two that are parted; four may be one name of a minority
PLACE_REPORT = re.compile(r"(?:发自)?([\u4e00-\u9fff]{2,8})(?:摄影)?报道|发自([\u4e00-\u9fff]{2,8})")


def words_of(text: str, is_enclosed: bool) -> Iterator[str]:
    """The words of a credit, names put together, a role word apart from the name it is printed close to."""
    run: list[str] = []
    for at, part in enumerate(SEPARATORS.split(text)):
        if at % 2 == 0:
            run += _apart(part, is_enclosed) if part else ()
        elif not part.isspace():
            yield from names_in(run)
            run = []
    yield from names_in(run)


def may_begin(text: str) -> bool:
    """Whether a credit can begin like this text: a cheap look, before its words are read."""
    end = SEPARATORS.search(text)
    first = text[: end.start()] if end else text
    return len(first) <= SHORT or bool(HINT.search(first)) or is_name_in_sounds(first)


def is_place_report(word: str) -> bool:
    """Whether a word says where a report comes from: 石桥报道, 发自石桥."""
    return ("报道" in word or "发自" in word) and bool(PLACE_REPORT.fullmatch(word))


def _apart(part: str, is_enclosed: bool) -> Iterable[str]:
    """A printed word as role, unit and name: 通讯员李明 -> 通讯员, 李明; 王伟摄 -> 王伟, 摄."""
    behind = WORD_BEHIND.fullmatch(part) if part[-1] in ENDS_BEHIND else None
    if part in CRAFT_WORDS or is_sure_unit(part) or (is_name(part) and not (behind and is_name(behind[1]))):
        return (part,)
    if role := ROLE_WORD.match(part):
        return _role_apart(part, role, is_enclosed)
    if behind and behind[1] not in CRAFT_WORDS:
        return _behind_apart(part, behind, is_enclosed)
    for cut in range(2, len(part) - 1):
        if (
            part[cut - 1] in OTHER_LAST
            and is_unit(part[:cut])
            and _may_stand_behind(part[cut:], part[:cut], is_enclosed)
        ):
            return (part[:cut], *_apart(part[cut:], is_enclosed))
    later = ROLE_WORD.search(part, 2) if "记者" in part or "通讯员" in part or "实习生" in part else None
    if later and is_sure_name(part[: later.start()]):
        return (part[: later.start()], *_apart(part[later.start() :], is_enclosed))
    return _names_close(part) or (part,)


def _names_close(part: str) -> tuple[str, str] | None:
    """Two names that extraction has left without the blank between them: 梁云霞杨军祥."""
    if len(part) not in TWO_NAMES or DOTS.search(part):
        return None
    cuts = [(part[:cut], part[cut:]) for cut in (3, 2) if len(part) - cut in (2, 3)]
    sure = [names for names in cuts if all(map(is_plain_name, names))]
    return min(sure, key=lambda names: rarity_of(names[1][0]) or 0, default=None)


def _role_apart(part: str, role: re.Match[str], is_enclosed: bool) -> Iterable[str]:
    """A word that begins with a role: what follows is parted too, unless role and rest are words of the language."""
    rest = part[role.end() :]
    if not rest:
        return (part,)
    if not is_staff(role[0]) and frequency(rest):
        return (part,)
    behind = WORD_BEHIND.fullmatch(rest) if rest[-1] in ENDS_BEHIND else None
    if behind and is_staff(role[0]) and is_name(behind[1]):
        return (role[0], behind[1], behind[2])  # 记者苏宁报道: the dictionary has a place of that name
    return (role[0], *_apart(rest, is_enclosed))


def _behind_apart(part: str, behind: re.Match[str], is_enclosed: bool) -> Iterable[str]:
    """A word that ends with what someone did: 王伟摄; 王伟石桥报道 says where from."""
    before, did = behind[1], behind[2]
    if did != "报道" or (is_name(before) and not part_of_speech(before).startswith("ns")):
        return (*_apart(before, is_enclosed), did)
    names = (before[:cut] for cut in (3, 2, 4) if len(before) >= cut + 2 and is_name(before[:cut]))
    name = next((name for name in names if not is_name(before)), "")
    return (name, part[len(name) :]) if name else (part,)


def _may_stand_behind(rest: str, unit: str, is_enclosed: bool) -> bool:
    """Whether a role, or a name that cannot be a word, is printed close behind a unit."""
    if ROLE_WORD.match(rest):
        return True
    return is_sure_name(rest) and (is_enclosed or bool(NEWSROOM.search(unit)))
