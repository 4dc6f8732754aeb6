"""PURE: the three-way merge of one field: what the machine said, what it says now, and what a person wrote."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Settled:
    """What the field is now, and what the machine would have it be where a person's word differs (else None)."""

    value: Any
    suggestion: Any = None


def settle(now: Any, current: Any, is_held: bool, machine: Any = None) -> Settled:
    """The field's value after a new reading: a held field keeps the person's word.

    `machine` is what the reader had said when the person took the field over: a reader that only repeats itself
    suggests nothing; nor does one that has come to agree.

    >>> settle("甲", current="乙", is_held=False)
    Settled(value='甲', suggestion=None)
    >>> settle("甲", current="乙", is_held=True, machine="甲")
    Settled(value='乙', suggestion=None)
    >>> settle("丙", current="乙", is_held=True, machine="甲")
    Settled(value='乙', suggestion='丙')
    """
    if not is_held:
        return Settled(now)
    return Settled(current, None if now in (machine, current) else now)
