"""Reading: a page's text to its printed articles, by one decision over all its blocks."""

from __future__ import annotations

from dataclasses import dataclass

from .assembly import article_of, drafts_of
from .blocks import blocks_of
from .evidence import evidence_of
from .furniture import facts_in
from .habits import Habits, habits_of
from .labels import State
from .lattice import Lattice, best_path, lattice_of
from .ledger import ledger_of
from .lines import lines_of
from .printed import Owner, PrintedPage, Span
from .sights import Sight, candidates_of, sight_of
from .weights import Weights, fitted


@dataclass(frozen=True, slots=True)
class Judged:
    """A page's blocks as they look, the lattice of all readings, and the best of them."""

    sights: list[Sight]
    lattice: Lattice
    path: list[State]


def judged(text: str, habits: Habits | None = None, weights: Weights | None = None) -> Judged:
    """Judge every block of a page at once."""
    sights = [sight_of(block) for block in blocks_of(lines_of(text))]
    evidence = evidence_of(sights, habits_of(sights, habits), text)
    lattice = lattice_of([candidates_of(sight) for sight in sights], evidence, weights or fitted())
    return Judged(sights, lattice, best_path(lattice))


def read_page(text: str, habits: Habits | None = None) -> PrintedPage:
    """Take a page apart into the articles printed on it; any text is read, none raises."""
    return printed(text, judged(text, habits))


def printed(text: str, page: Judged) -> PrintedPage:
    """The page that a judgement of its blocks makes."""
    sights = page.sights
    drafts = drafts_of(sights, page.path)
    furniture = [*drafts.furniture, *drafts.columns]
    whole = [draft for draft in drafts.done if draft.text]
    articles, spans = [], []
    for position, draft in enumerate(sorted(whole, key=lambda draft: draft.blocks[0]), start=1):
        article, owned = article_of(draft, position, sights, text)
        articles.append(article)
        spans += owned
    for index in furniture:
        block = sights[index].block
        spans += [Span(start, end, Owner.FURNITURE) for start, end in block.places(0, len(block.text))]
    facts = facts_in(sights[index].block.text for index in furniture)
    return PrintedPage(text, tuple(articles), ledger_of(text, spans), facts)
