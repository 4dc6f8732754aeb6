"""What changed between two wordings of a text, piece by piece, for the history of a record."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

AROUND = 40  # characters of what stayed the same that are shown beside a change
LONGEST = 3000  # characters compared one by one; longer stretches are shown as taken out and put in


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed the same, was taken out, or was put in."""

    kind: str  # "same", "out" or "in"
    text: str


def differences(old: str, new: str) -> list[Piece]:
    """The pieces of the change; what stayed the same is cut down to what stands beside a change.

    >>> [(piece.kind, piece.text) for piece in differences("王兵说，今天晴。", "王斌说，今天阴。")]
    [('same', '王'), ('out', '兵'), ('in', '斌'), ('same', '说，今天'), ('out', '晴'), ('in', '阴'), ('same', '。')]
    """
    pieces = list(_by_paragraph(old, new))
    return [_shortened(piece, i > 0, i < len(pieces) - 1) for i, piece in enumerate(pieces)]


def _by_paragraph(old: str, new: str) -> Iterator[Piece]:
    """Paragraphs are matched first, and characters only inside those that changed."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for kind, i, j, m, n in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(before[i:j]))
        else:
            yield from _by_character("".join(before[i:j]), "".join(after[m:n]))


def _by_character(old: str, new: str) -> Iterator[Piece]:
    if max(len(old), len(new)) > LONGEST:
        yield from (Piece("out", old), Piece("in", new))
        return
    for kind, i, j, m, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", old[i:j])
        else:
            yield from (piece for piece in (Piece("out", old[i:j]), Piece("in", new[m:n])) if piece.text)


def _shortened(piece: Piece, is_after_change: bool, is_before_change: bool) -> Piece:
    """A long stretch that stayed the same, cut down to what stands beside a change."""
    text = piece.text
    head, tail = AROUND * is_after_change, AROUND * is_before_change
    if piece.kind != "same" or len(text) <= head + tail + 1:
        return piece
    return Piece("same", f"{text[:head]}…{text[len(text) - tail :]}")
