"""What an editor states of page files in `pages.toml`."""

from datetime import date

import pytest

from articles.ingest.refusal import Refused
from articles.ingest.statements import Stated, Statements


def stated(folder, text: str, name: str = "one.txt") -> Stated:
    (folder / "pages.toml").write_text(text, encoding="utf-8")
    return Statements(folder)[name]


def test_a_file_has_its_own_statement_over_that_for_all(tmp_path):
    text = '[all]\nnewspaper = "青山报"\ndate = 2023-03-06\n["one.txt"]\npage = 2'
    assert stated(tmp_path, text) == Stated(newspaper="青山报", date=date(2023, 3, 6), page=2)


def test_without_the_file_nothing_is_stated(tmp_path):
    assert Statements(tmp_path)["one.txt"] == Stated()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[all", "pages.toml"),
        ('["one.txt"]\ncolour = "red"', "colour"),
        ('["one.txt"]\ndate = "yesterday"', "yesterday"),
        ('["one.txt"]\ndate = 2023-03-06T12:00:00', "date"),
        ('["one.txt"]\npage = 0', "page"),
        ('["one.txt"]\npage = true', "page"),
        ('one = "x"', "one"),
    ],
)
def test_a_statement_that_is_not_right_is_named(tmp_path, text, word):
    with pytest.raises(Refused, match=word):
        stated(tmp_path, text)


def test_only_what_is_stated_is_kept():
    assert Stated(newspaper="青山报", date=date(2023, 3, 6)).as_json() == {"newspaper": "青山报", "date": "2023-03-06"}
