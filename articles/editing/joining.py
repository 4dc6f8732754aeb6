"""Articles joined: one takes in others of its page, with all their words and names."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from articles import search
from articles.body import MARK
from articles.models import Article, Forwarding, Hold

from .held import BYLINES, bylines_of, hold_field, machine_said
from .records import forward, index, save_as
from .revision import refuse_if_changed

HEADINGS = ("column", "kicker", "headline", "deck")


@dataclass(slots=True)
class TakenIn:
    """An article's words as part of another's body, and where in them each of its parts begins."""

    text: str = ""
    starts: dict[str, int] = field(default_factory=dict)

    def add(self, part: str, words: str, mark: str = "") -> None:
        """Let these words follow on a line of their own."""
        if words:
            self.text += ("\n" if self.text else "") + mark
            self.starts[part] = len(self.text)
            self.text += words


def taken_in(fields: dict[str, str]) -> TakenIn:
    r"""What these fields of an article are in another's body: headings become subheadings.

    >>> taken_in({"headline": "甲", "dateline": "本报讯", "body": "乙。"}).text
    '## 甲\n本报讯　乙。'
    """
    taken = TakenIn()
    for part in HEADINGS:
        taken.add(part, fields.get(part, ""), MARK)
    dateline = f"{fields['dateline']}　" if fields.get("dateline") else ""
    taken.add("body", dateline + fields["body"])
    taken.starts["body"] = taken.starts.get("body", len(taken.text)) + len(dateline)
    return taken


@transaction.atomic
def join_articles(articles: Sequence[Article], by: Any = None) -> Article:
    """Let the first article take in the others of its page, in their order; their addresses lead to it.

    Raises `ValueError` for fewer than two articles, or articles of different pages.
    """
    first, *others = sorted(articles, key=lambda article: article.position)
    if not others or len({article.page_id for article in articles}) > 1:
        raise ValueError("only two or more articles of one page can be joined")
    said = "\n".join([machine_said(first, "body"), *(_said(article) for article in others)])
    bylines = [each for article in (first, *others) for each in bylines_of(article)]
    joined = refuse_if_changed(first, None)
    hold_field(joined, "body", said, by)
    hold_field(joined, BYLINES, bylines, by)
    for article in others:
        taken = taken_in({name: getattr(article, name) for name in (*HEADINGS, "dateline", "body")})
        shift = len(joined.body) + 1
        joined.body = f"{joined.body}\n{taken.text}"  # what stands in it already stays where it stands
        _take_over(joined, article, {part: shift + start for part, start in taken.starts.items()})
    Hold.objects.filter(article=joined, field="body").update(machine=said)
    save_as(joined, by)
    index([joined])
    return joined


def _said(article: Article) -> str:
    """What the reader said of an article, as part of another's body."""
    return taken_in({name: machine_said(article, name) for name in (*HEADINGS, "dateline", "body")}).text


def _take_over(joined: Article, article: Article, starts: dict[str, int]) -> None:
    """Bring mentions, bylines and spans of an article to the one that takes it in, and retire it."""
    for mentions in (article.personmentions, article.placementions):
        for mention in mentions.all():
            shift = starts.get(mention.part)
            mention.article, mention.part = joined, "body"
            mention.start = None if mention.start is None or shift is None else mention.start + shift
            mention.save()
    _take_over_bylines(joined, article)
    joined.spans = sorted(joined.spans + article.spans)
    joined.continued_on = joined.continued_on or article.continued_on
    joined.continued_from = joined.continued_from or article.continued_from
    origin, continuation = article.continues, Article.objects.filter(continues=article).first()
    forward(article, joined.public_id, Forwarding.Reason.JOINED)
    search.remove([article.pk])
    position = article.position
    article.delete()
    _close_gap(joined, position)
    _take_over_jumps(joined, origin, continuation)


def _close_gap(joined: Article, position: int) -> None:
    """Let the articles behind a position move up."""
    for other in Article.objects.filter(page=joined.page_id, position__gt=position).order_by("position"):
        Article.objects.filter(pk=other.pk).update(position=other.position - 1)


def _take_over_jumps(joined: Article, origin: Article | None, continuation: Article | None) -> None:
    """Let the article stand between those that the one it took in had stood between."""
    if origin and origin.pk != joined.pk and joined.continues_id is None:
        joined.continues = origin
    if continuation and continuation.pk != joined.pk and not Article.objects.filter(continues=joined).exists():
        continuation.refresh_from_db()
        continuation.continues = joined
        continuation.save()


def _take_over_bylines(joined: Article, article: Article) -> None:
    known = set(joined.bylines.values_list("name", "role"))
    for byline in article.bylines.all():
        if (byline.name, byline.role) not in known:
            byline.article, byline.position = joined, joined.bylines.count() + 1
            byline.save()
