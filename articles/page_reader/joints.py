"""Joints: whether a block goes on with the text before it: how that ends, what words go across, how it is set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from articles.words import chance, cut, part_of_speech, vocabulary

from .scene import Scene
from .sights import CONNECTIVE, DATE_WORDS, Sight

BRACKETS = tuple(zip("“‘（《「『【(", "”’）》」』】)", strict=True))
LONGEST_VERSE = 16
UNFINISHED = ("m", "q", "p", "c", "u", "d", "r")  # parts of speech that end nothing
NEVER_LAST = frozenset("要把被让使给向往从由对将与和及或并而则且就才也都又还再更最很是在以为于其该各每某这那的地得，、")
WHOLE = re.compile("(?:怎么|怎样|如何|是)[^，。]{1,10}的$")  # 这条路是怎么修起来的
CLEARLY = 3.0  # 山 雨 is e^3 times less likely than 山雨, which may be chance; 研 究 e^14 times less than 研究
REACH = 4  # letters on each side of a joint that are cut into words


def joint_signs(scene: Scene, before: int, index: int) -> Iterator[str]:
    """How a block fits to the text before it."""
    if before < 0:
        yield "joint: nothing before"
        return
    first, second = scene.sights[before], scene.sights[index]
    if first.is_short and first.ends == "open":
        yield f"joint: after a short line{_what_goes_across(scene, before, index)}"
    else:
        yield "joint: after the last row" if first.ends == "row" and second.is_short else f"joint: after {first.ends}"
    if second.ends == "row":
        yield "joint: a row"
    yield "joint: next" if before == index - 1 else "joint: apart"
    if first.ends_article:
        yield "joint: after a jump" if first.closing.continued_on else "joint: after byline"
    if _is_verse(first.text, second.text):
        yield "joint: verse"
    if scene.habits.indents:
        yield _indent_sign(first, second)
    if first.ends != "stop":
        yield from _open_joint_signs(scene, before, index)
        return
    if has_open_bracket(first.text):
        yield "joint: bracket open"
    if second.block.blank_lines_before > scene.habits.gap:
        yield "joint: wide gap"


def _indent_sign(first: Sight, second: Sight) -> str:
    """On a page with indents: a short line that stands out below a finished paragraph is no text."""
    if second.block.is_indented:
        return "joint: indented"
    is_below_heading = first.is_short and not (first.block.is_indented or first.credit)
    stands_out = second.is_short and (first.ends in ("stop", "row") or is_below_heading)
    return "joint: short, not indented" if stands_out else "joint: not indented"


def has_open_bracket(text: str) -> bool:
    """Whether more brackets or quotations of a kind open than close."""
    for opener, closer in BRACKETS:  # noqa: SIM110 - a loop: this is asked of every block
        if opener in text and text.count(opener) > text.count(closer):
            return True
    return False


def _is_verse(first: str, second: str) -> bool:
    """Whether two lines are of one short measure and both end with a mark, as lines of verse do."""
    if not 0 < len(first) == len(second) <= LONGEST_VERSE:
        return False
    return not (first[-1].isalnum() or second[-1].isalnum())


def _open_joint_signs(scene: Scene, before: int, index: int) -> Iterator[str]:
    """How a block fits to a text that ends without a stop."""
    first, second = scene.sights[before].text, scene.sights[index].text
    is_known = is_known_across(scene, before, index)
    if is_word_across(first, second):
        yield "joint: word across"
    elif scene.sights[index].is_short and not is_known:
        yield "joint: short, nothing across"
    if is_known:
        yield "joint: known across"
    if CONNECTIVE.match(second) or DATE_WORDS.match(second):
        yield "joint: open, then a start"


def _what_goes_across(scene: Scene, before: int, index: int) -> str:
    """Whether a short line can be the beginning of a paragraph: it ends in a word, or words of the page go across."""
    if is_word_across(scene.sights[before].text, scene.sights[index].text):
        return ", within a word"
    return ", known across" if is_known_across(scene, before, index) else ""


@lru_cache(maxsize=64)  # a line with a comma is asked twice
def ends_unfinished(text: str) -> bool:
    """Whether a line stops at a word that nothing ends with: a preposition, a number, a conjunction, a letter alone.

    >>> [ends_unfinished(text) for text in ("作风实不实，不看笔记本，要", "她坚持每天跑步三", "拉紧合作纽带")]
    [True, True, False]
    """
    if text[-1:] == "的" and WHOLE.search(text):
        return False
    last = cut(text[-REACH:])[-1]
    return last in NEVER_LAST or (len(last) <= 2 and part_of_speech(last).startswith(UNFINISHED))


@lru_cache(maxsize=64)  # a joint is looked at from above and from below
def is_word_across(first: str, second: str) -> bool:
    """Whether the segmenter sees a word across a joint.

    >>> is_word_across("坚持用改革办", "法破解难题"), is_word_across("照亮前行方向", "习近平总书记指出")
    (True, False)
    """
    head, tail = first[-REACH:], second[:REACH]
    if not makes_word(head, tail):
        return False
    return _chance(cut(head + tail)) - _chance(cut(head)) - _chance(cut(tail)) > CLEARLY


def _chance(words: Sequence[str]) -> float:
    """The logarithm of how likely a run of words is."""
    return sum([chance(word) for word in words])


def makes_word(first: str, second: str) -> bool:
    """Whether the letters on both sides of a joint make a word of the dictionary."""
    middle = first[-1:] + second[:1]
    if not (middle.isalnum() or middle.isascii()):  # words have no marks, but for C++ and the like
        return False
    return not vocabulary().isdisjoint(_runs_across(first, second))


def _runs_across(first: str, second: str) -> tuple[str, ...]:
    """The runs of two to four letters that lie across a joint, those of four last.

    >>> _runs_across("全面深化改革办", "法破解难题")
    ('办法', '革办法', '办法破', '革办法破', '办法破解', '改革办法')
    """
    middle, before, after = first[-1:] + second[:1], first[-2:-1], second[1:2]
    return (
        middle,
        before + middle,
        middle + after,
        before + middle + after,
        middle + second[1:3],
        first[-3:-1] + middle,
    )


@lru_cache(maxsize=64)
def is_known_across(scene: Scene, before: int, index: int) -> bool:
    """Whether the letters around a joint stand together elsewhere on the page."""
    first, second = scene.sights[before].text, scene.sights[index].text
    middle = first[-1:] + second[:1]
    if not middle.isalnum() or not scene.knows(middle, index):
        return False
    return any(scene.knows(run, index) for run in _runs_across(first, second)[3:])
