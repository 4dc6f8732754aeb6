"""`manage.py find_names`: names in JSON lines without a database."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from articles.name_finder.tagger import load_tagger


def found_in(path, **options):
    output = io.StringIO()
    call_command("find_names", str(path), stdout=output, **options)
    return output.getvalue()


@pytest.fixture
def texts(tmp_path):
    path = tmp_path / "texts.jsonl"
    lines = [{"text": "县长王建国到溧阳市调研。", "id": 7}, {"text": "今天有雨。"}]
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    return path


def test_lines_come_back_with_their_entities(texts):
    first, second = (json.loads(line) for line in found_in(texts, json=True).splitlines())
    assert first == {"text": "县长王建国到溧阳市调研。", "id": 7, "entities": [[2, 5, "PER"], [6, 9, "LOC"]]}
    assert second["entities"] == []


def test_an_entity_is_the_name_without_the_title_behind_it(tmp_path):
    path = tmp_path / "one.jsonl"
    path.write_text('{"text": "镇长陈立新到场。陈镇长对金先生、李某某说。"}', encoding="utf-8")
    entities = json.loads(found_in(path, json=True))["entities"]
    assert entities == [[2, 5, "PER"], [8, 9, "PER"], [12, 13, "PER"], [16, 19, "PER"]]


def test_without_json_names_stand_under_their_text(texts):
    assert "PER  王建国  县长" in found_in(texts)


@pytest.mark.parametrize("content", ["{", "[]", '{"body": "无"}', '{"text": 1}'])
def test_a_line_that_is_no_text_is_named(tmp_path, content):
    path = tmp_path / "bad.jsonl"
    path.write_text(f'{{"text": "好"}}\n{content}\n', encoding="utf-8")
    with pytest.raises(CommandError, match="line 2"):
        found_in(path)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match="nowhere"):
        found_in(tmp_path / "nowhere.jsonl")


@pytest.mark.parametrize(("command", "page"), [("find_names", "one.jsonl"), ("read_page", "one.txt")])
def test_the_learned_tagger_asked_for_and_not_installed_is_an_error(tmp_path, monkeypatch, command, page):
    (tmp_path / page).write_text('{"text": "好"}', encoding="utf-8")
    monkeypatch.setattr("articles.name_finder.tagger.find_spec", lambda name: None)
    load_tagger.cache_clear()
    with pytest.raises(CommandError, match="not installed"):
        call_command(command, str(tmp_path / page), tagger=True)
