"""What is asked of the archive, and what it answers: plain frozen values, the same for every engine."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Sort(StrEnum):
    """In which order the articles come."""

    RELEVANCE = "relevance"  # title before body, then relevance, then newest; without text: newest
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Query:
    """A question. Empty, it asks for every published article, newest first.

    `text` is in the readers' query language: words are AND-ed, "exact phrase", -without, 甲 OR 乙, 标题: 作者: 人物:
    地点:, brackets. Whatever is typed, it is no error. Every other field narrows the answer; several values of one
    field mean "any of them". Records are named by their primary keys (pk): a place counts with all that lies in it, a
    merged record with its survivor and with what was merged into it.
    """

    text: str = ""
    newspapers: tuple[int, ...] = ()
    date_from: date | None = None
    date_to: date | None = None  # the day itself is included
    years: tuple[int, ...] = ()  # 0 asks for articles whose day is unknown
    months: tuple[str, ...] = ()  # as "2023-06"
    kinds: tuple[str, ...] = ()  # values of Article.Kind
    people: tuple[int, ...] = ()  # pks of Person: named in the text
    places: tuple[int, ...] = ()  # pks of Place: named in the text
    bylines: tuple[int, ...] = ()  # pks of Person: named in the byline
    byline: str = ""  # a name, or a part of it, as printed in the byline
    checked: bool | None = None  # True: only articles that an editor has checked
    states: tuple[str, ...] = ("published",)  # values of Article.State; readers see published ones only
    sort: Sort = Sort.RELEVANCE

    def __post_init__(self) -> None:
        """Several values may be handed in as any collection; they are kept as tuples, so that a query can be a key."""
        for name in ("newspapers", "years", "months", "kinds", "people", "places", "bylines", "states"):
            object.__setattr__(self, name, tuple(getattr(self, name)))


@dataclass(slots=True)
class FacetValue:
    """One value of a facet, as in "溧阳日报 (12)". `value` goes into the Query field of the facet's name.

    Not frozen: sixty years are made for every answer, and frozen ones take three times as long.
    """

    value: int | str | bool
    label: str  # for newspapers, people and places: the record's name; for the others the value as text
    count: int  # articles, exact
    public_id: str = ""  # of newspapers, people and places, for links
    is_chosen: bool = False  # the query already asks for it
    depth: int = 0  # of places: how deep below the topmost place of the list; parents come before their children


@dataclass(frozen=True, slots=True)
class Facets:
    """Exact counts of the hits. A facet in which the query has chosen values counts as if it had not, so that further
    values can be added. People, bylines and places are the most frequent ones (and those
    chosen), places with all in which they lie.
    """

    newspapers: tuple[FacetValue, ...] = ()
    years: tuple[FacetValue, ...] = ()  # newest first; 0 = day unknown
    months: tuple[FacetValue, ...] = ()  # of the chosen year, when one is chosen (or the dates lie in one year)
    kinds: tuple[FacetValue, ...] = ()
    people: tuple[FacetValue, ...] = ()
    bylines: tuple[FacetValue, ...] = ()
    places: tuple[FacetValue, ...] = ()
    checked: tuple[FacetValue, ...] = ()


FACETS = tuple(facet.name for facet in fields(Facets))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something else to ask: another text, and how many articles it finds.

    A suggested record (found by pinyin or initials, or by a name nearly the same) has its `kind`, its pk as `value` and
    its `public_id`; `text` is its name.
    """

    text: str
    total: int
    kind: str = "text"  # "text", "person" or "place"
    value: int | None = None
    public_id: str = ""


@dataclass(frozen=True)
class Answer:
    """One page of the articles found, and what is known of them all."""

    query: Query
    ids: tuple[int, ...] = ()  # pks of this page's articles, in order; fetch them with Article.objects.in_bulk(ids)
    total: int = 0  # exact
    first: int = 0  # the number of this page's first article among all of them, from 1; 0 when there is none
    next: str = ""  # cursor of the following page; empty on the last page
    previous: str = ""  # cursor of the page before; empty on the first page
    facets: Facets = field(default_factory=Facets)
    notes: tuple[str, ...] = ()  # friendly sentences on what of the text could not be used as typed, translated
    suggest: Callable[[], tuple[Suggestion, ...]] = field(default=tuple, repr=False, compare=False)

    @cached_property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """What else to ask, when nothing was found or the query is pinyin or initials; looked up when first read."""
        return self.suggest()


class Span(NamedTuple):
    """A stretch of a text that a query matched: text[start:end]."""

    start: int
    end: int


class Piece(NamedTuple):
    """A piece of a snippet or of a highlighted text. Joined, the pieces are the text shown."""

    text: str
    is_hit: bool = False
