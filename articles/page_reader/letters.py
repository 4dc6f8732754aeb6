"""Letters: the words that close one (此致 敬礼) and what signs it below are the letter's own text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .folios import is_bare_date
from .notices import as_lines_of_text
from .sights import Sight

CLOSING = re.compile(
    r"(?:此\s*致|敬\s*礼|此\s*致\s*敬\s*礼|(?:谨致|顺致|致以)?(?:崇高的?)?敬[意礼]|(?:顺|恭|敬)?祝|(?:顺|即|敬|专此)?[颂祝].{0,6}[安祺绥好康]|谢谢)[！!。：:]?"
)
# What opens one: 编辑同志：, 尊敬的各位家长：
SALUTATION = re.compile(r"(?:尊敬|亲爱)的.{1,20}[：:]|.{0,10}(?:同志|先生|女士|老师|朋友|编辑部?)们?[：:]")
LONGEST = 12
SIGNATURE_LONGEST = 20
# Who signs without a name: 一名老兵, 几位家长, 全体业主, 热心读者.
SIGNATURE = re.compile(
    r"(?:一[名位个群]|几[名位个]|你们?的|您的|全体|热心|部分|某).{1,12}"
    r"|.{0,12}(?:市民|读者|家长|老兵|学生|村民|居民|业主|群众|职工|教师|司机|网友|全家|儿子|女儿|友人)"
)


def with_letters(sights: Sequence[Sight]) -> list[Sight]:
    """The sights, the closing words of letters and the signatures below them seen as text."""
    return as_lines_of_text(sights, set(_closings(sights)))


def is_closing_of_letter(text: str) -> bool:
    """Whether a line is nothing but words that close a letter.

    >>> [is_closing_of_letter(text) for text in ("此致", "敬礼！", "顺颂秋安", "敬礼的少年")]
    [True, True, True, False]
    """
    return len(text) <= LONGEST and bool(CLOSING.fullmatch(text))


def is_salutation(text: str) -> bool:
    """Whether a line is nothing but the words that open a letter.

    >>> [is_salutation(text) for text in ("编辑同志：", "尊敬的各位家长：", "编辑同志好")]
    [True, True, False]
    """
    return text[-1:] in "：:" and bool(SALUTATION.fullmatch(text))


def _closings(sights: Sequence[Sight]) -> Iterator[int]:
    """The lines that close letters: words, signature, day."""
    is_closed = is_wished = is_open = False
    for at, sight in enumerate(sights):
        text = sight.block.text
        if at and (is_closing_of_letter(text) or (is_wished and sight.is_short and len(text) <= LONGEST)):
            is_closed, is_wished = True, text[-1] == "祝"
            yield at
        elif is_closed:
            is_day = is_bare_date(text)
            if is_day or _is_signature(sights, at):
                yield at
            is_closed = not is_day and bool(sight.credit or _is_signature(sights, at))
        elif is_open and sight.is_short and not sight.credit and SIGNATURE.fullmatch(text):
            is_closed, is_open = True, False
            yield at
        is_open |= is_salutation(text)


def _is_signature(sights: Sequence[Sight], at: int) -> bool:
    """Whether a short line below a letter signs it: worded so, or with another heading or nothing below it."""
    sight = sights[at]
    if not sight.is_short or sight.is_furniture or sight.credit or len(sight.block.text) > SIGNATURE_LONGEST:
        return False
    return (
        bool(SIGNATURE.fullmatch(sight.block.text)) or at + 1 == len(sights) or is_bare_date(sights[at + 1].block.text)
    )
