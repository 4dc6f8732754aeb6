"""What holds for every public page."""

import re
from html.parser import HTMLParser

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.make import make_page
from tests.views.archive import every_address, make_archive, make_signed_article

MOST_QUERIES = 12


def queries(client, url: str) -> int:
    """How many questions the page asks of the database, once it has been asked for before."""
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200, url
    return len(captured)


def test_a_page_asks_few_questions_of_the_database(client):
    counts = {url: queries(client, url) for url in every_address(make_archive())}
    assert {url: count for url, count in counts.items() if count > MOST_QUERIES} == {}


def test_more_articles_ask_no_more_questions(client):
    first = make_archive(articles=2)
    addresses = every_address(first)
    few = {url: queries(client, url) for url in addresses}
    town = first.placementions.get().place
    for number in range(20, 28):
        make_signed_article(first.page, town, number)
        make_signed_article(make_page(first.page.issue, number=number), town, number)
    more = {url: queries(client, url) for url in addresses}
    assert {url: count for url, count in more.items() if count > few[url]} == {}


class Outline(HTMLParser):
    """What a page's markup says of itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def named(self, *names: str) -> list[dict[str, str]]:
        return [attrs for tag, attrs in self.tags if tag in names]


@pytest.fixture
def outlines(page_text):
    return {url: Outline(page_text(url)) for url in every_address(make_archive())}


def test_a_page_has_one_heading_one_main_part_and_a_language(outlines):
    for url, page in outlines.items():
        assert [len(page.named(name)) for name in ("h1", "main", "title")] == [1, 1, 1], url
        assert page.named("html") == [{"lang": "zh-Hans"}]


def test_a_page_says_what_it_is_and_where_it_lives(outlines):
    for url, page in outlines.items():
        described = [meta["content"] for meta in page.named("meta") if meta.get("name") == "description"]
        canonical = [link["href"] for link in page.named("link") if link.get("rel") == "canonical"]
        assert all(described) and len(canonical) == 1 and canonical[0].startswith("http://testserver/"), url


def test_a_page_loads_nothing_from_elsewhere_and_has_no_inline_style(outlines):
    for url, page in outlines.items():
        loaded = [attrs.get("src") or attrs.get("href", "") for attrs in page.named("link", "script", "img", "iframe")]
        assert all(re.match(r"/(?!/)|http://testserver/", address) for address in loaded), url
        assert not page.named("style"), url
        assert not [attrs for _tag, attrs in page.tags if {"style", "onclick", "onload"} & set(attrs)], url


def test_every_field_has_a_label(outlines):
    for url, page in outlines.items():
        labelled = {attrs.get("for") for attrs in page.named("label")}
        fields = [attrs for attrs in page.named("input", "select") if attrs.get("type") not in {"hidden", "checkbox"}]
        assert [attrs for attrs in fields if attrs.get("id") not in labelled] == [], url


def test_no_id_stands_twice_on_a_page(outlines):
    for url, page in outlines.items():
        ids = [attrs["id"] for _tag, attrs in page.tags if "id" in attrs]
        assert len(ids) == len(set(ids)), url


def test_the_menu_says_where_the_reader_is(outlines):
    for url, page in outlines.items():
        here = [attrs for attrs in page.named("a") if attrs.get("aria-current")]
        assert here, url


def test_a_page_keeps_to_its_own_house(client):
    policy = client.get("/about/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy and "unsafe-inline" not in policy
