"""The settings: safe where nothing is said, and what each environment variable changes."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings as loaded
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.utils import ConnectionHandler
from django.test import Client, override_settings

from newsroom.databases import database
from newsroom.secret import kept_secret_key

ROOT = Path(__file__).parent.parent
PRODUCTION = {"HTTPS": "1", "ALLOWED_HOSTS": "archive.example"}


def run(*command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The outcome of a command started in `folder`, its site's own files standing there too."""
    clean = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "newsroom.settings", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**clean, "ENV_FILE": os.devnull, "VAR_DIR": str(folder), **environment},
        capture_output=True,
        text=True,
    )


def settings_of(folder: Path, *names: str, **environment: str) -> dict:
    """These settings as a process with this environment sees them."""
    script = (
        "import json, sys; from django.conf import settings; "
        "print(json.dumps({name: getattr(settings, name) for name in sys.argv[1:]}))"
    )
    done = run("-c", script, *names, folder=folder, **environment)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_debug_is_off_unless_asked_for(tmp_path):
    assert settings_of(tmp_path, "DEBUG") == {"DEBUG": False}
    assert settings_of(tmp_path, "DEBUG", DEBUG="1") == {"DEBUG": True}


def test_only_this_machine_is_served_unless_hosts_are_named(tmp_path):
    assert settings_of(tmp_path, "ALLOWED_HOSTS")["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert settings_of(tmp_path, "ALLOWED_HOSTS", ALLOWED_HOSTS="a.example,b.example")["ALLOWED_HOSTS"] == [
        "a.example",
        "b.example",
    ]


def test_manage_py_works_from_any_folder(tmp_path):
    done = run(str(ROOT / "manage.py"), "check", folder=tmp_path)
    assert done.returncode == 0, done.stderr


def test_django_has_nothing_to_say_against_production(tmp_path):
    done = run(str(ROOT / "manage.py"), "check", "--deploy", "--fail-level", "WARNING", folder=tmp_path, **PRODUCTION)
    assert done.returncode == 0, done.stderr


def test_a_file_of_settings_is_read_and_the_environment_goes_first(tmp_path):
    file = tmp_path / "settings.env"
    file.write_text("DEBUG=1\nLOG_LEVEL=DEBUG\n")
    assert settings_of(tmp_path, "DEBUG", ENV_FILE=str(file)) == {"DEBUG": True}
    assert settings_of(tmp_path, "DEBUG", ENV_FILE=str(file), DEBUG="0") == {"DEBUG": False}


def test_without_django_manage_py_says_what_to_do(tmp_path):
    done = run("-S", str(ROOT / "manage.py"), "check", folder=tmp_path)
    assert "make install" in done.stderr and "Traceback" not in done.stderr


# --- the secret key


def test_the_secret_key_is_made_once_and_only_its_owner_reads_it(tmp_path):
    key = kept_secret_key(tmp_path / "key")
    assert len(key) >= 50 and kept_secret_key(tmp_path / "key") == key
    assert (tmp_path / "key").stat().st_mode & 0o077 == 0


def test_processes_that_start_at_once_get_one_key(tmp_path):
    script = "import sys, pathlib, newsroom.secret as s; print(s.kept_secret_key(pathlib.Path(sys.argv[1])))"
    started = [
        subprocess.Popen([sys.executable, "-c", script, tmp_path / "key"], cwd=ROOT, stdout=subprocess.PIPE)
        for _ in range(4)
    ]
    assert len({process.communicate()[0] for process in started}) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_a_given_secret_key_wins(tmp_path):
    assert settings_of(tmp_path, "SECRET_KEY", SECRET_KEY="given") == {"SECRET_KEY": "given"}
    assert not (tmp_path / "secret_key").exists()


# --- plain http and https


def log_in(client: Client, **extra) -> Client:
    """Log an editor in through the admin's own form, as a browser does."""
    client.get("/admin/login/", **extra)
    token = client.cookies["csrftoken"].value
    form = {"username": "editor", "password": "long-enough-1234", "csrfmiddlewaretoken": token}
    client.post("/admin/login/?next=/admin/", form, headers={"referer": "https://testserver/"}, **extra)
    return client


@pytest.fixture
def editor(django_user_model):
    return django_user_model.objects.create_superuser("editor", password="long-enough-1234")


def test_login_works_over_plain_http(editor):
    client = log_in(Client(enforce_csrf_checks=True))
    assert client.get("/admin/").status_code == 200
    assert not client.cookies["sessionid"]["secure"]


