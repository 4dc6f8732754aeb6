"""What a query matched, shown in the text as it was printed."""

import re
from functools import lru_cache

from .dates import other_forms
from .expressions import phrases
from .keys import is_han
from .language import read_query
from .letters import FIRST_HAN, FOLDS, folded, with_zeroes
from .query import Piece, Query, Span
from .tokens import Part

CUT = "…"
HAN = f"{FIRST_HAN}-\U0010ffff"


def highlight(text: str, query: Query | str) -> list[Span]:
    """The stretches of this text that the query's words match, in order, without overlaps.

    >>> highlight("溧陽市，２０２３年", "溧阳 2023")
    [Span(start=0, end=2), Span(start=4, end=8)]
    """
    pattern = _wanted(query.text if isinstance(query, Query) else query)
    if not pattern or not text:
        return []
    letters = folded(text)
    spans = [hit.span() for wanted in pattern for hit in wanted.finditer(letters)]
    if spans and not FOLDS.irregular.isdisjoint(text):
        places = origins(text)
        spans = [(places[start], places[end - 1] + 1) for start, end in spans]
    return _merged([Span(*span) for span in spans])


@lru_cache(maxsize=256)
def _wanted(text: str) -> tuple[re.Pattern[str], ...]:
    """A pattern for each phrase that the text may show (bylines stand apart), with dates in both forms."""
    keys = [phrase.key for phrase in phrases(read_query(text).expression) if phrase.part is not Part.BYLINE]
    keys += [form for key in keys for form in other_forms(key)]
    return tuple(map(pattern_of, dict.fromkeys(keys)))


def pattern_of(key: str) -> re.Pattern[str]:
    """What finds a phrase in folded letters: the rule of `keys.stands_in` for a text that is no key yet.

    >>> bool(pattern_of("社区 5 g").search("社 区，5g")), bool(pattern_of("5 g").search("15g"))
    (False, False)
    """
    parts = key.split()
    found = [_run_pattern(part) for part in parts]
    for place in range(len(parts) - 1, 0, -1):
        found.insert(place, _gap_pattern(parts[place - 1], parts[place]))
    return re.compile("".join(found))


def _run_pattern(run: str) -> str:
    """Han letters with or without blanks between them; a word from its beginning."""
    return " *".join(run) if is_han(run) else rf"(?<![^\s{HAN}]){re.escape(run)}"


def _gap_pattern(run: str, following: str) -> str:
    """What ends a run: punctuation between Han letters; between a word and Han letters it may be nothing."""
    if is_han(run) and is_han(following):
        return r" *\n[ \n]*"
    return r"[ \n]*" if is_han(run) else rf"(?![^\s{HAN}])[ \n]*"


def origins(text: str) -> list[int]:
    """Which letter of a text each of its folded letters comes from.

    >>> origins("報㎡·甲")
    [0, 1, 1, 3]
    """
    return [place for place, letter in enumerate(with_zeroes(text)) for _ in FOLDS[ord(letter)]]


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
