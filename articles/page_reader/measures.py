"""Measures: after what width the setter broke a line, and other habits of setting that blanks show.

Widths are in halves of a Chinese letter. Some printers' files count every character as one letter, others set figures
and Latin letters at half the width; the lines themselves show which.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from .lines import Line

# These begin with the blank or the figure: they are rarer than the letters beside them.
FIGURE_BLANK = re.compile(r" (?:(?<=[0-9.%] ) *(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff] ) *(?=[0-9]))")
FIGURE_CLOSE = (re.compile(r"[0-9.%](?=[\u4e00-\u9fff])"), re.compile(r"[0-9](?<=[\u4e00-\u9fff].)"))
# A set line is as wide as the measure, less what punctuation may not begin or end a line, or more by a hanging mark.
SHORTER, LONGER = 4, 2
RAGGED, COMMAS = 6, frozenset("，,")
HANGING = "，。、；：？！”’）》】」』,.;:?!)"
WIDE_BLANK = "\u3000"
MANY = 5  # every fifth line: setters move a mark or a figure down, and the line above falls short of the measure
NARROWEST = 18  # nine letters: lines of verse are as long as narrower ones
LEAST_RUN = 4  # lines: shorter runs are headings
LEAST_LINES, LEAST_SPREAD = 5, 12
LEAST_OF_FEW, MOST_OF_FEW = 3, 0.75
STOPS = "。！？!?…”’"
LONG = 40  # letters: a shorter line with blanks in it may be a heading in two parts


@dataclass(frozen=True, slots=True)
class Measure:
    """The width of a full line; whether every character counts as a whole letter; by how much many lines fall short."""

    width: int
    counts_characters: bool
    slack: int = 0

    def of(self, text: str) -> int:
        """The width of a text."""
        if self.counts_characters:
            return 2 * len(text)
        return (len(text) + len(text.encode("utf-8", "replace"))) // 2  # one byte for narrow letters, three for wide

    def fills(self, text: str, indent: int = 0) -> bool:
        """Whether a text, set in by some letters, makes a full line; closing marks may hang over its end."""
        width = self.of(text) + 2 * indent
        return self.width - SHORTER <= width and (width <= self.width + LONGER or not self.is_exceeded_by(text, indent))

    def is_nearly_filled_by(self, text: str, indent: int = 0) -> bool:
        """Whether a text with a comma within and no stop at its end is about as wide as a line that is set ragged."""
        is_open = text[-1] not in STOPS and not COMMAS.isdisjoint(text)
        return is_open and abs(self.of(text) + 2 * indent - self.width) <= RAGGED

    def is_exceeded_by(self, text: str, indent: int = 0) -> bool:
        """Whether a text is wider than a line can be."""
        return self.of(text.rstrip(HANGING)) + 2 * indent > self.width + LONGER

    def has_room_for(self, token: str, text: str, indent: int = 0) -> bool:
        """Whether a text leaves room for one token more."""
        return self.of(text) + 2 * indent + self.of(token.rstrip(HANGING) or token) <= self.width - self.slack

    def count_of_met(self, texts: Sequence[str], widths: Sequence[int]) -> int:
        """How many texts of these widths make a full line and leave no room for another letter."""
        least, most = self.width - max(self.slack, not self.counts_characters), self.width + LONGER
        lines = zip(texts, widths, strict=True)
        return sum([least <= width and (width <= most or not self.is_exceeded_by(text)) for text, width in lines])


def usual_measure(texts: Sequence[str], least: int) -> Measure | None:
    """The width that most of these share, if half of them lie close to it; the way of counting that is more regular."""
    if len(texts) < least:
        return None
    found, most = None, -1
    for counts_characters in (True, False):
        widths = _widths(texts, counts_characters)
        usual = _usual(widths, counts_characters, least)
        if usual and (met := usual.count_of_met(texts, widths)) > most:
            if met == len(texts):
                return usual
            found, most = usual, met
    return found


def _widths(texts: Sequence[str], counts_characters: bool) -> list[int]:
    """The widths of texts, in one way of counting."""
    if counts_characters:
        return [2 * len(text) for text in texts]
    # one byte for narrow letters, three for wide
    return [(len(text) + len(text.encode("utf-8", "replace"))) // 2 for text in texts]


def _usual(widths: Sequence[int], counts_characters: bool, least: int) -> Measure | None:
    """The usual one of these widths, in one way of counting."""
    counts: dict[int, int] = {}
    for width in widths:  # a Counter takes longer for a few
        counts[width] = counts.get(width, 0) + 1
    _, width = max(zip(counts.values(), counts, strict=True))
    lines = sum([count for other, count in counts.items() if width - SHORTER <= other <= width + LONGER])
    if width < NARROWEST or lines < max(least, len(widths) / 2):
        return None
    often = [other for other, count in counts.items() if width - SHORTER <= other < width and count >= lines / MANY]
    return Measure(width, counts_characters, width - min(often, default=width))


def measure_of(lines: Sequence[Line]) -> Measure | None:
    """The width that line ends of the body come after; None where lines end with their paragraphs."""
    followed: list[str] = []
    run: list[str] = []
    for line in lines:
        if line.blank_lines_before:
            if len(run) >= LEAST_RUN:
                followed += run[:-1]
            run = []
        run.append(line.indent * WIDE_BLANK + line.text if line.is_indented else line.text)
    usual = usual_measure(followed + (run[:-1] if len(run) >= LEAST_RUN else []), LEAST_LINES)
    return usual or _measure_of_few(lines)


def _measure_of_few(lines: Sequence[Line]) -> Measure | None:
    """The width of the few lines of a small page: those that begin with an indent, end within a sentence and go on."""
    cut: list[str] = []
    is_within = False
    for line, following in pairwise(lines):
        is_within = (is_within or line.is_indented) and line.text[-1] not in STOPS
        is_within = is_within and not (following.blank_lines_before or following.is_indented)
        if is_within:
            cut.append(line.indent * WIDE_BLANK + line.text if line.is_indented else line.text)
    usual = usual_measure(cut, LEAST_OF_FEW)
    return usual if usual and sum(map(usual.fills, cut)) >= MOST_OF_FEW * len(cut) else None


def spaced_measure_of(lines: Iterable[Line]) -> Measure | None:
    """The same for blanks inside a line: the distance from one to the next; None where they are no breaks."""
    spaced = [line.text for line in lines if len(line.text) > LONG and " " in line.text]
    parts = [part for text in spaced for part in parts_of(text)[:-1] if len(part) >= 8]
    return usual_measure(parts, LEAST_LINES)


def parts_of(text: str) -> list[str]:
    """What stands between each blank of a text and the next; nothing where two stand together."""
    return text.replace("\u3000", " ").replace("\xa0", " ").split(" ")


def own_measure_of(text: str, parts: Sequence[str]) -> Measure | None:
    """The measure that a long line shows by itself, for pages that are set in several widths; `parts` end at blanks."""
    return usual_measure(parts, 4) if len(parts) >= 4 and len(text) >= 60 else None


def closed_up(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without the blank ones that extraction put between all of them; told by lines of one width."""
    if sum(len(line.text) > LONG for line in lines) > len(lines) / 4:
        return lines
    usual = Counter(line.blank_lines_before for line in lines).most_common(1)
    if not usual or not usual[0][0] or usual[0][1] < LEAST_SPREAD or measure_of(lines):
        return lines
    gap = usual[0][0]
    if not usual_measure([line.text for line in lines], LEAST_SPREAD):
        return lines
    return [line._replace(blank_lines_before=max(0, line.blank_lines_before - gap)) for line in lines]


def keeps_figures_apart(lines: Sequence[Line]) -> bool:
    """Whether the page sets a blank between figures and letters as a rule; as the exception it is nobody's wish."""
    apart = sum(len(FIGURE_BLANK.findall(line.text)) for line in lines if " " in line.text)
    close = (found for line in lines for side in FIGURE_CLOSE for found in side.finditer(line.text))
    return len(list(islice(close, apart))) < apart  # hundreds may stand close: no more are counted than needed
