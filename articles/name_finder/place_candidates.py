"""Where a place may be named in a text: listed names, and names told by their ending or by those beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from articles.gazetteer import Level, load_gazetteer
from articles.gazetteer.scanner import Spot
from articles.name_finder.found import PlaceType
from articles.name_finder.place_bodies import body_after, is_company
from articles.name_finder.place_endings import Ending
from articles.name_finder.place_lexicon import (
    Listed,
    at_home,
    everyday_name_of,
    home_scanner,
    is_distant_county,
    is_distant_district,
    nationwide,
    nationwide_scanner,
)
from articles.name_finder.place_patterns import (
    GENERICS,
    UNIT,
)
from articles.name_finder.place_reasons import reason_for_name
from articles.name_finder.place_text import PlaceText, is_han, tag

LOWEST_RANKS = ("镇", "乡", "街道", "村", "社区", "嘎查")
# 金象温泉度假村有限公司 is a company, not the resort.
NAME_RUNS_ON = re.compile("有限|股份|集团|公司|管理[处局委]|服务中心|派出所|分局|支行|合作社|经营部")
# 牛庄村党支部书记: an office in the village, not the committee.
OFFICE_OF_BODY = re.compile(
    "[\u4e00-\u9fff]{0,3}(?:党委|党工委|党支部|支部|党总支|总支|村委会|居委会)(?:第一|副)?(?:书记|委员|主任)"
)
NUMBERED_ROAD = re.compile(r"(?<![\dA-Za-z])(?:[GSX]\d{1,4}|\d{3})(?:国道|省道|县道|高速)")
DIRECTIONS = tuple("东西南北")
JOINTS = tuple("、和与及")
PLAIN_WORDS = ("n", "v", "a", "d")  # 清流, 大名: a word before it is a county's name
BANK = re.compile("[堤岸畔]")  # 东|江堤: the segmenter joins the river to its bank
REACH_BEFORE, REACH_AFTER = 4, 4
GOES_TO = re.compile(
    "(?:[在到赴从往至于抵由回返离驻援进来去]|来自|位于|地处|前往|走进|回到|来到|落户|远销|发往|途经|老家|家住|籍贯)了?$"
)
IS_THERE = re.compile(
    "[市县人籍：:]|等地|之[行旅]|一[地带]|各地|境内|本地|当地|全[县市]|[一两]地|男子|女子|企业|客商|老板|[东西南北]部|大地|儿女"
)
RANKS = tuple("省市县区镇乡村州盟旗")
NOUNS = ("n", "g", "ng", "zg")
PEOPLE_OF = ("人", "籍", "军", "方", "队", "政府")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of the compact text that may name a place."""

    start: int
    end: int
    place_type: PlaceType
    rule: str
    confidence: float
    ranked: bool = False  # 溧阳市 and 东陵社区 say what they are; 溧阳 does not
    generic: str = ""


def listed_places(text: PlaceText, home: str) -> Iterator[Candidate]:
    """The names of the lists, those of the home first."""
    for spot in home_scanner(home).spots(text.compact) if home else ():
        yield _listed(spot, at_home(home)[spot.name], 0.95)
    yield from home_by_its_word(text, home)
    names, unit_ends = nationwide(), {-1}
    for spot in nationwide_scanner().every_spot(text.compact):
        listed = names[spot.name]
        distant = listed.rule == "short_name" and _is_distant(text, spot, home)
        in_chain = listed.ranked and spot.start in unit_ends
        if not distant and not _is_part_of_other(text, spot) and (in_chain or _is_word(text, spot)):
            unit_ends.add(spot.end)
            yield _listed(spot, listed, 0.85)


def _is_distant(text: PlaceText, spot: Spot, home: str) -> bool:
    """Whether a short name is a far county's that nothing speaks for: 石狮 of 一对石狮, 沿河 of 把沿河七个村."""
    if home and is_distant_district(spot.name, home):
        return True
    doubtful = home or tag(spot.name) in PLAIN_WORDS
    return bool(doubtful) and is_distant_county(spot.name, home) and not _is_spoken_for(text, spot)


def _is_spoken_for(text: PlaceText, spot: Spot) -> bool:
    """Whether what stands beside a name says that it is a place: 在晋江, 晋江人, 晋江、宁波, 福建晋江, 晋江：."""
    before, after = text.compact[: spot.start][-REACH_BEFORE:], text.compact[spot.end :][:REACH_AFTER]
    if GOES_TO.search(before) or IS_THERE.match(after) or before.endswith(_provinces_and_cities()):
        return True
    in_list = before[-1:] in JOINTS and before[-3:-1] in nationwide()
    return in_list or (after[:1] in JOINTS and after[1:3] in nationwide())


