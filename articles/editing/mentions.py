"""Mentions under an editor's hand: confirmed, rejected, linked with another record, added, taken out."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, Byline, Person, PersonMention, Place, PlaceMention, Review
from articles.rereading import new_places

from .articles import save_bylines
from .noting import note
from .offices import settle_offices
from .records import index

Mention = PersonMention | PlaceMention
Named = Mention | Byline
EDITOR = "editor"  # what `found_by` and `linked_by` say where a person did it


@transaction.atomic
def review_mentions(mentions: Iterable[Named], review: str, by: Any = None) -> int:
    """Confirm or reject mentions (or bylines), or make them suggestions again; how many changed."""
    changed = [mention for mention in mentions if mention.review != review]
    for mention in changed:
        mention.review = review
        mention.save()
    note(changed, str(Review(review).label), by)
    _index(changed)
    return len(changed)


@transaction.atomic
def link_mentions(mentions: Iterable[Named], record: Person | Place | None, by: Any = None) -> int:
    """Say whom or what these mentions name; that is a person's word, so they are confirmed. How many changed.

    Mentions of people are passed over where the record is a place, and the other way round.
    """
    kind = type(record) if record else None
    changed = [mention for mention in mentions if kind in (None, Place if is_of_place(mention) else Person)]
    for mention in changed:
        setattr(mention, "place" if is_of_place(mention) else "person", record)
        mention.review, mention.reason = Review.CONFIRMED, ""
        if not isinstance(mention, Byline):
            mention.linked_by = EDITOR
        mention.save()
    note(changed, _("linked with “%(record)s”") % {"record": record} if record else _("unlinked"), by)
    _index(changed)
    return len(changed)


def is_of_place(mention: Named) -> bool:
    """Whether it is a place that is named here."""
    return isinstance(mention, PlaceMention)


@transaction.atomic
def save_mention(mention: Mention, by: Any = None) -> Mention:
    """Save a mention as a person has it; one that is only suggested becomes confirmed by that.

    It is put where its words stand. Raises `ValueError` where they stand nowhere, or only where others are.
    """
    stored = type(mention).objects.filter(pk=mention.pk).first()
    if stored is None or (stored.quote, stored.part) != (mention.quote, mention.part):
        mention.start, mention.length = place_for(mention), len(mention.quote)
    else:
        mention.start, mention.length = stored.start, stored.length
    if stored is None:
        mention.found_by = EDITOR
    if stored is None or record_of(stored) != record_of(mention):
        mention.linked_by, mention.reason = EDITOR, ""
    if mention.review == Review.SUGGESTED:
        mention.review = Review.CONFIRMED
    if isinstance(mention, PersonMention):
        settle_offices(mention, stored)
    mention.save()
    note([mention], _("name added") if stored is None else _("name corrected"), by)
    index([mention.article])
    return mention


def record_of(mention: Mention) -> int | None:
    """The key of the record that a mention names."""
    return mention.place_id if isinstance(mention, PlaceMention) else mention.person_id


def place_for(mention: Mention) -> int:
    """Where in its part of the article a mention's words stand free of others, nearest to where it was.

    Raises `ValueError` where there is no such place.
    """
    others = type(mention).objects.filter(article=mention.article, part=mention.part).exclude(pk=mention.pk)
    taken = set(others.values_list("start", flat=True))
    places = new_places("", getattr(mention.article, mention.part), mention.quote)
    free = [place for place in places if place not in taken]
    if not free:
        raise ValueError(f"{mention.quote} does not stand there")
    return min(free, key=lambda place: abs(place - (mention.start or 0)))


@transaction.atomic
def remove_mention(mention: Named, by: Any = None) -> None:
    """Take a mention out: one that a rule found stays as rejected, so that a later reading cannot bring it back."""
    if isinstance(mention, Byline):
        save_bylines(mention.article, [], [mention], by)
    elif mention.found_by != EDITOR:
        review_mentions([mention], Review.REJECTED, by)
    else:
        article = mention.article
        note([mention], _("name taken out"), by)
        mention.delete()
        index([article])


def _index(mentions: Iterable[Named]) -> None:
    index(Article.objects.filter(pk__in={mention.article_id for mention in mentions}))