HTTPS_SETTINGS = (
    "SESSION_COOKIE_SECURE",
    "CSRF_COOKIE_SECURE",
    "SECURE_SSL_REDIRECT",
    "SECURE_HSTS_SECONDS",
    "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    "SECURE_PROXY_SSL_HEADER",
)


@pytest.fixture
def https(tmp_path):
    """The site as the setting HTTPS=1 makes it."""
    with override_settings(**settings_of(tmp_path, *HTTPS_SETTINGS, HTTPS="1")):
        yield


def test_https_sends_plain_http_away(https):
    answer = Client().get("/admin/login/")
    assert (answer.status_code, answer["Location"]) == (301, "https://testserver/admin/login/")


def test_https_keeps_cookies_and_browsers_on_https(https, editor):
    client = log_in(Client(enforce_csrf_checks=True), secure=True)
    answer = client.get("/admin/", secure=True)
    assert answer.status_code == 200 and "max-age=31536000" in answer["Strict-Transport-Security"]
    assert client.cookies["sessionid"]["secure"] and client.cookies["csrftoken"]["secure"]


def test_https_believes_the_proxy_that_ends_it(https):
    answer = Client().get("/admin/login/", headers={"x-forwarded-proto": "https"})
    assert answer.status_code == 200


def test_a_policy_lets_nothing_in_from_elsewhere(client, db):
    assert "default-src 'self'" in client.get("/admin/login/")["Content-Security-Policy"]


# --- databases and caches


@pytest.fixture
def sqlite_file(tmp_path, db):
    """A connection to a SQLite file, as the settings open it."""
    config = {"ENGINE": "django.db.backends.sqlite3", "NAME": "archive.sqlite3"}
    handler = ConnectionHandler({"default": database(config, tmp_path)})
    yield handler["default"]
    handler["default"].close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 1), ("foreign_keys", 1), ("busy_timeout", 20_000), ("temp_store", 2)],
)
def test_sqlite_serves_readers_while_one_writes(sqlite_file, pragma, value):
    with sqlite_file.cursor() as cursor:
        assert cursor.execute(f"PRAGMA {pragma}").fetchone()[0] == value


@contextmanager
def atomic_on(opened) -> Iterator[None]:
    """A transaction on a connection that Django's `atomic` does not know by an alias."""
    opened.ensure_connection()
    opened._start_transaction_under_autocommit()
    yield
    opened.connection.rollback()


def test_a_writer_waits_at_the_start_of_its_transaction(sqlite_file):
    with atomic_on(sqlite_file), pytest.raises(sqlite3.OperationalError, match="locked"):
        sqlite3.connect(sqlite_file.settings_dict["NAME"], timeout=0).execute("BEGIN IMMEDIATE")


def test_a_relative_database_file_stands_in_the_project(tmp_path):
    name = database({"ENGINE": "django.db.backends.sqlite3", "NAME": "a.sqlite3"}, tmp_path)["NAME"]
    assert name == str(tmp_path / "a.sqlite3")


def test_another_kind_of_database_is_refused(tmp_path):
    with pytest.raises(ImproperlyConfigured, match="mysql"):
        database({"ENGINE": "django.db.backends.mysql", "NAME": "a"}, tmp_path)


@pytest.mark.postgresql
def test_postgresql_connections_come_from_a_pool_that_checks_them(db):
    assert connection.pool is not None
    assert connection.settings_dict["CONN_HEALTH_CHECKS"]


def test_what_a_database_url_says_goes_before_our_own_options(tmp_path):
    config = {"ENGINE": "django.db.backends.postgresql", "OPTIONS": {"pool": {"max_size": 9}, "sslmode": "require"}}
    assert database(config, tmp_path)["OPTIONS"].items() >= config["OPTIONS"].items()


def test_the_cache_is_the_one_that_is_named(tmp_path):
    caches = settings_of(tmp_path, "CACHES", CACHE_URL="dummycache://")["CACHES"]
    assert caches["default"]["BACKEND"].endswith("DummyCache")
    assert settings_of(tmp_path, "CACHES")["CACHES"]["default"]["BACKEND"].endswith("LocMemCache")


def test_the_archive_is_chinese_in_beijing_time():
    assert (loaded.LANGUAGE_CODE, loaded.TIME_ZONE) == ("zh-hans", "Asia/Shanghai")
