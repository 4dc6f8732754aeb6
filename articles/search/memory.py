"""What a process remembers of the index, brought up to date before every question by one small query."""

from dataclasses import dataclass
from functools import cached_property
from threading import Lock

from django.db import connection

from articles.models import Person, Place, SearchChange

from .columns import Columns, read_columns
from .counting import CountedLinks, counted
from .lineage import Lineage, lineage_of_people, lineage_of_places

MOST_DEAD = 0.3  # of the rows: above that, all are read anew


@dataclass(frozen=True)
class Stamps:
    """What changes when something changes: the index's number, and the last new or edited person and place."""

    number: int
    people: tuple
    places: tuple


@dataclass(frozen=True)
class Memory:
    """The columns, and the records resolved."""

    stamps: Stamps
    columns: Columns
    people_lineage: Lineage
    places_lineage: Lineage

    @cached_property
    def people(self) -> CountedLinks:
        return counted(self.columns.people, self.people_lineage)

    @cached_property
    def bylines(self) -> CountedLinks:
        return counted(self.columns.bylines, self.people_lineage)

    @cached_property
    def places(self) -> CountedLinks:
        return counted(self.columns.places, self.places_lineage)


_memories: dict[str, Memory] = {}  # by database
_lock = Lock()


def current() -> Memory:
    """What is known now; one query when nothing has changed."""
    database = str(connection.settings_dict["NAME"])
    known = _memories.get(database)
    stamps, is_continued = _read_stamps(known.stamps.number if known else 0)
    if known and known.stamps == stamps:
        return known
    with _lock:
        _memories[database] = memory = _renewed(known if is_continued else None, stamps)
    return memory


def _read_stamps(number: int) -> tuple[Stamps, bool]:
    """The stamps as they are now, and whether a number is still one of the index's changes."""
    changes = SearchChange._meta.db_table
    selects = [f"SELECT max(number) FROM {changes}", f"SELECT max(number) FROM {changes} WHERE number = {number:d}"]
    for model in (Person, Place):
        table, history = model._meta.db_table, model.history.model._meta.db_table
        selects.append(f"SELECT public_id FROM {table} ORDER BY id DESC LIMIT 1")
        selects.append(f"SELECT max(history_id) FROM {history}")
        selects.append(f"SELECT history_date FROM {history} ORDER BY history_id DESC LIMIT 1")
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(f"({select})" for select in selects))
        latest, same, *edits = cursor.fetchone()
    return Stamps(latest or 0, tuple(edits[:3]), tuple(edits[3:])), same is not None


def _renewed(known: Memory | None, stamps: Stamps) -> Memory:
    """What is known, brought to these stamps; the old values stay whole for whoever is using them."""
    if known is None:
        return Memory(stamps, read_columns(), lineage_of_people(), lineage_of_places())
    return Memory(
        stamps,
        _renewed_columns(known, stamps.number),
        known.people_lineage if known.stamps.people == stamps.people else lineage_of_people(),
        known.places_lineage if known.stamps.places == stamps.places else lineage_of_places(),
    )


def _renewed_columns(known: Memory, number: int) -> Columns:
    if known.stamps.number == number:
        return known.columns
    columns = known.columns.and_those(read_columns(since=known.stamps.number))
    return columns if columns.alive.mean() > 1 - MOST_DEAD else read_columns()
