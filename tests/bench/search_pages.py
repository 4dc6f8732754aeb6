"""The search page beside the engine: what a page of hits takes, its question alone, and a page without hits."""

import time
from collections.abc import Callable, Iterable

from django.conf import settings
from django.test import Client, override_settings

from articles.models import Article, Issue, Page
from articles.search import Query, ask
from articles.search.memory import forget_answers

from .search_corpus import samples
from .search_queries import Question

REPEATS = 5  # the fastest counts
EMPTY = {"date_from": "0001-01-01", "date_to": "0001-01-01"}
PLAIN = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}


def page_times(asked: Iterable[Question], corpus: str, size: int) -> dict[str, list[float]]:
    """Milliseconds of each question without filters: its page, the engine alone, and a page without hits, one after the
    other so that all feel the same load.
    """
    texts = [question.text for question in asked if question == Question(question.kind, question.text)]
    _make_articles({article for text in texts for article in ask(Query(text)).ids}, corpus, size)
    client = Client(SERVER_NAME="localhost")
    times: dict[str, list[float]] = {"page": [], "engine": [], "empty": []}
    with override_settings(STORAGES=settings.STORAGES | PLAIN):
        client.get("/articles/", EMPTY)
        for text in texts:
            times["page"].append(_milliseconds(lambda text=text: _page(client, {"q": text})))
            times["engine"].append(_milliseconds(lambda text=text: _asked(text)))
            times["empty"].append(_milliseconds(lambda: _page(client, EMPTY)))
    return times


def _milliseconds(act: Callable[[], object]) -> float:
    taken = []
    for _ in range(REPEATS):
        forget_answers()
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return min(taken) * 1000


def _page(client: Client, asked: dict[str, str]) -> None:
    response = client.get("/articles/", asked)
    if response.status_code != 200:
        raise SystemExit(f"{asked}: {response.status_code}")


def _asked(text: str) -> None:
    ask(Query(text))


def _make_articles(wanted: set[int], corpus: str, size: int) -> None:
    """The articles that will be shown, each on a page of its own; the index needs none."""
    wanted -= set(Article.objects.filter(pk__in=wanted).values_list("pk", flat=True))
    shown = [sample for sample in samples(size, corpus) if sample.number in wanted]
    Issue.objects.bulk_create(
        Issue(pk=sample.number, newspaper_id=sample.newspaper + 1, date=sample.day, basis="given", number=sample.number)
        for sample in shown
    )
    Page.objects.bulk_create(Page(pk=sample.number, issue_id=sample.number, number=1) for sample in shown)
    Article.objects.bulk_create(
        Article(pk=sample.number, page_id=sample.number, position=1, headline=sample.title, body=sample.body)
        for sample in shown
    )
