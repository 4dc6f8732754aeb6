"""Where a page is at home: the county, city or district whose paper it is, told from its own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.gazetteer import Division, Gazetteer, Level
from articles.gazetteer.beyond import dictionary_features, great_features
from articles.gazetteer.scanner import Spot

from .place_masthead import units_of_masthead

# What a paper calls the unit it belongs to. 社区委员会, 园区, 全区域 speak of others.
# Behind a name (〇) they speak of that one: 海口市市长.
HEADS = "(?:委(?![员托派])|政府|人大|政协|领导|长(?![期远大久]))"
OWN_UNIT = {
    "区": re.compile(rf"我区|全区(?!域)|(?<![〇社园新景校灾库辖])区{HEADS}"),
    "县": re.compile(rf"我县|全县|(?<![〇外])县{HEADS}"),
    "市": re.compile(rf"我市|全市|(?<!〇)市{HEADS}"),
    "旗": re.compile(rf"我旗|全旗|(?<!〇)旗{HEADS}"),
    "州": re.compile(rf"我州|全州(?!县|市|镇)|(?<![〇\u4e00-\u9fff])州{HEADS}"),
}
# A district's paper reports its city's business too (我市, 市委), hardly ever the reverse: the smaller unit wins.
ORDER = ("区", "县", "旗", "州", "市")
SHARE_OF_OWN_UNIT = 0.12
TIMES_OF_OFFICES = 5  # 市委, 市长 alone may be those of any city
TIMES_COUNTED = 6  # a name said more often tells nothing new
WORTH_OF_TOWN = 1.5  # a town told from all others; one of n namesakes is worth an n-th
WORTH_OF_MEMBER = 1.0
LEAST = 2.0  # one mention is a chance
LEAST_UNSAID = 6.0  # where no 我市, 全区 says what kind of unit to look for
TOWNS_UNSAID = 2
TOWNS_ALONE = 3  # so many towns of one county are no chance, however many namesakes each has
WORTH_OF_VOTE = 1.0  # for each town of a county beyond the first, whatever its namesakes
WORTH_OF_MASTHEAD = 6.0  # 青溪报, 地址：青溪县人民路
SURE_ENOUGH = 0.6


@dataclass(frozen=True, slots=True)
class HomeRegion:
    """The division a page belongs to, the words that say so, and how sure that is (0 to 1)."""

    division: Division
    evidence: tuple[str, ...]
    confidence: float
    reason: str


@dataclass(slots=True)
class _Case:
    """What speaks for one division."""

    score: float = 0.0
    towns: int = 0
    on_masthead: bool = False
    words: Counter[str] = field(default_factory=Counter)

    def add(self, worth: float, word: str, times: int = 1) -> None:
        """Count a word for this division."""
        self.score += worth
        self.words[word] += times

    def add_masthead(self, words: str) -> None:
        """Count the paper's own name, once."""
        self.add(0.0 if self.on_masthead else WORTH_OF_MASTHEAD, words)
        self.on_masthead = True


def home_region(texts: Iterable[str], gazetteer: Gazetteer, furniture: Iterable[str] = ()) -> HomeRegion | None:
    """The county (for a city's paper, the prefecture) that the texts of a page speak from; None when unsure.

    `furniture` are the page's lines that are in no article: masthead, publisher, address.
    """
    texts = list(texts)
    named, own_units = _counted(texts, gazetteer)
    rank = _own_unit(own_units)
    cases = _cases(named, gazetteer)
    _count_votes(cases, texts, gazetteer)
    for words, unit in units_of_masthead(furniture, gazetteer):
        cases.setdefault(unit, _Case()).add_masthead(words)
    ranked = sorted(
        ((case, division) for division, case in cases.items() if _fits(division, rank)),
        key=lambda entry: (-entry[0].score, entry[1].code),
    )
    if not ranked or not _is_enough(ranked[0][0], rank):
        return None
    best, division = ranked[0]
    rest = ranked[1][0].score if len(ranked) > 1 else 0.0
    confidence = best.score / (best.score + rest)
    if confidence < SURE_ENOUGH:
        return None
    evidence = tuple(word for word, _ in best.words.most_common(8))
    said = f"自称“{own_units[rank].most_common(1)[0][0]}”，" if rank else ""
    return HomeRegion(division, evidence, round(confidence, 2), f"{said}版面多次提到{'、'.join(evidence[:4])}")


