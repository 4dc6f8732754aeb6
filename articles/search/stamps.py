"""What tells that something has changed, read by small queries: nothing else has to be asked when it has not."""

from collections.abc import Iterable
from functools import cache

from django.db import connection, models

from articles.models import Newspaper, Person, Place, SearchChange

from .found import IndexStamp

Stamp = tuple


def _select(selects: Iterable[str]) -> tuple:
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(f"({select})" for select in selects))
        return cursor.fetchone()


def latest_and_known(mark: str) -> str:
    """The columns of a SELECT that say what `index_stamp` needs; `mark` stands for the number known before."""
    table = SearchChange._meta.db_table
    return f"(SELECT max(number) FROM {table}), (SELECT number FROM {table} WHERE number = {mark})"


def index_stamp(latest: int | None, known: int | None) -> IndexStamp:
    """The stamp of the index, from what these columns gave."""
    return IndexStamp(latest or 0, known is not None)


def records_stamps() -> tuple[Stamp, Stamp, Stamp]:
    """The last new or edited person, place and newspaper (which is called after its place); each begins with its id."""
    found = _select([select for model in (Person, Place, Newspaper) for select in _last_of(model)])
    return found[:3], found[3:6], (*found[6:], *found[3:6])


@cache
def _last_of(model: type[models.Model]) -> tuple[str, str, str]:
    """The newest record, by its ids, and the newest entry of the history, by its time."""
    table, history = model._meta.db_table, model.history.model._meta.db_table  # type: ignore[attr-defined]
    return (
        f"SELECT max(id) FROM {table}",
        f"SELECT public_id FROM {table} ORDER BY id DESC LIMIT 1",
        f"SELECT history_date FROM {history} ORDER BY history_id DESC LIMIT 1",
    )
