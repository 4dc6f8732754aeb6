"""Beside: a heading with its byline in the same line, made two blocks: 父亲的扁担　　■周秋塘."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .blocks import Block
from .columns import OPENERS, is_label
from .credits import credit_in

LONGEST = 64
STAFF = r"(?<=[ \u3000]{2})(?:本报|首席|见习|实习|特约|融媒体|全媒体)*(?:记者|通讯员)[^，。“”]{2,30}"
BESIDE = re.compile(rf"([^。；;]{{2,40}}?)[ \u3000]+([□■●○◆◇]\s?[^，。、“”]{{2,30}}|{STAFF})")
LABELLED = re.compile(r"[【〖〔\[][^【】〖〗〔〕\[\]，。]{2,10}[】〗〕\]](?=[^\s，。]{4})")
STOPS = "。！？；：，、）)”"
MARK = re.compile(r"[□■●○◆◇]\s?[\u4e00-\u9fff]{2,4}")


def with_bylines_apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, each heading with a byline beside it parted from it."""
    for block in blocks:
        label = LABELLED.match(block.text) if len(block.text) <= LONGEST and block.text[0] in OPENERS else None
        if label and is_label(label[0]) and block.text[-1] not in STOPS:
            yield block.part(0, label.end())
            block = replace(block.part(label.end(), len(block.text)), blank_lines_before=0)
        found = BESIDE.fullmatch(block.text) if len(block.text) <= LONGEST else None
        if found and not credit_in(found[1]) and (credit_in(found[2]) or MARK.fullmatch(found[2])):
            yield block.part(0, found.end(1))
            yield replace(block.part(found.start(2), len(block.text)), blank_lines_before=0, is_indented=False)
        else:
            yield block
