"""Linked places -> place records, made where there are none, each under its parents."""

from collections.abc import Iterable, Sequence

from django.db.models import Q

from articles.editing import make_place
from articles.gazetteer import Division, load_gazetteer
from articles.linking.places import LinkedPlace, PlaceRecord
from articles.models import Place
from articles.name_finder.found import PlaceType

ADDED = Q(key="", code="")  # a place that an editor added: neither the gazetteer nor a page has it


def added_places(text: str) -> frozenset[str]:
    """The names in a text of places that editors have added: 金坛县, a unit of the past; a square, a mill."""
    added = Place.objects.current().filter(ADDED)
    names = {*added.values_list("name", flat=True), *added.values_list("names__name", flat=True)}
    return frozenset(name for name in names if name and name in text)


def place_records(names: Iterable[str]) -> list[PlaceRecord]:
    """The records that these names could be by a variant that an editor gave, or because an editor added them."""
    wanted = set(names)
    told = Q(names__name__in=wanted) | (ADDED & Q(name__in=wanted))
    places = Place.objects.filter(told, merged_into=None).distinct().prefetch_related("names")
    return [
        PlaceRecord(
            id=place.pk,
            name=place.name,
            variants=(*(name.name for name in place.names.all()), *(() if place.key or place.code else (place.name,))),
            place_type=PlaceType(place.type),
            code=place.code,
            key=place.key,
        )
        for place in places
    ]


def places_of(linked: Sequence[LinkedPlace]) -> list[Place | None]:
    """The records of linked places, in their order, made where there are none; None where a name stays open."""
    places = Place.objects.select_related("merged_into")
    by_key = {place.key: place for place in places.filter(key__in={each.key for each in linked} - {""})}
    by_pk = places.in_bulk({each.record for each in linked if each.record is not None})
    found: list[Place | None] = []
    for each in linked:
        if each.key and each.key not in by_key and each.record is None:
            by_key[each.key] = _new_place(each)
        place = by_pk.get(each.record) if each.record is not None else by_key.get(each.key)
        found.append(_survivor(place) if place else None)
    return found


def place_of_division(division: Division) -> Place:
    """The record of a division of the gazetteer, with those of all that it lies in."""
    found = Place.objects.filter(code=division.code).select_related("merged_into").first()
    if found:
        return _survivor(found)
    gazetteer = load_gazetteer()
    parent = gazetteer.division(division.parent_code) if division.parent_code else None
    place = gazetteer.coordinates(division.code) if division.level.rank <= 3 else None
    return make_place(
        division.name,
        type=Place.Type.ADMIN,
        level=str(division.level),
        code=division.code,
        key=division.code,
        parent=place_of_division(parent) if parent else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
    )


def _new_place(linked: LinkedPlace) -> Place:
    """The record of a place named for the first time."""
    division = load_gazetteer().division(linked.code) if linked.code else None
    if division is not None:
        return place_of_division(division)
    is_admin = linked.place_type is PlaceType.ADMIN
    above = linked.path[:-1] if is_admin else linked.path
    return make_place(
        linked.path[-1].name if is_admin and linked.path else linked.name,
        type=str(linked.place_type),
        level=str(linked.path[-1].level) if is_admin and linked.path else "",
        key=linked.key,
        parent=_lowest(above),
        is_learnt=is_admin and linked.learnt,
    )


def _lowest(path: Iterable) -> Place | None:
    """The record of a path's last step; steps without a code are found, or made, under the one above."""
    place = None
    for step in path:
        division = load_gazetteer().division(step.code) if step.code else None
        if division is not None:
            place = place_of_division(division)
        else:
            found = Place.objects.filter(name=step.name, parent=place, type=Place.Type.ADMIN, merged_into=None).first()
            place = found or make_place(
                step.name, type=Place.Type.ADMIN, level=str(step.level), parent=place, is_learnt=True
            )
    return place


def _survivor(place: Place) -> Place:
    return place.merged_into or place
