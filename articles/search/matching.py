"""Which rows a query finds: the engine answers what is text, memory the rest."""

from dataclasses import dataclass
from functools import reduce

import numpy as np
from django.db.models import Q

from articles.models import Person, Place, SearchRow

from .engines import engine
from .expressions import EVERYTHING, And, Expression, Named, Not, Or, Phrase, every_phrase, in_title, is_searchable
from .limits import Limits
from .memory import Memory
from .numbers import Array
from .tokens import Part, is_letter

MANY = 1_000  # hits; fewer are found again as quickly as they are remembered
# Up to so many texts are looked at: their words are counted for the order, and for what the index is not sure of.
# (100 texts: 0.3 ms on SQLite, 0.6 ms on PostgreSQL.) Above, that would take longer than finding them, and a reader
# looks at titles and dates.
MOST_READ = 100
MOST_RECORDS = 500  # people or places that one name in a query may stand for
RECORDS: dict[Part, type[Person] | type[Place]] = {Part.BYLINE: Person, Part.PEOPLE: Person, Part.PLACES: Place}


@dataclass(frozen=True, slots=True)
class Hits:
    """The rows found, in any order, and whether each has the words in its title."""

    rows: Array
    in_title: Array


def find_rows(expression: Expression, memory: Memory, limits: Limits) -> Hits:
    """The living rows within the limits that answer an expression."""
    expression = with_records(expression)
    if expression == EVERYTHING:
        rows = limits.narrowed(memory.columns.all_rows, memory.columns)
        return Hits(rows, np.zeros(len(rows), dtype=bool))
    titles = in_title(expression)
    if is_searchable(expression) and titles != expression:
        return memory.kept.hits.get(
            lambda: memory.columns,
            (expression, limits),
            lambda: _found(expression, titles, memory, limits),
            lambda hits: len(hits.rows) > MANY,
        )
    rows = limits.narrowed(evaluate(expression, memory), memory.columns)
    titled = evaluate(titles, memory) if titles != expression else np.array([], dtype=np.int64)
    return Hits(rows, _are_in(titled, rows, memory))


def _found(expression: Expression, titles: Expression, memory: Memory, limits: Limits) -> Hits:
    """What the engine finds, in text and titles at once; texts are looked at only within the limits."""
    found, titled = (memory.columns.rows_of(ids) for ids in memory.find([expression, titles]))
    rows = limits.narrowed(found, memory.columns)
    if engine().is_exact(expression):
        return Hits(rows, _are_in(titled, rows, memory))
    if len(rows) <= MOST_READ:
        rows = _looked_at(rows, expression, memory)
        titled = _looked_at(np.intersect1d(titled, rows), titles, memory)
    else:
        titled = limits.narrowed(titled, memory.columns)
        rows, titled = _checked([(expression, rows), (titles, titled)], memory)
    return Hits(rows, _are_in(titled, rows, memory))


def _looked_at(rows: Array, expression: Expression, memory: Memory) -> Array:
    """Those of a few rows whose keys answer."""
    return rows[memory.occurrences(rows, every_phrase(expression)).answering(expression)] if len(rows) else rows


def _checked(asked: list[tuple[Expression, Array]], memory: Memory) -> list[Array]:
    """Of each expression's rows, those that really answer it."""
    articles = [(expression, memory.columns.article[rows]) for expression, rows in asked]
    return [memory.columns.rows_of(ids) for ids in engine().checked(articles)]


def _are_in(chosen: Array, rows: Array, memory: Memory) -> Array:
    """Of each row, whether it is one of the chosen."""
    if not len(chosen):
        return np.zeros(len(rows), dtype=bool)
    marks = np.zeros(len(memory.columns), dtype=bool)
    marks[chosen] = True
    return marks[rows]


def evaluate(expression: Expression, memory: Memory) -> Array:
    """The rows that answer any expression whatever: what the engine cannot answer alone is put together here."""
    if is_searchable(expression):
        return _searched(expression, memory)
    match expression:
        case Phrase(key) if is_letter(key):
            return _with_letter(expression, memory)
        case Named(part, ids):
            links = {Part.BYLINE: memory.bylines, Part.PEOPLE: memory.people, Part.PLACES: memory.places}[part]
            return _living(links.naming(tuple(ids)), memory)
        case Not(part):
            return np.setdiff1d(memory.columns.all_rows, evaluate(part, memory), assume_unique=True)
        case Or(parts):
            found = [evaluate(part, memory) for part in _together(Or, parts)]
            return reduce(np.union1d, found, np.array([], dtype=np.int64))
        case And(parts):
            found = [evaluate(part, memory) for part in _together(And, parts)]
            return reduce(np.intersect1d, found) if found else memory.columns.all_rows
    raise TypeError(expression)


def _searched(expression: Expression, memory: Memory) -> Array:
    """The rows that the engine finds for an expression that it can answer."""
    (ids,) = memory.find([expression])
    rows = memory.columns.rows_of(ids)
    return rows if engine().is_exact(expression) else _checked([(expression, rows)], memory)[0]


def _with_letter(letter: Phrase, memory: Memory) -> Array:
    """The rows with this letter: a token begins with it, or it only ends runs."""
    ending = SearchRow.objects.filter(ends__contains=letter.key).values_list("pk", flat=True)
    found = *memory.find([letter]), np.fromiter(ending.iterator(), dtype=np.int64)
    return np.union1d(*map(memory.columns.rows_of, found))


def _living(marks: Array, memory: Memory) -> Array:
    return np.flatnonzero(marks & memory.columns.alive)


def _together(kind: type[And] | type[Or], parts: tuple[Expression, ...]) -> list[Expression]:
    """The parts, with those that the engine can answer put into one question."""
    searchable = tuple(part for part in parts if is_searchable(part))
    others: list[Expression] = [part for part in parts if not is_searchable(part)]
    if len(searchable) < 2:
        return [*searchable, *others]
    return [kind(searchable), *others]


def with_records(expression: Expression) -> Expression:
    """The expression with names in fields asked of the records, too: whoever has this name, however it was printed."""
    match expression:
        case Phrase(key, part) if part in RECORDS:
            ids = frozenset(record_ids(key, part))
            return Or((expression, Named(part, ids))) if ids else expression
        case And(parts):
            return And(tuple(map(with_records, parts)))
        case Or(parts):
            return Or(tuple(map(with_records, parts)))
        case Not(part):
            return Not(with_records(part))
    return expression


def record_ids(key: str, part: Part) -> list[int]:
    """The records with this in their preferred or a variant name."""
    name = key.replace(" ", "")
    named = RECORDS[part].objects.filter(Q(name__icontains=name) | Q(names__name__icontains=name))
    return list(named.order_by("pk").values_list("pk", flat=True).distinct()[:MOST_RECORDS])
