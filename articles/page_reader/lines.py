"""Lines: the page as it was set, one printed line after another, with the blank lines between them counted."""

from __future__ import annotations

from typing import NamedTuple

# Zero-width marks and byte order marks that extraction leaves behind: they print nothing.
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\xad"
BLANK = " \t\u3000\xa0\u2002\u2003\u2009\r\n\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029" + INVISIBLE


class Line(NamedTuple):
    """A line that prints something: `text` is the page's from `start` to `end`, without the blanks around it."""

    text: str
    start: int
    end: int
    blank_lines_before: int
    indent: int

    @property
    def is_indented(self) -> bool:
        """Whether the line stands in by two letters or more, as the first of a paragraph does."""
        return self.indent >= 2


def lines_of(text: str) -> list[Line]:
    r"""The printed lines of a page, in order.

    >>> [(line.text, line.start, line.blank_lines_before) for line in lines_of("\n甲乙。\n\n　　丙\n")]
    [('甲乙。', 1, 1), ('丙', 8, 1)]
    """
    lines: list[Line] = []
    position = blank_lines = 0
    for raw in text.splitlines(keepends=True):
        body = raw.strip().strip(BLANK)
        if body:
            indent = raw.index(body)
            start = position + indent
            lines.append(Line(body, start, start + len(body), blank_lines, indent))
            blank_lines = 0
        else:
            blank_lines += 1
        position += len(raw)
    return lines
