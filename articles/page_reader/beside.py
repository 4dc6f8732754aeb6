"""Beside: a heading with its byline in the same line, made two blocks: 父亲的扁担　　■周秋塘."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .blocks import Block
from .columns import OPENERS, is_label
from .credits import credit_in
from .marks import BULLET
from .openings import DATELINE

LONGEST = 64
STAFF = r"(?:本报|首席|见习|实习|特约|融媒体|全媒体)*(?:记者|通讯员)[^，。“”]{2,30}"
# 河堤加高　■周秋塘, 河堤加高 本报记者 周秋塘, 河堤加高 / 记者 周秋塘, 河堤加高（记者 周秋塘）
BESIDE = re.compile(
    r"([^。；;]{2,40}?)"
    rf"(?:[ \u3000]+([{BULLET}]\s?[^，。、“”]{{2,30}}|(?:[/／|｜][ \u3000]*)?{STAFF})"
    rf"|[ \u3000]*([（(]{STAFF}[）)]))"
)
# One of these has every byline that stands beside a heading: 记者, 通讯员 or a mark; most headings have none.
TELLING = re.compile(f"[{BULLET}者讯]")
LABELLED = re.compile(r"[【〖〔\[][^【】〖〗〔〕\[\]，。]{2,10}[】〗〕\]](?=[^\s，。]{4})")
STOPS = "。！？；：，、）)”"
ENDED = "！？!?…：:，、"  # behind them stands who signs a text
NEVER_IN_UNITS = frozenset("的了在")  # 列车上的集市 □ 记者 王伟: no body's name
MARK = re.compile(rf"[{BULLET}]\s?[\u4e00-\u9fff]{{2,4}}")


def with_bylines_apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, each heading with a byline beside it parted from it."""
    for block in blocks:
        if len(block.text) > LONGEST:
            yield block
            continue
        label = LABELLED.match(block.text) if block.text[0] in OPENERS else None
        if label and is_label(label[0]) and block.text[-1] not in STOPS:
            yield block.part(0, label.end())
            block = block.part(label.end(), len(block.text))._replace(blank_lines_before=0)
        byline = byline_beside(block.text)
        if byline:
            yield block.part(0, byline.end(1))
            start = byline.start(byline.lastindex or 0)
            yield block.part(start, len(block.text))._replace(blank_lines_before=0, is_indented=False)
        else:
            yield block


def byline_beside(text: str) -> re.Match[str] | None:
    """The heading and the byline that stand in one line; None for a credit, a picture's words, signed text or dateline.

    >>> [byline_beside(text) is not None for text in ("河堤加高（记者 周秋塘）", "河堤加高了。（记者 周秋塘）")]
    [True, False]
    """
    if len(text) > LONGEST or not TELLING.search(text, 2):
        return None
    found = BESIDE.fullmatch(text)
    if not found or found[1][-1] in ENDED or DATELINE.match(text) or credit_in(found[1]):
        return None
    if NEVER_IN_UNITS.isdisjoint(found[1]) and credit_in(text):
        return None
    byline = found[found.lastindex or 0]
    credit = credit_in(byline)
    return found if (credit and not credit.is_picture) or MARK.fullmatch(byline) else None
