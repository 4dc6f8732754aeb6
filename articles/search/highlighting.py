"""What a query matched, shown in the text as it was printed."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from .dates import other_forms
from .expressions import phrases
from .keys import is_han
from .language import read_query
from .letters import DOTS, FIRST_HAN, FOLDS, folded, simplified
from .query import Piece, Query, Span
from .tokens import Part

HAN = f"{FIRST_HAN}-\U0010ffff"
# A run of Han letters, each of which is printed in a few forms of its own; a zero has too many.
PLAIN = re.compile("(?:(?!零)[㐀-鿿\U00020000-\U000323af])+")
# Between the letters of a run: blanks, dots, and what nobody sees.
BETWEEN = f"[ \t\u00a0\u3000{''.join(sorted(DOTS))}\u00ad\u200b-\u200d\ufe00-\ufe0f\ufeff]*"
# Radicals, letters in circles and letters for compatibility, which stand for others.
FORMS = range(0x2E80, 0x2FE0), range(0x3200, 0x3400), range(0xF900, 0xFB00), range(0x2F800, 0x2FA20)


def highlight(text: str, query: Query | str) -> list[Span]:
    """The stretches of this text that the query's words match, in order, without overlaps.

    >>> highlight("溧陽市，２０２３年", "溧阳 2023")
    [Span(start=0, end=2), Span(start=4, end=8)]
    """
    wanted = wanted_of(query.text if isinstance(query, Query) else query)
    spans = [hit.span() for pattern in wanted.as_printed for hit in pattern.finditer(text)]
    if wanted.in_letters:
        spans += in_letters(text, wanted.in_letters)
    return _merged(spans) if spans else []


def in_letters(text: str, wanted: Iterable[re.Pattern[str]]) -> list[tuple[int, int]]:
    """What these patterns match in the folded text, told in the text as it is."""
    letters = folded(text)
    spans = [hit.span() for pattern in wanted for hit in pattern.finditer(letters)]
    if spans and not FOLDS.irregular.isdisjoint(text):
        places = origins(text)
        spans = [(places[start], places[end - 1] + 1) for start, end in spans]
    return spans


class Wanted(NamedTuple):
    """The patterns of a query's phrases: those for the text as it is printed, and those for its folded letters."""

    as_printed: tuple[re.Pattern[str], ...]
    in_letters: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=256)
def wanted_of(text: str) -> Wanted:
    """What finds each phrase that a text may show (bylines stand apart), dates in both forms."""
    keys = [phrase.key for phrase in phrases(read_query(text).expression) if phrase.part is not Part.BYLINE]
    keys = list(dict.fromkeys(keys + [form for key in keys for form in other_forms(key)]))
    plain = [key for key in keys if PLAIN.fullmatch(key)]
    return Wanted(tuple(map(printed, plain)), tuple(pattern_of(key) for key in keys if key not in plain))


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


def printed(key: str) -> re.Pattern[str]:
    """What finds a plain phrase in a text that is not folded: lists show twenty, and folding takes ten times as long.

    >>> printed("社区").findall("社区，社　區，⽲·社·区")
    ['社区', '社　區', '社·区']
    """
    return re.compile(BETWEEN.join(f"[{letter}{other_forms_in_print().get(letter, '')}]" for letter in key))


@cache
def other_forms_in_print() -> dict[str, str]:
    """The letters that count as each Han letter: traditional, variant, radicals and letters in circles."""
    forms: dict[str, str] = defaultdict(str)
    for letter in {*simplified(), *map(chr, chain(*FORMS))}:
        forms[folded(letter)] += letter
    return dict(forms)


def _run_pattern(run: str) -> str:
    """Han letters with or without blanks between them; a word from its beginning."""
    return " *".join(run) if is_han(run) else rf"(?<![^\s{HAN}]){re.escape(run)}"


def _gap_pattern(run: str, following: str) -> str:
    """What ends a run: punctuation between Han letters; between a word and Han letters it may be nothing."""
    if is_han(run) and is_han(following):
        return r" *\n[ \n]*"
    return r"[ \n]*" if is_han(run) else rf"(?![^\s{HAN}])[ \n]*"


def origins(text: str) -> list[int]:
    """Which letter of a text that has been folded each of its folded letters comes from.

    >>> folded("報㎡·甲") and origins("報㎡·甲")
    [0, 1, 1, 3]
    """
    places = list(range(len(text)))
    for place in reversed([place for place, letter in enumerate(text) if letter in FOLDS.irregular]):
        places[place : place + 1] = [place] * len(FOLDS[ord(text[place])])
    return places


def _merged(spans: list[tuple[int, int]]) -> list[Span]:
    """The spans in order; those that overlap or touch become one."""
    spans.sort()
    merged = [Span._make(spans[0])]
    for start, end in spans:
        if start > merged[-1].end:
            merged.append(Span(start, end))
        elif end > merged[-1].end:
            merged[-1] = Span(merged[-1].start, end)
    return merged


def pieces(text: str, query: Query | str) -> list[Piece]:
    """The whole text in pieces, matched ones marked.

    >>> [(piece.text, piece.is_hit) for piece in pieces("我爱溧陽", "溧阳")]
    [('我爱', False), ('溧陽', True)]
    """
    return in_pieces(text, highlight(text, query))


def in_pieces(text: str, spans: list[Span]) -> list[Piece]:
    """A text cut where these spans begin and end."""
    found: list[Piece] = []
    shown = 0
    for start, end in spans:
        if start > shown:
            found.append(Piece(text[shown:start]))
        found.append(Piece(text[start:end], is_hit=True))
        shown = end
    return [*found, Piece(text[shown:])] if shown < len(text) else found
