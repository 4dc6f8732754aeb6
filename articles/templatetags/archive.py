"""How texts and places are put into words on the pages."""

from django import template

from articles.body import body_parts
from articles.models import Article

register = template.Library()


@register.filter
def opening(article: Article, length: int = 90) -> str:
    """How the article's text begins, paragraphs and subheadings in one line."""
    text = " ".join(part.text for part in body_parts(article.body[: 3 * length]))
    return f"{text[:length]}…" if len(text) > length else text
