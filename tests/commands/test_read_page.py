"""`manage.py read_page`: a page's reading without a database."""

import io
import json

import pytest
from django.core.management import call_command

from tests.ingest.pages import PAGE, write


@pytest.fixture
def reading(tmp_path):
    """The JSON form of one page's reading."""
    write(tmp_path, one=PAGE)
    call_command("read_page", str(tmp_path / "one.txt"), json=tmp_path / "out")
    return json.loads((tmp_path / "out" / "one.json").read_text(encoding="utf-8"))


def test_the_form_has_articles_with_their_lines(reading):
    assert [article["headline"] for article in reading["articles"]] == ["青山县召开春季造林动员会", "石桥镇修好进村路"]
    assert [article["source_lines"] for article in reading["articles"]] == [[[1, 5]], [[7, 11]]]


def test_the_form_has_authors_and_people_apart(reading):
    first = reading["articles"][0]
    assert [(author["name"], author["role"]) for author in first["authors"]] == [("林晓", "reporter")]
    assert [person["name"] for person in first["people"]] == ["高山", "白云"]


def test_the_ledger_counts_every_character(reading):
    ledger = reading["ledger"]
    assert sum(ledger.values()) == sum(not char.isspace() for char in PAGE)


def test_a_reading_can_be_read_by_a_person(tmp_path):
    out = io.StringIO()
    write(tmp_path, one=PAGE)
    call_command("read_page", str(tmp_path / "one.txt"), stdout=out)
    assert "石桥镇修好进村路" in out.getvalue()


def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path, capsys):
    write(tmp_path, bad=b"", good=PAGE)
    with pytest.raises(SystemExit):
        call_command("read_page", str(tmp_path), json=tmp_path / "out", stderr=(said := io.StringIO()))
    assert "bad.txt" in said.getvalue()
    assert (tmp_path / "out" / "good.json").exists()
