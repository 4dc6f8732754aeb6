"""The forms that bylines are printed in: `tests/credits/` has a line for each form and whom it names."""

from pathlib import Path

import pytest

from articles.page_reader.closings import closing_of
from articles.page_reader.credits import Credit, credit_in
from articles.page_reader.openings import opening_of

from .notes import ROLES

FOLDER = Path(__file__).parent.parent / "credits"
NOBODY, TEXT = "无名", "昨天，全县春耕现场会在石桥镇召开，县领导参加。"


def forms(name: str) -> list[tuple[str, str]]:
    """The printed forms of a file, each with what is noted of it."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    parts = [line.partition(" = ") for line in lines if not line.startswith("#")]
    return [(form, note) for form, _, note in parts]


def note_of(credit: Credit | None) -> str:
    """Whom a credit names."""
    names = [f"{ROLES[byline.role]} {byline.name}".strip() for byline in credit.bylines] if credit else []
    return "，".join(names) or NOBODY


@pytest.mark.parametrize(("form", "note"), forms("lines"))
def test_a_line_is_a_credit(form: str, note: str):
    credit = credit_in(form)
    assert credit is not None
    assert note_of(credit) == note


@pytest.mark.parametrize(("form", "_note"), forms("none"))
def test_a_line_is_no_sure_credit(form: str, _note: str):
    credit = credit_in(form)
    assert credit is None or credit.is_doubtful


@pytest.mark.parametrize(("form", "note"), forms("openings"))
def test_a_report_opens_with_a_credit(form: str, note: str):
    opening = opening_of(form + TEXT)
    assert (opening.end, note_of(opening.credit)) == (len(form), note)


@pytest.mark.parametrize(("form", "note"), forms("closings"))
def test_a_report_closes_with_a_credit(form: str, note: str):
    closing = closing_of(TEXT + form)
    assert (TEXT + form)[: closing.start].rstrip("—") == TEXT
    assert note_of(closing.credit) == note
