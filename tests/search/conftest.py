"""On PostgreSQL every test of the search runs twice: with fresh articles, and with lists made of all of them."""

import pytest
from django.conf import settings

from articles.search import postgresql
from articles.search.lists import make_lists

STATES = ("fresh", "listed") if "postgresql" in settings.DATABASES["default"]["ENGINE"] else ("fresh",)


@pytest.fixture(autouse=True, params=STATES)
def state_of_the_lists(request, monkeypatch):
    if request.param == "listed":
        monkeypatch.setattr(postgresql, "add", lambda cursor, texts: make_lists())
