"""Measures: after how many letters the setter broke a line, and other habits of setting that blanks show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from .lines import Line

SPACES = re.compile(r"[ \u3000\xa0]+")
FIGURE_BLANK = re.compile(r"[0-9.%] +(?=[\u4e00-\u9fff])|[\u4e00-\u9fff] +(?=[0-9])")
FIGURE_CLOSE = re.compile(r"[0-9.%](?=[\u4e00-\u9fff])|[\u4e00-\u9fff](?=[0-9])")
# A set line is as long as the measure, less what punctuation may not begin or end a line, or more by a hanging mark.
SHORTER, LONGER = 2, 1
LEAST_RUN = 4
LEAST_SPREAD = 12


def keeps_figures_apart(lines: Sequence[Line]) -> bool:
    """Whether the page sets a blank between figures and letters as a rule; as the exception it is nobody's wish."""
    apart = sum(len(FIGURE_BLANK.findall(line.text)) for line in lines if " " in line.text)
    return apart > 0 and apart > sum(len(FIGURE_CLOSE.findall(line.text)) for line in lines)


def closed_up(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without the blank ones that extraction put between all of them; told by lines of one length."""
    usual = Counter(line.blank_lines_before for line in lines).most_common(1)
    if not usual or not usual[0][0] or usual[0][1] < LEAST_SPREAD or measure_of(lines):
        return lines
    gap = usual[0][0]
    if not usual_length([len(line.text) for line in lines], least=LEAST_SPREAD):
        return lines
    return [replace(line, blank_lines_before=max(0, line.blank_lines_before - gap)) for line in lines]


def measure_of(lines: Sequence[Line]) -> int:
    """How many letters a line end of the body comes after; 0 where lines end with their paragraphs.

    Only runs of four lines and more count: shorter ones are headings.
    """
    followed: list[int] = []
    run: list[int] = []
    for line in lines:
        if line.blank_lines_before:
            followed += run[:-1] if len(run) >= LEAST_RUN else []
            run = []
        run.append(len(line.text))
    return usual_length(followed + (run[:-1] if len(run) >= LEAST_RUN else []), least=5)


def spaced_measure_of(lines: Iterable[Line]) -> int:
    """The same for blanks inside a line: the distance from one to the next; 0 where they are no breaks."""
    distances = [
        len(part)
        for line in lines
        if len(line.text) > 40 and " " in line.text
        for part in SPACES.split(line.text)[:-1]
        if len(part) >= 8
    ]
    return usual_length(distances, least=5)


def usual_length(lengths: list[int], least: int) -> int:
    """The length that most share, if half of all lie close to it; else 0."""
    if len(lengths) < least:
        return 0
    usual, _ = max(Counter(lengths).items(), key=lambda item: (item[1], item[0]))
    near = sum(usual - SHORTER <= length <= usual + LONGER for length in lengths)
    return usual if usual >= 8 and near >= max(least, len(lengths) / 2) else 0


def own_measure_of(text: str, spaces: list[re.Match[str]]) -> int:
    """The measure that a long line shows by itself, for pages that are set in several widths."""
    if len(spaces) < 4 or len(text) < 60:
        return 0
    bounds = [0, *(space.end() for space in spaces)]
    return usual_length([space.start() - bound for bound, space in zip(bounds, spaces, strict=False)], least=4)
