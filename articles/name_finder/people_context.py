"""What stands before and after a name, and how far it speaks for one: ordered rules, the first that applies counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.gazetteer.offices import head_of, office_words

# A name is followed by what its bearer does or says, by how he is addressed, or by the end of the clause.
SPEAKS = (
    "说|指出|强调|表示|要求|介绍|认为|告诉|回忆|坦言|透露|感慨|感叹|笑着|高兴地|激动地|自豪地|深有|提出|建议|希望|呼吁|称|讲述|谈到|谈及|解释|直言|"
    "补充|回答|询问|叮嘱|勉励|寄语|对记者|向记者|觉得|深知|明白|知道|发现|提醒|分享|点赞"
)
ACTS = (
    "出席|参加|主持|率队|率|带队|带领|来到|前往|深入|赴|先后|讲话|致辞|致欢迎辞|致|作|宣读|宣布|调研|检查|督查|督导|走访|"
    "慰问|看望|会见|会谈|陪同|参观|听取|察看|查看|实地|现场|巡查|点评|部署|传达|领学|揭牌|授牌|颁奖|宣讲|代表|担任|当选|受邀|应邀|获评|荣获|"
    "夺得|摘得|一家|一行|陪|分别|共同|签署|批示|当年|从小|从事|出生|毕业|牺牲|逝世|去世|退休|自幼|患病|访问|抵达|接受|获得|见证|发言|报道|摄影|供稿|摄|整理|撰稿"
)
PARTICLES = "正在|正|在|是|也|便|就|还|又|都|却|曾|已|则|把|将|被|让|用|和|与|及|为|从|到|向|对|同|有|没有|不|很|的|等|近日|今年|今天|昨天|获|与会"
ADDRESSED = "|".join(sorted(office_words("courtesy"), key=len, reverse=True))
SPEAKS_AFTER = re.compile(SPEAKS)
ACTS_AFTER = re.compile(ACTS)
PARTICLE_AFTER = re.compile(PARTICLES)
ADDRESSED_AFTER = re.compile(ADDRESSED)
# Behind these two characters would be a place, a body or goods: 中山路, 王村, 徐阳老鹅经营部, 天成集团.
THING_AFTER = re.compile(
    "路|街|巷|村|镇|乡|县|市|区|桥|湖|河|江|港|山|庄|寺|庙|庵|祠|塔|楼|店|厂|馆|牌|杯|型|式|号|宫|殿|岛|洲|滩|沟|坝|站|园|苑|里弄|"
    "广场|公园|小区|社区|街道|公司|集团|药业|酒业|科技|实业|股份|超市|大厦|中学|小学|大学|学院|学校|医院|银行|经营部|商行|商店|餐厅|饭店|酒店|"
    "大街|大道|旧居|故居|故里|纪念馆|派出所|博物馆|旅行社|基金会|礼拜堂|奖学金|工作室|农场|林场|水库|隧道|高速|大桥|机场|码头|车站|工业|自然村|新村|家园|花园|花苑"
)
# One character between a name and the end of the clause is mostly the name's last: 庄松年，. Not these: 王斌等，.
LAST_WORDS = frozenset("等摄文称道的")
JOINED_BEFORE = (
    "和",
    "与",
    "及",
    "对",
    "由",
    "是",
    "让",
    "叫",
    "给",
    "向",
    "以",
    "在",
    "为",
    "请",
    "跟",
    "同",
    "到",
    "把",
    "像",
    "的",
    "了",
    "着",
)
LIST_MARKS = "、"
CJK = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """How far the surroundings speak for a name (as a logarithm), and the rule that says so."""

    rule: str
    weight: float


def before_name(text: str, start: int) -> Evidence:
    """What the characters before `start` say of a name beginning there."""
    previous = text[start - 1 : start]
    if head_of(text, start):
        return Evidence("office_before_name", 6.0)
    if text[max(0, start - 2) : start] in office_words("kin"):
        return Evidence("kin_before_name", 4.0)
    if previous.isdecimal():
        return Evidence("counted", -3.0)
    if not CJK.match(previous):
        return Evidence("list_of_names" if previous in LIST_MARKS and previous else "clause_begins", 1.0)
    if previous in JOINED_BEFORE:
        return Evidence("joined_before", 0.5)
    return Evidence("words_before", -1.0)


def after_name(text: str, end: int) -> Evidence:
    """What the characters after `end` say of a name ending there."""
    following = text[end : end + 1]
    if not CJK.match(following):
        return Evidence("list_of_names" if following in LIST_MARKS and following else "clause_ends", 1.0)
    if THING_AFTER.match(text, end):
        return Evidence("thing_after_name", -6.0)
    if SPEAKS_AFTER.match(text, end):
        return Evidence("speaks", 3.0)
    if ADDRESSED_AFTER.match(text, end) or _is_office(text, end):
        return Evidence("addressed", 3.0)
    if following not in LAST_WORDS and not CJK.match(text[end + 1 : end + 2]):
        return Evidence("stranded_character", -2.5)
    if ACTS_AFTER.match(text, end):
        return Evidence("acts", 2.5)
    if PARTICLE_AFTER.match(text, end):
        return Evidence("particle_after", 0.8)
    return Evidence("words_after", 0.0)


def _is_office(text: str, start: int) -> bool:
    """Tell whether an office that may follow a name begins here: 习近平总书记."""
    return any(text[start : start + size] in office_words("after") for size in (2, 3, 4))
