"""`python -m tests.fuzz [--size N] [--seed N]`: random questions for the search page and for `search.ask`.

The archive is made for the purpose, beside the database of the settings: the seed pages and some hundred articles.
With PostgreSQL: `python -m tests.postgresql python -m tests.fuzz`. A question that raises an error is printed, and the
run fails.
"""

import argparse
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from io import StringIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import setup_test_environment

from articles.models import Article, Newspaper, Person, Place
from articles.search import Query, Sort, ask, fill, pieces
from tests.bench.search_corpus import samples, write_corpus
from tests.bench.search_pages import PLAIN
from tests.make import make_article, make_byline, make_issue, make_mention, make_newspaper, make_page, make_person

from .questions import Fuzzed, Known, any_day, questions

MADE = 300  # articles beside the seeds


@contextmanager
def archive() -> Iterator[Known]:
    """A database of its own with the seeds and made articles."""
    setup_test_environment(debug=False)
    name = connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        call_command("import_seeds", stdout=StringIO())
        make_articles()
        yield known()
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def make_articles() -> None:
    """Articles of the generator, ten to a page, each naming a person and signed by one."""
    with TemporaryDirectory() as folder:
        write_corpus(MADE, Path(folder))
        found = list(samples(MADE, folder))
    paper, people = (
        make_newspaper("清河报"),
        [make_person(f"王建国{number}", pinyin="wang jianguo") for number in range(30)],
    )
    for number in range(0, MADE, 10):
        page = make_page(make_issue(date(1990 + number // 10, 6, 20), paper), number=1)
        for sample in found[number : number + 10]:
            person = people[sample.number % len(people)]
            article = make_article(sample.title, f"{sample.body}{person.name}说。", page)
            make_mention(person, article)
            make_byline(article, person.name, person)
    fill(Article.objects.values_list("pk", flat=True))


def known() -> Known:
    """What questions can be about."""
    records = [*Newspaper.objects.all(), *Person.objects.all()[:40], *Place.objects.all()[:40]]
    values = [value for record in records for value in (record.public_id, record.name) if value]
    articles = Article.objects.published().order_by("pk")
    return Known([article.body for article in articles], values, [article.get_absolute_url() for article in articles])


def ask_the_page(client: Client, question: Fuzzed) -> str:
    """The status of the search page (after a redirect, of where it leads), and whether it shows articles."""
    response = client.get("/articles/", QUERY_STRING=question.query, follow=True)
    return f"{response.status_code}{' with articles' if b'hit-title' in response.content else ''}"


def read_an_article(client: Client, question: Fuzzed) -> str:
    """The status of an article's page on which the text is marked."""
    return str(client.get(question.article, {"q": question.text}).status_code)


def ask_the_search(rng: Random, question: Fuzzed) -> str:
    """Whether the search itself found something; its suggestions and marks are worked out as well."""
    query = Query(
        question.text,
        date_from=any_day(rng),
        date_to=any_day(rng),
        years=tuple(rng.sample((0, 1990, 2023, -1, 10**20), rng.choice((0, 0, 1, 2)))),
        months=tuple(rng.sample(("2023-06", "2023-99", "", "x"), rng.choice((0, 0, 1)))),
        people=tuple(rng.sample((0, 1, 5, -1, 10**6), rng.choice((0, 0, 1)))),
        byline=rng.choice(("", "", question.text[:100])),
        sort=rng.choice(list(Sort)),
    )
    answer = ask(query, size=rng.choice((-1, 0, 20, 10**6)), cursor=rng.choice(("", "a.0.0", "b.f.f", question.text)))
    if not "".join(piece.text for piece in pieces(question.text, question.text)) == question.text:
        raise ValueError("the pieces are not the text")
    return "found" if answer.total or answer.suggestions else "nothing found"


def ask_all(asked: Iterable[Fuzzed], seed: int) -> int:
    """Ask each question everywhere, print what came of it, and give the number of errors."""
    client, rng = Client(SERVER_NAME="localhost"), Random(seed)
    ways = {
        "page": lambda question: ask_the_page(client, question),
        "article": lambda question: read_an_article(client, question),
        "ask": lambda question: ask_the_search(rng, question),
    }
    counts, errors, slowest = Counter(), 0, (0.0, "")
    for question in asked:
        for way, act in ways.items():
            start = time.perf_counter()
            try:
                outcome = act(question)
            except Exception:
                outcome = "error"
                traceback.print_exc(limit=-3)
            if outcome == "error" or outcome.startswith("5"):
                errors += 1
                print(f"{way}: {outcome} for {question!r}", file=sys.stderr)
            counts[f"{way} {outcome}"] += 1
            slowest = max(slowest, (time.perf_counter() - start, f"{way}: {question!r:.300}"))
    print(*(f"{name:24} {count:>8,}" for name, count in sorted(counts.items())), sep="\n")
    print(f"slowest {slowest[0]:.2f} s, {slowest[1]}")
    return errors


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--size", type=int, default=20_000, help="questions (20,000)")
    parser.add_argument("--seed", type=int, default=1, help="another seed asks other questions")
    options = parser.parse_args()
    with override_settings(STORAGES=settings.STORAGES | PLAIN), archive() as records:
        print(f"fuzz: {options.size:,} questions on {connection.vendor}, seed {options.seed}", flush=True)
        return 1 if ask_all(questions(options.size, options.seed, records), options.seed) else 0


if __name__ == "__main__":
    sys.exit(main())
