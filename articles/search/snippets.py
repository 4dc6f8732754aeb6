"""A short extract of a text, around what a query matched."""

from bisect import bisect_left

from .highlighting import highlight, in_pieces
from .query import Piece, Query, Span

CUT = "…"
ENDS = "。！？；!?;"  # of sentences


def snippet(text: str, query: Query | str, length: int = 90) -> list[Piece]:
    """An extract of about `length` characters around the first matches, matched ones marked; "…" where it was cut.

    Without a match it is the beginning of the text.
    """
    text = _in_one_line(text)
    spans = highlight(text, query)
    start = _start(text, [span.start for span in spans], length)
    end = min(len(text), start + length)
    shown = [
        Span(max(first, start) - start, min(last, end) - start) for first, last in spans if first < end and last > start
    ]
    before = [Piece(CUT)] if start else []
    after = [Piece(CUT)] if end < len(text) else []
    return before + in_pieces(text[start:end], shown) + after


def _in_one_line(text: str) -> str:
    r"""A body without its line ends and the marks of its subheadings.

    >>> _in_one_line("甲。\n## 乙\n丙。")
    '甲。 乙 丙。'
    """
    return text.removeprefix("## ").replace("\r", "").replace("\n## ", " ").replace("\n", " ")


def _start(text: str, starts: list[int], length: int) -> int:
    """Where the extract begins: with the sentence of the densest matches, or a little before them."""
    if not starts or len(text) <= length:
        return 0
    within = [bisect_left(starts, start + length) - number for number, start in enumerate(starts)]
    most = starts[within.index(max(within))]
    earliest = max(0, most - length // 3)
    before = text[earliest:most]
    sentence = max(map(before.rfind, ENDS))  # where none ends: -1, so that the extract begins with `earliest`
    return min(earliest + sentence + 1, len(text) - length)
