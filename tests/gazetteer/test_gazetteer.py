"""The gazetteer: divisions by code and name, their paths, their short and everyday names."""

import gzip

import pytest

from articles.gazetteer import Level, load_gazetteer
from articles.gazetteer.division_names import everyday_name, short_name, village_spellings
from articles.gazetteer.gazetteer import DIVISIONS_FILE, VILLAGES_FILE
from articles.gazetteer.village_file import Village, VillageFile, write_villages


@pytest.fixture
def gazetteer():
    return load_gazetteer()


def paths(gazetteer, name, within=None):
    return [gazetteer.path_text(division) for division in gazetteer.named(name, within)]


def test_a_county_is_known_by_its_full_and_its_short_name(gazetteer):
    assert paths(gazetteer, "溧阳市") == ["江苏省常州市溧阳市"]
    assert gazetteer.units_named("溧阳") == gazetteer.units_named("溧阳市")


def test_namesakes_come_all_the_larger_first(gazetteer):
    levels = [division.level for division in gazetteer.units_named("吉林")]
    assert levels == [Level.PROVINCE, Level.PREFECTURE]


def test_a_village_is_known_by_its_everyday_name(gazetteer):
    (liyang,) = gazetteer.units_named("溧阳市")
    (village,) = gazetteer.named("东陵社区", liyang)
    assert gazetteer.path_text(village) == "江苏省常州市溧阳市天目湖镇东陵社区"
    assert village.official == "东陵居委会"


def test_a_village_is_found_in_the_whole_country(gazetteer):
    assert "江苏省常州市溧阳市天目湖镇东陵社区" in paths(gazetteer, "东陵社区")


def test_a_near_spelling_of_a_village_is_found_in_its_town(gazetteer):
    (wujin,) = gazetteer.units_named("武进区")
    (village,) = gazetteer.like("前黄村", wujin)
    assert village.name == "前黄社区"


def test_a_division_is_known_by_its_code_with_or_without_zeros(gazetteer):
    assert gazetteer.division("320481") == gazetteer.division("320481000000")
    assert gazetteer.division("320481106001").level == Level.VILLAGE
    assert gazetteer.division("999999") is None
    assert gazetteer.division("") is None


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("110101", "北京市东城区"),
        ("419001", "河南省济源市"),
        ("441900003", "广东省东莞市东城街道"),
        ("620201", "甘肃省嘉峪关市"),
        ("659001", "新疆维吾尔自治区石河子市"),
    ],
)
def test_lists_without_a_unit_of_their_own_are_left_out_of_paths(gazetteer, code, path):
    assert gazetteer.path_text(gazetteer.division(code)) == path


def test_every_unit_has_a_path_from_a_province(gazetteer):
    provinces = {division.name for division in gazetteer.inside()}
    some = [gazetteer.division(code) for code in list(gazetteer.names)[::400]]
    assert all(gazetteer.path(division)[0].name in provinces for division in some)


def test_a_division_lists_what_lies_in_it(gazetteer):
    towns = gazetteer.inside("320481000000")
    assert "天目湖镇" in [town.name for town in towns]
    assert "东陵社区" in [village.name for village in gazetteer.inside("320481106000")]
    assert gazetteer.inside("320481106001") == ()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("句容市", "句容"),
        ("武进区", "武进"),
        ("延边朝鲜族自治州", "延边"),
        ("伊犁哈萨克自治州", "伊犁"),
        ("新疆维吾尔自治区", "新疆"),
        ("景宁畲族自治县", "景宁"),
        ("管城回族区", "管城"),
        ("泾县", ""),
        ("城区", ""),
        ("郊区", ""),
        ("东城区", ""),
        ("浦东新区", ""),
    ],
)
def test_a_short_name_must_name_something(name, short):
    level = Level.PROVINCE if name.endswith("自治区") else Level.PREFECTURE if name.endswith("州") else Level.COUNTY
    assert short_name(name, level) == short


def test_a_short_name_that_is_a_word_is_known_as_one(gazetteer):
    assert gazetteer.is_word("公安")
    assert not gazetteer.is_word("溧阳")


def test_a_committee_stands_for_its_village():
    assert everyday_name("前黄社区居委会（含前黄村村委）") == "前黄社区"
    assert everyday_name("城北村社区居委会") == "城北村社区"
    assert village_spellings("青山村") == ("青山村", "青山社区")


def test_places_have_coordinates_towns_those_of_their_county(gazetteer):
    county = gazetteer.coordinates("320481")
    assert 119 < county.longitude < 120 and 31 < county.latitude < 32
    assert gazetteer.coordinates("320481106001") == county
    assert gazetteer.coordinates("999999") is None


def test_names_are_seen_in_a_text(gazetteer):
    assert [spot.name for spot in gazetteer.spots("到江苏省溧阳市天目湖镇和句容")] == [
        "江苏省",
        "溧阳市",
        "天目湖镇",
        "句容",
    ]


def test_of_two_names_that_overlap_the_longer_is_seen(gazetteer):
    assert [spot.name for spot in gazetteer.spots("从江苏省来")] == ["江苏省"]


def test_a_file_of_villages_reads_back_as_written(tmp_path):
    villages = [
        Village("320481100001", "东社区居民委员会"),
        Village("320481100002", "西村委会"),
        Village("320481100200", "三A村"),
        Village("320999001001", "一连生活区"),
    ]
    write_villages(villages, tmp_path / "villages.bin")
    written = VillageFile(tmp_path / "villages.bin")
    assert written.of_county("320481") == {village.code: village.official for village in villages[:3]}
    assert list(written.counties_with("生活区")) == ["320999"]
    assert written.of_county("110101") == {}


def test_another_file_is_refused(tmp_path):
    (tmp_path / "villages.bin").write_bytes(b"nonsense")
    with pytest.raises(ValueError, match="no file of villages"):
        VillageFile(tmp_path / "villages.bin")


def test_the_data_stay_small():
    assert DIVISIONS_FILE.stat().st_size + VILLAGES_FILE.stat().st_size < 4_000_000
    with gzip.open(DIVISIONS_FILE, "rt", encoding="utf-8") as lines:
        assert sum(1 for _ in lines) > 44_000
