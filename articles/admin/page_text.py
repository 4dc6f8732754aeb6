"""A page's source text with whose each stretch is: an article's part, furniture, or left over."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Source

HEADINGS = {"kicker", "headline", "deck", "column", "subheading"}
SMALL = {"byline", "dateline", "caption", "jump"}
LEGEND = (
    ("heading", _("headings")),
    ("small", _("bylines, datelines, captions, jump lines")),
    ("furniture", _("furniture")),
    ("left-over", _("left over: in no article")),
)


def owned_text(source: Source | None, articles: Iterable[Article]) -> str:
    """The source as marked text, a new article at each of its numbers, and what the marks mean."""
    if source is None:
        return "—"
    spans = [(*span, 0) for span in source.spans]
    spans += [(*span, article.position) for article in articles for span in article.spans]
    rows, last = [], 0
    for start, end, owner, position in sorted(spans):
        number = f"[{position}] " if position and position != last else ""
        last = position or last
        rows.append((number, look_of(owner), source.text[start:end]))
    text = format_html_join("", "<b>{}</b><span class='owner-{}'>{}</span>", rows)
    legend = format_html_join("　", "<span class='owner-{}'>{}</span>", LEGEND)
    return format_html('<p class="legend">{}</p><pre class="source" tabindex="0">{}</pre>', legend, text)


def look_of(owner: str) -> str:
    """The class of an owner's marks."""
    if owner in HEADINGS:
        return "heading"
    return "small" if owner in SMALL else owner.replace("_", "-")
