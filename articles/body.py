"""The form of an article's body: plain text, a paragraph a line, subheadings marked with "## ".

Editors correct it as one text; readers see paragraphs and subheadings; offsets of mentions count in it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MARK = "## "


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A paragraph or a subheading; `start` is where its text begins in the body."""

    text: str
    start: int
    is_subheading: bool = False


def body_parts(body: str) -> Iterator[BodyPart]:
    r"""The parts of a body, in order; blank lines count for nothing.

    >>> [(part.text, part.start, part.is_subheading) for part in body_parts("甲。\n## 乙\n丙。")]
    [('甲。', 0, False), ('乙', 6, True), ('丙。', 8, False)]
    """
    start = 0
    for line in body.split("\n"):
        text = line.removesuffix("\r")
        if text.startswith(MARK):
            yield BodyPart(text.removeprefix(MARK), start + len(MARK), is_subheading=True)
        elif text.strip():
            yield BodyPart(text, start)
        start += len(line) + 1


def body_text(parts: Iterable[tuple[str, bool]]) -> str:
    r"""The body of these texts; True beside a text marks a subheading. A line break inside a text becomes a space.

    >>> body_text([("甲。", False), ("乙", True)])
    '甲。\n## 乙'
    """
    lines = ((" ".join(text.split("\n")), is_subheading) for text, is_subheading in parts)
    return "\n".join(f"{MARK}{line}" if is_subheading else line for line, is_subheading in lines)
