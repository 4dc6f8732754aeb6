"""An article split in two."""

from typing import Any

from django.db import transaction

from articles.body import BodyPart, body_parts
from articles.models import Article
from articles.rereading import cut_spans

from .articles import save_article
from .held import hold_field
from .records import index, make_room, save_as


@transaction.atomic
def split_article(article: Article, before: int, headline: str = "", by: Any = None) -> Article:
    """Make a new article of the body from the part with this index (from 0) on; the new one stands right behind.

    A subheading at the cut becomes the new article's headline, unless another is given. Raises `ValueError` where
    either would be left without text.
    """
    parts = list(body_parts(article.body))
    if not 0 < before < len(parts):
        raise ValueError("an article is split between two of its paragraphs")
    first_part = parts[before]
    is_heading = first_part.is_subheading and not headline and before + 1 < len(parts)
    cut = article.body.rfind("\n", 0, first_part.start) + 1
    rest = _begin(article, parts[before + 1]) if is_heading else cut
    position = make_room(article.page, article.position + 1)
    new = Article(
        page=article.page, position=position, body=article.body[rest:], kind=article.kind,
        headline=first_part.text if is_heading else headline, state=article.state, continued_on=article.continued_on,
        reader_version=article.reader_version, confidence=article.confidence,
    )  # fmt: skip
    save_as(new, by)
    for name in ("headline", "body"):
        hold_field(new, name, "", by)
    if is_heading:
        _bring_mentions(article, new, "headline", first_part.start, rest)
    _bring_mentions(article, new, "body", rest)
    first = save_article(article, {"body": article.body[:cut].rstrip("\n"), "continued_on": ""}, by)
    _share(first, new, first_part)
    index([first, new])
    return new


def _begin(article: Article, part: BodyPart) -> int:
    """Where the line of a part begins."""
    return article.body.rfind("\n", 0, part.start) + 1


def _bring_mentions(article: Article, new: Article, part: str, start: int, end: int | None = None) -> None:
    """Bring the mentions that stand in this stretch of the body to a part of the new article."""
    for mentions in (article.personmentions, article.placementions):
        standing = mentions.filter(part="body", start__gte=start)
        for mention in standing.filter(start__lt=end) if end else standing:
            mention.article, mention.part, mention.start = new, part, (mention.start or 0) - start
            mention.save()


def _share(first: Article, new: Article, cut: BodyPart) -> None:
    """Share the spans of the source, and let the article that continues this one continue the new one."""
    source = new.page.sources.filter(is_current=True).first()
    first.spans, new.spans = cut_spans(source.text, first.spans, cut.text) if source else (first.spans, [])
    Article.objects.filter(pk=first.pk).update(spans=first.spans)
    Article.objects.filter(pk=new.pk).update(spans=new.spans)
    for continuation in Article.objects.filter(continues=first):
        continuation.continues = new
        continuation.save()
    first.refresh_from_db()
