"""Blocks: the lines that were set together, made one text again; a break that the setter's measure made is dropped.

Extraction leaves such breaks as line ends or as blanks inside one long line. They are told by their regular distance.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .lines import Line
from .measures import (
    FIGURE_BLANK,
    LONGER,
    SHORTER,
    SPACES,
    closed_up,
    keeps_figures_apart,
    measure_of,
    own_measure_of,
    spaced_measure_of,
)

OPENING_BRACKET = re.compile(r"[^（(，。,]{0,24}[（(][^（）()。]{2,70}[）)]")
CLOSING_CREDIT = re.compile(r"[（(][^（）()。]{2,50}[）)]$|(?<=[。！？!?])[^。！？!?，,]{2,50}$")
STOPS = '。！？!?…”’"』」）)'


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that stands on its own; `pieces` say where each part of `text` stands on the page."""

    text: str
    pieces: tuple[tuple[int, int], ...]  # (offset in text, offset in page), ascending
    start: int
    end: int
    blank_lines_before: int
    is_indented: bool = False

    def places(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of the page where `text[start:end]` stands."""
        if len(self.pieces) == 1:
            if start < end:
                yield self.start + start, self.start + end
            return
        starts = [offset for offset, _ in self.pieces]
        for index in range(max(0, bisect_right(starts, start) - 1), len(self.pieces)):
            offset, place = self.pieces[index]
            if offset >= end:
                return
            stop = starts[index + 1] if index + 1 < len(starts) else len(self.text)
            first, last = max(start, offset), min(end, stop)
            if first < last:
                yield place + first - offset, place + last - offset


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The blocks of a page: lines broken by the measure are joined, blanks made by it dropped."""
    lines = closed_up(lines)
    measure = measure_of(lines)
    spaced = spaced_measure_of(lines)
    keeps = keeps_figures_apart(lines)
    return [_block(group, spaced, keeps) for group in _groups(lines, measure)]


def _groups(lines: Sequence[Line], measure: int) -> Iterator[list[Line]]:
    """Lines that belong to one block."""
    indents = sum(line.is_indented for line in lines) >= max(3, len(lines) // 12)
    group: list[Line] = []
    for line in lines:
        if group and (line.blank_lines_before or not _runs_on(group[-1], line, measure, indents)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _runs_on(line: Line, following: Line, measure: int, indents: bool) -> bool:
    """Whether the setter broke the line only because it was full."""
    if not measure or (indents and following.is_indented):
        return False
    length = len(line.text) + (line.indent if line.is_indented else 0)
    if not measure - SHORTER <= length <= measure + LONGER:
        return False
    return indents or length >= measure or line.text[-1] not in STOPS


def _block(group: list[Line], spaced: int, keeps_figures_apart: bool) -> Block:
    """One block of these lines."""
    pieces: list[tuple[int, int]] = []
    parts: list[str] = []
    length = 0
    for line in group:
        for first, last in _stretches(line.text, spaced, keeps_figures_apart):
            part = line.text[first:last]
            if (
                parts
                and parts[-1][-1].isascii()
                and parts[-1][-1].isalpha()
                and part[0].isascii()
                and part[0].isalpha()
            ):
                parts.append(" ")
                length += 1
            pieces.append((length, line.start + first))
            parts.append(part)
            length += len(part)
    head = group[0]
    return Block("".join(parts), tuple(pieces), head.start, group[-1].end, head.blank_lines_before, head.is_indented)


def _stretches(text: str, spaced: int, keeps_figures_apart: bool) -> list[tuple[int, int]]:
    """The parts of a line between the blanks that the measure made."""
    if " " not in text or len(text) < 14 or not (len(text) > 40 or text[-1] in STOPS):
        return [(0, len(text))]
    spaces = list(SPACES.finditer(text))
    measure = own_measure_of(text, spaces) or spaced
    drops_figures_blank = not keeps_figures_apart and len(text) > 40
    if not measure and not drops_figures_blank:
        return [(0, len(text))]
    start_of_text, end_of_text = _without_credits(text)
    stretches, start = [], 0
    for index, space in enumerate(spaces):
        before = spaces[index - 1].end() if index else 0
        after = spaces[index + 1].start() if index + 1 < len(spaces) else len(text)
        distances = (space.start() - start, space.start() - before, after - space.end())
        if not start_of_text <= space.start() < end_of_text:
            continue
        beside_figure = drops_figures_blank and FIGURE_BLANK.match(text, space.start() - 1)
        if beside_figure or any(
            measure - SHORTER <= distance <= measure + LONGER for distance in distances[: 2 + _is_inside(text, space)]
        ):
            stretches.append((start, space.start()))
            start = space.end()
    return [*stretches, (start, len(text))]


def _without_credits(text: str) -> tuple[int, int]:
    """Where what may be a byline at the start ends, and one at the end begins: their blanks part names."""
    opening = OPENING_BRACKET.match(text)
    closing = CLOSING_CREDIT.search(text, max(0, len(text) - 60))
    return opening.end() if opening else 0, closing.start() if closing else len(text)


def _is_inside(text: str, space: re.Match[str]) -> bool:
    """Whether Chinese letters stand on both sides, where no blank is ever set on purpose but in a heading."""
    return text[space.start() - 1] >= "\u4e00" and "\u4e00" <= text[space.end()] <= "\u9fff"
