"""What a query matched, shown in the text as it was printed."""

import re
from functools import lru_cache

from .dates import other_forms
from .expressions import phrases
from .keys import BLANK, RUN, is_han
from .language import read_query
from .letters import FOLDS, with_zeroes
from .query import Piece, Query, Span
from .tokens import Part

CUT = "…"


def highlight(text: str, query: Query | str) -> list[Span]:
    """The stretches of this text that the query's words match, in order, without overlaps.

    >>> highlight("溧陽市，２０２３年", "溧阳 2023")
    [Span(start=0, end=2), Span(start=4, end=8)]
    """
    wanted = _wanted(query.text if isinstance(query, Query) else query)
    if not wanted or not text:
        return []
    key, places = key_with_places(text)
    found = [
        Span(places[hit.start()], places[hit.end() - 1] + 1) for pattern in wanted for hit in re.finditer(pattern, key)
    ]
    return _merged(found)


@lru_cache(maxsize=256)
def _wanted(text: str) -> tuple[str, ...]:
    """A pattern for each phrase that the query may have found, with dates in both forms."""
    keys = [phrase.key for phrase in phrases(read_query(text).expression) if phrase.part in (Part.TEXT, Part.TITLE)]
    keys += [form for key in keys for form in other_forms(key)]
    return tuple(re.escape(key) if is_han(key) else rf"(?<!\S){re.escape(key)}" for key in dict.fromkeys(keys))


def key_with_places(text: str) -> tuple[str, list[int]]:
    """The key of a text without its tail of dates, and where in the text each of its letters stands.

    >>> key_with_places("報，㎡")
    ('报 m2', [0, 1, 2, 2])
    """
    letters: list[str] = []
    origins: list[int] = []
    for place, letter in enumerate(with_zeroes(text)):
        for part in FOLDS[ord(letter)]:
            letters.append(part)
            origins.append(place)
    return _runs_with_places("".join(letters), origins)


def _runs_with_places(folded: str, origins: list[int]) -> tuple[str, list[int]]:
    key: list[str] = []
    places: list[int] = []
    for run in RUN.finditer(folded):
        if key:
            key.append(BLANK)
            places.append(places[-1] + 1)
        kept = [place for place in range(*run.span()) if folded[place] != BLANK]
        key += [folded[place] for place in kept]
        places += [origins[place] for place in kept]
    return "".join(key), places


def _merged(spans: list[Span]) -> list[Span]:
    """The spans in order; those that overlap or touch become one."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def pieces(text: str, query: Query | str) -> list[Piece]:
    """The whole text in pieces, matched ones marked.

    >>> [(piece.text, piece.is_hit) for piece in pieces("我爱溧陽", "溧阳")]
    [('我爱', False), ('溧陽', True)]
    """
    return _pieces(text, highlight(text, query))


def _pieces(text: str, spans: list[Span]) -> list[Piece]:
    found: list[Piece] = []
    end = 0
    for span in spans:
        found += [Piece(text[end : span.start]), Piece(text[span.start : span.end], is_hit=True)]
        end = span.end
    return [piece for piece in (*found, Piece(text[end:])) if piece.text]


def snippet(text: str, query: Query | str, length: int = 90) -> list[Piece]:
    """An extract of about `length` characters around the first matches, matched ones marked; "…" where it was cut.

    Without a match it is the beginning of the text.
    """
    text = " ".join(line.removeprefix("## ") for line in text.split("\n"))
    spans = highlight(text, query)
    start = _start(text, spans, length)
    end = min(len(text), start + length)
    shown = [
        Span(max(span.start, start) - start, min(span.end, end) - start)
        for span in spans
        if span.start < end and span.end > start
    ]
    before = [Piece(CUT)] if start else []
    after = [Piece(CUT)] if end < len(text) else []
    return before + _pieces(text[start:end], shown) + after


def _start(text: str, spans: list[Span], length: int) -> int:
    """Where the extract begins: with the sentence of the densest matches, or a little before them."""
    if not spans or len(text) <= length:
        return 0
    most = max(
        spans, key=lambda span: (sum(span.start <= other.start < span.start + length for other in spans), -span.start)
    )
    earliest = max(0, most.start - length // 3)
    sentence = max(text.rfind(mark, earliest, most.start) for mark in "。！？；!?;")
    return min(sentence + 1 if sentence >= 0 else earliest, max(0, len(text) - length))
