"""An editor at the desk."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client


@pytest.fixture
def editor(db) -> Any:
    return get_user_model().objects.create_superuser("editor")  # hashing a password takes long


@pytest.fixture
def desk(editor) -> Client:
    client = Client()
    client.force_login(editor)
    return client