@cache
def _provinces_and_cities() -> tuple[str, ...]:
    """The names of provinces and prefectures, in full and short."""
    gazetteer = load_gazetteer()
    units = [unit for province in gazetteer.inside() for unit in (province, *gazetteer.inside(province.code))]
    large = [unit for unit in units if unit.level in (Level.PROVINCE, Level.PREFECTURE)]
    return tuple({name for unit in large for name in (unit.name, gazetteer.short_name(unit)) if name})


def home_by_its_word(text: PlaceText, home: str) -> Iterator[Candidate]:
    """回到裕民, 裕民的牛羊: the home's short form that is an everyday word, where a place can stand."""
    name = everyday_name_of(home)
    for match in re.finditer(re.escape(name), text.compact) if name else ():
        before, after = text.compact[: match.start()][-REACH_BEFORE:], text.compact[match.end() :][:REACH_AFTER]
        opens = not before or not is_han(before[-1])
        spoken = GOES_TO.search(before) or (opens and (IS_THERE.match(after) or after.startswith("的")))
        if spoken and text.is_aligned(*match.span()):
            yield Candidate(*match.span(), PlaceType.ADMIN, "name_at_home", 0.85)


def _is_word(text: PlaceText, spot: Spot) -> bool:
    """Whether a name is made of whole words, or opens one; a long name of a great river may also end one (入长荡湖)."""
    before, after = text.rest_of_words(spot.start, spot.end)
    in_row = bool(before or after) and all(part in nationwide() for part in (before, after) if part)  # 云南昆明
    is_great = nationwide()[spot.name].rule == "great_feature"
    bank = spot.start in text.boundaries and BANK.match(text.compact, spot.end)  # 东|江堤
    great = is_great and (bank or (len(spot.name) > 2 and spot.end in text.boundaries))
    return bool(great) or in_row or text.is_aligned(spot.start, spot.end) or _opens_word(text, spot.start, spot.end)


def _is_part_of_other(text: PlaceText, spot: Spot) -> bool:
    """西太湖 is not the 太湖, 汗尤尼斯 not 尼斯, and 美国家安全 no 美国."""
    before, after = text.compact[spot.start - 1 : spot.start], text.compact[spot.end : spot.end + 1]
    short = spot.end - spot.start == 2
    foreign = nationwide()[spot.name].rule == "city_beyond" and tag(before) == "" and is_han(before)
    half = spot.start - 1 in text.boundaries and (before in DIRECTIONS or _is_half(text, spot, before))
    return (short and (half or foreign)) or (spot.name.endswith("国") and after == "家")


def _is_half(text: PlaceText, spot: Spot, before: str) -> bool:
    """炉西峡: a noun of one character before a short name makes another name of it."""
    short = nationwide()[spot.name].rule == "short_name"
    return (
        short
        and spot.start in text.boundaries
        and before not in (*RANKS, "往")
        and tag(before) in NOUNS
        and is_han(before)
    )


def _opens_word(text: PlaceText, start: int, end: int) -> bool:
    """德国人, 湖北籍, 台湾同胞: a word that begins with the place and says whose or who is from there."""
    if start not in text.boundaries:
        return False
    word = text.word(text.word_index(start))
    more = len(word) - (end - start)
    return word[end - start :] in PEOPLE_OF or (more > 1 and tag(word) in ("n", "l", "i"))


def _listed(spot: Spot, listed: Listed, confidence: float) -> Candidate:
    """A listed name as a candidate."""
    ranked = listed.ranked and listed.place_type == PlaceType.ADMIN
    return Candidate(spot.start, spot.end, listed.place_type, listed.rule, confidence, ranked)


def places_by_ending(text: PlaceText, endings: Sequence[Ending], times: Counter[str]) -> Iterator[Candidate]:
    """Names told by their ending: 工农河, 艺森空间, 溧阳高新区. `times` counts the names that seem possible."""
    for ending in endings:
        reason = reason_for_name(text, ending, times)
        if reason.rule:
            generic = GENERICS[text.compact[ending.at : ending.end]]
            yield Candidate(
                ending.start, ending.end, generic.place_type, reason.rule, reason.confidence, generic is UNIT
            )


def numbered_roads(text: PlaceText) -> Iterator[Candidate]:
    """318国道, S239省道."""
    for match in NUMBERED_ROAD.finditer(text.compact):
        yield Candidate(match.start(), match.end(), PlaceType.SITE, "numbered_road", 0.9)


def stands_for_itself(text: PlaceText, candidate: Candidate) -> bool:
    """Whether a place is named as such, and not as part of a company's, an agency's or an event's name."""
    if candidate.place_type == PlaceType.SITE:
        return not NAME_RUNS_ON.match(text.compact, candidate.end)
    body = body_after(text, candidate.end)
    is_low = text.compact.endswith(LOWEST_RANKS, candidate.start, candidate.end)
    return not body or (is_low and (is_company(body) or bool(OFFICE_OF_BODY.match(text.compact, candidate.end))))
