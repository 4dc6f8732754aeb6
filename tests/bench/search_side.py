"""One side of the search benchmark in a process of its own: `python -m tests.bench.search_side SIDE FOLDER`.

It reads its task from FOLDER/task.json and leaves what it measured in FOLDER/SIDE.json.
"""

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from django.core.management import call_command
from django.db import connection, transaction

from articles.models import SearchRow, SearchText
from articles.search.engines import engine
from articles.search.filling import next_number, remove, write

from .search_corpus import samples
from .search_pages import page_times
from .search_queries import Question, Questions, questions
from .search_sides import Archive, Like, Side, Tantivy

REPEATS = 5  # the fastest counts: whatever else a shared machine does only makes it slower
ONE_MORE = 200  # articles that are added one by one
SLOW = 1.0  # seconds: a query that takes longer is timed once


def main() -> None:
    name, folder = sys.argv[1], Path(sys.argv[2])
    task = json.loads((folder / "task.json").read_text())
    side = _side(name, folder)
    took = _built(side, name, folder, task)
    asked = questions(task["corpus"], task["size"])
    measured = {"name": name, "documents_per_second": task["size"] / took, "index_bytes": side.index_bytes()}
    limit = side if isinstance(side, Tantivy) else Tantivy(folder / "tantivy")
    some = _every(asked.questions, task["step"] if name == "like" else 1)
    measured["years"], measured["limit of years"] = _times(side, limit, some, all_facets=False)
    if name != "like":
        measured["facets"], measured["limit of facets"] = _times(side, limit, asked.questions, all_facets=True)
        measured["recall"] = _found(side, asked, task["recall"])
    if name in ("sqlite", "postgresql"):
        measured["one"] = _one_more(task["size"], task["corpus"])
        measured["pages"] = page_times(asked.questions, task["corpus"], task["size"])
    (folder / f"{name}.json").write_text(json.dumps(measured, ensure_ascii=False))


def _built(side: Side, name: str, folder: Path, task: dict) -> float:
    """How many seconds building took, now or when it was built."""
    note = folder / f"{name}.built"
    if not note.exists():
        took = _seconds(lambda: side.build(samples(task["size"], task["corpus"])))
        note.write_text(str(took))
    return float(note.read_text())


def _side(name: str, folder: Path) -> Side:
    if name == "tantivy":
        return Tantivy(folder / "tantivy")
    if name != "like":
        call_command("migrate", verbosity=0)
    return Like() if name == "like" else Archive()


def _every(asked: list[Question], step: int) -> list[Question]:
    return asked[::step]


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


Times = dict[str, list[float]]


def _times(side: Side, limit: Side, asked: list[Question], all_facets: bool) -> tuple[Times, Times]:
    """The milliseconds of each question, by class, of a side and of the limit, asked in turn on the same machine."""
    side.ask(asked[0], all_facets), limit.ask(asked[0], all_facets)
    times: tuple[Times, Times] = defaultdict(list), defaultdict(list)
    for question in asked:
        taken: list[tuple[float, float]] = []
        while len(taken) < REPEATS and not (taken and taken[0][0] > SLOW):
            taken.append((_asked(side, question, all_facets), _asked(limit, question, all_facets)))
        for kinds, values in zip(times, zip(*taken, strict=True), strict=True):
            kinds[question.kind].append(min(values) * 1000)
            if question.first_day:
                kinds["with dates or newspaper"].append(min(values) * 1000)
    return times


def _asked(side: Side, question: Question, all_facets: bool) -> float:
    """How many seconds an answer takes; its counts are looked at."""
    start = time.perf_counter()
    result = side.ask(question, all_facets)
    taken = time.perf_counter() - start
    if result.years != result.total:
        raise SystemExit(f"{question}: {result.years} articles in the years, {result.total} in all")
    return taken


def _found(side: Side, asked: Questions, wanted: int) -> dict[str, list[int]]:
    """The articles that have each substring, for the comparison with a full scan."""
    return {substring: sorted(side.containing(substring)) for substring in asked.substrings[:wanted]}


def _one_more(size: int, corpus: str) -> dict[str, float]:
    """Adding one article to the index beside the bare INSERT of its rows, in milliseconds, each with its commit."""
    times: dict[str, list[float]] = {"index": [], "insert": []}
    with connection.cursor() as cursor:
        for model in (SearchRow, SearchText):
            cursor.execute(f"DROP TABLE IF EXISTS bare_{model.__name__}")
            cursor.execute(f"CREATE TABLE bare_{model.__name__} AS SELECT * FROM {model._meta.db_table} LIMIT 0")
    for sample in samples(ONE_MORE, corpus):
        row, text = Archive().indexed(sample)
        row.article_id = text.article_id = size + sample.number
        row.change = sample.number
        times["insert"].append(_seconds(partial(_insert, row, text)) * 1000)
        times["index"].append(_seconds(partial(_index, row, text)) * 1000)
    remove(range(size + 1, size + ONE_MORE + 1))
    _tidy()
    return {name: median(values) for name, values in times.items()}


def _tidy() -> None:
    """Leave the index as it was built: hundreds of small changes make it half as fast."""
    if connection.vendor == "sqlite":
        engine().tidy()
    else:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM articles_searchtext")


@transaction.atomic
def _insert(row: SearchRow, text: SearchText) -> None:
    """The article's rows into tables without any index."""
    with connection.cursor() as cursor:
        for model, values in ((SearchRow, row), (SearchText, text)):
            names = [field.attname for field in model._meta.fields]
            columns, marks = ", ".join(field.column for field in model._meta.fields), ", ".join(["%s"] * len(names))
            insert = f"INSERT INTO bare_{model.__name__} ({columns}) VALUES ({marks})"
            cursor.execute(insert, [getattr(values, name) for name in names])


@transaction.atomic
def _index(row: SearchRow, text: SearchText) -> None:
    write([(row, text)], next_number())


if __name__ == "__main__":
    main()
