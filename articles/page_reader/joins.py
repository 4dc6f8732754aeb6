"""Joins: lines that the setter broke only because they were full, put together again, apart from what ends on purpose.

Without blank lines between them a heading, a byline and a text may all fill their lines. A line that leaves room for
what follows was ended on purpose; so was one before an indent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from .credits import MARKS, credit_in
from .lines import Line
from .measures import HANGING, Measure
from .openings import opening_of
from .wraps import STOPS

STAFF = ("记者", "通讯员", "实习生", "摄影")
FLUSH_RIGHT = 7  # letters before a line that stands by itself at the right, as signatures do
BYLINE_BEGUN = re.compile(r"[。！？!?…”」)）\s\u3000（(](?:本报|本刊|本台)$")  # 记者 王伟 stands on the next line
# （记者 王伟 李 / 明）: a byline in brackets that a column's end has cut.
BYLINE_OPEN = re.compile(r"[（(【][^（）()【】，。]*(?:记者|通讯员)[^（）()【】，。]*$")
BYLINE_CLOSED = re.compile(r"[^（）()【】，。]{1,30}[）)】]")
PUNCTUATION = re.compile("[，。；,;]")
OPEN_BRACKET = re.compile(r"[（(][^（）()]*$")  # a byline goes on below: （本报 / 通讯员 王伟）
PICTURE_CREDIT = re.compile("(?:摄|图|摄影报道)[）)]?$")
# What a line cannot be broken within: figures and Latin words, the marks that end no line and those that begin none.
FIRST_TOKEN = re.compile(rf"[“‘（《【「『(]*(?:[0-9A-Za-z.%]+|.)[{re.escape(HANGING)}]*")


def groups_of(lines: Sequence[Line], measure: Measure | None) -> Iterator[list[Line]]:
    """Lines that belong to one block."""
    indents = sum([line.is_indented for line in lines]) >= max(3, len(lines) // 12)
    group: list[Line] = []
    above: Line | None = None
    for line, below in zip_longest(lines, lines[1:]):
        goes_on = group and (
            _cuts_byline(group[-1], line)
            or (measure and not line.blank_lines_before and _runs_on(group, line, measure, indents, above, below))
        )
        if group and not goes_on:
            yield group
            above, group = group[-1], []
        group.append(line)
    if group:
        yield group


def _cuts_byline(last: Line, line: Line) -> bool:
    """Whether a byline in brackets begins on one line and ends on the next, whatever is between them."""
    may_be_cut = last.text[-1] not in "。，）)】"  # a cheap look: this is asked of every line
    return may_be_cut and bool(BYLINE_OPEN.search(last.text) and BYLINE_CLOSED.match(line.text))


def _runs_on(
    group: Sequence[Line], line: Line, measure: Measure, indents: bool, above: Line | None, below: Line | None
) -> bool:
    """Whether a line goes on with a group; `above` stands over the group, `below` under the line."""
    last = group[-1]
    indent = last.indent if last.is_indented else 0
    if last.indent >= FLUSH_RIGHT:
        return False
    if indents and line.is_indented:
        return False
    if (
        OPEN_BRACKET.search(last.text)
        or BYLINE_BEGUN.search(last.text)
        or (measure.is_nearly_filled_by(last.text, indent) and not _is_byline(line))
    ):
        return True
    if measure.is_exceeded_by(line.text) or not measure.fills(last.text, indent):
        return False
    if _is_byline(line) or (len(group) == 1 and _is_byline(last)):
        return False
    ends_sentence = last.text[-1] in STOPS
    may_be_heading = len(group) == 1 and not (last.is_indented or PUNCTUATION.search(last.text))
    if not (ends_sentence or may_be_heading) or (ends_sentence and PICTURE_CREDIT.search(line.text)):
        return True
    if measure.has_room_for(_first_token(line.text), last.text, indent) or opening_of(line.text).end:
        return False
    if may_be_heading and not indents and not last.blank_lines_before and (above is None or credit_in(above.text)):
        return False
    speaks = "。" in line.text or line.text[-1] in STOPS
    is_alone = indents and below is not None and below.is_indented
    if ends_sentence and is_alone and not PUNCTUATION.search(line.text):
        return speaks
    return speaks or measure.fills(line.text)


def _first_token(text: str) -> str:
    """What a line begins with that could not stand on two lines."""
    token = FIRST_TOKEN.match(text)
    return token[0] if token else text


def _is_byline(line: Line) -> bool:
    """Whether a line is a byline that says so."""
    if not (line.text[0] in MARKS or any(word in line.text for word in STAFF)):
        return False
    credit = credit_in(line.text)
    return credit is not None and not credit.is_picture and (credit.has_role or credit.is_marked)
