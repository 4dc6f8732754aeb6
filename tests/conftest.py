"""What every test starts from."""

import pytest

pytest_plugins = ["tests.left_out"]


@pytest.fixture(autouse=True)
def plain_settings(settings):
    """Tests need no collected static files, and no passwords that are slow to guess."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
