"""A page's home: told by its own words, for any county; None when unsure."""

import pytest

from articles.gazetteer import load_gazetteer
from articles.linking.places import home_region


def home(*texts):
    region = home_region(texts, load_gazetteer())
    return region.division.name if region else None


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["我市召开春耕现场会。市委书记到别桥镇、社渚镇调研。", "溧阳的茶农正忙。"], "溧阳市"),
        (["我县举办龙舟赛。县长到石浦镇看望渔民。", "象山县第三季度渔业增产，全县上下一心。"], "象山县"),
        (["全区推进垃圾分类。区委书记到前黄镇、雪堰镇督查。", "武进的稻田。", "我市多云。"], "武进区"),
        (["我市今起降温。", "江阴市、宜兴市、梁溪区分别部署。", "无锡全市上下迅速行动。", "无锡地铁延时。"], "无锡市"),
        (["全旗牧民转场。旗委、旗政府部署防寒。", "乌审旗嘎鲁图镇、图克镇储备饲草。"], "乌审旗"),
    ],
)
def test_a_page_says_where_it_is_at_home(texts, name):
    assert home(*texts) == name


def test_other_peoples_mayors_do_not_count():
    assert home("海口市市长来访，三亚市市长同行，琼海市委书记致辞。") is None


def test_a_page_of_the_wide_world_has_no_home():
    assert home("法国总统访问美国。", "北京、上海、广州今日晴。") is None


def test_two_counties_alike_leave_it_open():
    assert home("我市与邻市携手。江阴市来客。靖江市来客。") is None


def test_an_empty_page_has_no_home():
    assert home() is None
    assert home("", " ") is None


def test_the_words_that_say_so_are_given():
    region = home_region(["我市召开会议。别桥镇、社渚镇、埭头镇代表发言，溧阳溧阳。"], load_gazetteer())
    assert "别桥镇" in region.evidence
    assert "我市" in region.reason
    assert 0.6 <= region.confidence <= 1
