"""`manage.py import_seeds` as a user runs it: errors, exit statuses, undo, a killed process."""

import io
import os
import signal
import sqlite3
import subprocess
import sys
import time

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from articles.models import ImportRun, Page
from tests.commands.run import import_seeds
from tests.ingest.pages import PAGE, page_about, write


@pytest.mark.django_db
def test_a_refused_file_is_named_and_the_exit_status_says_so(tmp_path):
    write(tmp_path, bad=b"", good=PAGE)
    out = io.StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command("import_seeds", str(tmp_path), stdout=out)
    assert stopped.value.code == 1
    assert "bad.txt" in out.getvalue()


@pytest.mark.django_db
def test_a_path_that_is_not_there_is_an_error():
    with pytest.raises(CommandError, match="nowhere"):
        import_seeds("nowhere")


@pytest.mark.django_db
def test_undo_says_its_counts_and_takes_the_import_back(tmp_path):
    write(tmp_path, one=PAGE)
    import_seeds(tmp_path)
    said = import_seeds(undo=ImportRun.objects.get().pk, yes=True)
    assert "1" in said
    assert not Page.objects.exists()


@pytest.mark.django_db
def test_undo_without_an_answer_changes_nothing(tmp_path):
    write(tmp_path, one=PAGE)
    import_seeds(tmp_path)
    import_seeds(undo=ImportRun.objects.get().pk)
    assert Page.objects.exists()


@pytest.mark.django_db
def test_an_import_cannot_be_undone_twice(tmp_path):
    write(tmp_path, one=PAGE)
    import_seeds(tmp_path)
    number = ImportRun.objects.get().pk
    import_seeds(undo=number, yes=True)
    with pytest.raises(CommandError):
        import_seeds(undo=number, yes=True)


def manage(*args: str) -> list[str]:
    return [sys.executable, str(settings.BASE_DIR / "manage.py"), *args]


def test_a_killed_import_leaves_whole_pages_and_the_next_one_finishes(tmp_path):
    environment = os.environ | {
        "VAR_DIR": str(tmp_path / "var"),
        "DATABASE_URL": f"sqlite:///{tmp_path}/killed.sqlite3",
    }
    folder = write(tmp_path / "texts", **{f"page{number:03}": page_about(number) for number in range(12)})
    subprocess.run(manage("migrate", "-v0"), env=environment, check=True)
    importing = subprocess.Popen(manage("import_seeds", str(folder)), env=environment, stdout=subprocess.DEVNULL)
    database = sqlite3.connect(tmp_path / "killed.sqlite3")
    until = time.monotonic() + 60
    while _count(database, "page") < 2 and time.monotonic() < until:
        time.sleep(0.02)
    importing.send_signal(signal.SIGKILL)
    importing.wait()
    pages = _count(database, "page")
    assert 2 <= pages < 12
    assert _count(database, "source") == pages
    assert _count(database, "article") == 2 * pages
    subprocess.run(manage("import_seeds", str(folder)), env=environment, check=True, stdout=subprocess.DEVNULL)
    assert _count(database, "page") == 12
    statuses = database.execute("SELECT status FROM articles_importrun ORDER BY id").fetchall()
    assert statuses == [("stopped",), ("done",)]
    database.close()


def _count(database: sqlite3.Connection, table: str) -> int:
    return database.execute(f"SELECT count(*) FROM articles_{table}").fetchone()[0]
