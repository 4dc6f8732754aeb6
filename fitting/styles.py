"""Styles: how other newspapers sign their articles, space their lines and mark their subheadings."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from typing import Any

UNSIGNED = (0.05, 0.1, 0.15, 0.3)  # shares of a page's reports that have no byline
OTHERWISE = (0.0, 0.0, 0.1, 0.25)  # shares of those that are signed in another form than the rest
INDENTED, MARKED = 0.2, 0.25  # shares of the pages
CUT = (0.0, 0.0, 0.04, 0.1)  # shares of a page's paragraphs that a column break cuts


@dataclass(frozen=True, slots=True)
class Dress:
    """An article's byline: the line above its text, what the text opens and closes with, the line below it."""

    above: str = ""
    opening: str = ""
    closing: str = ""
    below: str = ""
    names: tuple[str, ...] = ()

    def signed_by(self, *names: str) -> Dress:
        """The same, with those of these names that it prints."""
        words = (self.above, self.opening, self.closing, self.below)
        return replace(self, names=tuple(name for name in names if any(name in word for word in words)))


BARE = Dress()
Form = Callable[[str, str], Dress]
FORMS: tuple[Form, ...] = (
    lambda one, two: Dress(opening=f"本报讯（记者 {one}）"),
    lambda one, two: Dress(opening=f"本报讯（记者 {one} 通讯员 {two}）"),
    lambda one, two: Dress(opening=f"本报讯 记者{one}报道："),
    lambda one, two: Dress(opening=f"新华社北京3月2日电（记者{one}、{two}）"),
    lambda one, two: Dress(opening="本报讯 "),
    lambda one, two: Dress(above=f"本报记者 {one} {two}"),
    lambda one, two: Dress(above=f"□ {one}"),
    lambda one, two: Dress(closing=f"（{one} {two}）"),
    lambda one, two: Dress(closing=f" {one} {two}"),
    lambda one, two: Dress(closing=f"（记者 {one}）"),
    lambda one, two: Dress(below=one),
    lambda one, two: Dress(below=f"·{one} {two}·"),
    lambda one, two: Dress(below=f"（{one}）"),
)
MARKS = (
    ("■ ",),
    ("◆",),
    ("●",),
    tuple(f"{number}、" for number in "一二三四五六七八"),
    tuple(f"（{number}）" for number in "一二三四五六七八"),
    tuple(f"{number}." for number in range(1, 9)),
    tuple("①②③④⑤⑥⑦⑧"),
)


@dataclass(frozen=True, slots=True)
class Style:
    """How a page is set; `form` is None where nobody signs."""

    form: Form | None
    unsigned: float
    otherwise: float
    gap: int
    heading_gap: int
    indent: str
    row: Sequence[str]
    cut: float

    def dress(self, article: Mapping[str, Any], names: Sequence[str], chance: random.Random) -> Dress:
        """How an article is signed; a picture, and what goes on elsewhere, are not."""
        one, two = chance.sample(names, 2)
        if article["kind"] != "report" or article.get("continues_to") or chance.random() < self.unsigned:
            return BARE
        form = chance.choice(FORMS) if chance.random() < self.otherwise else self.form
        return form(one, two).signed_by(one, two) if form else BARE

    def marks(self) -> Iterator[str]:
        """What stands before the subheadings of an article, one after the other."""
        return cycle(self.row)


def style_by(chance: random.Random) -> Style:
    """A style at random."""
    is_indented = chance.random() < INDENTED
    return Style(
        form=chance.choice((None, *FORMS)),
        unsigned=chance.choice(UNSIGNED),
        otherwise=chance.choice(OTHERWISE),
        gap=chance.choice((0, 1, 1)) if is_indented else 1,
        heading_gap=chance.choice((0, 1, 1, 1, 1, 2)),
        indent="　　" if is_indented else "",
        row=chance.choice(MARKS) if chance.random() < MARKED else ("",),
        cut=chance.choice(CUT),
    )
