"""What else could be asked: a phrase's words apart, names nearly the same, people and places by pinyin."""

from collections.abc import Callable, Iterable, Iterator

import numpy as np
from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import Length, Lower, Replace
from rapidfuzz.distance import Levenshtein

from articles.models import Person, Place
from articles.words import cut

from .counting import CountedLinks
from .expressions import And, Expression, Or, Phrase, phrases
from .keys import is_han, phrase_key
from .lineage import NONE
from .memory import Memory
from .query import Suggestion
from .tokens import Part

MOST = 5  # suggestions of a kind
LOOKED_AT = 200  # records that are weighed
SHORTEST_PINYIN = 2
Count = Callable[[Expression], int]


def suggestions(expression: Expression, total: int, memory: Memory, count: Count) -> tuple[Suggestion, ...]:
    """People and places whose pinyin or initials were typed; and where nothing was found, other queries that do find.

    `count` says how many articles answer an expression under the same filters.
    """
    wanted = [phrase.key for phrase in phrases(expression) if phrase.part == Part.TEXT]
    if len(wanted) == 1 and not is_han(wanted[0]):
        return tuple(_by_pinyin(wanted[0], memory))
    if total or not wanted:
        return ()
    return (*_apart(wanted, count), *(_nearly_named(wanted[0], memory) if len(wanted) == 1 else ()))


def _apart(wanted: list[str], count: Count) -> Iterator[Suggestion]:
    """All the words of the query, each by itself; then any of them."""
    words = list(dict.fromkeys(word for key in wanted for word in words_of(key)))
    if len(words) < 2:
        return
    parts = tuple(Phrase(word) for word in words)
    if len(words) > len(wanted) and (total := count(And(parts))):
        yield Suggestion(" ".join(words), total)
    elif total := count(Or(parts)):
        yield Suggestion(" OR ".join(words), total)


def words_of(key: str) -> list[str]:
    """The words of a phrase that say something; one that is a word itself stays whole.

    >>> words_of("社区治理工作会议")
    ['社区', '治理', '工作', '会议']
    """
    found = [word for run in key.split() for word in (cut(run) if is_han(run) else [run])]
    return [word for word in found if len(word) > 1] or [key]


def _by_pinyin(letters: str, memory: Memory) -> Iterator[Suggestion]:
    """People and places found by yeminghua or ymh, those named most often first."""
    letters = letters.replace(" ", "")
    if len(letters) < SHORTEST_PINYIN or not letters.isascii() or not letters.isalpha():
        return
    for records, links, kind in ((Person.objects, memory.people, "person"), (Place.objects, memory.places, "place")):
        joined = Lower(Replace(F("pinyin"), Value(" "), Value("")), output_field=CharField())
        found = records.filter(merged_into=None).annotate(joined=joined)
        found = found.filter(Q(initials=letters) | Q(joined__startswith=letters))
        yield from _most_named(found, links, kind, memory)


def _nearly_named(key: str, memory: Memory) -> Iterator[Suggestion]:
    """People and places whose name differs in one letter."""
    if not 2 <= len(key) <= 6:
        return
    for records, links, kind in ((Person.objects, memory.people, "person"), (Place.objects, memory.places, "place")):
        alike = Q()
        for place in range(len(key)):
            alike |= Q(name__startswith=key[:place], name__endswith=key[place + 1 :])
        found = records.filter(merged_into=None).annotate(length=Length("name")).filter(alike, length=len(key))
        yield from _most_named(found, links, kind, memory, near=key)


def _most_named(
    records: QuerySet, links: CountedLinks, kind: str, memory: Memory, near: str = ""
) -> Iterable[Suggestion]:
    """The nearest of these records that articles name, those named most often first."""
    found = list(records.order_by("pk")[:LOOKED_AT])
    totals = _totals([record.pk for record in found], links, memory)
    named = [(record, total) for record, total in zip(found, totals, strict=True) if total]
    named.sort(key=lambda pair: (_distance(near, pair[0].name), -pair[1], pair[0].pk))
    return [Suggestion(record.name, total, kind, record.pk, record.public_id) for record, total in named[:MOST]]


def _distance(near: str, name: str) -> int:
    return Levenshtein.distance(near, phrase_key(name)) if near else 0


def _totals(ids: list[int], links: CountedLinks, memory: Memory) -> list[int]:
    """How many articles name each of these records."""
    _, counts = links.counts(memory.columns.all_rows)
    numbers = links.lineage.numbers(np.array(ids, dtype=np.int64))
    return [0 if number == NONE else int(counts[number]) for number in numbers]
