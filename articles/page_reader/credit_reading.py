"""Credit reading: the words of a credit taken one after the other, each as role, craft, unit or name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from .credit_words import is_place_report
from .names import (
    is_name,
    is_name_in_sounds,
    is_rare_name,
    is_sure_name,
    is_sure_name_in_sounds,
    is_unknown_word,
)
from .printed import Byline, Role
from .roles import CRAFT_WORDS, PICTURE_WORDS, ROLE_ENDS, ROLE_WORD, TEXT_WORDS, house_in, is_staff, role_of
from .sources import AGENCY_PICTURE, is_picture_source
from .units import is_sure_unit, is_unit

MOST_WORDS = 16


@dataclass(slots=True)
class CreditReading:
    """What has been read of a credit so far."""

    words: Sequence[str]
    is_enclosed: bool
    is_set_apart: bool  # behind a mark
    crafts_follow: bool
    names: list[Byline] = field(default_factory=list)
    pending: int = 0  # the first name that a craft word behind it would speak for
    role: Role = Role.UNKNOWN
    staff: bool = False  # the last role word is one of newspapers alone
    house: str = ""  # the last role word's: 青溪日报记者
    unit: str = ""
    awaits_name: bool = False  # a unit has been read whose name is still to come
    pictures_follow: bool = False
    has_role: bool = False
    crafts: int = 0
    is_picture: bool = False
    is_illustrated: bool = False
    is_text: bool = False

    @property
    def is_vouched_for(self) -> bool:
        """Whether it stands in brackets or behind a mark, with a sure name."""
        return (self.is_enclosed or self.is_set_apart) and len(self.words) > 1 and any(map(is_sure_name, self.words))


def reading_of(words: Sequence[str], is_enclosed: bool, is_set_apart: bool) -> CreditReading | None:
    """What the words of a credit say; None where one of them cannot be in a credit."""
    reading = CreditReading(words, is_enclosed, is_set_apart, bool(words) and words[-1] in CRAFT_WORDS)
    is_read = 0 < len(words) <= MOST_WORDS and all(_take(word, reading) for word in words)
    return reading if is_read else None


def _take(word: str, reading: CreditReading) -> bool:
    """Read one word of a credit; False where it cannot be one."""
    if word in CRAFT_WORDS:
        _take_craft(word, reading)
    elif word[-1] in ROLE_ENDS and ROLE_WORD.fullmatch(word):
        _take_role(word, reading)
    elif is_sure_unit(word) or (is_unit(word) and not is_name(word)):
        reading.unit, reading.awaits_name = word, True
    elif reading.names and is_place_report(word):
        return True
    elif _is_name(word, reading):
        reading.names.append(Byline(word, reading.role, reading.unit or reading.house))
        reading.awaits_name = False
    else:
        return bool(AGENCY_PICTURE.fullmatch(word)) or is_picture_source(word)
    return True


def _is_name(word: str, reading: CreditReading) -> bool:
    """Whether a word of a credit is a name; behind a role, and beside a sure name, also one without a known surname."""
    if is_name(word) or is_sure_name_in_sounds(word) or (reading.has_role and is_name_in_sounds(word)):
        return True
    if reading.staff and (reading.is_enclosed or reading.crafts_follow):
        return is_unknown_word(word)
    is_told = reading.staff or reading.crafts > 0 or reading.crafts_follow or reading.is_vouched_for
    return is_told and is_rare_name(word)


def _take_role(word: str, reading: CreditReading) -> None:
    """Give a role to the names that follow; a picture's craft before it says more: 图/本报记者 王伟."""
    is_picture = reading.pictures_follow and len(reading.names) == reading.pending
    reading.role = Role.PHOTOGRAPHER if is_picture else role_of(word)
    reading.staff, reading.house = is_staff(word), house_in(word)
    reading.has_role = True
    reading.pictures_follow = is_picture
    reading.pending = len(reading.names)


def _take_craft(word: str, reading: CreditReading) -> None:
    """Give a craft to the names before it, or to those that follow."""
    reading.has_role = True
    is_picture = word in PICTURE_WORDS
    reading.is_picture |= is_picture
    reading.is_illustrated |= word in ("摄影报道", "图文", "文图")
    reading.is_text |= word in TEXT_WORDS
    if not reading.crafts_follow:
        is_reporters = reading.staff and reading.pending == len(reading.names)  # 记者 文/王伟
        if is_picture or not is_reporters:
            reading.role = Role.PHOTOGRAPHER if is_picture else Role.UNKNOWN
        reading.pictures_follow = is_picture
    elif is_picture:
        names = reading.names
        names[reading.pending :] = [replace(name, role=Role.PHOTOGRAPHER) for name in names[reading.pending :]]
    reading.crafts += 1
    reading.pending = len(reading.names)
