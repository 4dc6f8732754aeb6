"""What an engine finds: ids, and the state of the index in which they were found."""

from dataclasses import dataclass

from .numbers import Array


@dataclass(frozen=True, slots=True)
class IndexStamp:
    """The number of the index's last change, and whether a number known before is still one of its changes."""

    latest: int
    is_continued: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The ids found for each expression, in any order, and the state of the index in which they were found."""

    stamp: IndexStamp
    ids: list[Array]
