"""The offices of an import: as printed and in full, an editor's wording kept."""

import pytest

from articles import editing
from articles.models import Person, PersonMention, Source

from .issues import issue_of, run

pytestmark = pytest.mark.django_db

PAGE = """全市防汛工作会议召开

本报讯(记者 林晓) 3月5日,市委书记梁文远主持召开防汛会议。市委常委、统战部部长郑秋雁,天目湖镇党委书记白海涛参加。

梁文远要求,各级干部要守在堤上。村民石磊说,有人守着,心里踏实。
"""


def in_full(quote: str) -> list[str]:
    (mention,) = PersonMention.objects.filter(quote=quote).exclude(offices=[])
    return [office["in_full"] for office in mention.offices_in_full]


def test_an_office_is_kept_as_printed_and_in_full(tmp_path):
    run(issue_of(tmp_path, one=PAGE))
    mention = PersonMention.objects.filter(quote="梁文远").exclude(offices=[]).get()
    assert mention.offices == ["市委书记"]
    assert mention.offices_in_full == [{"in_full": "溧阳市委书记", "body": "溧阳市委", "place": "320481000000"}]
    assert in_full("郑秋雁") == ["溧阳市委常委", "溧阳市委统战部部长"]
    assert in_full("白海涛") == ["溧阳市天目湖镇党委书记"]
    assert in_full("石磊") == ["村民"]


def test_the_same_office_in_a_paper_of_a_district_is_that_of_the_city_above(tmp_path):
    run(issue_of(tmp_path, home="320412", one=PAGE))
    assert in_full("梁文远") == ["常州市委书记"]


def test_an_editor_s_wording_of_an_office_stays_through_new_readings(tmp_path):
    folder = issue_of(tmp_path, one=PAGE)
    run(folder)
    mention = PersonMention.objects.filter(quote="梁文远").exclude(offices=[]).get()
    mention.offices_in_full = ["中共常州市委书记"]
    editing.save_mention(mention)
    Source.objects.update(reader_version="older")
    run(folder)
    (kept,) = PersonMention.objects.get(pk=mention.pk).offices_in_full
    assert kept == {"in_full": "中共常州市委书记", "body": "常州市委", "place": "320400000000"}


def test_an_office_that_an_editor_corrects_is_worked_out_anew_and_the_others_stay(tmp_path):
    run(issue_of(tmp_path, one=PAGE))
    mention = PersonMention.objects.filter(quote="郑秋雁").exclude(offices=[]).get()
    mention.offices = ["市委常委", "组织部部长"]
    editing.save_mention(mention)
    assert in_full("郑秋雁") == ["溧阳市委常委", "溧阳市委组织部部长"]


def test_offices_that_an_older_archive_keeps_only_as_printed_are_told_in_full_after_the_next_import(tmp_path):
    folder = issue_of(tmp_path, one=PAGE)
    run(folder)
    PersonMention.objects.update(offices_in_full=[])
    Source.objects.update(reader_version="older")
    assert run(folder) == ["changed"]
    assert in_full("梁文远") == ["溧阳市委书记"]
    assert Person.objects.filter(name="梁文远").count() == 1
