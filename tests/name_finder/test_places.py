"""Finding places: each text has the names expected marked in it."""

from time import process_time

import pytest

from articles.gazetteer import load_gazetteer
from articles.name_finder.found import PlaceType
from articles.name_finder.known import Known
from articles.name_finder.places import find_places

from .marked import unmark


def known_at(home):
    (division,) = load_gazetteer().units_named(home) if home else (None,)
    return Known(home=division.code if division else "")


def found_in(*texts, home="溧阳市"):
    """The places of an article's parts, flat."""
    return [name for part in find_places(texts, known_at(home)) for name in part]


def quotes(text, home="溧阳市"):
    return [name.quote for name in found_in(text, home=home)]


@pytest.mark.parametrize(
    "marked",
    [
        # units of the list, in full and short
        "[江苏省][溧阳市][天目湖镇]的茶园",
        "从[溧阳]到[句容]，再到[武进]",
        "[天目湖镇][东陵社区]的红榜",
        "[埭头镇]和[别桥镇]代表发言",
        "客人来自[浙江]、[安徽]和[吉林]",
        "[法国]、[日本]的客商",
        "[苏南]和[长三角]的企业",
        # waters and hills
        "治理[工农河]、[高横二河]",
        "[北河]、[南河]、[中河]等14条河流入[长荡湖]",
        "[大溪水库]开闸，[太湖]水位上涨",
        "[白龙荡河]贯穿全城",
        # sites
        "在[常州国际会展中心]开幕",
        "参观了[墨香空间]、图书馆、美术馆",
        "走进[区文化艺术中心]",
        "[青峰隧道]通车",
        "[锦绣世家]4号楼的居民",
        "漫步[西南营历史文化街区]",
        "[S239省道]和[宁杭高速]施工，[平陵西路]畅通",
        "[泓口路]、[天目路]、[永平大道]改造",
        "[丽景花园]、[金峰国际]、[上河城]等3个小区完工",
        "在[溧阳市图书馆]读书，在[市文化馆]听戏",
        "[曹山旅游度假区]迎客",
        # towns in short, in a row or behind the home's name
        "先后到[上兴]、[竹箦]、[南渡]等镇调研",
        "落户[溧阳][别桥]",
        # place upon place in one word of the dictionary
        "他从[云南][昆明]来",
        # zones
        "位于[溧阳高新区]的工厂",
    ],
)
def test_a_place_is_found(marked):
    text, names = unmark(marked)
    assert quotes(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "近日，溧阳生态环境局召开会议",
        "江苏省高级人民法院审判委员会一行",
        "常州青枫机械有限公司投产",
        "江苏银行某某支行送来贷款",
        "杭州亚运会开幕",
        "常州市金坛区市场监管局薛埠分局执法",
        "溧阳市委书记讲话",
        "建设中国特色社会主义",
        "公安部门提醒，和平来之不易",
        "老旧小区改造，城乡社区治理，各村自查",
        "入河排污口和河湖长制",
        "加快城镇化，建设美丽乡村",
        "从江边到海口味的餐馆",
        "弘扬井冈山精神，唱响黄河大合唱",
        "第三次渡河，扎根社区，爱国爱港",
        "车内空间大，动力足",
        "金象温泉度假村有限公司",
    ],
)
def test_what_is_only_part_of_a_name_or_a_word_is_no_place(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    "marked",
    [
        "[青山镇][五里村]的果园，[五里村]有路",
        "走进[别桥镇][团结村]，看望[青山镇][三岔村]的老人",
        "别桥镇农业农村工作推进会，别桥镇召开村级会议，别桥镇驻村干部走遍三十二个村",
    ],
)
def test_a_village_behind_its_town_is_called_by_any_words(marked):
    text, names = unmark(marked)
    assert [quote for quote in quotes(text) if quote not in ("青山镇", "别桥镇")] == [
        name for name in names if name not in ("青山镇", "别桥镇")
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "清早的[猛康口岸]货车排队",
        "他在[小石榴哨所]站过岗，走进这座哨所",
        "[南岳庙]修缮一新，[清虚古观]门前停满车，寺庙众多",
        "散步到[沿江大道]，[县文化广场]上歌声阵阵",
        "安置点“[同乡家园]”住满了，建设美丽家园",
        "在[石榴河]边种树，在[阿尔泰山]脚下放牧",
        "三位村民巡河护河",
        "[三江泡]的冰面裂开，一个水泡",
    ],
)
def test_kinds_of_sites_and_waters(marked):
    text, names = unmark(marked)
    assert quotes(text) == names


def test_a_unit_may_be_an_office_s():
    assert quotes("古县街道政法委员参观") == ["古县街道"]


def test_an_office_in_a_village_means_the_village():
    assert quotes("国庆村党支部书记李大海", home="崇川区") == ["国庆村"]


