"""Mentions follow the text they stand in."""

from typing import Any

from articles.models import Article
from articles.rereading import moved_start, new_places


def move_mentions(article: Article, part: str, before: Any, after: Any) -> None:
    """Let mentions follow the text of a field from one wording to the next.

    One whose words are gone stands nowhere; it stands again where an edit brings its words back.
    """
    for mentions in (article.personmentions, article.placementions):
        standing = list(mentions.filter(part=part, start__isnull=False))
        homeless = list(mentions.filter(part=part, start=None))
        moves = [(mention, _start_after(mention, before, after)) for mention in standing]
        moves = [(mention, start) for mention, start in moves if start != mention.start]
        mentions.filter(pk__in=[mention.pk for mention, _start in moves]).update(start=None)
        taken = set(mentions.filter(part=part, start__isnull=False).values_list("start", flat=True))
        for mention, start in moves:
            if start is not None and start not in taken:
                mentions.filter(pk=mention.pk).update(start=start)
                taken.add(start)
        for mention in homeless:
            start = next((place for place in new_places(before, after, mention.quote) if place not in taken), None)
            if start is not None:
                mentions.filter(pk=mention.pk).update(start=start, length=len(mention.quote))
                taken.add(start)


def _start_after(mention: Any, before: str, after: str) -> int | None:
    return moved_start(before, after, mention.start, before[mention.start : mention.start + mention.length])
