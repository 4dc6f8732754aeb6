"""People and places: made, merged, told apart, and removed when nothing names them any more."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from articles.models import Forwarding, Person, PersonName, PersonPair, Place, PlaceName
from articles.pinyin import initials, name_pinyin

from .records import NamesOf, is_edited


def make_person(name: str) -> Person:
    """A new person of this name, with pinyin."""
    return Person.objects.create(name=name, pinyin=name_pinyin(name), initials=initials(name))


def make_place(name: str, **more: Any) -> Place:
    """A new place of this name, with pinyin."""
    return Place.objects.create(name=name, pinyin=name_pinyin(name), initials=initials(name), **more)


def ask_whether_same(first: Person, second: Person, reason: str) -> None:
    """Put the question to the editors, unless someone has answered it already."""
    first, second = sorted((first, second), key=lambda person: person.pk)
    PersonPair.objects.get_or_create(first=first, second=second, defaults={"reason": reason})


def different_people(first: Person, second: Person, reason: str = "") -> None:
    """Remember that these two are not the same."""
    first, second = sorted((first, second), key=lambda person: person.pk)
    verdict = {"verdict": PersonPair.Verdict.DIFFERENT, "reason": reason}
    PersonPair.objects.update_or_create(first=first, second=second, defaults=verdict)


@transaction.atomic
def same_person(pair: PersonPair) -> Person:
    """The answer to a question: these two are one. The record with the lower key survives."""
    survivor, merged = pair.first, pair.second
    pair.delete()
    return merge_people(survivor, [merged])


def merge_people(survivor: Person, merged: Iterable[Person]) -> Person:
    """Let these people be one: the others resolve through the survivor, and their names become its variants.

    Mentions stay with the record they were linked with, so that a merge rewrites no articles and can be taken back.
    Raises `ValueError` where the survivor is itself merged into one of them.
    """
    return _merge(survivor, list(merged), PersonName, "person")


def merge_places(survivor: Place, merged: Iterable[Place]) -> Place:
    """Let these places be one, as `merge_people` does; their children become the survivor's."""
    records = list(merged)
    with transaction.atomic():
        _merge(survivor, records, PlaceName, "place")
        for child in Place.objects.filter(parent__in=records).exclude(pk=survivor.pk):
            child.parent = survivor
            child.save()
    return survivor


@transaction.atomic
def _merge(survivor: Any, merged: list[Any], names: type[PersonName] | type[PlaceName], field: str) -> Any:
    if survivor.merged_into_id:
        raise ValueError(f"{survivor} is itself merged into another record")
    for record in merged:
        if record.pk == survivor.pk:
            raise ValueError(f"{record} cannot be merged into itself")
        record.merged_into = survivor
        record.save()
        for older in type(record).objects.filter(merged_into=record):
            older.merged_into = survivor
            older.save()
        for name in {record.name, *record.names.values_list("name", flat=True)} - {survivor.name}:
            names.objects.get_or_create(**{field: survivor, "name": name})
    return survivor


@transaction.atomic
def unmerge(record: Any) -> None:
    """Take a merge back: the record stands for itself again."""
    record.merged_into = None
    record.save()


def remove_orphans(names: Iterable[NamesOf]) -> int:
    """Remove those of these people and places that nothing names any more and nobody has edited; how many went."""
    people, places = set[int](), set[int]()
    for each in names:
        people |= each.people
        places |= each.places
    gone = [person for person in Person.objects.filter(pk__in=people) if is_orphan_person(person)]
    for person in gone:
        _remove(person)
    return len(gone) + _remove_orphan_places(places)


def is_orphan_person(person: Person) -> bool:
    """Whether nothing names this person, and nobody has edited the record."""
    named = person.mentions.exists() or person.bylines.exists() or person.merged.exists() or person.merged_into_id
    judged = PersonPair.objects.filter(verdict=PersonPair.Verdict.DIFFERENT)
    told_apart = judged.filter(first=person).exists() or judged.filter(second=person).exists()
    return not (named or told_apart or is_edited(person))


def _remove_orphan_places(keys: set[int]) -> int:
    """Children go before parents: a parent whose last child went is looked at next."""
    count = 0
    while keys:
        gone = [place for place in Place.objects.filter(pk__in=keys) if _is_orphan_place(place)]
        keys = {place.parent_id for place in gone if place.parent_id}
        for place in gone:
            _remove(place)
        count += len(gone)
    return count


def _is_orphan_place(place: Place) -> bool:
    related = (place.mentions, place.children, place.newspapers, place.merged)
    return not (any(each.exists() for each in related) or place.merged_into_id or is_edited(place))


def _remove(record: Person | Place) -> None:
    Forwarding.objects.create(public_id=record.public_id, reason=Forwarding.Reason.UNDONE)
    record.delete()
