"""The long parts of a search page, its articles and its boxes.

They are written here because a template would look up a thousand names for them, which takes ten times as long. Every
text is escaped.
"""

from collections.abc import Iterable
from functools import lru_cache
from html import escape
from typing import Any
from urllib.parse import quote

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.models import Article
from articles.models.newspapers import page_in_words, unnamed_newspaper
from articles.search import Hit, Piece
from articles.search.listed import Listed

from .archive import day_in_words

register = template.Library()
HERE = "-"  # where an address has the article's permanent id
LONGEST = 200  # letters that an article's page looks for


@register.simple_tag
def hits(found: Iterable[Hit], words: str = "") -> SafeString:
    """The articles of a list; `words` were searched for and go with the reader to the article."""
    before, _here, after = reverse("article_detail", args=[HERE]).rpartition(HERE)
    after += f"?q={quote(words[:LONGEST])}" if words else ""
    language = get_language() or ""
    items = (_hit(hit, f"{before}{hit.article.public_id}{after}", bool(words), language) for hit in found)
    return SafeString("\n".join(items))


def _hit(hit: Hit, address: str, is_searched: bool, language: str) -> str:
    article = hit.article
    kicker = f'<p class="kicker" lang="zh-Hans">{escape(article.kicker)}</p>' if article.kicker else ""
    title = f'<h3 class="hit-title" lang="zh-Hans"><a href="{address}">{_marked(hit.title)}</a></h3>'
    facts = f'<p class="facts">{_facts(article, language)}</p>'
    is_titled = bool(article.headline or article.column)
    extract = f'<p class="extract" lang="zh-Hans">{_marked(hit.extract)}</p>' if is_titled or is_searched else ""
    return f'<li class="hit">{kicker}{title}{facts}{extract}</li>'


@register.simple_tag
def facet(group: Any) -> SafeString:
    """A group of boxes to tick that opens and closes, and the button or the box for all its values."""
    title = escape(group.title)
    return SafeString(
        f'<details class="facet" id="facet-{group.name}"{" open" if group.is_open else ""}>'
        f"<summary>{title}</summary>\n<ul>\n{_boxes(group)}\n</ul>{_all(group)}</details>\n"
    )


def _boxes(group: Any) -> str:
    return "\n".join(
        f'<li class="depth-{choice.depth}"><label><input type="checkbox" name="{group.name}"'
        f' value="{escape(choice.value)}"{" checked" if choice.is_chosen else ""}> {escape(choice.label)}'
        f' <span class="count">{choice.count:,}</span></label></li>'
        for choice in group.choices
    )


def _all(group: Any) -> str:
    """Where some values are shown, a button that sends the form and asks for all; where all are, a box to go back."""
    if not group.has_more and not group.is_whole:
        return ""
    label = f'{escape(_("All %(total)s") % {"total": group.total})}<span class="hidden"> {escape(group.title)}</span>'
    asking = f'name="all" value="{group.name}"'
    if group.has_more:
        return f'<p class="facet-more"><button {asking} formaction="#facet-{group.name}">{label}</button></p>'
    return f'<p class="facet-more"><label><input type="checkbox" {asking} checked> {label}</label></p>'


def _facts(article: Listed, language: str) -> str:
    """Where and when it was printed, and what it is unless it is a report."""
    newspaper = escape(article.newspaper or unnamed_newspaper(article.home or ""))
    day = day_in_words(article.day, article.earliest, article.precision, language)
    return f"{newspaper} · {day} · {_page_and_kind(article.page, article.kind, language)}"


@lru_cache(maxsize=256)
def _page_and_kind(page: int | None, kind: str, _language: str) -> str:
    """Both in the language that is active: there are few of them."""
    kinds = [] if kind == Article.Kind.REPORT else [escape(str(Article.Kind(kind).label))]
    return " · ".join([escape(page_in_words(page)), *kinds])


def _marked(pieces: Iterable[Piece]) -> str:
    """The pieces, those that were searched for marked."""
    return "".join(f"<mark>{escape(piece.text)}</mark>" if piece.is_hit else escape(piece.text) for piece in pieces)