def _counted(texts: Iterable[str], gazetteer: Gazetteer) -> tuple[Counter[str], dict[str, Counter[str]]]:
    """How often each name stands in the texts, and what they call their own unit, outside the names."""
    named: Counter[str] = Counter()
    own_units: dict[str, Counter[str]] = {rank: Counter() for rank in OWN_UNIT}
    for text in texts:
        end, rest = 0, []
        for spot in gazetteer.spots(text):
            if _is_in_feature(text, spot):
                continue
            named[spot.name] += 1
            rest.append(text[end : spot.start])
            end = spot.end
        unnamed = "〇".join([*rest, text[end:]])
        for rank, pattern in OWN_UNIT.items():
            own_units[rank].update(pattern.findall(unnamed))
    return named, own_units


def _is_in_feature(text: str, spot: Spot) -> bool:
    """Whether a name is the end of a mountain's or river's: 浮山 of 罗浮山."""
    longer = text[max(0, spot.start - 1) : spot.end]
    return longer in great_features() or longer in dictionary_features()


def _own_unit(own_units: dict[str, Counter[str]]) -> str:
    """The kind of unit the page speaks from, or nothing where it does not say."""
    times = {rank: own_units[rank].total() for rank in ORDER}
    everything = sum(times.values())
    said = (rank for rank in ORDER if _says_own(own_units[rank]) or times[rank] >= TIMES_OF_OFFICES)
    return next((rank for rank in said if times[rank] >= SHARE_OF_OWN_UNIT * everything), "")


def _says_own(words: Counter[str]) -> bool:
    """Whether 我市 is among the words, or 全市 with another of them: a report on another city may say 全市, too."""
    return any(word.startswith("我") or (word.startswith("全") and words.total() > 1) for word in words)


def _fits(division: Division, rank: str) -> bool:
    """Whether a division is of the kind the page calls its own; a county where it does not say."""
    if not rank:
        return division.level == Level.COUNTY
    return division.name.endswith(rank) and not division.name.endswith("自治区")


def _is_enough(case: _Case, rank: str) -> bool:
    """Whether there is evidence at all; where the page does not say 我市, towns must speak for the county, too."""
    if rank or case.on_masthead:
        return case.score >= LEAST
    return case.towns >= TOWNS_ALONE or (case.score >= LEAST_UNSAID and case.towns >= TOWNS_UNSAID)


def _cases(named: Counter[str], gazetteer: Gazetteer) -> dict[Division, _Case]:
    """What speaks for each division: its own name, its towns, and for a prefecture its counties."""
    cases: dict[Division, _Case] = {}
    for name, times in named.items():
        units = gazetteer.units_named(name)
        for unit in units:
            worth = min(times, TIMES_COUNTED) / len(units)
            if unit.level != Level.TOWNSHIP:
                cases.setdefault(unit, _Case()).add(worth, name, times)
            parent = gazetteer.division(unit.parent_code)
            if parent and unit.level in (Level.TOWNSHIP, Level.COUNTY):
                share = (WORTH_OF_TOWN if unit.level == Level.TOWNSHIP else WORTH_OF_MEMBER) / len(units)
                case = cases.setdefault(parent, _Case())
                case.add(share, name, times)
                case.towns += unit.level == Level.TOWNSHIP
    return cases


def _count_votes(cases: dict[Division, _Case], texts: Sequence[str], gazetteer: Gazetteer) -> None:
    """Towns of one county speak for each other, and for its short form where that is an everyday word (平安)."""
    for unit, case in cases.items():
        if unit.level != Level.COUNTY or not case.towns:
            continue
        case.score += WORTH_OF_VOTE * (case.towns - 1)
        short = gazetteer.short_name(unit)
        if short and gazetteer.is_word(short):
            times = sum(text.count(short) for text in texts)
            if times:
                case.add(min(times, TIMES_COUNTED) * WORTH_OF_MEMBER, short, times)
