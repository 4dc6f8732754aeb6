"""Whether a stretch that a place's ending closes is a name: ordered rules, the first with an answer wins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from articles.gazetteer.surnames import Rarity, surnames
from articles.name_finder.people_foreign import TELLING
from articles.name_finder.place_endings import Ending, is_proper, words_of
from articles.name_finder.place_patterns import COMMON_BEFORE, GENERICS, LAND, POST, SITE, UNIT, VENUE, WATER, Generic
from articles.name_finder.place_text import PlaceText, tag
from articles.words import frequency

HOUSE_NUMBER = re.compile(r"\s*\d+\s*(?:号楼|幢|栋|单元|期)")
FLOWS_AFTER = re.compile(
    "贯穿|流经|穿城|全长|是[^。，]{0,6}河道|水质|两岸|沿岸|清淤|干流|支流|汇入|流入|沿线|水系|水域|整治|治理|入[江湖海]口"
)
FLOWS_BEFORE = re.compile("(?:流入|汇入|流经|注入|治理|巡查|整治|疏浚|打捞|沿着?)了?$")
VERB_REACH = 4  # 流入了
LIES_BEFORE = tuple("在到登上往赴于座")
LIES_AFTER = re.compile(
    "风景|景区|脚下|山顶|山麓|之巅|岛上|海域|位于|的?(?:冰面|水面|湖面|雪峰|主峰|山腰|深处|腹地)|自然保护区|湿地"
)
# 沿江大道, 滨河路: a road along something has that for its name.
ROAD_ALONG = re.compile("(?:[沿滨临环绕傍][江河湖海山城溪港]|迎宾|环[城镇][东西南北])(?:[东西南北中])?(?:大道|大街|路)")
QUOTES = {"“": "”", "「": "」", "『": "』"}
# “老乡家园” behind what it is: a site by its ending and its quotation marks.
KIND_BEFORE_QUOTE = re.compile("(?:安置[点区]|小区|社区|项目|景[区点]|基地|乐园|广场|公园|庄园|片区|街区)[“「『]$")
OWN_UNIT = re.compile("[市县区镇]")
# 杭长高速, 宁杭高铁: two cities, a character each.
WEAK_ENDINGS = ("空间",)
MARKS = ("", *"、，。；：！？”」》,;")
OF_PERSONS = ("故居", "祠堂", "陵园", "纪念馆")
ROADS = ("路", "街", "大街", "大道")
LINES = ("高速", "高速公路", "高铁", "铁路")
PLAIN_STEM = 2  # 工农河; longer plain nouns before a water are no name of it
PLACE_WORDS = ("", "ns", "s", "nrt", "nt")  # 集成电路 is a thing, 孙中山 a person
NAME_TAGS = ("ns", "nr", "nrt")


@dataclass(frozen=True, slots=True)
class Reason:
    """The rule that made a name of a stretch, and how sure that is; no rule where it is none."""

    rule: str
    confidence: float = 0.0


NO_NAME = Reason("")
CERTAIN = 0.97  # surer than that the name of a person begins here: 李家巷镇沈湾村, 曹山旅游度假区
CERTAIN_ENDING = 3  # 自然村, 开发区 are the endings of places only; 山 and 村 end names of people, too


@dataclass(slots=True)
class Stretch:
    """A stretch with its ending, as the rules look at it; `again`: it comes more than once in the article."""

    text: PlaceText
    ending: Ending
    again: bool
    whole: str = field(init=False)
    stem: str = field(init=False)
    generic: Generic = field(init=False)
    words: list[str] = field(init=False)

    def __post_init__(self) -> None:
        start, at, end = self.ending.start, self.ending.at, self.ending.end
        self.whole, self.stem = self.text.compact[start:end], self.text.compact[start:at]
        self.generic = GENERICS[self.text.compact[at:end]]
        self.words = words_of(self.text, start, at)


Rule = Callable[[Stretch], Reason | None]


def another_word(stretch: Stretch) -> Reason | None:
    """图书馆, 农村: a word of the dictionary that is no name, unless a town stands before it (青山镇团结村)."""
    if stretch.ending.attached and stretch.generic is UNIT:
        return None
    return None if tag(stretch.whole) in PLACE_WORDS else NO_NAME


def line_between_cities(stretch: Stretch) -> Reason | None:
    """杭长高速: a road or railway named after its ends."""
    named = stretch.whole.endswith(LINES) and len(stretch.stem) == PLAIN_STEM and not frequency(stretch.stem)
    return Reason("line_between_cities", 0.7) if named else None


def road_in_list(stretch: Stretch) -> Reason | None:
    """泓口路、天目路: in a list of roads a plain noun will do."""
    before, after = stretch.ending.start - 1, stretch.ending.end
    listed = "、" in (stretch.text.compact[before : before + 1], stretch.text.compact[after : after + 1])
    named = stretch.whole.endswith(ROADS) and listed and len(stretch.stem) > 1 and stretch.stem not in COMMON_BEFORE
    return Reason("road_in_list", 0.7) if named else None


def road_along(stretch: Stretch) -> Reason | None:
    """沿江大道, 环城东路."""
    return Reason("road_along", 0.75) if ROAD_ALONG.fullmatch(stretch.whole) else None


def quoted_behind_its_kind(stretch: Stretch) -> Reason | None:
    """安置点“老乡家园”."""
    compact, start, end = stretch.text.compact, stretch.ending.start, stretch.ending.end
    quoted = start > 0 and compact[end : end + 1] == QUOTES.get(compact[start - 1])
    named = stretch.generic is SITE and quoted and KIND_BEFORE_QUOTE.search(compact[max(0, start - VERB_REACH) : start])
    return Reason("quoted_behind_its_kind", 0.8) if named else None


def house_number_after(stretch: Stretch) -> Reason | None:
    """幸福世家4号楼."""
    numbered = len(stretch.stem) > 1 and HOUSE_NUMBER.match(stretch.text.compact, stretch.ending.end)
    return Reason("house_number_after", 0.8) if numbered else None


def venue_of_own_unit(stretch: Stretch) -> Reason | None:
    """区文化艺术中心, 市博物馆."""
    own = stretch.generic is VENUE and OWN_UNIT.match(stretch.stem)
    return Reason("venue_of_own_unit", 0.7) if own else None


def common_stem(stretch: Stretch) -> Reason | None:
    """老旧小区, 各村; 渡河: one character is too little, unless the dictionary knows the whole (北河)."""
    short = len(stretch.stem) == 1 and tag(stretch.whole) != "ns" and not stretch.ending.attached
    return NO_NAME if short or stretch.stem in COMMON_BEFORE else None


def unit(stretch: Stretch) -> Reason | None:
    """A town or village that no list has: it follows a unit, is a name by the dictionary, or comes again."""
    if stretch.generic is not UNIT:
        return None
    if stretch.ending.attached:
        return Reason("unit_after_unit", CERTAIN)
    if stretch.whole.endswith("邻里") or not all(is_proper(word) or word in TELLING for word in stretch.words):
        return NO_NAME
    named = any(tag(word) in NAME_TAGS for word in (stretch.whole, *stretch.words))
    long_ending = len(stretch.whole) - len(stretch.stem) >= CERTAIN_ENDING  # 自然村, 行政村
    if (
        named
        or long_ending
        or stretch.ending.start == stretch.text.word_start(stretch.text.word_index(stretch.ending.at))
    ):
        return Reason("name_before_ending", 0.7)
    return Reason("unit_named_again", 0.65) if stretch.again else NO_NAME


def water_that_flows(stretch: Stretch) -> Reason | None:
    """肖杆河贯穿我市城区; 治理工农河."""
    before = stretch.text.compact[max(0, stretch.ending.start - VERB_REACH) : stretch.ending.start]
    flows = FLOWS_AFTER.match(stretch.text.compact, stretch.ending.end) or FLOWS_BEFORE.search(before)
    named = stretch.generic is WATER and stretch.stem not in COMMON_BEFORE and flows
    return Reason("water_that_flows", CERTAIN) if named else None


def land_nowhere(stretch: Stretch) -> Reason | None:
    """A mountain or island must be known to the dictionary, or be where one can be: 登上佛照山, but not 碳达峰."""
    if stretch.generic is not LAND:
        return None
    before, after = stretch.ending.start - 1, stretch.ending.end
    lies = stretch.text.compact[before : before + 1] in LIES_BEFORE
    seen = bool(LIES_AFTER.match(stretch.text.compact, after))
    known = any(tag(word) == "ns" for word in (stretch.whole, *stretch.words))
    return None if len(stretch.stem) > 1 and (known or lies or seen) else NO_NAME


def weak_ending(stretch: Stretch) -> Reason | None:
    """艺森空间、图书馆: a room where the name ends there; 车内空间大 is none."""
    after = stretch.text.compact[stretch.ending.end : stretch.ending.end + 1]
    return NO_NAME if stretch.whole.endswith(WEAK_ENDINGS) and after not in MARKS else None


def name_before_ending(stretch: Stretch) -> Reason | None:
    """焦尾琴隧道, 溧阳高新区: one of the words is a name, or unknown."""
    named = tag(stretch.whole) == "ns" or any(map(is_proper, stretch.words))
    return Reason("name_before_ending", CERTAIN if _is_certain(stretch) else 0.7) if named else None


def _is_certain(stretch: Stretch) -> bool:
    """Whether no person can be meant: 曹山旅游度假区, 胥渚生态公园; but 李梅 may stand in 李梅小区."""
    ending = len(stretch.whole) - len(stretch.stem)
    if len(stretch.stem) < PLAIN_STEM:
        return False
    if ending >= CERTAIN_ENDING or stretch.whole.endswith(OF_PERSONS):
        return True
    like_person = len(stretch.stem) in (2, 3) and surnames().get(stretch.stem[0], Rarity.RARE) < Rarity.RARE
    return stretch.generic in (SITE, VENUE) and ending > 1 and not like_person


def noun_before_ending(stretch: Stretch) -> Reason | None:
    """工农河, 全民健身体育中心, 小白杨哨所: for waters, venues, temples and posts a plain noun will do."""
    will_do = stretch.generic in (VENUE, POST) or (not stretch.generic.needs_proper and len(stretch.stem) == PLAIN_STEM)
    return Reason("noun_before_ending", 0.55) if will_do and not set(stretch.words) <= COMMON_BEFORE else None


RULES: tuple[Rule, ...] = (
    another_word,
    road_along,
    quoted_behind_its_kind,
    house_number_after,
    line_between_cities,
    road_in_list,
    venue_of_own_unit,
    water_that_flows,
    common_stem,
    unit,
    land_nowhere,
    weak_ending,
    name_before_ending,
    noun_before_ending,
)


def reason_for_name(text: PlaceText, ending: Ending, times: Counter[str]) -> Reason:
    """Why a stretch with an ending is a name: 工农河 is, 老旧小区 is not (a reason without a rule)."""
    stretch = Stretch(text, ending, times[text.compact[ending.start : ending.end]] > 1)
    return next((reason for rule in RULES if (reason := rule(stretch))), NO_NAME)
