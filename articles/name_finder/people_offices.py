"""The offices printed with people: before a name, after it, or once for a whole list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.gazetteer.offices import head_of, office_words
from articles.name_finder.offices import offices_after, offices_before
from articles.name_finder.offices_given import offices_given
from articles.name_finder.people_text import Text

LIST_COMMA = re.compile("(?:、|和|与|及|以及|、以及)?")
AND_OTHERS = re.compile("等(?:\\d+[名位]|[一两二三四五六七八九十几多数]+[名位])?")


@dataclass(frozen=True, slots=True)
class Person:
    """Where a person is named, and the offices found for this naming."""

    start: int
    end: int
    offices: tuple[str, ...] = ()


def offices_of(text: Text, people: Sequence[Person]) -> list[Person]:
    """The same people, in the order of the text, with their offices."""
    floors = (0, *(person.end for person in people))
    with_own = [
        Person(person.start, person.end, _own_offices(text, person, floor))
        for person, floor in zip(people, floors, strict=False)
    ]
    return _shared_backward(text.compact, _shared_forward(text.compact, with_own))


def _own_offices(text: Text, person: Person, floor: int) -> tuple[str, ...]:
    """The offices that stand directly before or behind the name; `floor` is the end of the name before it."""
    before = offices_before(text.compact, person.start, text.ends, floor)
    after = offices_after(text.compact, person.end) or offices_given(text.compact, person.start, person.end)
    return tuple(dict.fromkeys((*before, *after)))


def _shared_forward(text: str, people: Sequence[Person]) -> list[Person]:
    """One office before a list is everybody's: 市领导曹俊、张顺、王伟; an office held by one at a time is not."""
    shared: list[Person] = []
    for person in people:
        if shared and not person.offices and LIST_COMMA.fullmatch(text[shared[-1].end : person.start]):
            offices = tuple(office for office in shared[-1].offices if not _held_by_one(office))
            person = replace(person, offices=offices)
        shared.append(person)
    return shared


def _held_by_one(office: str) -> bool:
    head = head_of(office)
    return head in office_words("sole") and not office.endswith("副" + head)


def _shared_backward(text: str, people: Sequence[Person]) -> list[Person]:
    """One office behind a list is everybody's: 曹俊、张顺等市领导."""
    given: list[Person] = []
    office: tuple[str, ...] = ()
    for at in range(len(people) - 1, -1, -1):
        person = people[at]
        following = people[at + 1].start if at + 1 < len(people) else None
        if following is None or not LIST_COMMA.fullmatch(text[person.end : following]):
            office = _office_of_list(text, person.end)
        given.append(replace(person, offices=office) if office and not person.offices else person)
    return given[::-1]


def _office_of_list(text: str, end: int) -> tuple[str, ...]:
    others = AND_OTHERS.match(text, end)
    return offices_after(text, others.end()) if others else ()
