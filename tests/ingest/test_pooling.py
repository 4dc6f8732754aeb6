"""Evidence pooled over an issue: what is certain on one of its pages decides what is doubtful on the others."""

from itertools import permutations

import pytest

from articles import editing
from articles.models import Article, ImportRun, Issue, Page, Person, PersonMention, Source

from .issues import issue_of, run

pytestmark = pytest.mark.django_db

SURE = """柳树村换上新路灯

本报讯(记者 林晓) 3月5日,青山县柳树村的新路灯全部点亮。村民石磊说,晚上出门再也不用打手电了。

县交通局局长陈立新到现场查看,要求月底前完成全部路段。
"""
DOUBTFUL = """大堤上的一夜

本报讯(周小舟) 3月5日夜里,青山县石桥镇雨下得很急。大堤上,石磊守了一夜。

天亮时水退了,陈局长才坐下来喝了一口热水。
"""
OTHER = """石桥镇修好进村路

本报讯(周小舟) 3月5日,青山县石桥镇修好了进村路。镇长高山说,村民出行方便多了。
"""


def named() -> set[tuple[str, str, str]]:
    """Every name as printed, the page's number, and the person it is linked with."""
    mentions = PersonMention.objects.values_list("quote", "article__page__number", "person__name")
    return {(quote, page, name or "") for quote, page, name in mentions}


def people_of(page: int) -> set[str]:
    return {quote for quote, number, _person in named() if number == page}


def test_a_name_that_is_doubtful_alone_is_not_found(tmp_path):
    run(issue_of(tmp_path, one=DOUBTFUL))
    assert "石磊" not in people_of(1)


@pytest.mark.parametrize("names", list(permutations(("one", "two", "three"))))
def test_a_name_certain_on_one_page_is_found_on_the_others_in_whatever_order_they_come(tmp_path, names):
    folder = issue_of(tmp_path, one=SURE, two=DOUBTFUL, three=OTHER)
    run(*(folder / f"{name}.txt" for name in names))
    assert named() >= {("石磊", 1, "石磊"), ("石磊", 2, "石磊"), ("陈局长", 2, "陈立新")}
    assert Person.objects.filter(name="石磊").count() == 1


@pytest.mark.parametrize("names", [("one", "two"), ("two", "one")])
def test_pages_of_one_issue_may_come_in_two_imports(tmp_path, names):
    folder = issue_of(tmp_path, one=SURE, two=DOUBTFUL)
    for name in names:
        run(folder / f"{name}.txt")
    assert people_of(2) == {"石磊", "陈局长"}


def test_several_workers_find_the_same(tmp_path):
    issue_of(tmp_path, one=DOUBTFUL, two=SURE)
    run(tmp_path, workers=2)
    assert people_of(1) == {"石磊", "陈局长"}


def test_another_issue_of_the_newspaper_knows_nothing_of_it(tmp_path):
    run(issue_of(tmp_path / "first", one=SURE), issue_of(tmp_path / "second", day="2023-03-07", one=DOUBTFUL))
    assert PersonMention.objects.filter(quote="石磊").count() == 1


def test_importing_again_changes_nothing_and_reads_nothing(tmp_path, monkeypatch):
    issue_of(tmp_path, one=DOUBTFUL, two=SURE)
    run(tmp_path)
    before = list(PersonMention.objects.order_by("pk").values_list("pk", "quote", "person", "confidence"))
    monkeypatch.setattr("articles.ingest.reading_ahead.read_text", None)
    assert run(tmp_path) == ["unchanged", "unchanged"]
    assert list(PersonMention.objects.order_by("pk").values_list("pk", "quote", "person", "confidence")) == before


def test_another_reader_reads_again_and_finds_the_same_once_more(tmp_path):
    issue_of(tmp_path, one=DOUBTFUL, two=SURE)
    run(tmp_path)
    before = list(PersonMention.objects.order_by("pk").values_list("pk", "quote", "person"))
    history = Article.history.count()
    Source.objects.update(reader_version="older")
    assert run(tmp_path) == ["unchanged", "unchanged"]
    assert list(PersonMention.objects.order_by("pk").values_list("pk", "quote", "person")) == before
    assert Article.history.count() == history


def test_a_page_that_goes_takes_its_evidence_with_it_at_the_next_import(tmp_path):
    folder = issue_of(tmp_path, one=DOUBTFUL, two=SURE)
    run(folder / "one.txt")
    run(folder / "two.txt")
    editing.undo_run(ImportRun.objects.latest("pk"))
    assert run(folder / "one.txt") == ["changed"]
    assert not people_of(1) & {"石磊", "陈局长"}


def test_pages_that_an_editor_brings_into_one_issue_are_pooled_at_the_next_import(tmp_path):
    first = issue_of(tmp_path / "first", one=SURE)
    second = issue_of(tmp_path / "second", day="2023-03-07", one=DOUBTFUL)
    run(first, second)
    earlier, later = Issue.objects.order_by("date")
    Page.objects.filter(issue=later).update(number=2)
    editing.merge_issues(earlier, later)
    run(second)
    assert people_of(2) == {"石磊", "陈局长"}


def test_a_name_that_an_editor_rejected_stays_rejected_when_another_page_is_sure_of_it(tmp_path):
    folder = issue_of(tmp_path, one=DOUBTFUL, two=SURE)
    run(tmp_path)
    mention = PersonMention.objects.get(quote="石磊", article__page__number=1)
    editing.review_mentions([mention], "rejected")
    (folder / "two.txt").write_text(SURE.replace("全部点亮", "都点亮了"), encoding="utf-8")
    run(tmp_path)
    Source.objects.update(reader_version="older")
    run(tmp_path)
    assert PersonMention.objects.get(quote="石磊", article__page__number=1).review == "rejected"


def test_an_everyday_word_that_is_a_name_on_one_page_stays_a_word_on_the_others(tmp_path):
    run(issue_of(tmp_path, one=OTHER, two=DOUBTFUL.replace("大堤上,石磊守了一夜。", "高山蔬菜卖到了城里。")))
    assert "高山" in people_of(1) and "高山" not in people_of(2)


def test_a_surname_with_an_office_that_two_people_of_the_issue_have_is_nobody(tmp_path):
    second = OTHER.replace("镇长高山说", "县财政局局长陈国安说")
    run(issue_of(tmp_path, one=SURE, two=DOUBTFUL, three=second))
    assert "陈局长" not in people_of(2)
