"""Articles under an editor's hand: corrected, checked, withdrawn. What a person writes is held."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, Byline, Hold, Review

from .held import BYLINES, bylines_of, hold_field
from .moving import move_mentions
from .noting import note_article
from .read import FIELDS
from .records import index, save_as
from .revision import refuse_if_changed

SETTABLE = (*FIELDS, "is_checked", "state")


@transaction.atomic
def save_article(article: Article, changes: Mapping[str, Any], by: Any = None, seen: str | None = None) -> Article:
    """Write a person's corrections: each changed field is held from now on, and mentions follow the text they stand in.

    `changes` maps names of `SETTABLE` to values; `seen` is the `revision` that the person had before their eyes. Raises
    `EditConflict` where the article has changed since, and leaves it as it is.
    """
    if unknown := changes.keys() - set(SETTABLE):
        raise ValueError(f"not for an editor to set: {', '.join(sorted(unknown))}")
    stored = refuse_if_changed(article, seen)
    changed = {name: value for name, value in changes.items() if getattr(stored, name) != value}
    for name, value in changed.items():
        if name in FIELDS:
            _hold(stored, name, value, by)
        setattr(stored, name, value)
    if changed:
        save_as(stored, by)
        index([stored])
    return stored


def _hold(article: Article, name: str, value: Any, by: Any) -> None:
    """Hold a field that is about to change; a suggestion that the person writes themselves is answered by that."""
    before = getattr(article, name)
    hold = hold_field(article, name, before, by)
    if hold.suggestion == value:
        Hold.objects.filter(pk=hold.pk).update(machine=value, suggestion=None)
    move_mentions(article, name, before, value)


@transaction.atomic
def save_bylines(article: Article, bylines: Sequence[Byline], removed: Sequence[Byline] = (), by: Any = None) -> None:
    """Write these bylines as a person has them and take the removed ones out; from now on they are all theirs."""
    if not bylines and not removed:
        return
    hold_field(article, BYLINES, bylines_of(article), by)
    written = [each.pk for each in (*bylines, *removed) if each.pk]
    Byline.objects.filter(pk__in=written).delete()  # first all go, so that two names can change places
    for each in bylines:
        each.article = article
        each.review = Review.CONFIRMED if each.review == Review.SUGGESTED else each.review
        each.save(force_insert=True)
    _note_bylines(article, by)
    index([article])


def _note_bylines(article: Article, by: Any) -> None:
    """Tell the article's history whom its byline names from now on."""
    names = [f"{each.name}（{each.get_role_display()}）" for each in article.bylines.order_by("position", "pk")]
    if by is not None:
        note_article(article, f"{_('byline')}：{'、'.join(names) or '—'}", by)


def set_state(articles: Sequence[Article], state: str, by: Any = None) -> int:
    """Withdraw articles from the readers, or publish them again; how many changed."""
    return _set_all(articles, "state", state, by)


def set_checked(articles: Sequence[Article], is_checked: bool = True, by: Any = None) -> int:
    """Say that a person has checked these articles, or take that back; how many changed."""
    return _set_all(articles, "is_checked", is_checked, by)


@transaction.atomic
def _set_all(articles: Sequence[Article], name: str, value: Any, by: Any) -> int:
    changed = [article for article in articles if getattr(article, name) != value]
    for article in changed:
        save_article(article, {name: value}, by)
    return len(changed)
