"""Articles under an editor's hand: corrected, joined, split, withdrawn. What a person writes is held."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from articles import search
from articles.body import body_parts
from articles.models import Article, Byline, Forwarding, Hold
from articles.rereading import cut_spans, moved_start

from .read import FIELDS
from .records import forward, index

SETTABLE = (*FIELDS, "is_checked", "state")


class EditConflict(Exception):
    """Somebody else saved the record after this person had opened it."""


def revision(record: Any) -> int:
    """The number of a record's latest change: what a form carries to notice that somebody else saved meanwhile."""
    latest = record.history.order_by("-history_id").values_list("history_id", flat=True).first()
    return latest or 0


@transaction.atomic
def save_article(article: Article, changes: Mapping[str, Any], by: Any = None, seen: int | None = None) -> Article:
    """Write a person's corrections: each changed field is held from now on, and mentions follow the text they stand in.

    `changes` maps names of `SETTABLE` to values; `seen` is the `revision` that the person had before their eyes. Raises
    `EditConflict` where the article has changed since, and leaves it as it is.
    """
    stored = Article.objects.select_for_update().get(pk=article.pk)
    if seen is not None and revision(stored) != seen:
        raise EditConflict(str(stored))
    changed = {name: value for name, value in changes.items() if getattr(stored, name) != value}
    for name, value in changed.items():
        if name in FIELDS:
            hold_field(stored, name, getattr(stored, name), by)
            _move_mentions(stored, name, getattr(stored, name), value)
        setattr(stored, name, value)
    if changed:
        stored.save()
        index([stored])
    return stored


def hold_field(article: Article, name: str, machine: Any, by: Any) -> None:
    """Hold a field for its editor; what the machine had said is kept from the first edit on."""
    Hold.objects.get_or_create(article=article, field=name, defaults={"machine": machine, "by": by})


@transaction.atomic
def release_field(article: Article, name: str) -> Article:
    """Give a field back to the reader: its suggestion, else what it had said, stands again."""
    hold = article.holds.get(field=name)
    value = hold.machine if hold.suggestion is None else hold.suggestion
    hold.delete()
    _move_mentions(article, name, getattr(article, name), value)
    setattr(article, name, value)
    article.save()
    index([article])
    return article


@transaction.atomic
def save_bylines(article: Article, bylines: Sequence[Byline], removed: Sequence[Byline] = (), by: Any = None) -> None:
    """Write bylines as a person has them; from now on they are theirs."""
    machine = [[each.name, each.role, each.unit] for each in article.bylines.all()]
    hold_field(article, "bylines", machine, by)
    for each in removed:
        each.delete()
    for each in bylines:
        each.review = "confirmed" if each.review == "suggested" else each.review
        each.save()
    index([article])


def _move_mentions(article: Article, part: str, before: Any, after: Any) -> None:
    """Let mentions follow the text of a field from one wording to the next; one whose words are gone stands nowhere."""
    for mentions in (article.personmentions, article.placementions):
        moved = []
        for mention in mentions.filter(part=part, start__isnull=False):
            printed = before[mention.start : mention.start + mention.length]
            start = moved_start(before, after, mention.start, printed)
            if start != mention.start:
                moved.append((mention, start))
        mentions.filter(pk__in=[mention.pk for mention, _start in moved]).update(start=None)
        taken = set(mentions.filter(part=part, start__isnull=False).values_list("start", flat=True))
        for mention, start in moved:
            if start is not None and start not in taken:
                mentions.filter(pk=mention.pk).update(start=start)
                taken.add(start)


def set_state(articles: Sequence[Article], state: str, by: Any = None) -> None:
    """Withdraw articles from the readers, or publish them again."""
    for article in articles:
        save_article(article, {"state": state}, by)


def set_checked(articles: Sequence[Article], is_checked: bool = True, by: Any = None) -> None:
    """Say that a person has checked these articles, or take that back."""
    for article in articles:
        save_article(article, {"is_checked": is_checked}, by)


@transaction.atomic
def join_articles(articles: Sequence[Article], by: Any = None) -> Article:
    """Let the first article take in the others of its page, in their order; their addresses lead to it.

    Raises `ValueError` for fewer than two articles, or articles of different pages.
    """
    articles = sorted(articles, key=lambda article: article.position)
    if len(articles) < 2 or len({article.page_id for article in articles}) > 1:
        raise ValueError("only two or more articles of one page can be joined")
    first, others = articles[0], articles[1:]
    texts = [first.body, *(_with_headings(article) for article in others)]
    joined = save_article(first, {"body": "\n".join(texts)}, by)
    start = len(texts[0]) + 1
    for article, text in zip(others, texts[1:], strict=True):
        _take_over(joined, article, start + len(text) - len(article.body))
        start += len(text) + 1
    joined.save()
    index([joined])
    return joined


def _with_headings(article: Article) -> str:
    """An article's text as part of another's body: its headline becomes a subheading."""
    return f"## {article.headline}\n{article.body}" if article.headline else article.body


def _take_over(joined: Article, article: Article, shift: int) -> None:
    """Bring mentions, bylines and spans of an article to the one that takes it in, and retire it."""
    for mentions in (article.personmentions, article.placementions):
        mentions.exclude(part="body").delete()
        for mention in mentions.all():
            mention.article, mention.start = joined, None if mention.start is None else mention.start + shift
            mention.save()
    known = set(joined.bylines.values_list("name", "role"))
    for byline in article.bylines.all():
        if (byline.name, byline.role) not in known:
            byline.article, byline.position = joined, joined.bylines.count() + 1
            byline.save()
    joined.spans = sorted(joined.spans + article.spans)
    forward(article, joined.public_id, Forwarding.Reason.JOINED)
    search.remove([article.pk])
    article.delete()


@transaction.atomic
def split_article(article: Article, before: int, headline: str = "", by: Any = None) -> Article:
    """Make a new article of the body from the part with this index (from 0) on; the new one stands right behind.

    Raises `ValueError` where that would leave either without text.
    """
    parts = list(body_parts(article.body))
    if not 0 < before < len(parts):
        raise ValueError("an article is split between two of its paragraphs")
    cut = article.body.rfind("\n", 0, parts[before].start) + 1
    rest = article.body[cut:]
    for other in article.page.articles.filter(position__gt=article.position).order_by("-position"):
        Article.objects.filter(pk=other.pk).update(position=other.position + 1)
    new = Article(page=article.page, position=article.position + 1, body=rest, headline=headline)
    new.reader_version, new.confidence = article.reader_version, article.confidence
    new.save()
    hold_field(new, "body", "", by)
    for mentions in (article.personmentions, article.placementions):
        for mention in mentions.filter(part="body", start__gte=cut):
            mention.article, mention.start = new, mention.start - cut
            mention.save()
    first = save_article(article, {"body": article.body[:cut].rstrip("\n")}, by)
    source = article.page.sources.get(is_current=True)
    first.spans, new.spans = cut_spans(source.text, first.spans, parts[before].text)
    first.save()
    new.save()
    index([first, new])
    return new
