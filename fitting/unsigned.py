"""Unsigned pages: the labelled pages once more without their bylines and datelines.

Most labelled pages are signed all through, so that fitting would lean on bylines alone; some newspapers print none.
"""

from __future__ import annotations

from collections.abc import Iterator

from articles.page_reader.labels import Label
from articles.page_reader.reading import judged
from articles.page_reader.sights import Sight
from articles.page_reader.weights import Weights

from .gold import GoldPage

SIGNED = (Label.SIGNED, Label.SIGNED_WITHIN, Label.CREDIT)


def unsigned(page: GoldPage) -> GoldPage:
    """The page as it would be without bylines; pictures keep their credits."""
    sights = judged(page.text, weights=Weights()).scene.sights
    kept = [
        (sight, *rest)
        for sight, *rest in zip(sights, page.path, page.sources, strict=True)
        if rest[0].label not in SIGNED
    ]
    text = "".join(
        "\n" * (sight.block.blank_lines_before + 1) + unsigned_text(sight, state.label) for sight, state, _ in kept
    )
    path = [state for _, state, _ in kept]
    return GoldPage(f"{page.name} unsigned", text, page.articles, path, [source for _, _, source in kept])


def unsigned_text(sight: Sight, label: Label) -> str:
    """The text of a block without byline; the jumps stay."""
    text = sight.block.text
    if label is Label.CAPTION or sight.is_short or sight.is_furniture:
        return text
    start = 0 if sight.opening.continued_from or label is not Label.LEAD else sight.opening.end
    end = len(text) if sight.closing.continued_on else sight.closing.start
    return text[start:end] or text


def unsigned_pages(pages: list[GoldPage]) -> Iterator[GoldPage]:
    """The unsigned copies that still have their blocks: a line that is lost or joined would shift the labels."""
    for page in pages:
        copy = unsigned(page)
        if len(judged(copy.text, weights=Weights()).scene.sights) == len(copy.path):
            yield copy
