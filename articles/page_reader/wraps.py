"""Wraps: blanks inside a line that only the setter's measure made, told from those that were set on purpose."""

from __future__ import annotations

import re

from .measures import FIGURE_BLANK, LONG, SPACES, Measure, own_measure_of

OPENING_BRACKET = re.compile(r"[^（(，。,]{0,24}[（(][^（）()。]{2,70}[）)]")
CLOSING_CREDIT = re.compile(r"[（(][^（）()。]{2,50}[）)]$|(?<=[。！？!?])[^。！？!?，,]{2,50}$")
STOPS = '。！？!?…”’"』」）)'
SHORTEST = 14  # letters of a line that can have been broken


def stretches_of(text: str, spaced: Measure | None, keeps_figures_apart: bool) -> list[tuple[int, int]]:
    """The parts of a line between the blanks that are to be dropped."""
    if " " not in text or len(text) < SHORTEST or not (len(text) > LONG or text[-1] in STOPS):
        return [(0, len(text))]
    spaces = list(SPACES.finditer(text))
    bounds = [0, *(space.end() for space in spaces)]
    ends = [*(space.start() for space in spaces), len(text)]
    parts = [text[one:two] for one, two in zip(bounds, ends, strict=True)]
    measure = own_measure_of(text, parts[:-1]) or spaced
    drops_blanks_of_figures = not keeps_figures_apart and len(text) > LONG
    if not measure and not drops_blanks_of_figures:
        return [(0, len(text))]
    first, last = _without_credits(text)
    are_full = [measure is not None and measure.fills(part) for part in parts]
    stretches, start = [], 0
    for index, space in enumerate(spaces):
        if not first <= space.start() < last:
            continue
        is_full = are_full[index] or (are_full[index + 1] and _is_inside(text, space))
        if not is_full and measure and start < bounds[index]:
            is_full = measure.fills(text[start : space.start()])
        if is_full or (drops_blanks_of_figures and FIGURE_BLANK.match(text, space.start())):
            stretches.append((start, space.start()))
            start = space.end()
    return [*stretches, (start, len(text))]


def _without_credits(text: str) -> tuple[int, int]:
    """Where what may be a byline at the start ends, and one at the end begins: their blanks part names."""
    opening = OPENING_BRACKET.match(text)
    closing = CLOSING_CREDIT.search(text, max(0, len(text) - 60))
    return opening.end() if opening else 0, closing.start() if closing else len(text)


def _is_inside(text: str, space: re.Match[str]) -> bool:
    """Whether Chinese letters stand on both sides, where no blank is ever set on purpose but in a heading."""
    return text[space.start() - 1] >= "\u4e00" and "\u4e00" <= text[space.end()] <= "\u9fff"
