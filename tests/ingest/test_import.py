"""What an import makes of files: whole pages or nothing, the same when repeated, a person's word untouched."""

from datetime import date
from pathlib import Path

import pytest

from articles import editing
from articles.ingest import files_to_import, import_pages
from articles.ingest import runs as runs_module
from articles.models import Article, Forwarding, ImportRun, Issue, Page, Source

from .pages import PAGE, page_about, write

pytestmark = pytest.mark.django_db


def run(folder: Path, **more) -> list:
    return list(import_pages(files_to_import([folder]), **more))


def outcomes(folder: Path, **more) -> list[str]:
    return [result.outcome for result in run(folder, **more)]


def test_a_page_becomes_its_articles(tmp_path):
    write(tmp_path, one=PAGE)
    run(tmp_path)
    assert list(Article.objects.values_list("headline", flat=True)) == ["青山县召开春季造林动员会", "石桥镇修好进村路"]


def test_articles_and_spans_outside_them_partition_the_source(tmp_path):
    write(tmp_path, one=PAGE)
    run(tmp_path)
    source = Source.objects.get()
    spans = sorted([*source.spans, *(span for article in Article.objects.all() for span in article.spans)])
    ends = [0, *(end for _start, end, _owner in spans)]
    assert [start for start, _end, _owner in spans] == ends[:-1]
    assert ends[-1] == len(source.text)


def test_a_second_run_changes_nothing(tmp_path):
    write(tmp_path, one=PAGE)
    run(tmp_path)
    before = list(Article.history.values_list("history_id", flat=True))
    assert outcomes(tmp_path) == ["unchanged"]
    assert list(Article.history.values_list("history_id", flat=True)) == before


def test_another_reader_version_reads_again_and_keeps_every_address(tmp_path):
    write(tmp_path, one=PAGE)
    run(tmp_path)
    before = list(Article.objects.values_list("public_id", "position"))
    Source.objects.update(reader_version="older")
    assert outcomes(tmp_path) == ["unchanged"]
    assert list(Article.objects.values_list("public_id", "position")) == before


def test_a_corrected_text_is_a_new_version_of_its_page(tmp_path):
    write(tmp_path, one=PAGE)
    run(tmp_path)
    address = Article.objects.get(position=1).public_id
    write(tmp_path, one=PAGE.replace("让荒山变绿", "让荒山披绿"))
    assert outcomes(tmp_path) == ["changed"]
    assert "让荒山披绿" in Article.objects.get(public_id=address).body
    assert list(Source.objects.order_by("version").values_list("version", "is_current")) == [(1, False), (2, True)]


def test_a_person_s_word_outlives_a_new_reading(tmp_path):
    write(tmp_path, one=PAGE)
    run(tmp_path)
    editing.save_article(Article.objects.get(position=1), {"headline": "青山县动员春季造林"})
    write(tmp_path, one=PAGE.replace("动员会\n", "动员大会\n", 1))
    run(tmp_path)
    article = Article.objects.get(position=1)
    assert article.headline == "青山县动员春季造林"
    assert article.holds.get().suggestion == "青山县召开春季造林动员大会"


def test_an_article_that_is_gone_from_the_page_answers_that_it_is_gone(tmp_path):
    write(tmp_path, one=PAGE)
    run(tmp_path)
    address = Article.objects.get(position=2).public_id
    write(tmp_path, one=PAGE[: PAGE.index("石桥镇修好进村路")])
    run(tmp_path)
    assert Forwarding.objects.get(public_id=address).to == ""


def test_the_same_bytes_elsewhere_are_a_duplicate(tmp_path):
    write(tmp_path, one=PAGE, two=PAGE)
    assert outcomes(tmp_path) == ["new", "duplicate"]
    assert Page.objects.count() == 1


