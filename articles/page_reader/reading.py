"""Reading: a page's text to its printed articles, by one decision over all its blocks."""

from __future__ import annotations

from dataclasses import dataclass

from .assembly import article_of
from .beside import with_bylines_apart
from .blocks import blocks_of, visible
from .breaks import warnings_of
from .cuts import with_cuts
from .drafts import drafts_of
from .edges import with_edges
from .evidence import Evidence, evidence_of
from .folios import facts_in, is_bare_date
from .habits import Habits, habits_of
from .halves import broken_lines
from .items import with_items
from .judgements import Judge
from .labels import State
from .lattice import Lattice, best_path, lattice_of
from .ledger import ledger_of
from .letters import with_letters
from .lines import lines_of
from .notices import with_notices
from .printed import Owner, PrintedPage, Span
from .scene import Scene, scene_of
from .sights import candidates_of, sights_of
from .signatures import with_signatures
from .stacked import with_stacked_headlines
from .tables import with_tables
from .teasers import is_teaser, with_teasers
from .verses import with_verses
from .weights import Weights, fitted

# A broadsheet holds some 12,000 letters. What is far larger is no page, and is not taken apart.
LARGEST_PAGE = 100_000
# What several blocks together show of one of them.
CUSTOMS = (
    with_cuts,
    with_tables,
    with_signatures,
    with_edges,
    with_teasers,
    with_notices,
    with_letters,
    with_items,
    with_verses,
    with_stacked_headlines,
)
TOO_LARGE = "全文过长，不像一个版面，未作拆分"


@dataclass(frozen=True, slots=True)
class Judged:
    """A page's blocks side by side, the signs of each, the lattice of all readings, and the best of them."""

    scene: Scene
    evidence: list[Evidence]
    lattice: Lattice
    path: list[State]


def judged(text: str, habits: Habits | None = None, weights: Weights | None = None) -> Judged:
    """Judge every block of a page at once."""
    blocks = visible(blocks_of(lines_of(text)), text)
    sights = sights_of(list(with_bylines_apart(blocks)))
    for with_custom in CUSTOMS:
        sights = with_custom(sights)
    scene = scene_of(sights, habits_of(sights, habits), text)
    evidence = evidence_of(scene)
    lattice = lattice_of([candidates_of(sight) for sight in sights], evidence, weights or fitted())
    return Judged(scene, evidence, lattice, best_path(lattice))


def read_page(text: str, habits: Habits | None = None) -> PrintedPage:
    """Take a page apart into the articles printed on it; a text too large for a page is left over whole."""
    if len(text) > LARGEST_PAGE:
        return PrintedPage(text, (), (Span(0, len(text), Owner.LEFT_OVER),), warnings=(TOO_LARGE,))
    return printed(text, judged(text, habits))


def printed(text: str, page: Judged) -> PrintedPage:
    """The page that a judgement of its blocks makes."""
    sights = page.scene.sights
    drafts = drafts_of(sights, page.path)
    if not sights:
        return PrintedPage(text, (), ledger_of(text, ()))
    judge = Judge(page.scene, page.evidence, page.lattice, page.path)
    whole = sorted((draft for draft in drafts.done if draft.text), key=lambda draft: draft.blocks[0])
    broken = broken_lines(page.scene, [draft.heading for draft in whole])
    articles, spans = [], []
    for position, draft in enumerate(whole, start=1):
        article, owned = article_of(draft, position, page.scene, broken, judge.judgements_of(draft))
        articles.append(article)
        spans += owned
    furniture = [sights[index].block for index in (*drafts.furniture, *drafts.columns)]
    for block in furniture:
        spans += [Span(start, end, Owner.FURNITURE) for start, end in block.places(0, len(block.text))]
    above = whole[0].blocks[0] if whole else len(sights)
    telling = [sights[index].block.text for index in drafts.furniture if index < above]
    telling += [block.text for block in furniture if not is_bare_date(block.text)]
    telling = [line for line in telling if not is_teaser(line)]
    warnings = warnings_of(whole, page.scene)
    return PrintedPage(text, tuple(articles), ledger_of(text, spans), facts_in(telling), warnings)
