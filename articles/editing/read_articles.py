"""What a reading does to one article's records: a person's word stays, the rest follows the reading."""

from collections.abc import Mapping, Sequence
from typing import Any

from articles.holds import settle
from articles.models import Article, Byline, Hold, Page, PersonMention, PlaceMention
from articles.rereading import moved_start

from .moving import move_mentions
from .read import FIELDS, OWN_FIELDS, ReadArticle, ReadByline, ReadMention


def save_read_article(
    page: Page, article: Article | None, position: int, read: ReadArticle, version: str
) -> tuple[Article, bool]:
    """The record of an article as read, and whether anything about it is new."""
    is_new = article is None
    article = article or Article(page=page, reader_version=version)
    holds = {} if is_new else {hold.field: hold for hold in article.holds.all()}
    now = {name: _settled(holds.get(name), read.fields[name], getattr(article, name)) for name in FIELDS}
    if not is_new:
        _let_mentions_follow(article, now)
    is_changed = _assign(article, now | {"position": position}) or is_new
    is_other_account = _assign(article, {name: read.fields.get(name, version) for name in OWN_FIELDS})
    if is_changed:
        article.save()
    elif is_other_account:  # nothing that a reader sees: no line in the article's history
        Article.objects.filter(pk=article.pk).update(**{name: getattr(article, name) for name in OWN_FIELDS})
    is_changed |= _save_bylines(article, read.bylines, holds.get("bylines"))
    is_changed |= _save_mentions(article, PersonMention, "person", read.people, read)
    is_changed |= _save_mentions(article, PlaceMention, "place", read.places, read)
    return article, is_changed


def _let_mentions_follow(article: Article, fields: Mapping[str, Any]) -> None:
    """Keep the mentions at their words where the text changes under them."""
    changed = [name for name, value in fields.items() if getattr(article, name) != value]
    for name in changed:
        move_mentions(article, name, getattr(article, name), fields[name])
    if changed:
        article._prefetched_objects_cache = {}  # type: ignore[attr-defined]


def _assign(article: Article, values: Mapping[str, Any]) -> bool:
    """Set these fields; True where one of them was different."""
    changed = {name: value for name, value in values.items() if getattr(article, name) != value}
    for name, value in changed.items():
        setattr(article, name, value)
    return bool(changed)


def _settled(hold: Hold | None, now: Any, current: Any) -> Any:
    """The field's value after the reading; a suggestion is kept on the hold."""
    if hold is None:
        return now
    result = settle(now, current, is_held=True, machine=hold.machine)
    if hold.suggestion != result.suggestion:
        hold.suggestion = result.suggestion
        hold.save()
    return result.value


def _save_bylines(article: Article, read: Sequence[ReadByline], hold: Hold | None) -> bool:
    """Bylines as read, where no person has taken them over; True where they changed."""
    current = list(article.bylines.all())
    if hold:
        _settled(
            hold, [[each.name, each.role, each.unit] for each in read], [[b.name, b.role, b.unit] for b in current]
        )
        return False
    settled = {(each.name, each.role) for each in current if each.review != "suggested"}
    once = {(each.name, each.role): each for each in reversed(read)}  # the first of a name that is printed twice
    wanted = [
        (position, each.name, each.role, each.unit, each.person.pk if each.person else None)
        for position, each in enumerate(read, start=1)
        if (each.name, each.role) not in settled and once[each.name, each.role] is each
    ]
    suggested = [each for each in current if each.review == "suggested"]
    if wanted == [(b.position, b.name, b.role, b.unit, b.person_id) for b in suggested]:
        return False
    Byline.objects.filter(pk__in=[each.pk for each in suggested]).delete()
    Byline.objects.bulk_create(
        Byline(
            article=article, position=position, name=name, role=role, unit=unit, person_id=person,
            confidence=once[name, role].confidence, reason=once[name, role].reason,
        )
        for position, name, role, unit, person in wanted
    )  # fmt: skip
    return True


def _save_mentions(
    article: Article,
    model: type[PersonMention] | type[PlaceMention],
    record: str,
    read: Sequence[ReadMention],
    reading: ReadArticle,
) -> bool:
    """Mentions as read beside those that an editor has settled; True where they changed."""
    current = list(getattr(article, f"{model._meta.model_name}s").all())
    settled = {(each.part, each.start) for each in current if each.review != "suggested"}
    wanted = {}
    for each in read:
        start = _start(article, each, reading)
        if start is not None and (each.part, start) not in settled:
            wanted[each.part, start] = _mention(article, model, record, each, start)
    suggested = {(each.part, each.start): each for each in current if each.review == "suggested"}
    if {key: _account(each) for key, each in wanted.items()} == {
        key: _account(each) for key, each in suggested.items()
    }:
        return False
    model.objects.filter(pk__in=[each.pk for each in suggested.values()]).delete()
    model.objects.bulk_create(wanted.values())  # type: ignore[arg-type]  # all of one model
    return True


def _start(article: Article, mention: ReadMention, reading: ReadArticle) -> int | None:
    """Where the mention stands in the article's text, which a person may have corrected."""
    read, current = reading.fields[mention.part], getattr(article, mention.part)
    if read == current:
        return mention.start
    return moved_start(read, current, mention.start, read[mention.start : mention.start + mention.length])


def _mention(article: Article, model: Any, record: str, each: ReadMention, start: int) -> PersonMention | PlaceMention:
    offices = {"offices": list(each.offices), "offices_in_full": list(each.offices_in_full)}
    more = offices if model is PersonMention else {}
    return model(
        article=article, part=each.part, start=start, length=each.length, quote=each.quote, found_by=each.found_by,
        linked_by=each.linked_by, reason=each.reason, confidence=each.confidence, **{record: each.record}, **more,
    )  # fmt: skip


def _account(mention: PersonMention | PlaceMention) -> tuple[Any, ...]:
    """What a reading says of a mention; how the record was told stays as it was first, while it is the same record."""
    told = ("quote", "length", "found_by", "offices", "offices_in_full", "person_id", "place_id")
    return tuple(getattr(mention, name, None) for name in told)