def test_a_file_that_was_moved_is_the_same_page(tmp_path):
    write(tmp_path, one=PAGE)
    run(tmp_path)
    (tmp_path / "one.txt").rename(tmp_path / "moved.txt")
    run(tmp_path)
    assert Page.objects.count() == 1
    assert Source.objects.get().file.endswith("moved.txt")


def test_a_refused_file_leaves_no_record_and_the_rest_goes_on(tmp_path):
    write(tmp_path, bad=b"\xff\xd8\xff\xe0" * 30, good=PAGE)
    assert outcomes(tmp_path) == ["refused", "new"]
    assert Page.objects.count() == 1


def test_a_text_without_an_article_is_refused(tmp_path):
    write(tmp_path, one="2023年3月6日 星期一 第2版\n\n责编:甲 电话:0512-5555555")
    assert outcomes(tmp_path) == ["refused"]
    assert not Page.objects.exists()


def test_a_page_that_trips_the_reader_is_refused_and_named(tmp_path, monkeypatch):
    def trips(text, known):
        raise ZeroDivisionError("of all things")

    monkeypatch.setattr("articles.ingest.reading_ahead.read_text", trips)
    write(tmp_path, one=PAGE)
    (result,) = run(tmp_path)
    assert (result.outcome, "ZeroDivisionError" in result.reason) == ("refused", True)


def test_an_error_in_the_middle_of_a_page_leaves_nothing_of_it(tmp_path, monkeypatch):
    def fails(*args):
        raise RuntimeError("power cut")

    monkeypatch.setattr("articles.ingest.pages.editing.save_reading", fails)
    write(tmp_path, one=PAGE)
    with pytest.raises(RuntimeError):
        run(tmp_path)
    assert (Page.objects.count(), Issue.objects.count(), Source.objects.count()) == (0, 0, 0)
    assert ImportRun.objects.get().status == "stopped"


def test_two_undated_files_are_never_one_issue(tmp_path):
    write(tmp_path, one=page_about(1), two=page_about(2))
    run(tmp_path)
    assert Issue.objects.count() == 2


def test_files_of_one_stated_day_are_pages_of_one_issue(tmp_path):
    write(tmp_path, one=page_about(1), two=page_about(2))
    (tmp_path / "pages.toml").write_text(
        '[all]\nnewspaper = "青山报"\ndate = 2023-03-06\n["one.txt"]\npage = 1\n["two.txt"]\npage = 2', encoding="utf-8"
    )
    run(tmp_path)
    issue = Issue.objects.get()
    assert (issue.newspaper.name, issue.date, issue.basis) == ("青山报", date(2023, 3, 6), "given")
    assert [page.number for page in issue.pages.all()] == [1, 2]


def test_a_page_number_that_is_taken_is_refused(tmp_path):
    write(tmp_path, one=page_about(1), two=page_about(2))
    (tmp_path / "pages.toml").write_text('[all]\nnewspaper = "青山报"\ndate = 2023-03-06\npage = 1', encoding="utf-8")
    assert outcomes(tmp_path) == ["new", "refused"]


def test_a_statement_added_later_settles_the_provisional_issue(tmp_path):
    write(tmp_path, one=PAGE)
    run(tmp_path)
    page = Page.objects.get()
    (tmp_path / "pages.toml").write_text('[all]\nnewspaper = "青山报"\ndate = 2023-03-06', encoding="utf-8")
    run(tmp_path)
    page.refresh_from_db()
    assert (page.issue.newspaper.name, page.issue.date) == ("青山报", date(2023, 3, 6))
    assert Issue.objects.count() == 1


def test_a_home_that_is_no_division_is_refused(tmp_path):
    write(tmp_path, one=PAGE)
    (tmp_path / "pages.toml").write_text('[all]\nhome = "乌有县"', encoding="utf-8")
    (result,) = run(tmp_path)
    assert (result.outcome, "乌有县" in result.reason) == ("refused", True)


