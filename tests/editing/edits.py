"""Editors and readings for the tests of editing."""

from typing import Any

from django.contrib.auth import get_user_model

from articles.editing import ReadArticle, ReadByline, ReadMention, ReadPage, save_reading
from articles.editing.read import FIELDS
from articles.models import Article, Page


def make_editor(name: str = "editor") -> Any:
    return get_user_model().objects.create_superuser(name)


def read_article(headline: str = "标题", body: str = "正文。", **more: Any) -> ReadArticle:
    """An article as a reading hands it over."""
    own = {"spans": [], "confidence": 0.9, "judgements": []} | {
        name: more.pop(name) for name in ("spans", "confidence", "judgements") & more.keys()
    }
    parts = {name: tuple(more.pop(name, ())) for name in ("bylines", "people", "places")}
    fields = dict.fromkeys(FIELDS, "") | {"kind": "report", "headline": headline, "body": body} | more
    return ReadArticle(fields=fields | own, **parts)


def read_byline(name: str = "朱梦琪", **more: Any) -> ReadByline:
    return ReadByline(**{"name": name, "role": "reporter", **more})


def read_mention(quote: str, start: int, **more: Any) -> ReadMention:
    return ReadMention(
        **{"part": "body", "start": start, "length": len(quote), "quote": quote, "found_by": "rule", "confidence": 0.9}
        | more
    )


def read_page(page: Page, *articles: ReadArticle, version: str = "2", **more: Any) -> list[Article]:
    """Save a reading of a page's current source; its articles afterwards, in order."""
    source = page.sources.get(is_current=True)
    save_reading(page, source, ReadPage(articles=articles, reader_version=version, **more))
    return list(page.articles.order_by("position"))
