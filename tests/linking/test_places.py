"""Linking places: the home decides among namesakes, then the neighbours; what the list lacks is learnt."""

import re

import pytest

from articles.gazetteer import Level, load_gazetteer
from articles.linking.places import PlaceRecord, link_places
from articles.name_finder.found import FoundName, NameKind, PlaceType

TYPES = {"[": PlaceType.ADMIN, "{": PlaceType.NATURAL, "<": PlaceType.SITE}


def found_in(marked):
    """The names marked in a text: [青山镇] a unit, {工农河} a natural feature, <会展中心> a site."""
    names, removed = [], 0
    for match in re.finditer(r"([\[{<])(.+?)[\]}>]", marked):
        start = match.start() - removed
        removed += 2
        quote = match[2]
        place = TYPES[match[1]]
        names.append(FoundName(NameKind.PLACE, quote, start, start + len(quote), "by_hand", place_type=place))
    return names


def link(marked, home="", records=()):
    gazetteer = load_gazetteer()
    (home_division,) = gazetteer.units_named(home) if home else (None,)
    return link_places(found_in(marked), home_division, gazetteer, records)


def paths(marked, home=""):
    return [linked.path_text for linked in link(marked, home)]


def test_the_home_decides_which_of_21_towns_is_meant():
    assert paths("在[新桥镇]开工", "江阴市") == ["江苏省无锡市江阴市新桥镇"]
    assert paths("在[新桥镇]开工", "靖江市") == ["江苏省泰州市靖江市新桥镇"]


def test_without_a_home_such_a_town_stays_open():
    (linked,) = link("在[新桥镇]开工")
    assert (linked.key, linked.path, linked.rule) == ("", (), "left_open")
    assert "21处同名" in linked.reason


def test_the_unit_before_the_name_decides_against_the_home():
    assert paths("[靖江市][新桥镇]来客", "江阴市")[1] == "江苏省泰州市靖江市新桥镇"


@pytest.mark.parametrize("marked", ["[靖江市]的[新桥镇]", "[靖江市][东兴镇]、[新桥镇]"])
def test_a_county_just_named_goes_before_the_home(marked):
    assert paths(marked, "江阴市")[-1] == "江苏省泰州市靖江市新桥镇"


def test_a_county_named_elsewhere_in_the_article_decides_for_a_far_town():
    assert paths("[象山县]客人来访，[石浦镇]的船", "江阴市")[1] == "浙江省宁波市象山县石浦镇"


def test_a_short_form_is_the_whole_unit():
    (linked,) = link("[溧阳]见行动", "溧阳市")
    assert (linked.path_text, linked.code, linked.key) == ("江苏省常州市溧阳市", "320481000000", "320481000000")


def test_the_short_form_of_a_town_is_known_at_home():
    assert paths("[埭头]的夜市", "溧阳市") == ["江苏省常州市溧阳市埭头镇"]


def test_a_village_follows_its_town():
    assert paths("[天目湖镇][东陵社区]", "溧阳市")[1] == "江苏省常州市溧阳市天目湖镇东陵社区"


def test_a_village_printed_behind_its_town_elsewhere_in_the_article_lies_in_it():
    first, *_, last = link("[石榴坡村]很美。[埭头镇]开街，[别桥镇][石榴坡村]通车", "溧阳市")
    assert first.path_text == last.path_text == "江苏省常州市溧阳市别桥镇石榴坡村"
    assert first.key == last.key


def test_a_village_is_not_sought_in_another_town_than_the_one_printed():
    linked = link("[东兴镇]和[利东镇][五一村]", "木兰县")
    assert linked[2].path_text == "黑龙江省哈尔滨市木兰县利东镇五一村"
    assert linked[2].learnt


def test_a_list_of_villages_shares_the_town():
    linked = link("[湖塘镇][府东社区]和[聚湖社区]", "武进区")
    assert [each.path[-2].name for each in linked[1:]] == ["湖塘镇", "湖塘镇"]
    assert linked[2].rule == "in_list"


def test_a_village_alone_is_found_in_the_home_county():
    (linked,) = link("[转水社区]的居民", "崇川区")
    assert linked.path_text == "江苏省南通市崇川区幸福街道转水社区"
    assert linked.rule == "village_at_home"


