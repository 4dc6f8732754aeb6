"""The endings that make a name a place (通名: river, bridge, estate, ...), and the words that belong to no name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.gazetteer.place_words import place_words
from articles.name_finder.found import PlaceType


@dataclass(frozen=True, slots=True)
class Generic:
    """An ending: the type it makes, how many characters may stand before it, and which words may.

    `needs_proper`: one of them must be a name; `keeps_plain`: a plain noun may stand right before the ending (工农河);
    `keeps_unit`: a unit that stands first is part of the name (常州国际会展中心), else it is cut off (福州|闽江).
    """

    group: str
    place_type: PlaceType
    longest: int = 6
    needs_proper: bool = True
    keeps_plain: bool = True
    keeps_unit: bool = False


UNIT = Generic("unit", PlaceType.ADMIN, longest=5)
ZONE = Generic("zone", PlaceType.ADMIN, longest=8, keeps_unit=True)
WATER = Generic("water", PlaceType.NATURAL, longest=4, needs_proper=False)
LAND = Generic("land", PlaceType.NATURAL, longest=4, keeps_plain=False)
VENUE = Generic("venue", PlaceType.SITE, longest=10, needs_proper=False, keeps_unit=True)
TEMPLE = Generic("temple", PlaceType.SITE, longest=4, needs_proper=False)
POST = Generic("post", PlaceType.SITE, longest=4, needs_proper=False)
SITE = Generic("site", PlaceType.SITE, longest=8)
GENERICS = {
    ending: generic
    for generic in (UNIT, ZONE, WATER, LAND, VENUE, TEMPLE, POST, SITE)
    for ending in place_words(generic.group)
}
GENERIC = re.compile("|".join(sorted(GENERICS, key=len, reverse=True)))
# 河道, 港口, 山区, 路口: the ending is part of another word, and names nothing.
NOT_AFTER = re.compile(
    "河[道流长湖岸面床段水西东南北中口]|湖[泊岸面区心水滨]|港[口务澳区闸]|江[河湖海山岸水]|山[区水村地坡上下头林体]"
    "|路[口面段灯边人网线径由桥]|村[民庄委里级务上干集两史支子]|镇[长区级村上党委政]|乡[村镇长亲情贤愁土级]|岛[屿国]|湾区"
    "|街[头巷坊区上边面]|滩涂|洲际|荡[漾涤]|溪水|社区化|空间[站里]|高速[发度增铁率]|大道理|塘口"
)
# 葫芦河边, 长湖畔: the segmenter joins the ending to what lies beside it.
BESIDE = re.compile("[河湖江海山][边畔脚]")
COMMON_BEFORE = frozenset(place_words("common"))
# 入河, 沿江, 河湖, 支浜: what is said of waters, no name of one. 政协主席江, 运动员峰: the person after it.
NOT_STEM = re.compile(
    "[入沿环临跨过进出滨近离到在这那此该各本每某全一两三几数条座个江河湖海山港支内外上下前后主干小大深浅长短清碧绿古老新半渡]"
    "|.*(?:[入沿长员巡护修到进为]|主席|书记|主任|经理|记者)"
    "|.*(?:自贸|自由贸易|邮轮|姊妹|扎根|[爱之开治])"
)
NOMINAL_VERBS = frozenset(place_words("nominal"))
FUNCTION_TAGS = frozenset(["u", "ul", "uj", "ud", "uv", "uz", "ug", "p", "c", "d", "r", "m", "mq"]) | frozenset(
    ["t", "e", "y", "o", "v", "vn", "vd", "i", "l", "k", "df"]
)
# 苕, 箬, 漕: a character that is no word by itself.
MORPHEMES = ("g", "ng", "zg")
PROPER_TAGS = frozenset(["", "ns", "nr", "nz", "nrt", "nrfg", "nt", "x", "s", *MORPHEMES])

# 当局, 布局, 全局 are no bureaus; 战队, 排队 no teams of a place.
BODY = re.compile(
    "|".join(place_words("body"))
    + "|公安(?!机关)|(?:[^结布格大当残时战政变僵定赌全棋书邮]|[民财市]政)局|[^全大客餐]厅$|(?<!新)时代|[队厂]$"
)
COMPANY = re.compile("|".join(place_words("company")) + "|行$|店$|厂$")
COMPANY_NAME = re.compile("[^的了在与和及是将对把被向从到由等、]{0,16}?(?:有限(?:责任)?公司|股份公司|集团公司|合作社)")
# 江苏省高级人民法院: so many characters may stand between a place and the end of a body's name.
BODY_REACH = 16
# 崇川区委: the committee of the unit, glued to its name.
COMMITTEE = re.compile("委(?!员|托|派|任)|人大|政协|政府|纪委|纪检|监委|检察|法院|公安局")
# 中国特色社会主义, 中国梦: part of a phrase, not the country.
PHRASE_AFTER = re.compile(
    "精神|大合唱|文化带|保险|证券|银行|特色社会主义|式现代化|共产党|共产主义青年团|人民解放军|人民银行|国民党|梦"
)
