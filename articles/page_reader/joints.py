"""Joints: whether a block goes on with the text before it: how that ends, what words go across, how it is set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import gt

from articles.words import frequency

from .scene import Scene
from .sights import CONNECTIVE, DATE_WORDS, Sight

OPENING, CLOSING = "“‘（《「『【(", "”’）》」』】)"
LONGEST_VERSE = 16
OPENERS = re.compile(f"[{OPENING}]")
SHAPES = ((1, 1), (2, 1), (1, 2), (2, 2), (1, 3), (3, 1))  # letters on each side of the joint


def joint_signs(scene: Scene, before: int, index: int) -> Iterator[str]:
    """How a block fits to the text before it."""
    if before < 0:
        yield "joint: nothing before"
        return
    first, second = scene.sights[before], scene.sights[index]
    yield "joint: after the last row" if first.ends == "row" and second.is_short else f"joint: after {first.ends}"
    if second.ends == "row":
        yield "joint: a row"
    yield "joint: next" if before == index - 1 else "joint: apart"
    if first.ends_article:
        yield "joint: after byline"
    if _is_verse(first.text, second.text):
        yield "joint: verse"
    if scene.habits.indents:
        yield _indent_sign(first, second)
    if first.ends != "stop":
        if first.is_short:
            yield "joint: after a short line"
        yield from _open_joint_signs(scene, before, index)
        return
    if _has_open_bracket(first.text):
        yield "joint: bracket open"
    if second.block.blank_lines_before > scene.habits.gap:
        yield "joint: wide gap"


def _indent_sign(first: Sight, second: Sight) -> str:
    """On a page with indents: a short line that stands out below a finished paragraph is no text."""
    if second.block.is_indented:
        return "joint: indented"
    stands_out = second.is_short and first.ends in ("stop", "row")
    return "joint: short, not indented" if stands_out else "joint: not indented"


def _has_open_bracket(text: str) -> bool:
    """Whether more brackets or quotations of a kind open than close."""
    return bool(OPENERS.search(text)) and any(map(gt, map(text.count, OPENING), map(text.count, CLOSING)))


def _is_verse(first: str, second: str) -> bool:
    """Whether two lines are of one short measure and both end with a mark, as lines of verse do."""
    if not 0 < len(first) == len(second) <= LONGEST_VERSE:
        return False
    return not (first[-1].isalnum() or second[-1].isalnum())


def _open_joint_signs(scene: Scene, before: int, index: int) -> Iterator[str]:
    """How a block fits to a text that ends without a stop."""
    first, second = scene.sights[before].text, scene.sights[index].text
    if makes_word(first, second):
        yield "joint: word across"
    if is_known_across(scene, before, index):
        yield "joint: known across"
    if CONNECTIVE.match(second) or DATE_WORDS.match(second):
        yield "joint: open, then a start"


def makes_word(first: str, second: str) -> bool:
    """Whether the letters on both sides of a joint make a word of the dictionary."""
    return any(map(frequency, [first[-head:] + second[:tail] for head, tail in SHAPES]))


def is_known_across(scene: Scene, before: int, index: int) -> bool:
    """Whether the letters around a joint stand together elsewhere on the page."""
    first, second = scene.sights[before].text, scene.sights[index].text
    middle = first[-1:] + second[:1]
    if not middle.isalnum() or not scene.knows(middle, index):
        return False
    return any(scene.knows(first[-head:] + second[:tail], index) for head, tail in SHAPES[3:])
