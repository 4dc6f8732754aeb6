"""Gains and losses of a change of the reader."""

import json

import pytest
from django.core.management import call_command

from articles.page_reader.comparison import Change, Verdict, compare

BODY = ["春灌开始以来，青石镇组织水管员分片巡查。", "镇里添置了两台备用水泵。"]


def reading(**parts) -> dict:
    return {"articles": [{"kind": "report", "headline": "青石镇春灌", "body": BODY, "authors": []} | parts]}


def test_equal_readings_have_no_changes():
    assert compare({"a": reading()}, {"a": reading(headline="青石镇 春灌")}) == []


def test_without_gold_a_change_is_a_difference():
    [change] = compare({"a": reading()}, {"a": reading(kicker="早谋划")})
    assert change == Change("a", "青石镇春灌", ("kicker",), Verdict.DIFFERENT)


def test_with_gold_it_is_a_gain_or_a_loss():
    right, wrong = {"a": reading()}, {"a": reading(body=BODY[:1])}
    assert [change.verdict for change in compare(wrong, right, right)] == [Verdict.BETTER]
    assert [change.verdict for change in compare(right, wrong, right)] == [Verdict.WORSE]


def test_an_accepted_alternative_is_no_loss():
    other = {"kicker": "", "headline": "早谋划", "deck": "青石镇春灌"}
    gold = {"a": reading(kicker="早谋划", title_alternatives=[other])}
    assert compare({"a": reading(kicker="早谋划")}, {"a": reading(headline="早谋划", deck="青石镇春灌")}, gold) == []


def test_an_article_that_is_gone_is_a_loss():
    assert [change.verdict for change in compare({"a": reading()}, {"a": {"articles": []}}, {"a": reading()})] == [
        Verdict.WORSE
    ]


def test_the_command_fails_on_a_loss(tmp_path, capsys):
    for folder, page in (("old", reading()), ("new", reading(headline="别的")), ("gold", reading())):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.json").write_text(json.dumps(page), encoding="utf-8")
    with pytest.raises(SystemExit):
        call_command("compare_readings", tmp_path / "old", tmp_path / "new", gold=tmp_path / "gold")
    assert "worse     a  青石镇春灌  (headline)" in capsys.readouterr().out
