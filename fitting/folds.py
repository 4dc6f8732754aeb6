"""Folds: honest figures. Each text is read with weights fitted without any page's blocks of that text."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.page_reader.comparison import PARTS, part_is_right, plain
from articles.page_reader.printed import PrintedArticle
from articles.page_reader.reading import judged, printed
from articles.page_reader.weights import Weights, with_given

from .field import Lesson, fit_of_several
from .gold import GoldPage, article_at

EXACT = ("headline", "body")
BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One article of the gold: which parts were read right, and the confidence of what was read, if anything was."""

    right: frozenset[str]
    confidence: float | None

    @property
    def is_exact(self) -> bool:
        """Whether headline and body are those of the gold."""
        return self.right.issuperset(EXACT)


@dataclass(frozen=True, slots=True)
class Fold:
    """Some texts and styles, and the weights that have learnt nothing of them."""

    held_out: frozenset[str]
    weights: Weights


def folds_of(
    pages: Sequence[GoldPage],
    groups: Sequence[Sequence[GoldPage]],
    lessons: Sequence[Lesson],
    settings: Sequence[Sequence[Lesson]],
    seed: int = 3,
) -> list[Fold]:
    """The texts of these pages in folds, with each the texts and the style of a group of other pages."""
    sources = sorted({source for page in pages for source in page.sources})
    random.Random(seed).shuffle(sources)
    parts = [
        frozenset(sources[part :: len(groups)]) | {name for page in group for name in (*page.sources, page.style)}
        for part, group in enumerate(groups)
    ]
    return [Fold(part, with_given(fit_of_several(lessons, settings, part))) for part in parts]


def out_of_fold(pages: Sequence[GoldPage], folds: Sequence[Fold]) -> Iterator[Outcome]:
    """The outcome of each article of these pages, read without its own text's lessons, nor its style's."""
    for fold in folds:
        for page in pages:
            read = printed(page.text, judged(page.text, weights=fold.weights)).articles
            for gold in page.articles:
                if (page.style or gold.get("source_id") or page.name) in fold.held_out:
                    yield outcome_of(gold, article_at(gold, read))


def outcome_of(gold: dict, read: PrintedArticle | None) -> Outcome:
    """How an article was read; blanks and widths do not count."""
    form = form_of(read) if read else None
    right = {part for part in PARTS if part_is_right(gold, form, part)}
    if form and "".join(plain(form, "body")) == "".join(plain(gold, "body")):
        right.add("body")
    return Outcome(frozenset(right), read.confidence if read else None)


def form_of(article: PrintedArticle) -> dict:
    """An article in the gold's form."""
    form = {part: getattr(article, part) for part in ("kind", "kicker", "headline", "deck", "column")}
    names = [byline.name for byline in article.bylines]
    headings = [heading.text for heading in article.subheadings]
    return form | {"authors": names, "subheadings": headings, "body": list(article.paragraphs)}


def figures(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """How many articles are exact, and how many have each part right."""
    total = len(outcomes)
    yield f"{'exact (headline + body)':24} {100 * sum(outcome.is_exact for outcome in outcomes) / total:6.1f} %"
    for part in PARTS:
        yield f"{part:24} {100 * sum(part in outcome.right for outcome in outcomes) / total:6.1f} %"


def calibration(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Of the articles said to be so sure, how many are exact."""
    sure = [(outcome.confidence, outcome.is_exact) for outcome in outcomes if outcome.confidence is not None]
    yield "said to be sure   articles   mean   exact"
    for low, high in pairwise(BANDS):
        band = [(said, right) for said, right in sure if low <= said < high]
        if band:
            mean, exact = (sum(values) / len(band) for values in zip(*band, strict=True))
            yield f"{low:.2f} to {high:.2f}      {len(band):8}   {mean:.3f}   {exact:.3f}"
