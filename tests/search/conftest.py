"""On PostgreSQL every test of the search runs three times: without postings, with all, and with outdated ones."""

import pytest

from articles.models import SearchText
from articles.search import postgresql
from articles.search.inverting import write_postings
from tests.left_out import engine


def posted(cursor, texts) -> None:
    write_postings()


def changed(cursor, texts) -> None:
    """As if every article had changed since they were written: they are there, and must not be believed."""
    write_postings()
    SearchText.objects.update(has_postings=False)


STATES = {"fresh": postgresql.add, "posted": posted, "changed": changed}


@pytest.fixture(autouse=True, params=STATES if engine() == "postgresql" else ["fresh"])
def state_of_the_postings(request, monkeypatch):
    monkeypatch.setattr(postgresql, "add", STATES[request.param])
