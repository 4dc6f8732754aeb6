"""The public pages are tested with records of their own; nothing is remembered from one test to the next."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def fresh(db):
    cache.clear()


@pytest.fixture
def page_text(client):
    """The text of a public page that answers 200."""

    def text(url: str, **cookies: str) -> str:
        client.cookies.load(cookies)
        response = client.get(url)
        assert response.status_code == 200, url
        return response.content.decode()

    return text


@pytest.fixture
def english():
    return {"django_language": "en"}
