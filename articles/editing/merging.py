"""People and places: the same after all, or told apart."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from articles.models import Person, PersonPair, Place

from .records import save_as


def ask_whether_same(first: Person, second: Person, reason: str) -> PersonPair | None:
    """Put the question to the editors; nothing where it has been asked, or answered, already."""
    first, second = sorted((first, second), key=lambda person: person.pk)
    pair, is_new = PersonPair.objects.get_or_create(first=first, second=second, defaults={"reason": reason[:300]})
    return pair if is_new else None


def different_people(first: Person, second: Person, reason: str = "") -> None:
    """Remember that these two are not the same."""
    first, second = sorted((first, second), key=lambda person: person.pk)
    verdict = {"verdict": PersonPair.Verdict.DIFFERENT, **({"reason": reason} if reason else {})}
    PersonPair.objects.update_or_create(first=first, second=second, defaults=verdict)


@transaction.atomic
def same_person(pair: PersonPair, by: Any = None) -> Person:
    """The answer to a question: these two are one. The record with the lower key survives.

    Where one of them has been merged meanwhile, its survivor stands for it.
    """
    ends = {each.merged_into or each for each in (pair.first, pair.second)}
    survivor, *merged = sorted(ends, key=lambda person: person.pk)
    pair.delete()
    return merge_people(survivor, merged, by)


@transaction.atomic
def merge_people(survivor: Person, merged: Iterable[Person], by: Any = None) -> Person:
    """Let these people be one: the others resolve through the survivor, and their names become its variants.

    Mentions stay with the record they were linked with, so that a merge rewrites no articles and can be taken back.
    Raises `ValueError` where the survivor is itself merged into one of them.
    """
    records = list(merged)
    _merge(survivor, records, by)
    family = {survivor.pk, *(person.pk for person in records)}
    PersonPair.objects.filter(first__in=family, second__in=family).delete()
    return survivor


@transaction.atomic
def merge_places(survivor: Place, merged: Iterable[Place], by: Any = None) -> Place:
    """Let these places be one, as `merge_people` does; what lies in them lies in the survivor.

    Raises `ValueError` also where the survivor lies in one of them.
    """
    records = list(merged)
    around = {place.pk for place in places_around(survivor)}
    for record in records:
        if record.pk in around:
            raise ValueError(f"{survivor} lies in {record}")
    _merge(survivor, records, by)
    for child in Place.objects.filter(parent__in=records):
        child.parent = survivor
        save_as(child, by)
    return survivor


def places_around(place: Place) -> list[Place]:
    """The places that this one lies in, the nearest first."""
    path: list[Place] = []
    while place.parent and place.parent not in path:
        place = place.parent
        path.append(place)
    return path


def _merge(survivor: Any, merged: list[Any], by: Any) -> None:
    if survivor.merged_into_id:
        raise ValueError(f"{survivor} is itself merged into another record")
    for record in merged:
        if record.pk == survivor.pk:
            raise ValueError(f"{record} cannot be merged into itself")
        for each in (record, *type(record).objects.filter(merged_into=record)):
            each.merged_into = survivor
            save_as(each, by)
        for name in _names(record) - {survivor.name}:
            survivor.names.get_or_create(name=name)


@transaction.atomic
def unmerge(record: Any, by: Any = None) -> None:
    """Take a merge back: the record stands for itself again, and the survivor gives its names back."""
    survivor = record.merged_into
    if survivor is None:
        return
    record.merged_into = None
    save_as(record, by)
    others = {survivor.name}.union(*(_names(each) for each in type(record).objects.filter(merged_into=survivor)))
    survivor.names.filter(name__in=_names(record) - others).delete()


def _names(record: Any) -> set[str]:
    """A record's preferred and variant names."""
    return {record.name, *record.names.values_list("name", flat=True)}
