"""Holds (保留): a field that a person has edited is theirs until they give it back."""

from typing import Any

from django.db import transaction

from articles.models import Article, Byline, Hold

from .moving import move_mentions
from .read import FIELDS
from .records import index, save_as

BYLINES = "bylines"  # held like a field, as a list of [name, role, unit]


def hold_field(article: Article, name: str, machine: Any, by: Any) -> Hold:
    """Hold a field for its editor; what the machine had said is kept from the first edit on."""
    return Hold.objects.get_or_create(article=article, field=name, defaults={"machine": machine, "by": by})[0]


def machine_said(article: Article, name: str) -> Any:
    """What the reader said of a field, whatever a person made of it."""
    hold = article.holds.filter(field=name).first()
    return hold.machine if hold else getattr(article, name)


def bylines_of(article: Article) -> list[list[str]]:
    """The bylines as a hold keeps them."""
    return [[each.name, each.role, each.unit] for each in article.bylines.order_by("position", "pk")]


@transaction.atomic
def release_hold(hold: Hold, by: Any = None) -> None:
    """Give a field back to the reader: its suggestion, else what it had said, stands again.

    A field of an issue, and the link to an article's beginning, keep their value until the next import settles them.
    """
    value = hold.machine if hold.suggestion is None else hold.suggestion
    hold.delete()
    if hold.article and hold.field in (*FIELDS, BYLINES):
        _write(hold.article, hold.field, value, by)


@transaction.atomic
def take_suggestion(hold: Hold, by: Any = None) -> None:
    """Let the field be what the reader says now; it stays held. Raises `ValueError` where nothing is suggested."""
    if hold.suggestion is None or hold.article is None:
        raise ValueError("the reader suggests nothing for this field")
    article, value = hold.article, hold.suggestion
    _answer(hold)
    _write(article, hold.field, value, by)


def decline_suggestion(hold: Hold) -> None:
    """Keep the person's word; the reader's present one is not suggested again."""
    if hold.suggestion is not None:
        _answer(hold)


def _answer(hold: Hold) -> None:
    """Remember what the reader says now as known, so that it is not suggested again."""
    hold.machine, hold.suggestion = hold.suggestion, None
    hold.save()


def _write(article: Article, name: str, value: Any, by: Any) -> None:
    if name == BYLINES:
        _write_bylines(article, value)
    else:
        move_mentions(article, name, getattr(article, name), value)
        setattr(article, name, value)
        save_as(article, by)
    index([article])


def _write_bylines(article: Article, wanted: list[list[str]]) -> None:
    """Let the article have these bylines; a name that stays keeps its person."""
    known = {(each.name, each.role): each for each in article.bylines.all()}
    for position, (name, role, unit) in enumerate(wanted, start=1):
        byline = known.pop((name, role), None) or Byline(article=article, name=name, role=role)
        byline.unit, byline.position = unit, position
        byline.save()
    for byline in known.values():
        byline.delete()
