"""What an office printed in a newspaper means: of which unit, which post, how high.

市委书记 in a paper of 溧阳市 is 溧阳市委书记, in one of 武进区 it is 常州市委书记.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from articles.gazetteer import load_gazetteer
from articles.gazetteer.offices import head_of

NATION = "00"
COUNTY_LEVEL_CITY = 80  # the third pair of a county's code: 01-20 districts, 21-79 counties, 81-99 county-level cities
# 市场监管局, 区域公司, 省级劳模 do not speak of the city, the district, the province.
SCOPE = re.compile("(?P<deputy>(?:常务)?副|代|原|前|老)?(?P<scope>省|自治区|市|州|盟|县|区|旗)(?![场民域块级内外直属])")
NATIONAL = re.compile("中共中央|中央|全国|国家主席|国家副主席|国务院|总书记|党和国家|中共$")
NATIONAL_POST = re.compile(
    "(?:中共中央)?总书记|(?:国家|中华人民共和国)(?:副)?主席|(?:国务院)?总理|国务院副总理|(?:中共)?中央军委(?:副)?主席|"
    "全国人大(?:常委会)?委员长|全国政协主席|(?:中共)?中央政治局(?:常委|委员)"
)
POST_OF_BODY = re.compile(
    "(?:第一|常务)?副?(?:党组|党委|党总支|党支部)?(?:书记|[^省市县区旗州盟]长|主任|主席|经理|委员|总裁|教授|董事)$"
)
LEADING = re.compile(
    "(?:省|市|州|盟|县|区|旗)委(?:副书记|书记|常委|委员)|[市区县旗州盟]长|省长|主席|"
    "人大(?:常委会)?(?:党组)?(?:副)?(?:主任|书记)|政协(?:党组)?(?:副)?(?:主席|书记)|"
    "^常委$|(?:纪委|政法委)(?:副)?书记|(?:统战|组织|宣传)部(?:副)?部长|领导$|"
    "人武部(?:部长|政委)|监委主任|法院院长|检察院检察长|党组(?:副)?书记"
)
WRITING = re.compile("记者|通讯员|编辑|摄影")


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """An office understood: the code of its unit (as many digits as needed; empty where unknown) and the post there."""

    printed: str
    unit: str
    post: str

    @property
    def is_national(self) -> bool:
        """Whether only one person in the country holds it at a time."""
        return bool(NATIONAL_POST.fullmatch(self.printed))

    @property
    def is_leading(self) -> bool:
        """Whether it is one of the leading posts of its unit: party, government, congress, conference."""
        return bool(LEADING.search(self.post))

    @property
    def is_vague(self) -> bool:
        """Whether it names no post: 市领导."""
        return self.post.endswith("领导")

    @property
    def is_specific(self) -> bool:
        """Whether it names a body, or a unit whose post it is: 红旗村村民, 市长; not 村民, 志愿者."""
        return bool(self.unit or SCOPE.match(self.post)) or len(self.post) - len(head_of(self.post)) >= 2

    @property
    def is_writing(self) -> bool:
        """Whether it is the work of a reporter."""
        return bool(WRITING.search(self.post))

    @property
    def body(self) -> str:
        """The body without the post: 市司法局 of 市司法局副局长; empty where the post names none."""
        body = POST_OF_BODY.sub("", self.post)
        return body if body != self.post else ""


def held_offices(printed: Sequence[str], home_code: str) -> tuple[HeldOffice, ...]:
    """The offices of one naming, in order.

    One that names no unit (政法委书记) belongs to that of the office before it; else a leading one to the paper's home.
    """
    held: list[HeldOffice] = []
    for office in printed:
        understood = held_office(office, home_code)
        if not understood.unit and (held or understood.is_leading):
            understood = replace(understood, unit=held[-1].unit if held else _digits(home_code))
        held.append(understood)
    return tuple(held)


@lru_cache(maxsize=16384)
def held_office(printed: str, home_code: str) -> HeldOffice:
    """One office understood from its own words and the newspaper's home."""
    if NATIONAL.match(printed):
        return HeldOffice(printed, NATION, printed.removeprefix("中共中央").removeprefix("国务院") or printed)
    named = _named_unit(printed)
    if named:
        unit, post = named
        return HeldOffice(printed, unit, post)
    scope = SCOPE.match(printed)
    return HeldOffice(printed, _unit_of_home(scope["scope"], home_code) if scope else "", printed)


def _named_unit(printed: str) -> tuple[str, str] | None:
    """The unit that an office names, and the rest with the unit's rank: 南通市司法局副局长 is 市司法局副局长 there."""
    gazetteer = load_gazetteer()
    for size in range(min(9, len(printed) - 2), 1, -1):
        units = gazetteer.units_named(printed[:size])
        if len({unit.code for unit in units}) != 1:
            continue
        rest = printed[size:]
        unit = units[0].code
        if printed[:size] == units[0].name:
            further = _named_unit(rest)  # 常州市金坛区...
            return (
                further
                if further and further[0].startswith(_digits(unit))
                else (_digits(unit), units[0].name[-1] + rest)
            )
        if SCOPE.match(rest):
            return _digits(unit), rest
    return None


def _digits(code: str) -> str:
    """A code without the zeros that fill it up: 321000000000 is 3210."""
    return next((code[:size] for size in (2, 4, 6, 9) if not code[size:].strip("0")), code)


def _unit_of_home(scope: str, home_code: str) -> str:
    """The unit that a paper of this home means by its rank alone."""
    home = _digits(home_code)
    if scope in ("省", "自治区"):
        return home[:2]
    if scope in ("州", "盟") or len(home) <= 4:
        return home[:4]
    if scope == "市" and int(home[4:6]) < COUNTY_LEVEL_CITY:
        return home[:4]
    return home[:6]
