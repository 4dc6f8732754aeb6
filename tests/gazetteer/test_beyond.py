"""Places beyond the divisions: countries, cities abroad, regions, great features."""

import pytest

from articles.gazetteer.beyond import beyond, is_great_feature
from articles.gazetteer.place_words import place_words


@pytest.mark.parametrize(
    ("name", "kind"), [("法国", "country"), ("日内瓦", "city"), ("苏南", "region"), ("长三角", "region")]
)
def test_each_has_its_kind(name, kind):
    assert beyond(name).kind == kind


def test_a_country_is_one_under_its_names():
    assert beyond("中华人民共和国").name == "中国"


def test_what_is_not_listed_is_nothing():
    assert beyond("青山镇") is None


def test_a_river_that_crosses_counties_is_great():
    assert is_great_feature("长江")
    assert not is_great_feature("工农河")


def test_the_words_have_groups():
    assert "社区" in place_words("unit")
    with pytest.raises(KeyError):
        place_words("nonsense")
