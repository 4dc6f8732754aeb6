"""What a process remembers of the index and of the records, brought up to date before every question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock

import numpy as np
from django.db import connection

from .columns import Columns, Links, read_columns
from .counting import CountedLinks, counted
from .engines import engine
from .expressions import Expression, Phrase
from .found import Counting, IndexStamp, no_count
from .keeping import Kept
from .lineage import Lineage, lineage_of_newspapers, lineage_of_people, lineage_of_places
from .numbers import Array
from .occurrences import KEYS, Occurrences, counts_of, occurrences_of
from .stamps import Stamp, records_stamps

MOST_DEAD = 0.3  # of the rows: above that, all are read anew
MOST_HITS_KEPT = 16  # a word that stands in a third of a million articles takes 3 MB
MOST_FACETS_KEPT = 200  # small, but for the whole archive the longest to count


@dataclass(frozen=True, slots=True)
class Records:
    """People, places and newspapers, resolved, each with the stamp of what was read."""

    people: tuple[Stamp, Lineage]
    places: tuple[Stamp, Lineage]
    newspapers: tuple[Stamp, Lineage]


@dataclass(frozen=True, slots=True)
class State:
    """The columns as they were after the change of this number."""

    number: int = 0
    columns: Columns | None = None


@dataclass(slots=True)
class Remembered:
    """What is kept of one database between questions; every value is replaced whole and never changed."""

    state: State = field(default_factory=State)
    records: Records | None = None
    links: dict[str, tuple[Links, Lineage, CountedLinks]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)
    hits: Kept = field(default_factory=lambda: Kept(MOST_HITS_KEPT))
    facets: Kept = field(default_factory=lambda: Kept(MOST_FACETS_KEPT))


_remembered: dict[str, Remembered] = {}


class Memory:
    """What is known at the moment of one question. Records are looked at only when the question is about them."""

    def __init__(self) -> None:
        name = str(connection.settings_dict["NAME"])
        self.kept = _remembered.get(name) or _remembered.setdefault(name, Remembered())
        self.state = self.kept.state
        self._count: Counting = no_count
        self._occurrences: dict[tuple[Phrase, ...], Occurrences] = {}

    def find(self, expressions: Sequence[Expression]) -> list[Array]:
        """What the engine finds; the first time its answer says, too, whether the index has changed."""
        found = engine().find(expressions, self.state.number)
        self._count = found.count
        if "columns" not in self.__dict__:
            self.columns = _current_columns(self.kept, self.state, found.stamp)
        return found.ids

    def counts(self, rows: Array, phrases: tuple[Phrase, ...]) -> Array:
        """How often these phrases (a column each) stand in the texts of these rows: the index says it, or the texts."""
        articles, found = self.columns.article[rows], []
        for phrase in phrases:
            counts = self._count(phrase, articles)
            if counts is None:
                return self._counted(articles, phrases)
            found.append(counts)
        return np.stack(found, axis=1)

    def _counted(self, articles: Array, phrases: tuple[Phrase, ...]) -> Array:
        known = self._occurrences.get(phrases)
        if known is not None and known.know(articles):
            return known.of(articles).counts
        return counts_of(engine().keys(articles, ("body",)), articles, phrases)

    def occurrences(self, rows: Array, phrases: tuple[Phrase, ...]) -> Occurrences:
        """How often, and whether, these phrases stand in the articles of these rows; their texts are read once."""
        articles = self.columns.article[rows]
        known = self._occurrences.get(phrases)
        if known is None or not known.know(articles):
            known = self._occurrences[phrases] = occurrences_of(engine().keys(articles, KEYS), articles, phrases)
        return known.of(articles)

    @cached_property
    def columns(self) -> Columns:
        return _current_columns(self.kept, self.state, engine().find([], self.state.number).stamp)

    @cached_property
    def records(self) -> Records:
        return _current_records(self.kept)

    @cached_property
    def people(self) -> CountedLinks:
        return _current_links(self.kept, "people", self.columns.people, self.records.people[1])

    @cached_property
    def bylines(self) -> CountedLinks:
        return _current_links(self.kept, "bylines", self.columns.bylines, self.records.people[1])

    @cached_property
    def places(self) -> CountedLinks:
        return _current_links(self.kept, "places", self.columns.places, self.records.places[1])


def forget_answers() -> None:
    """Forget the answers of earlier questions (the benchmark measures without them)."""
    for kept in _remembered.values():
        kept.hits.clear()
        kept.facets.clear()


def _current_columns(kept: Remembered, state: State, stamp: IndexStamp) -> Columns:
    """The columns as they are now; nothing is read when nothing has changed."""
    if state.columns is not None and stamp.latest == state.number:
        return state.columns
    with kept.lock:
        if kept.state.columns is not None and kept.state.number == stamp.latest:
            return kept.state.columns  # another thread was faster
        columns = _columns_after(state) if stamp.is_continued else read_columns()
        if not _is_changing():
            kept.state = State(stamp.latest, columns)
    return columns


def _columns_after(state: State) -> Columns:
    """The columns of a state with what has changed since; all anew where too much of them is dead."""
    if state.columns is None:
        return read_columns()
    columns = state.columns.and_those(read_columns(since=state.number))
    return columns if columns.alive.mean() >= 1 - MOST_DEAD else read_columns()


def _is_changing() -> bool:
    """Whether a transaction is open: what it has changed may be undone, and nobody else must see it yet."""
    blocks = connection.atomic_blocks
    return connection.in_atomic_block and not (blocks and getattr(blocks[-1], "_from_testcase", False))


def _current_records(kept: Remembered) -> Records:
    """The records as they are now; one query when nothing has changed."""
    people, places, newspapers = records_stamps()
    known = kept.records
    kept.records = records = Records(
        _current_lineage(known.people if known else None, people, lineage_of_people),
        _current_lineage(known.places if known else None, places, lineage_of_places),
        _current_lineage(known.newspapers if known else None, newspapers, lineage_of_newspapers),
    )
    return records


def _current_lineage(
    known: tuple[Stamp, Lineage] | None, stamp: Stamp, read: Callable[[int], Lineage]
) -> tuple[Stamp, Lineage]:
    return known if known and known[0] == stamp else (stamp, read(stamp[0] or 0))


def _current_links(kept: Remembered, name: str, links: Links, lineage: Lineage) -> CountedLinks:
    """The links resolved; where rows were only added, the added ones alone are worked out."""
    known = kept.links.get(name)
    if known and known[0] is links and known[1] is lineage:
        return known[2]
    if known and known[1] is lineage and links.begins_with(known[0]):
        found = known[2].and_those(counted(links.after(known[0]), lineage))
    else:
        found = counted(links, lineage)
    kept.links[name] = (links, lineage, found)
    return found
