"""What every test starts from."""

import pytest

pytest_plugins = ["tests.left_out"]


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    """Tests need no collected static files."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
