"""Places that the gazetteer lacks: new ones learnt from the paper, old ones added by editors with their dates."""

from datetime import date

import pytest

from articles import editing
from articles.models import Place, PlaceMention, Source

from .issues import issue_of, run

pytestmark = pytest.mark.django_db

JURONG = "321183"
PAGE = """崇明街道办起夜校

本报讯(记者 林晓) 3月5日,句容市崇明街道的夜校开课,来自葛村的学员坐满了教室。

崇明街道和华阳街道的干部一起听了课。
"""
OLD = """老照片里的金坛县

本报讯(记者 林晓) 3月5日,一批老照片在句容市展出,其中有金坛县的老码头,也有金坛区的新桥。
"""


def place_of(quote: str) -> Place | None:
    (place,) = {mention.place for mention in PlaceMention.objects.filter(quote=quote)}
    return place


def test_a_subdistrict_newer_than_the_gazetteer_is_learnt_under_its_county_and_flagged(tmp_path):
    run(issue_of(tmp_path, home=JURONG, one=PAGE))
    place = place_of("崇明街道")
    assert place and place.parent
    assert (place.is_learnt, place.level, place.code, place.parent.code) == (True, "township", "", "321183000000")
    assert Place.objects.filter(is_learnt=True).count() == 1


def test_a_place_that_was_learnt_is_the_same_in_later_issues(tmp_path):
    run(issue_of(tmp_path / "a", home=JURONG, one=PAGE))
    run(issue_of(tmp_path / "b", home=JURONG, day="2023-04-06", one=PAGE.replace("3月5日", "4月5日")))
    assert PlaceMention.objects.filter(quote="崇明街道").count() > 3 and place_of("崇明街道")


def test_a_unit_of_the_past_that_an_editor_adds_is_what_later_pages_mean(tmp_path):
    folder = issue_of(tmp_path, home=JURONG, one=OLD)
    parent = Place.objects.create(
        name="常州市", type="admin", level="prefecture", code="320400000000", key="320400000000"
    )
    old = Place(name="金坛县", type="admin", level="county", parent=parent, valid_to=date(1993, 11, 8))
    editing.save_authority(old)
    run(folder)
    assert place_of("金坛县") == old
    today = place_of("金坛区")
    assert today and today.code == "320413000000"


def test_a_learnt_place_that_an_editor_has_looked_at_keeps_what_the_editor_says_of_it(tmp_path):
    folder = issue_of(tmp_path, home=JURONG, one=PAGE)
    run(folder)
    place = Place.objects.get(name="崇明街道")
    place.is_learnt, place.valid_from = False, date(2021, 1, 1)
    editing.save_authority(place)
    Source.objects.update(reader_version="older")
    run(folder)
    assert place_of("崇明街道") == place
    assert Place.objects.filter(name="崇明街道").values_list("is_learnt", "valid_from").get() == (
        False,
        date(2021, 1, 1),
    )


def test_what_was_learnt_and_then_merged_into_an_editor_s_place_stays_that_place(tmp_path):
    folder = issue_of(tmp_path, home=JURONG, one=PAGE)
    run(folder)
    added = Place(name="崇明街道办", type="admin", level="township", parent=Place.objects.get(code="321183000000"))
    editing.save_authority(added)
    editing.merge_places(added, [Place.objects.get(name="崇明街道")])
    Source.objects.update(reader_version="older")
    run(folder)
    assert place_of("崇明街道") == added
