"""What an office as printed is in full: the place it leaves out, the body it belongs to."""

import pytest

from articles.gazetteer import load_gazetteer
from articles.linking.offices_in_full import OfficeInFull, office_in_words, offices_in_full

LIYANG, WUJIN, CHANGZHOU, YANJI = "320481000000", "320412000000", "320400000000", "222401000000"
CHAOYANG, JINGXIAN, GUILIN = "110105000000", "341823000000", "450300000000"


def in_full(home: str, *printed: str) -> list[str]:
    return [office.in_full for office in offices_in_full(printed, home)]


@pytest.mark.parametrize(
    ("home", "printed", "expected"),
    [
        (LIYANG, "市委书记", "溧阳市委书记"),
        (LIYANG, "市长", "溧阳市市长"),
        (LIYANG, "常务副市长", "溧阳市常务副市长"),
        (LIYANG, "省委书记", "江苏省委书记"),
        (LIYANG, "常州市委书记", "常州市委书记"),
        (LIYANG, "江苏省常州市溧阳市委书记", "溧阳市委书记"),
        (LIYANG, "市司法局副局长", "溧阳市司法局副局长"),
        (LIYANG, "原市委书记", "原溧阳市委书记"),
        (LIYANG, "中共江苏省委书记", "江苏省委书记"),
        (LIYANG, "政法委书记", "溧阳市委政法委书记"),
        (LIYANG, "天目湖镇党委书记", "溧阳市天目湖镇党委书记"),
        (LIYANG, "东陵社区党总支书记", "溧阳市东陵社区党总支书记"),
        (LIYANG, "总书记", "中共中央总书记"),
        (WUJIN, "市委书记", "常州市委书记"),
        (WUJIN, "区长", "武进区区长"),
        (CHANGZHOU, "金坛区委书记", "金坛区委书记"),
        (CHAOYANG, "市委书记", "北京市委书记"),
        (CHAOYANG, "区委书记", "朝阳区委书记"),
        (YANJI, "市长", "延吉市市长"),
        (YANJI, "州委书记", "延边州委书记"),
        (JINGXIAN, "县委书记", "泾县县委书记"),
        (GUILIN, "自治区党委书记", "广西壮族自治区党委书记"),
    ],
)
def test_an_office_is_told_with_the_place_it_implies(home, printed, expected):
    assert in_full(home, printed) == [expected]


@pytest.mark.parametrize(
    ("home", "printed"),
    [
        (LIYANG, "村民"),
        (LIYANG, "县长"),
        (LIYANG, "市场监管局局长"),
        (LIYANG, "省级劳模"),
        (LIYANG, "北京大学教授"),
        (LIYANG, "第十四届全国人大代表"),
        (CHANGZHOU, "区委书记"),
        ("", "市委书记"),
    ],
)
def test_an_office_whose_place_nobody_can_tell_is_as_printed(home, printed):
    (office,) = offices_in_full([printed], home)
    assert (office.in_full, office.place) == (printed, "")


def test_an_office_without_a_unit_belongs_to_that_of_the_one_before():
    assert in_full(LIYANG, "市委常委", "统战部部长", "市政协党组副书记") == [
        "溧阳市委常委",
        "溧阳市委统战部部长",
        "溧阳市政协党组副书记",
    ]
    assert in_full(LIYANG, "天目湖镇党委副书记", "镇长") == ["溧阳市天目湖镇党委副书记", "溧阳市天目湖镇镇长"]
    assert in_full(JINGXIAN, "县委常委", "组织部部长") == ["泾县县委常委", "泾县县委组织部部长"]


def test_a_village_s_office_is_not_of_the_province_named_before_it():
    assert in_full(LIYANG, "省人大代表", "村党支部书记") == ["江苏省人大代表", "村党支部书记"]


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("市委书记", "溧阳市委"),
        ("市长", "溧阳市人民政府"),
        ("副市长", "溧阳市人民政府"),
        ("市司法局副局长", "溧阳市司法局"),
        ("市人大代表", "溧阳市人大"),
        ("市公安局溧城派出所民警", "溧阳市公安局溧城派出所"),
        ("市领导", ""),
        ("德国总理", ""),
        ("省级劳模", ""),
        ("县长", ""),
    ],
)
def test_an_office_belongs_to_a_body(printed, body):
    assert offices_in_full([printed], LIYANG)[0].body == body


def test_the_place_is_a_division_of_the_gazetteer():
    places = [office.place for office in offices_in_full(["天目湖镇党委书记", "市长", "省长"], LIYANG)]
    names = [division.name for code in places if (division := load_gazetteer().division(code))]
    assert names == ["天目湖镇", "溧阳市", "江苏省"]


def test_a_town_of_that_name_far_from_home_is_not_meant():
    (office,) = offices_in_full(["湖塘镇党委书记"], YANJI)
    assert office.place == ""


def test_an_editor_s_words_stand_as_they_are_with_the_place_they_name():
    assert office_in_words("武进区委副书记", LIYANG) == OfficeInFull("武进区委副书记", "武进区委", WUJIN)
