"""Pinyin of names: a surname is read as a surname (曾 Zeng, 单 Shan), whatever the character is elsewhere."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from articles import gazetteer
from articles.gazetteer.surnames import surname_of

# What kind of place a name is of, the longer before what it ends with.
KINDS_OF_PLACE = (
    *("自治区", "自治州", "自治县", "自治旗", "度假区", "开发区", "高新区", "自然村", "街道", "社区", "水库"),
    *"省市县区盟旗州镇乡村河湖江山路桥",
)
# Places whose first character is read otherwise than it usually is.
FIRST_SYLLABLE = {
    "单县": "shan",
    "单城": "shan",
    "曾都": "zeng",
    "曾厝": "zeng",
    "六合": "lu",
    "六安": "lu",
    "番禺": "pan",
    "莘县": "shen",
}
READINGS_FILE = Path(gazetteer.__file__).with_name("surnames_pinyin.txt")


@cache
def _surname_readings() -> dict[str, str]:
    """The readings of surnames that differ from their characters' usual ones."""
    lines = READINGS_FILE.read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=16384)
def name_pinyin(name: str) -> str:
    """A name in pinyin, the surname first, each part capitalised; parts of a foreign name are kept apart.

    >>> name_pinyin("叶明华"), name_pinyin("曾丽"), name_pinyin("尉迟恭"), name_pinyin("谢里夫·穆斯塔法")
    ('Ye Minghua', 'Zeng Li', 'Yuchi Gong', 'Xielifu Musitafa')
    """
    if "·" in name:
        return " ".join(_joined(part) for part in name.split("·") if part)
    surname = surname_of(name) if len(name) <= 4 else ""
    parts = [surname_pinyin(surname)] if surname else []
    return " ".join([*parts, _joined(name[len(surname) :])])


def surname_pinyin(surname: str) -> str:
    """A surname in pinyin.

    >>> surname_pinyin("区"), surname_pinyin("王")
    ('Ou', 'Wang')
    """
    return _surname_readings().get(surname) or _joined(surname)


def initials(name: str) -> str:
    """The first letters of a name's syllables, for finding it by a few keys.

    >>> initials("叶明华"), initials("单田芳"), initials("尉迟恭")
    ('ymh', 'stf', 'ycg')
    """
    surname = surname_of(name) if "·" not in name and len(name) <= 4 else ""
    syllables = _surname_syllables(surname) + _syllables(name[len(surname) :])
    return "".join(syllable[0].lower() for syllable in syllables if syllable)


def place_pinyin(name: str) -> str:
    """A place's name in pinyin, what kind of place it is apart.

    >>> place_pinyin("溧阳市"), place_pinyin("崇明街道"), place_pinyin("单县"), place_pinyin("江南")
    ('Liyang Shi', 'Chongming Jiedao', 'Shan Xian', 'Jiangnan')
    """
    kind = next((kind for kind in KINDS_OF_PLACE if name.endswith(kind) and len(name) > len(kind)), "")
    syllables = _place_syllables(name)
    at = len(name) - len(kind)
    if len(syllables) != len(name) or not kind:
        return "".join(syllables).capitalize()
    return " ".join("".join(part).capitalize() for part in (syllables[:at], syllables[at:]))


def place_initials(name: str) -> str:
    """The first letters of a place's syllables.

    >>> place_initials("曾都区"), place_initials("天目湖镇")
    ('zdq', 'tmhz')
    """
    return "".join(syllable[0].lower() for syllable in _place_syllables(name) if syllable)


def _place_syllables(name: str) -> list[str]:
    usual = _syllables(name)
    first = FIRST_SYLLABLE.get(name[:2])
    return [first, *usual[1:]] if first else usual


def _surname_syllables(surname: str) -> list[str]:
    """The syllables of a surname; of a compound one as its reading divides them."""
    if len(surname) < 2:
        return [surname_pinyin(surname)] if surname else []
    usual = _syllables(surname)
    reading = surname_pinyin(surname).lower()
    return [reading, *usual[1:]] if reading else usual


def _joined(text: str) -> str:
    return "".join(_syllables(text)).capitalize()


def _syllables(text: str) -> list[str]:
    """The syllables of a text. The library is loaded for the first: 0.4 s that most commands need not take."""
    from pypinyin import lazy_pinyin

    return lazy_pinyin(text, v_to_u=True, errors="ignore")
