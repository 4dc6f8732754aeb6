"""`manage.py import_seeds` on the five seed pages, as a user runs it."""

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

from articles.models import Article, Byline, ImportRun, Issue, Page, Person, PersonMention
from tests.ingest.pages import PAGE, page_about, write


def import_seeds(*args, **more) -> str:
    out = io.StringIO()
    call_command("import_seeds", *map(str, args), stdout=out, **more)
    return out.getvalue()


@pytest.fixture(scope="module")
def seeds(django_db_setup, django_db_blocker):
    """The archive of the five seed pages, and what the command said."""
    with django_db_blocker.unblock():
        said = import_seeds()
        yield said
        call_command("flush", interactive=False, verbosity=0)


@pytest.mark.django_db
class TestSeeds:
    """What the five pages become."""

    @pytest.fixture(autouse=True)
    def archive(self, seeds):
        self.said = seeds

    def test_thirty_articles_on_five_pages(self):
        assert [page.articles.count() for page in Page.objects.order_by("pk")] == [5, 7, 5, 5, 8]

    def test_the_command_says_what_it_did(self):
        assert "seeds/000_9de96369e6fa5904.txt" in self.said
        assert "5 个文件" in self.said or "5 files" in self.said

    def test_a_second_run_says_unchanged_and_adds_no_history(self):
        before = Article.history.count()
        assert "unchanged" in import_seeds() or "未变" in import_seeds()
        assert Article.history.count() == before

    def test_an_article_has_one_line_of_history(self):
        assert Article.history.count() == Article.objects.count()

    def test_two_men_are_called_wang_bin(self):
        mentioned = PersonMention.objects.filter(quote="王斌").values_list("person", flat=True)
        assert len(set(mentioned)) == 2

    def test_a_reporter_of_two_pages_is_one_person(self):
        bylines = Byline.objects.filter(name="朱梦琪")
        assert bylines.count() == 2
        assert len({byline.person_id for byline in bylines}) == 1

    def test_the_general_secretary_is_one_person(self):
        mentioned = PersonMention.objects.filter(quote="习近平")
        assert mentioned.count() > 1
        assert len({mention.person_id for mention in mentioned}) == 1

    def test_nobody_is_left_without_a_mention(self):
        named = {
            *PersonMention.objects.values_list("person", flat=True),
            *Byline.objects.values_list("person", flat=True),
        }
        assert set(Person.objects.values_list("pk", flat=True)) <= named

    def test_each_page_is_under_its_home_with_its_name_to_be_settled(self):
        homes = [page.issue.newspaper.home.name for page in Page.objects.order_by("pk")]
        assert homes == ["溧阳市", "句容市", "武进区", "武进区", "崇川区"]
        assert not Issue.objects.exclude(newspaper__name="").exists()

    def test_dates_are_inferred_with_the_words_that_say_so(self):
        issues = [page.issue for page in Page.objects.order_by("pk")]
        assert {issue.basis for issue in issues} == {"inferred"}
        assert all(issue.evidence for issue in issues)
        assert issues[0].earliest.isoformat() == "2023-06-20"

    def test_nothing_is_left_over(self):
        assert [page.sources.get().left_over for page in Page.objects.all()] == [0] * 5


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
    folder = write(tmp_path / "texts", **{f"page{number:03}": page_about(number) for number in range(60)})
    subprocess.run(manage("migrate", "-v0"), env=environment, check=True)
    importing = subprocess.Popen(manage("import_seeds", str(folder)), env=environment, stdout=subprocess.DEVNULL)
    database = sqlite3.connect(tmp_path / "killed.sqlite3")
    until = time.monotonic() + 60
    while _count(database, "page") < 3 and time.monotonic() < until:
        time.sleep(0.02)
    importing.send_signal(signal.SIGKILL)
    importing.wait()
    pages = _count(database, "page")
    assert 3 <= pages < 60
    assert _count(database, "source") == pages
    assert _count(database, "article") == 2 * pages
    subprocess.run(manage("import_seeds", str(folder)), env=environment, check=True, stdout=subprocess.DEVNULL)
    assert _count(database, "page") == 60
    statuses = database.execute("SELECT status FROM articles_importrun ORDER BY id").fetchall()
    assert statuses == [("stopped",), ("done",)]
    database.close()


def _count(database: sqlite3.Connection, table: str) -> int:
    return database.execute(f"SELECT count(*) FROM articles_{table}").fetchone()[0]