def test_of_two_villages_of_one_name_that_of_the_named_town_is_meant():
    towns = {division.name for division in load_gazetteer().named("东方社区") if division.code.startswith("320412")}
    assert towns == {"东方社区"}
    linked = link("在[牛塘镇]议事，[东方社区]参加", "武进区")
    assert linked[1].path_text.startswith("江苏省常州市武进区")


def test_a_new_subdistrict_is_learnt_at_home():
    (linked,) = link("[崇明街道]坚持民生导向", "句容市")
    assert linked.path_text == "江苏省镇江市句容市崇明街道"
    assert (linked.learnt, linked.code, linked.key) == (True, "", "321183000000/崇明街道")


def test_a_grid_unit_is_learnt_under_the_village_before_it():
    linked = link("[天生港镇街道][国庆村][喜乐邻里]", "崇川区")
    assert linked[2].path_text == "江苏省南通市崇川区天生港镇街道国庆村喜乐邻里"
    assert linked[2].path[-1].level == Level.OTHER


def test_a_zone_lies_in_the_unit_its_name_begins_with():
    assert paths("[溧阳高新区]和[常州高新区]", "溧阳市") == [
        "江苏省常州市溧阳市溧阳高新区",
        "江苏省常州市常州高新区",
    ]


def test_a_village_of_a_town_newer_than_the_list_stays_the_same_village():
    linked = link("[西湖街道][长汀村]", "武进区")
    assert linked[0].learnt
    assert (linked[1].code, linked[1].path_text) == ("320412400206", "江苏省常州市武进区西湖街道长汀村")


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("吉林", "吉林省"),
        ("海南", "海南省"),
        ("杭州", "浙江省杭州市"),
        ("浙江", "浙江省"),
        ("法国", "法国"),
        ("苏南", ""),
    ],
)
def test_names_away_from_home(name, path):
    assert paths(f"[{name}]来客", "溧阳市") == [path]


def test_the_home_is_nearer_than_the_province():
    assert paths("[吉林]的冬天", "吉林市") == ["吉林省吉林市"]


def test_a_great_river_is_one_place_in_every_county():
    keys = {link("{长江}边", home)[0].key for home in ("江阴市", "靖江市")}
    assert keys == {"great/长江"}


def test_a_small_river_is_one_place_in_its_county_only():
    keys = {link("{工农河}边", home)[0].key for home in ("江阴市", "靖江市")}
    assert len(keys) == 2


def test_a_venue_lies_in_the_city_its_name_begins_with():
    (linked,) = link("在<常州国际会展中心>开幕", "溧阳市")
    assert (linked.path_text, linked.key) == ("江苏省常州市", "320400000000/常州国际会展中心")


def test_a_hill_named_like_a_city_does_not_lie_there():
    (linked,) = link("{烟台山}的秋天", "江阴市")
    assert linked.path_text == "江苏省无锡市江阴市"


def test_a_park_lies_in_the_county_printed_before_it():
    keys = {link(f"[{county}]<人民公园>开园", "江阴市")[1].key for county in ("靖江市", "江阴市")}
    assert keys == {"321282000000/人民公园", "320281000000/人民公园"}


def test_a_record_is_named_by_its_key():
    record = PlaceRecord(7, "工农河", (), PlaceType.NATURAL, "", "320281000000/工农河")
    assert link("{工农河}边", "江阴市", [record])[0].record == 7


def test_a_variant_that_an_editor_gave_is_followed_at_home_only():
    record = PlaceRecord(9, "天目湖镇", ("沙河老镇",), PlaceType.ADMIN, "320481106000", "320481106000")
    (linked,) = link("[沙河老镇]旧影", "溧阳市", [record])
    assert (linked.record, linked.code, linked.rule) == (9, "320481106000", "variant_on_record")
    assert link("[沙河老镇]旧影", "江阴市", [record])[0].record is None


def test_every_answer_has_a_reason_and_stays_in_order():
    linked = link("[溧阳][某某街道]{北河}<星河小区>[不知何处]", "溧阳市")
    assert [each.name for each in linked] == ["溧阳", "某某街道", "北河", "星河小区", "不知何处"]
    assert all(each.reason and 0 < each.confidence <= 1 for each in linked)


def test_nothing_found_gives_nothing():
    assert link("没有地名") == []
