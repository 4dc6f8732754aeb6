"""Blocks: the lines that were set together, made one text again; a break that the setter's measure made is dropped.

Extraction leaves such breaks as line ends or as blanks inside one long line. They are told by their regular distance.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .joins import groups_of
from .lines import INVISIBLE, Line
from .measures import Measure, closed_up, keeps_figures_apart, measure_of, spaced_measure_of
from .wraps import stretches_of

LATIN_ENDS, LATIN_STARTS = re.compile(r"[A-Za-z]{2}$"), re.compile(r"[A-Za-z]{2}")
# （记者 王伟 above 李明）: names stand apart also where the line ends between them.
NAMES_END = re.compile(r"[（(][^（）()]*(?:记者|通讯员|实习生)[^（）()]*[\u4e00-\u9fff]{2}$")
LETTER_ALONE = re.compile("[\u4e00-\u9fff](?![\u4e00-\u9fff])")  # the last of a name: （记者 慕容润 / 然）
VISIBLE = re.compile(f"[^{INVISIBLE}]+")
BYLINE = 80  # letters of a line's end in which one may stand


class Block(NamedTuple):
    """A stretch of text that stands on its own; `pieces` say where each part of `text` stands on the page."""

    text: str
    pieces: tuple[tuple[int, int], ...]  # (offset in text, offset in page), ascending
    start: int
    end: int
    blank_lines_before: int
    is_indented: bool = False

    def part(self, first: int, last: int) -> Block:
        """The block that `text[first:last]` makes by itself."""
        pieces, offset = [], 0
        for start, end in self.places(first, last):
            pieces.append((offset, start))
            offset += end - start
        return self._replace(
            text=self.text[first:last],
            pieces=tuple(pieces),
            start=pieces[0][1],
            end=pieces[-1][1] + last - first - pieces[-1][0],
        )

    def places(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        """The stretches of the page where `text[start:end]` stands."""
        if start >= end:
            return ()
        if len(self.pieces) == 1:
            return ((self.start + start, self.start + end),)
        places, stop = [], end
        for offset, place in reversed(self.pieces):
            if offset <= start:
                places.append((place + start - offset, place + stop - offset))
                break
            if offset < stop:
                places.append((place, place + stop - offset))
                stop = offset
        return places[::-1]


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The blocks of a page: lines broken by the measure are joined, blanks made by it dropped."""
    lines = closed_up(lines)
    measure = measure_of(lines)
    spaced = spaced_measure_of(lines)
    keeps = keeps_figures_apart(lines)
    return [_block(group, spaced, keeps) for group in groups_of(lines, measure)]


def visible(blocks: Sequence[Block], page: str) -> Sequence[Block]:
    """The blocks without the marks within them that print nothing; most pages have none."""
    return [_visible(block) for block in blocks] if any(mark in page for mark in INVISIBLE) else blocks


def _visible(block: Block) -> Block:
    """A block without the marks within it that print nothing."""
    pieces: list[tuple[int, int]] = []
    parts: list[str] = []
    length = 0
    for (offset, place), (end, _) in pairwise((*block.pieces, (len(block.text), 0))):
        for part in VISIBLE.finditer(block.text, offset, end):
            pieces.append((length, place + part.start() - offset))
            parts.append(part[0])
            length += len(part[0])
    return block._replace(text="".join(parts), pieces=tuple(pieces))


def _block(group: list[Line], spaced: Measure | None, keeps_figures_apart: bool) -> Block:
    """One block of these lines."""
    head = group[0]
    cut = [stretches_of(line.text, spaced, keeps_figures_apart) for line in group]
    if len(cut) == 1 == len(cut[0]):
        return Block(head.text, ((0, head.start),), head.start, head.end, head.blank_lines_before, head.is_indented)
    pieces: list[tuple[int, int]] = []
    parts: list[str] = []
    length = 0
    for line, stretches in zip(group, cut, strict=True):
        for first, last in stretches:
            part = line.text[first:last]
            if parts and _stand_apart(parts[-1], part):
                parts.append(" ")
                length += 1
            pieces.append((length, line.start + first))
            parts.append(part)
            length += last - first
    return Block("".join(parts), tuple(pieces), head.start, group[-1].end, head.blank_lines_before, head.is_indented)


def _stand_apart(first: str, second: str) -> bool:
    """Whether a break stands for a blank: between two Latin words, between two names of a byline."""
    if second[:1].isascii():
        return bool(LATIN_STARTS.match(second) and LATIN_ENDS.search(first))
    has_bracket = "（" in first or "(" in first
    if not has_bracket or not "\u4e00" <= second[:1] <= "\u9fff" or LETTER_ALONE.match(second):
        return False
    return bool(NAMES_END.search(first[-BYLINE:]))
