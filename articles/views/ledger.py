"""The ledger (字账) as readers see it: whose each stretch of a page's source is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby

from django.utils.translation import gettext_lazy as _

from articles.models import Article, Source

OWNERS = {
    "column": _("column"),
    "kicker": _("kicker"),
    "headline": _("headline"),
    "deck": _("deck"),
    "subheading": _("subheading"),
    "byline": _("byline"),
    "dateline": _("dateline"),
    "body": _("body"),
    "caption": _("caption"),
    "jump": _("jump line"),
    "furniture": _("furniture"),
    "left_over": _("left over"),
    "blank": _("blank"),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the source, the part it is, and its article (none for furniture and what is left over)."""

    start: int
    text: str
    owner: str
    article: Article | None = None

    @property
    def label(self) -> str:
        return str(OWNERS.get(self.owner, self.owner))

    @property
    def shown(self) -> str:
        """The text without the blank lines around it."""
        return self.text.rstrip().lstrip("\r\n")

    @property
    def characters(self) -> int:
        """How many characters that are not blank."""
        return sum(not character.isspace() for character in self.text)

    @property
    def is_withdrawn(self) -> bool:
        return self.article is not None and self.article.state == Article.State.WITHDRAWN


@dataclass(frozen=True, slots=True)
class Entry:
    """What one article, or the page itself, owns in a row."""

    article: Article | None
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A piece of the strip: where it begins, how long it is, and how it is shaded."""

    start: int
    length: int
    shade: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """The whole source, taken apart: nothing is missing, nothing is there twice."""

    stretches: tuple[Stretch, ...]

    @property
    def entries(self) -> list[Entry]:
        rows = groupby(self.stretches, key=lambda stretch: stretch.article)
        return [Entry(article, tuple(stretches)) for article, stretches in rows]

    @property
    def length(self) -> int:
        """How many characters the source has, blank ones too."""
        return sum(len(stretch.text) for stretch in self.stretches)

    @property
    def bars(self) -> list[Bar]:
        """The ledger as a strip, for the eye: the articles in turn, furniture and what is left over."""
        lengths = [(owner, sum(len(stretch.text) for stretch in row)) for owner, row in groupby(self.stretches, _shade)]
        starts = accumulate((length for _owner, length in lengths), initial=0)
        return [Bar(start, length, owner) for start, (owner, length) in zip(starts, lengths, strict=False)]

    @property
    def total(self) -> int:
        return sum(stretch.characters for stretch in self.stretches)

    @property
    def furniture(self) -> int:
        return self._owned_by("furniture")

    @property
    def left_over(self) -> int:
        return self._owned_by("left_over")

    @property
    def in_articles(self) -> int:
        return self.total - self.furniture - self.left_over

    def _owned_by(self, owner: str) -> int:
        return sum(stretch.characters for stretch in self.stretches if stretch.owner == owner)


def page_ledger(source: Source, articles: Iterable[Article]) -> Ledger:
    """Whose each stretch of the page's source is; what no span owns is left over."""
    spans = [(*span, None) for span in source.spans]
    for article in articles:
        spans += [(*span, article) for span in article.spans]
    return Ledger(tuple(_joined(_stretches(source.text, spans, "left_over"))))


def article_ledger(source: Source, article: Article) -> Ledger:
    """The stretches that this article is made of, and no other; where another's stand between, they are apart."""
    spans = [(*span, article) for span in article.spans]
    stretches = _stretches(source.text, spans, "another's")
    mine = (stretch for stretch in stretches if stretch.owner != "another's" or _is_blank(stretch))
    return Ledger(tuple(stretch for stretch in _joined(mine) if not _is_blank(stretch)))


def _stretches(text: str, spans: list, owner_between: str) -> Iterator[Stretch]:
    """The whole text in order, each character once: where spans overlap, the first has it."""
    reached = 0
    for start, end, owner, article in [*sorted(spans, key=lambda span: span[:2]), (len(text), len(text), "", None)]:
        if start > reached:
            yield Stretch(reached, text[reached:start], owner_between)
        if end > reached:
            yield Stretch(max(start, reached), text[max(start, reached) : end], owner, article)
        reached = max(reached, end)


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Neighbours of one owner joined to each other, and blank stretches to what they stand beside."""
    last: Stretch | None = None
    for stretch in stretches:
        if last and _belong_together(last, stretch):
            owner = stretch if _is_blank(last) else last
            last = Stretch(last.start, last.text + stretch.text, owner.owner, owner.article)
            continue
        if last:
            yield last
        last = stretch
    if last:
        yield last


def _belong_together(first: Stretch, second: Stretch) -> bool:
    if first.start + len(first.text) != second.start:
        return False
    return _is_blank(first) or _is_blank(second) or (first.owner, first.article) == (second.owner, second.article)


def _shade(stretch: Stretch) -> str:
    """Articles alternate between two shades, so that one can be told from the next."""
    if stretch.article is None:
        return "furniture" if stretch.owner == "furniture" else "left-over"
    return "odd" if stretch.article.position % 2 else "even"


def _is_blank(stretch: Stretch) -> bool:
    return not stretch.text.strip()
