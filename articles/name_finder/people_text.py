"""A text made ready for the finding of names: spaces taken out, words cut, and the way back to the text as it was."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from articles.words import cut

CJK_GAP = re.compile(r"(?<=[\u3400-\u9fff·•、])[ \u3000\xa0\t]+(?=[\u3400-\u9fff·•、])")


@dataclass(frozen=True, slots=True)
class Text:
    """A text without the spaces that stand between Chinese characters.

    `gaps` are the places where they stood; `words` the segmenter's words and `ends` their boundaries, opened by 0.
    """

    printed: str
    compact: str
    gaps: tuple[int, ...]
    words: tuple[str, ...]
    ends: tuple[int, ...]
    places: tuple[int, ...]

    def printed_start(self, start: int) -> int:
        """Where a character of the compact text stands in print."""
        return self.places[start] if self.gaps else start

    def printed_end(self, end: int) -> int:
        """Where, in print, the stretch that ends at `end` of the compact text ends."""
        return self.places[end - 1] + 1 if self.gaps else end


@lru_cache(maxsize=64)
def read_text(printed: str) -> Text:
    """Make a text ready; the readers of people and of places share what is made."""
    cuts = [match.span() for match in CJK_GAP.finditer(printed)]
    compact = CJK_GAP.sub("", printed) if cuts else printed
    words = cut(compact)
    ends = tuple(accumulate(map(len, words), initial=0))
    if not cuts:
        return Text(printed, compact, (), words, ends, ())
    removed = {position for start, end in cuts for position in range(start, end)}
    places = tuple(position for position in range(len(printed)) if position not in removed)
    before = accumulate((end - start for start, end in cuts), initial=0)
    gaps = tuple(start - gone for (start, _), gone in zip(cuts, before, strict=False))
    return Text(printed, compact, gaps, words, ends, places)
