"""What an engine finds: ids, and the state of the index in which they were found."""

from collections.abc import Callable
from dataclasses import dataclass

from .expressions import Phrase
from .numbers import Array

# How often a phrase stands in the texts of these articles, their titles left out; None: the texts have to be asked.
Counting = Callable[[Phrase, Array], Array | None]


def no_count(phrase: Phrase, articles: Array) -> None:
    """An index that does not count."""


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
    count: Counting = no_count
