"""The sides of the search benchmark: the archive's own engines, a bare tantivy index, and LIKE.

Each side answers a question with the first 20, the exact total, and the counts asked for.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Protocol

import tantivy
from django.db import connection, transaction
from tantivy import FieldType, Occur
from tantivy import Query as TantivyQuery

from articles.models import Newspaper, Person, Place, SearchRow, SearchText
from articles.search import Query, ask
from articles.search.engines import engine
from articles.search.expressions import Phrase
from articles.search.filling import next_number, write
from articles.search.keys import key_of, phrase_key, version
from articles.search.matching import evaluate
from articles.search.memory import Memory, forget_answers
from articles.search.numbers import packed
from articles.search.query import FACETS
from articles.search.tokens import last_letters, sought, tokens

from .search_corpus import NEWSPAPERS, PEOPLE, PLACES, Sample, person_name, place_name
from .search_queries import Question

FIRST = 20
BATCH = 5_000


@dataclass(frozen=True, slots=True)
class Result:
    """The numbers of the first articles, the total, and how many counts came with them."""

    first: tuple[int, ...]
    total: int
    years: int = 0


class Side(Protocol):
    """Something that can be searched."""

    def build(self, samples: Iterable[Sample]) -> None: ...
    def ask(self, question: Question, all_facets: bool) -> Result: ...
    def containing(self, substring: str) -> set[int]: ...
    def index_bytes(self) -> int: ...


def batches(samples: Iterable[Sample]) -> Iterator[list[Sample]]:
    rest = iter(samples)
    while batch := list(islice(rest, BATCH)):
        yield batch


class Archive:
    """The archive's own search, on the database that the settings name."""

    def build(self, samples: Iterable[Sample]) -> None:

        self._make_records()
        with engine().bulk():
            for batch in batches(samples):
                with transaction.atomic():
                    write([self.indexed(sample) for sample in batch], next_number())

    def _make_records(self) -> None:

        Newspaper.objects.bulk_create(Newspaper(pk=n + 1, name=f"报纸{n}") for n in range(NEWSPAPERS))
        Person.objects.bulk_create((Person(pk=n + 1, name=person_name(n)) for n in range(PEOPLE)), batch_size=BATCH)
        counties = [Place(pk=PLACES + n + 1, name=f"县{n}") for n in range(100)]
        Place.objects.bulk_create(counties)
        places = (Place(pk=n + 1, name=place_name(n), parent_id=PLACES + n % 100 + 1) for n in range(PLACES))
        Place.objects.bulk_create(places, batch_size=BATCH)

    def indexed(self, sample: Sample):

        row = SearchRow(
            article_id=sample.number,
            day=sample.day.toordinal(),
            newspaper_id=sample.newspaper + 1,
            kind="report",
            state="published",
            people=packed(person + 1 for person in sample.people),
            places=packed(place + 1 for place in sample.places),
            version=version(),
        )
        text = SearchText(article_id=sample.number, title=key_of(sample.title), body=key_of(sample.body))
        row.ends, row.size = "".join(last_letters(f"{text.body} {text.title}")), len(text.body.encode())
        return row, text

    def ask(self, question: Question, all_facets: bool) -> Result:

        query = Query(
            text=question.text,
            date_from=question.first_day,
            date_to=question.last_day,
            newspapers=() if question.newspaper is None else (question.newspaper + 1,),
            people=() if question.person is None else (question.person + 1,),
            places=() if question.place is None else (question.place + 1,),
        )
        forget_answers()
        answer = ask(query, FIRST, facets=FACETS if all_facets else ("years",))
        return Result(answer.ids, answer.total, sum(value.count for value in answer.facets.years))

    def containing(self, substring: str) -> set[int]:

        memory = Memory()
        rows = evaluate(Phrase(phrase_key(substring)), memory)
        return set(memory.columns.article[rows].tolist())

    def index_bytes(self) -> int:

        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'articles_search_words%%'", [])
            else:
                cursor.execute(
                    "SELECT pg_relation_size('articles_search_words') + pg_total_relation_size('articles_search_leaf')"
                )
            return int(cursor.fetchone()[0])


