"""On PostgreSQL every test of the search runs three times: without lists, with lists of all, and with outdated ones."""

import pytest

from articles.models import SearchText
from articles.search import postgresql
from articles.search.lists import make_lists
from tests.left_out import engine


def listed(cursor, texts) -> None:
    make_lists()


def changed(cursor, texts) -> None:
    """As if every article had changed since the lists were made: they are there, and must not be believed."""
    make_lists()
    SearchText.objects.update(is_listed=False)


STATES = {"fresh": postgresql.add, "listed": listed, "changed": changed}


@pytest.fixture(autouse=True, params=STATES if engine() == "postgresql" else ["fresh"])
def state_of_the_lists(request, monkeypatch):
    monkeypatch.setattr(postgresql, "add", STATES[request.param])
