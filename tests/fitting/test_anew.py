"""The labelled pages set anew to learn from: other bylines and marks, the same labels."""

from pathlib import Path

from articles.page_reader.labels import Label
from articles.page_reader.reading import judged
from articles.page_reader.weights import Weights
from fitting.anew import copies
from fitting.gold import gold_pages

ROOT = Path(__file__).parent.parent.parent
PAGES = list(gold_pages(ROOT / "seeds", ROOT / "tests" / "gold"))
BYLINES = (Label.SIGNED, Label.SIGNED_WITHIN, Label.CREDIT)


def labels_of(pages, *kept):
    return sorted(state.label for page in pages for state in page.path if state.label in kept)


def test_every_block_but_bylines_keeps_its_label():
    kept = set(Label) - {*BYLINES, Label.JOINED}  # a column break may cut any paragraph
    assert labels_of(copies(PAGES), *kept) == labels_of(PAGES, *kept)


def test_some_articles_are_signed_otherwise_and_some_not_at_all():
    leads = [text for page in copies(PAGES, rounds=6) for text in leads_of(page)]
    assert {"本报讯", "无"} <= {"本报讯" if text.startswith("本报讯") else "无" for text in leads}


def leads_of(page):
    sights = judged(page.text, weights=Weights()).scene.sights
    return [sight.block.text for sight, state in zip(sights, page.path, strict=True) if state.label is Label.LEAD]


def test_the_copies_are_the_same_each_time():
    assert [page.text for page in copies(PAGES)] == [page.text for page in copies(PAGES)]