class Tantivy:
    """A bare index of the same pairs with positions, and fast fields for the filters and counts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("number", stored=True, fast=True)
        builder.add_text_field("words", tokenizer_name="whitespace", index_option="position")
        for name in ("day", "year", "newspaper", "people", "places"):
            builder.add_integer_field(name, fast=True, indexed=True)
        self.schema = builder.build()
        self.index = tantivy.Index(self.schema, path=str(folder))

    @property
    def searcher(self) -> tantivy.Searcher:
        return self.index.searcher()

    def build(self, samples: Iterable[Sample]) -> None:

        writer = self.index.writer(heap_size=256_000_000, num_threads=1)
        for sample in samples:
            document = tantivy.Document(
                number=sample.number,
                words=" ".join(tokens(key_of(sample.title, sample.body))),
                day=sample.day.toordinal(),
                year=sample.day.year,
                newspaper=sample.newspaper,
                people=list(sample.people),
                places=list(sample.places),
            )
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()

    def ask(self, question: Question, all_facets: bool) -> Result:
        query = self._query(question)
        found = self.searcher.search(query, FIRST, count=True)
        names = ("year", "newspaper", "people", "places") if all_facets else ("year",)
        counts = self.searcher.aggregate(query, {name: {"terms": {"field": name, "size": 100}} for name in names})
        numbers = self.searcher.fast_field_values("number", [address for _, address in found.hits])
        years = sum(bucket["doc_count"] for bucket in counts["year"]["buckets"])
        return Result(tuple(numbers), found.count, years)

    def _query(self, question: Question):
        parts = [self._phrase(text) for text in question.text.split()]
        if question.first_day and question.last_day:
            days = question.first_day.toordinal(), question.last_day.toordinal()
            parts.append(TantivyQuery.range_query(self.schema, "day", FieldType.Integer, *days))
        for name, value in (
            ("newspaper", question.newspaper),
            ("people", question.person),
            ("places", question.place),
        ):
            if value is not None:
                parts.append(TantivyQuery.term_query(self.schema, name, value))
        return parts[0] if len(parts) == 1 else TantivyQuery.boolean_query([(Occur.Must, part) for part in parts])

    def _phrase(self, text: str):

        found = sought(phrase_key(text)).tokens
        if len(found) == 1:
            return TantivyQuery.term_query(self.schema, "words", found[0])
        return TantivyQuery.phrase_query(self.schema, "words", list(found))

    def containing(self, substring: str) -> set[int]:
        found = self.searcher.search(self._phrase(substring), 10_000_000)
        return set(self.searcher.fast_field_values("number", [address for _, address in found.hits]))

    def index_bytes(self) -> int:
        return sum(path.stat().st_size for path in self.folder.iterdir() if path.suffix in (".idx", ".pos", ".term"))


class Like:
    """LIKE over the same keys, as a search without an index would have it."""

    def build(self, samples: Iterable[Sample]) -> None:
        """The table is there: it is the SQLite side's."""

    def ask(self, question: Question, all_facets: bool) -> Result:

        where, values = self._where(question)
        source = f"FROM articles_searchtext t JOIN articles_searchrow r USING (article_id) WHERE {where}"
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT article_id, r.day {source}", values)
            found = cursor.fetchall()
        found.sort(key=lambda row: -row[1])
        years: dict[int, int] = {}
        for _, day in found:
            year = date.fromordinal(day).year
            years[year] = years.get(year, 0) + 1
        return Result(tuple(number for number, _ in found[:FIRST]), len(found), sum(years.values()))

    def _where(self, question: Question) -> tuple[str, Sequence[object]]:
        texts = question.text.split()
        parts = ["(title LIKE %s OR body LIKE %s)" for _ in texts]
        values: list[object] = [f"%{text}%" for text in texts for _ in range(2)]
        if question.first_day and question.last_day:
            parts.append("r.day BETWEEN %s AND %s")
            values += [question.first_day.toordinal(), question.last_day.toordinal()]
        if question.newspaper is not None:
            parts.append("newspaper_id = %s")
            values.append(question.newspaper + 1)
        return " AND ".join(parts), values

    def containing(self, substring: str) -> set[int]:
        return set(self.ask(Question("", substring), False).first)

    def index_bytes(self) -> int:
        return 0
