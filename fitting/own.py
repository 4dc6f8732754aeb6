"""The project's own pages: written for it, of twenty-four papers in ninety styles; nothing in them happened.

They show forms that few pages have (letters, poems, notices, briefs, heads of tables, pen names). Their texts are
fewer and come more often than those of real papers, so each teaches less.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from .gold import GoldPage, gold_pages

FOLDER = Path(__file__).with_name("pages")
GROUPS = 5
WEIGHT = 0.25  # of a page; at 1 less is right of the labelled pages out of fold


def own_pages(groups: int = GROUPS) -> list[list[GoldPage]]:
    """The pages in groups, no style in two of them: what is judged out of fold is set as nothing that taught."""
    pages = list(gold_pages(FOLDER / "raw", FOLDER / "gold"))
    styles = sorted({page.style for page in pages})
    return [
        [replace(page, style=f"styles {group}") for page in pages if page.style in styles[group::groups]]
        for group in range(groups)
    ]