def test_a_shop_lies_in_its_town():
    assert quotes("在天目湖镇丰收果业采摘") == ["天目湖镇"]


def test_of_names_that_overlap_the_longer_is_meant():
    assert quotes("从江苏省来") == ["江苏省"]


def test_a_list_shares_the_ending_of_its_last():
    (first, last) = found_in("深入该镇夏巷、西甸自然村察看", home="句容市")
    assert (first.quote, first.generic) == ("夏巷", "自然村")
    assert last.quote == "西甸自然村"


def test_two_districts_share_an_ending():
    assert quotes("武进、新北两区联合执法", home="武进区") == ["武进", "新北"]


def test_the_short_form_of_a_town_needs_the_town_in_the_article():
    assert [name.quote for name in found_in("埭头：夜市开张", "近日，埭头镇开街。")] == ["埭头", "埭头镇"]
    assert quotes("别桥离合") == []


def test_a_new_subdistrict_is_found_by_its_ending():
    assert quotes("崇明街道坚持民生导向", home="句容市") == ["崇明街道"]


def test_a_grid_unit_follows_its_village():
    assert quotes("天生港镇街道国庆村喜乐邻里的故事", home="崇川区")[-1] == "喜乐邻里"


def test_a_village_is_found_where_the_segmenter_cuts_otherwise():
    assert quotes("国庆村喜迎新春", home="崇川区") == ["国庆村"]


def test_a_short_name_of_a_far_district_is_no_place_at_home():
    assert quotes("龙城儿女多壮志", home="武进区") == []


def test_a_campus_is_a_site():
    (found,) = found_in("仪式在常州大学(西太湖校区)举行")
    assert (found.quote, found.place_type) == ("常州大学(西太湖校区)", PlaceType.SITE)


@pytest.mark.parametrize(
    ("text", "place_type"),
    [
        ("溧阳", PlaceType.ADMIN),
        ("法国", PlaceType.ADMIN),
        ("苏南", PlaceType.ADMIN),
        ("太湖", PlaceType.NATURAL),
        ("大溪水库", PlaceType.NATURAL),
        ("青峰隧道通车", PlaceType.SITE),
    ],
)
def test_each_has_its_type(text, place_type):
    assert found_in(text)[0].place_type is place_type


def test_a_name_that_the_archive_knows_is_found():
    known = Known(places=frozenset({"老虎滩头"}))
    ((found,),) = find_places(["在老虎滩头集合"], known)
    assert (found.quote, found.rule) == ("老虎滩头", "on_record")


def test_positions_are_those_of_the_printed_text():
    text = "近日，天目 湖镇举行活动，溧阳来客"
    found = found_in(text)
    assert [text[name.start : name.end] for name in found] == ["天目 湖镇", "溧阳"]
    assert found[0].quote == "天目湖镇"


def test_parts_are_numbered():
    assert [(name.quote, name.part) for name in found_in("溧阳", "", "句容")] == [("溧阳", 0), ("句容", 2)]


def test_a_long_text_takes_time_in_proportion():
    once, tenfold = "溧阳市天目湖镇东陵社区" * 40, "溧阳市天目湖镇东陵社区" * 400
    find_places([once], known_at("溧阳市"))
    times = []
    for text in (once, tenfold):
        start = process_time()
        find_places([text], known_at("溧阳市"))
        times.append(process_time() - start)
    assert times[1] < 60 * times[0]


def test_nothing_comes_of_nothing():
    assert find_places([], Known()) == []
    assert find_places(["", "　", "12345"], Known()) == [[], [], []]


@pytest.mark.parametrize(
    "marked",
    [
        "门前一对石狮，清流绕村",
        "把沿河七个村连成一片",
        "发往[晋江]、[石狮]，[福建][石狮]客商来了，在[石狮]开会",
    ],
)
def test_a_far_county_that_is_a_word_needs_something_to_speak_for_it(marked):
    text, names = unmark(marked)
    assert quotes(text) == names


@pytest.mark.parametrize("marked", ["回到[裕民]，[裕民]的牛羊肥了", "为民裕民，富民裕民政策好"])
def test_the_home_s_short_form_counts_though_it_is_a_word(marked):
    text, names = unmark(marked)
    assert quotes(text, home="裕民县") == names


@pytest.mark.parametrize(
    ("text", "quote", "place_type"),
    [
        ("华北平原的麦子", "华北平原", PlaceType.NATURAL),
        ("到天津港上船", "天津港", PlaceType.SITE),
        ("走到东江堤下", "东江", PlaceType.NATURAL),
    ],
)
def test_plains_rivers_and_ports_have_their_type(text, quote, place_type):
    assert [(name.quote, name.place_type) for name in found_in(text)] == [(quote, place_type)]
