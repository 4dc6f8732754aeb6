"""People: found where a careful reader finds them, and not where there are none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.name_finder import Known, NameKind, find_names, find_page_names
from tests.name_finder.marked import people_in, unmark


def assert_people(marked, known=None):
    """The people of the sample are those marked in it."""
    text, names = unmark(marked)
    assert [found.quote for found in people_in(text, known or Known())] == names


@pytest.mark.parametrize(
    "marked",
    [
        "县长[王建国]到青山镇调研防汛工作。",
        "昨天上午，县委书记[李晓峰]来到白马镇。[李晓峰]强调，要抓好秋粮生产。",
        "“今年收成不错。”种粮大户[张根生]笑着说。",
        "76岁的老党员[马秀英]每天都来社区帮忙。",
        "北京大学经济学院教授、博士生导师[方明远]应邀作主旨演讲。",
        "县公安局交警大队民警[高强]将老人送回家。",
        "随后，[赵一鸣]一行来到江源科技有限公司，听取公司董事长[汤成]的汇报。",
    ],
)
def test_an_office_points_to_the_name_after_it(marked):
    assert_people(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "县领导[周海涛]、[吴敏]、[郑志刚]、[钱进]、[左豪]参加活动。",
        "[周海涛]、[吴敏]等县领导参加活动。",
        "志愿者[秦小雨]、[冯天宇]和[杜小娟]正在分拣物资。",
        "市领导[曹军]、[庄松年]、[恽淇]分别讲话。",
    ],
)
def test_a_list_is_found_whole(marked):
    assert_people(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "由省农科院研究员[欧阳克俭]主讲。",
        "[慕容雪]是县人民医院的一名护士。",
        "活动邀请江城大学教授[司马文]作专题讲座。",
        "县残联理事长[牛力]介绍，今年共帮扶200余名残疾人。",
        "县政府办公室主任[单良]参加会议。",
        "县纪委书记[鲍国]通报了有关情况。",
        "据县气象局副局长[温暖]介绍，未来三天有雨。",
        "驻村第一书记[向阳]和村民[田二牛]一起插秧。",
    ],
)
def test_compound_and_rare_surnames_are_names(marked):
    assert_people(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "外籍教师[安德鲁·史密斯]来自英国。",
        "县委书记[李晓峰]会见了客商[哈桑·阿里]一行。",
        "援疆医生把药送到村民[阿依古丽·买买提]家中。",
        "法国总统[马克龙]发表讲话。",
    ],
)
def test_names_written_for_their_sound_are_names(marked):
    assert_people(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "乡长[叶尔肯·合孜买提]出席揭牌仪式。",
        "副县长[叶尔肯·合孜买提]提出三点要求。",
        "村民[艾力·买买提]也来了。",
        "村党支部书记[马合木提]翻开账本。",
        "邮递员[努尔汗]师傅每天骑马送信。",
    ],
)
def test_names_of_the_nationalities_are_whole(marked):
    assert_people(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "有人盼着早日修桥。[邱松年]一边听一边记。",
        "种了二十年果树的[宋玉和]举手发问。",
        "镇长[吴万年]，副镇长[高洁]参加。",
        "书记[李永]和参会的代表一起听课。",
    ],
)
def test_what_cannot_follow_a_name_is_its_last_character(marked):
    assert_people(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "网格员[许燕]满脸笑容地走进小区。",
        "党支部书记[朱莹]高兴地说道：“路修好了！”",
        "主任医师[江山]受邀坐诊。",
        "全国劳动模范[郭明]、省道德模范[沈芳]作先进事迹报告。",
    ],
)
def test_a_name_ends_where_a_verb_begins(marked):
    assert_people(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "环卫工人[丁小红]捡到钱包后交给失主[范先生]。",
        "市民[李女士]告诉记者。",
        "犯罪嫌疑人[张某]、[李某某]被抓获。",
        "[陈素珍]老人今年92岁，儿子[陈国庆]在县城打工。",
        "[何清]同志不再担任职务。",
    ],
)
def test_a_title_or_kin_tells_a_name(marked):
    assert_people(marked)


@pytest.mark.parametrize(
    "text",
    [
        "记者在现场看到，工人们正在施工。",
        "中山路北侧的张家港小区正在改造。",
        "徐记面馆生意红火，王村的李子也熟了。",
        "徐阳老鹅经营部正在营业。",
        "高新技术企业发展迅速，金融支持力度加大，高铁站人流如织。",
        "县委、县政府高度重视，县领导多次作出批示。",
        "马上就办、真抓实干，党建引领、文旅融合。",
        "每个楼栋选出楼栋长，危化品全部入库。",
        "村支书向大家介绍了情况，主任高兴地说，问题解决了。",
        "县长于昨日赴省城开会，县委书记和县长分别讲话。",
        "党员严格要求自己，志愿者关爱老人，职工江边散步。",
        "委员会主任会议召开，代表团成员参观。",
    ],
)
def test_words_shops_and_places_are_no_people(text):
    assert people_in(text) == []


def test_a_name_that_opens_two_clauses_is_one_though_it_begins_with_a_place():
    page = [["天刚亮，黄海明已经上了船。", "“风小了。”黄海明说，今天能出海。"]]
    names = [name.quote for article in find_page_names(page, Known()) for part in article for name in part]
    assert names == ["黄海明", "黄海明"]


@pytest.mark.parametrize("text", ["山坡上开满了野巴旦杏。", "竹园里挖出一筐鲜雷竹笋。", "小额贷款让牧民鼓起信心。"])
def test_plants_food_and_verbs_are_no_people(text):
    assert people_in(text) == []


def test_what_is_certain_once_decides_what_is_doubtful_elsewhere():
    doubtful = "这件事高远一直记在心里。"
    assert people_in(doubtful) == []
    _, (found,) = [
        [n for part in article for n in part] for article in find_page_names([["村民高远说。"], [doubtful]], Known())
    ]
    assert found.quote == "高远"


def test_a_longer_name_is_not_made_of_a_shorter_one_and_a_verb():
    page = [["网格员许燕介绍情况。"], ["获奖案例许燕满是激动。"], ["许燕换来了点赞。"]]
    assert {n.quote for article in find_page_names(page, Known()) for part in article for n in part} == {"许燕"}


def test_a_person_known_from_the_newspaper_is_found_by_name_alone():
    assert_people("这件事[高远]一直记在心里。", Known(people=frozenset({"高远"})))


@pytest.mark.parametrize(
    ("text", "quote", "printed"),
    [
        ("居民王　伟反映的问题得到解决。", "王伟", "王　伟"),
        ("区委书记沈 明主持召 开会议。", "沈明", "沈 明"),
    ],
)
def test_a_name_with_a_space_in_it_is_joined_and_stands_where_it_is_printed(text, quote, printed):
    (found,) = people_in(text)
    assert (found.quote, text[found.start : found.end]) == (quote, printed)


def test_names_set_without_anything_between_them_are_parted():
    assert_people("主席团常务主席：（[王建国][李晓峰][赵一鸣][钱玉兰][孙德才]）")


def test_a_place_inside_a_name_is_no_place():
    names = find_names("区人大常委会主任严崇明出席会议。", Known())
    assert [(name.quote, name.kind) for name in names] == [("严崇明", NameKind.PERSON)]


def test_a_name_says_which_rules_found_it_and_how_sure_they_are():
    (found,) = people_in("县长王建国说。")
    assert found.rule == "office_before_name+speaks"
    assert 0.9 < found.confidence <= 1


def test_found_names_are_in_order_and_do_not_overlap():
    names = find_names("县委书记李晓峰、县长赵一鸣到青山镇红旗村看望村民王大山。", Known())
    assert all(first.end <= second.start for first, second in pairwise(names))


def test_an_empty_part_has_no_names():
    assert find_page_names([["", "　"]], Known()) == [[[], []]]


PIECES = st.sampled_from(
    [
        "县长",
        "王建国",
        "说",
        "、",
        "，",
        "。",
        " ",
        "　",
        "“",
        "”",
        "·",
        "阿里",
        "的",
        "等",
        "市领导",
        "沈",
        "东",
        "12",
        "a",
        "\n",
        "（",
        "）",
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_whatever_the_text_names_stand_in_it_in_order(text):
    end = 0
    for found in find_names(text, Known()):
        assert end <= found.start < found.end <= len(text)
        assert "".join(text[found.start : found.end].split()) == found.quote or found.kind is NameKind.PLACE
        end = found.end
