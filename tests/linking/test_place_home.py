"""A page's home: told by its own words, for any county; None when unsure."""

import pytest

from articles.gazetteer import load_gazetteer
from articles.linking.places import home_region


def home(*texts, furniture=()):
    region = home_region(texts, load_gazetteer(), furniture)
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


@pytest.mark.parametrize(
    "line",
    [
        "泾川报",
        "泾川新闻　A3",
        "泾川日报　2009年3月2日",
        "中共泾川县委员会主办",
        "地址：泾川县建设路8号　电话：0933—1234567",
    ],
)
def test_a_masthead_or_an_address_says_where_the_paper_is_at_home(line):
    assert home("果农下地剪枝。", furniture=[line]) == "泾川县"


def test_news_of_a_paper_is_no_masthead():
    assert home("渔民出海归来。", furniture=["新闻热线：1234567", "第2版 综合新闻"]) is None


def test_three_towns_of_one_county_settle_the_home_though_each_has_namesakes():
    assert home("桥头镇的荔枝红了。", "鹿城镇、东瓜镇、吕合镇的烟叶。", "三街镇赶集。") == "楚雄市"


def test_an_everyday_word_is_a_county_where_its_towns_are_named():
    assert home("我市召开会议。", "锦山镇开耕。", "富锦的稻田绿了，富锦人笑了。") == "富锦市"
    assert home("我市召开会议。", "富锦的稻田绿了，富锦人笑了。") is None


def test_the_end_of_a_mountain_s_name_is_no_county():
    assert home("我县召开会议。", "罗浮山上游人多，罗浮山下稻谷香，罗浮山迎春，罗浮山看雪。") is None
