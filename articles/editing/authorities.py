"""People and places: made, corrected, and removed when nothing names them any more."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from articles.models import Person, PersonPair, Place
from articles.pinyin import initials, name_pinyin, place_initials, place_pinyin

from .merging import places_around
from .records import NamesOf, forward, is_edited, save_as
from .revision import refuse_if_changed


def make_person(name: str) -> Person:
    """A new person of this name, with pinyin."""
    return Person.objects.create(name=name, pinyin=name_pinyin(name), initials=initials(name))


def make_place(name: str, **more: Any) -> Place:
    """A new place of this name, with pinyin."""
    return Place.objects.create(name=name, pinyin=place_pinyin(name), initials=place_initials(name), **more)


@transaction.atomic
def save_authority(record: Any, by: Any = None, seen: str | None = None) -> Any:
    """Save a person or a place as a person has it; one without pinyin gets it from the name.

    Raises `EditConflict` where it has changed since `seen`, and `ValueError` for a place that would lie in itself.
    """
    if record.pk:
        stored = refuse_if_changed(record, seen)
        if not _differs(record, stored):
            return record
        if record.name != stored.name and record.pinyin == stored.pinyin:
            record.pinyin = record.initials = ""
    if isinstance(record, Place) and record in places_around(record):
        raise ValueError(f"{record} cannot lie in itself")
    is_place = isinstance(record, Place)
    record.pinyin = record.pinyin or (place_pinyin if is_place else name_pinyin)(record.name)
    record.initials = record.initials or (place_initials if is_place else initials)(record.name)
    save_as(record, by)
    return record


def _differs(record: Any, stored: Any) -> bool:
    return any(
        getattr(record, field.attname) != getattr(stored, field.attname) for field in record._meta.concrete_fields
    )


@transaction.atomic
def save_names(saved: Iterable[Any], removed: Iterable[Any] = ()) -> None:
    """Write variant names of people or places, and take the removed ones out."""
    for name in removed:
        name.delete()
    for name in saved:
        name.save()


def remove_orphans(names: Iterable[NamesOf], reason: str) -> int:
    """Remove those of these people and places that nothing names any more and nobody has edited; how many went.

    `reason` (of `Forwarding`) is why nothing names them any more.
    """
    people, places = set[int](), set[int]()
    for each in names:
        people |= each.people
        places |= each.places
    gone = [person for person in Person.objects.filter(pk__in=people) if is_orphan_person(person)]
    for person in gone:
        _remove(person, reason)
    return len(gone) + _remove_orphan_places(places, reason)


def is_orphan_person(person: Person) -> bool:
    """Whether nothing names this person, and nobody has edited the record."""
    named = person.mentions.exists() or person.bylines.exists() or person.merged.exists() or person.merged_into_id
    judged = PersonPair.objects.filter(verdict=PersonPair.Verdict.DIFFERENT)
    told_apart = judged.filter(first=person).exists() or judged.filter(second=person).exists()
    return not (named or told_apart or is_edited(person))


def _remove_orphan_places(keys: set[int], reason: str) -> int:
    """Children go before parents: a parent whose last child went is looked at next."""
    count = 0
    while keys:
        gone = [place for place in Place.objects.filter(pk__in=keys) if _is_orphan_place(place)]
        keys = {place.parent_id for place in gone if place.parent_id}
        for place in gone:
            _remove(place, reason)
        count += len(gone)
    return count


def _is_orphan_place(place: Place) -> bool:
    related = (place.mentions, place.children, place.newspapers, place.merged)
    return not (any(each.exists() for each in related) or place.merged_into_id or is_edited(place))


def _remove(record: Person | Place, reason: str) -> None:
    forward(record, "", reason)
    record.delete()
