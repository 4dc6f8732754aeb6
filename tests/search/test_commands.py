"""`manage.py search` and `manage.py rebuild_index`."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import SearchRow
from articles.search import remove

from .found import finds, indexed

pytestmark = pytest.mark.django_db


def output(*arguments: str) -> str:
    out = StringIO()
    call_command(*arguments, stdout=out, no_color=True)
    return out.getvalue()


def test_a_search_shows_total_hit_and_snippet():
    article = indexed("社区会议", "昨日，社区会议召开。")
    shown = output("search", "社区")
    assert "社区  1" in shown
    assert article.public_id in shown
    assert "昨日，【社区】会议召开。" in shown


def test_json_has_a_line_for_each_query(tmp_path):
    indexed("社区会议")
    file = tmp_path / "queries.txt"
    file.write_text("社区\n\n长江\n", encoding="utf-8")
    answers = [json.loads(line) for line in output("search", "--queries", str(file), "--json").splitlines()]
    assert [(answer["query"], answer["total"]) for answer in answers] == [("社区", 1), ("长江", 0)]
    assert answers[0]["facets"]["years"] == [{"value": 2023, "label": "2023", "count": 1}]


def test_a_search_for_nothing_says_so():
    with pytest.raises(CommandError):
        output("search")


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(CommandError, match="missing"):
        output("search", "--queries", str(tmp_path / "missing"))


def test_a_rebuild_brings_everything_back():
    articles = [indexed("甲") for _ in range(3)]
    remove([articles[0].pk])
    output("rebuild_index")
    assert finds("甲") == {article.pk for article in articles}


def test_a_rebuild_can_be_of_the_stale_alone():
    fresh, stale = indexed("甲"), indexed("甲")
    SearchRow.objects.filter(pk=stale.pk).update(version="0")
    before = SearchRow.objects.get(pk=fresh.pk).change
    assert "1" in output("rebuild_index", "--stale")
    assert SearchRow.objects.get(pk=fresh.pk).change == before
    assert SearchRow.objects.get(pk=stale.pk).version != "0"