def test_a_date_that_a_person_settled_stays(tmp_path):
    write(tmp_path, one=PAGE)
    run(tmp_path)
    issue = Issue.objects.get()
    issue.date = date(2022, 3, 6)
    editing.save_issue(issue)
    Source.objects.update(reader_version="older")
    run(tmp_path)
    assert Issue.objects.get().date == date(2022, 3, 6)


def test_several_processes_read_what_one_would(tmp_path):
    write(tmp_path, **{f"page{number}": page_about(number) for number in range(3)})
    assert outcomes(tmp_path, workers=2) == ["new"] * 3


def test_a_run_whose_process_is_gone_is_marked_as_stopped(tmp_path):
    host = editing.begin_run().host
    ImportRun.objects.update(pid=2**22 + 1, host=host)
    write(tmp_path, one=PAGE)
    run(tmp_path)
    assert list(ImportRun.objects.order_by("pk").values_list("status", flat=True)) == ["stopped", "done"]


def test_a_dry_run_keeps_nothing(tmp_path):
    write(tmp_path, one=PAGE)
    (result,) = list(runs_module.dry_run(files_to_import([tmp_path])))
    assert result.outcome == "new"
    assert not Page.objects.exists()
    assert not ImportRun.objects.exists()


def test_undo_takes_back_all_that_an_import_brought(tmp_path):
    write(tmp_path, one=PAGE)
    run(tmp_path)
    addresses = set(Article.objects.values_list("public_id", flat=True))
    editing.undo_run(ImportRun.objects.get())
    assert [model.objects.count() for model in (Page, Issue, Article, Source)] == [0, 0, 0, 0]
    assert addresses <= set(Forwarding.objects.filter(to="").values_list("public_id", flat=True))


def test_undo_keeps_the_page_that_an_editor_has_worked_on(tmp_path):
    write(tmp_path, one=page_about(1), two=page_about(2))
    run(tmp_path)
    editing.set_checked([Article.objects.first()])
    undoing = editing.undo_run(ImportRun.objects.get())
    assert sorted(undoing.files.values_list("outcome", flat=True)) == ["kept", "removed"]
    assert Page.objects.count() == 1


def test_an_import_after_its_undoing_brings_everything_back(tmp_path):
    write(tmp_path, one=PAGE)
    run(tmp_path)
    editing.undo_run(ImportRun.objects.get())
    assert outcomes(tmp_path) == ["new"]


def test_the_halves_of_an_article_on_two_pages_are_linked(tmp_path):
    first = PAGE + "\n大桥村春耕忙\n\n(郑一) 大桥村的田里,拖拉机来回翻地,村民们说今年要多种一季(下转2版)\n"
    second = (
        "(上接1版)早稻,合作社已经备足了种子和肥料。\n\n技术员每天下田查看墒情。\n\n"
        "镇小学举办运动会\n\n(周小舟) 3月4日,石桥镇小学举办春季运动会,三百名学生参加。\n"
    )
    write(tmp_path, one=first, two=second)
    (tmp_path / "pages.toml").write_text(
        '[all]\nnewspaper = "青山报"\ndate = 2023-03-06\n["one.txt"]\npage = 1\n["two.txt"]\npage = 2', encoding="utf-8"
    )
    run(tmp_path)
    rest = Article.objects.get(kind="continuation")
    assert rest.continues.headline == "大桥村春耕忙"


def test_a_stated_home_settles_where_its_places_lie(tmp_path):
    write(tmp_path, one=PAGE)
    (tmp_path / "pages.toml").write_text('[all]\nhome = "江苏省常州市溧阳市"', encoding="utf-8")
    run(tmp_path)
    assert Issue.objects.get().newspaper.home.code == "320481000000"


def test_a_text_too_large_for_a_page_is_refused_with_that_reason(tmp_path):
    write(tmp_path, one=PAGE * 1000)
    (result,) = run(tmp_path)
    assert (result.outcome, "不像一个版面" in result.reason) == ("refused", True)
