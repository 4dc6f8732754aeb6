"""Mentions under an editor's hand: confirmed, rejected, linked with another record, added."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from articles.models import Article, Byline, Person, PersonMention, Place, PlaceMention, Review

from .records import index

Named = PersonMention | PlaceMention | Byline


@transaction.atomic
def review_mentions(mentions: Iterable[Named], review: str) -> int:
    """Confirm or reject mentions (or bylines), or make them suggestions again; how many changed."""
    changed = [mention for mention in mentions if mention.review != review]
    for mention in changed:
        mention.review = review
        mention.save()
    _index(changed)
    return len(changed)


@transaction.atomic
def link_mentions(mentions: Iterable[Named], record: Person | Place | None) -> int:
    """Say whom or what these mentions name; that is a person's word, so they are confirmed. How many changed."""
    field = "place" if isinstance(record, Place) else "person"
    changed = [mention for mention in mentions if hasattr(mention, f"{field}_id")]
    for mention in changed:
        setattr(mention, field, record)
        mention.review, mention.reason = Review.CONFIRMED, ""
        mention.save()
    _index(changed)
    return len(changed)


@transaction.atomic
def save_mention(mention: Named, by: Any = None) -> Named:
    """Save a mention as a person has it; one that is only suggested becomes confirmed by that."""
    if mention.review == Review.SUGGESTED:
        mention.review = Review.CONFIRMED
    if not isinstance(mention, Byline):
        mention.length = mention.length or len(mention.quote)
        mention.found_by = mention.found_by or "editor"
    mention.save()
    index([mention.article])
    return mention


@transaction.atomic
def remove_mention(mention: Named) -> None:
    """Take a mention out: one that a rule found stays as rejected, so that a later reading cannot bring it back."""
    if not isinstance(mention, Byline) and mention.found_by != "editor":
        review_mentions([mention], Review.REJECTED)
        return
    article = mention.article
    mention.delete()
    index([article])


def _index(mentions: Iterable[Named]) -> None:
    index(Article.objects.filter(pk__in={mention.article_id for mention in mentions}))
