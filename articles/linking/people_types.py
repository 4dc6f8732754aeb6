"""A person as seen and a person on record, frozen, and what may be decided about the two."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import groupby

from articles.linking.people_offices import HeldOffice, held_offices


class Outcome(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class PersonSeen:
    """A person as one article names him: offices as printed, the newspaper and the code of its home."""

    name: str
    offices: tuple[str, ...] = ()
    newspaper: str = ""
    home_code: str = ""
    day: date | None = None
    as_author: bool = False
    with_people: frozenset[str] = frozenset()
    issue: str = ""


@dataclass(frozen=True, slots=True)
class OfficePrinted:
    """An office as a newspaper printed it: when, and in a paper of which home."""

    office: str
    day: date | None = None
    home_code: str = ""


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """What the archive knows of a person."""

    id: str
    name: str
    variants: frozenset[str] = frozenset()
    newspapers: frozenset[str] = frozenset()
    home_codes: frozenset[str] = frozenset()
    offices: tuple[OfficePrinted, ...] = ()
    as_author: bool = False
    with_people: frozenset[str] = frozenset()
    not_same_as: frozenset[str] = frozenset()
    issues: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided: for a doubt the record in question is named, too, and a new record is to be made."""

    outcome: Outcome
    record_id: str | None
    confidence: float
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A person seen beside one record, their offices understood."""

    seen: PersonSeen
    record: PersonRecord
    seen_offices: tuple[HeldOffice, ...] = field(default=())
    record_offices: tuple[HeldOffice, ...] = field(default=())

    @property
    def one_newspaper(self) -> bool:
        """Whether the record is known from the same newspaper."""
        return bool(self.seen.newspaper) and self.seen.newspaper in self.record.newspapers

    @property
    def one_home(self) -> bool:
        """Whether the record is known from the same newspaper, or from another of the same county."""
        return self.one_newspaper or (bool(self.seen.home_code) and self.seen.home_code in self.record.home_codes)


def offices_held(record: PersonRecord) -> tuple[HeldOffice, ...]:
    """The offices of a record, each understood from the home of the paper that printed it."""
    if not record.offices:
        return ()
    home = min(record.home_codes, default="")
    namings = groupby(record.offices, key=lambda printed: (printed.day, printed.home_code or home))
    held = (office for (_, code), offices in namings for office in held_offices([o.office for o in offices], code))
    return tuple(dict.fromkeys(held))
