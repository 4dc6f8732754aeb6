"""What a query matched, shown in the text as it was printed."""

from .query import Piece, Query, Span


def highlight(text: str, query: Query | str) -> list[Span]:
    """The stretches of this text that the query's words match, in order, without overlaps."""
    raise NotImplementedError


def pieces(text: str, query: Query | str) -> list[Piece]:
    """The whole text in pieces, matched ones marked."""
    raise NotImplementedError


def snippet(text: str, query: Query | str, length: int = 90) -> list[Piece]:
    """An extract of about `length` characters around the first matches, matched ones marked; "…" where it was cut."""
    raise NotImplementedError
