"""The seed pages against the readings of a careful person: every article, every heading, every byline, every letter."""

import json
from pathlib import Path

import pytest

from articles.page_reader import read_page
from articles.page_reader.comparison import part_is_right, plain
from articles.page_reader.printed import Owner

ROOT = Path(__file__).parent.parent.parent
GOLD = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (ROOT / "tests" / "gold").glob("*.json")}
PAGES = {name: read_page((ROOT / "seeds" / f"{name}.txt").read_text(encoding="utf-8")) for name in sorted(GOLD)}
ARTICLES = [(name, position) for name in PAGES for position in range(len(GOLD[name]["articles"]))]
# 003, article 1: a block that ends without a stop before one that begins anew, and one that ends with a stop before one
# that goes on: two boundaries, three paragraphs, that the page alone does not settle (see the gold's notes).
PARAGRAPHS_MISSED = 3


def read_and_gold(name: str, position: int) -> tuple[dict, dict]:
    """An article as it is read, in the gold's form, and the gold's."""
    read, gold = PAGES[name].articles[position], GOLD[name]["articles"][position]
    form = {part: getattr(read, part) for part in ("kicker", "headline", "deck", "column", "kind")}
    form["authors"] = [byline.name for byline in read.bylines]
    form["subheadings"] = [heading.text for heading in read.subheadings]
    return form | {"body": list(read.paragraphs)}, gold


@pytest.mark.parametrize("name", PAGES)
def test_a_seed_has_its_articles(name: str):
    assert len(PAGES[name].articles) == len(GOLD[name]["articles"])


@pytest.mark.parametrize(("name", "position"), ARTICLES)
@pytest.mark.parametrize("part", ["kind", "kicker", "headline", "deck", "column", "authors", "subheadings"])
def test_a_part_of_a_seed_is_read_as_labelled(name: str, position: int, part: str):
    read, gold = read_and_gold(name, position)
    assert part_is_right(gold, read, part), (plain(read, part), plain(gold, part))


@pytest.mark.parametrize(("name", "position"), ARTICLES)
def test_the_body_of_a_seed_is_the_labelled_one_to_the_letter(name: str, position: int):
    read, gold = read_and_gold(name, position)
    assert "".join(plain(read, "body")) == "".join(plain(gold, "body"))


def test_the_paragraphs_of_the_seeds_are_the_labelled_ones():
    missed = 0
    for name, position in ARTICLES:
        read, gold = read_and_gold(name, position)
        missed += len(set(plain(gold, "body")) - set(plain(read, "body")))
    assert missed <= PARAGRAPHS_MISSED


@pytest.mark.parametrize("name", PAGES)
def test_bylines_have_the_labelled_roles(name: str):
    read = [[str(byline.role) for byline in article.bylines] for article in PAGES[name].articles]
    assert read == [[author["role"] for author in article["authors"]] for article in GOLD[name]["articles"]]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_of_a_seed_is_left_over(name: str):
    assert PAGES[name].characters(Owner.LEFT_OVER) == 0
