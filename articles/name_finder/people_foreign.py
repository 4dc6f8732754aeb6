"""Names of other languages, written with Chinese characters for their sound: 克林顿, 谢里夫·穆斯塔法."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from articles.gazetteer.names_elsewhere import name_parts
from articles.gazetteer.offices import head_of
from articles.name_finder.people_chances import is_place, words_of_today
from articles.name_finder.people_context import after_name, before_name
from articles.name_finder.people_lattice import Reading
from articles.name_finder.people_text import Text
from articles.words import frequency, part_of_speech

# Characters that stand for a sound more often than for their meaning.
TELLING = frozenset(
    "阿埃艾昂奥巴贝彼毕勃布茨戴黛蒂厄尔菲弗夫盖戈哥格葛哈赫霍基吉伽卡凯坎柯科克肯库奎拉腊莱赖勒雷蕾黎丽莉琳卢鲁伦罗洛玛迈曼蒙莫默姆穆娜纳奈瑙尼涅努诺欧帕佩普契"
    "乔琼丘撒萨塞瑟莎珊斯塔泰坦特滕廷图吐托陀瓦薇韦维温沃乌希锡逊雅耶伊尤詹兹孜扎佐赞旺顿"
)
# Further characters that such names have.
SOUNDS = TELLING | frozenset(
    "安拜班邦保鲍本比别宾波伯卜采查昌次达大丹道德登邓迪第丁东杜多恩法凡范费芬丰冯佛福富甘冈高根贡古圭桂果海汉翰豪亨洪胡华怀惠及加贾简杰金津久康考可夸昆兰朗劳累里理利立连廉"
    "良列林龙路露马麦芒毛茅梅门孟米密敏明缪摩墨木拿那南内嫩年宁牛纽农派潘庞培彭蓬皮平泼坡普齐奇其恰钱切钦琴青邱曲让热仁日荣儒瑞若赛桑森沙尚绍舍申生圣施什石史士舒朔丝思司松苏孙"
    "索汤唐陶提土万威魏伟文翁武西夏香肖谢辛欣休雪亚延扬杨叶依宜因英永于雨约宰泽芝知治朱子宗祖力买江巴屈娅妮姬浩坚京哇隆功堪谱邵迭耿云春才让旦晋美增措朗杰珠嘎仓央顿历山烈爱关不都罕歇雄兴堡焘图玉木布更华塞铁生优素铭求博欧亨恰聂约娃凌赵张陈霞姆仁才吾才拉木妥昂孜"
)
# Characters of Turkic, Mongolian and Tibetan names that are common words, too: 马合沙提; the rest only beside a dot.
SOUNDS_OF_HOME = SOUNDS | frozenset("合提汗")
SOUNDS_BESIDE_DOT = SOUNDS_OF_HOME | frozenset("肉开也衣则甫荪勒再珍卓嘎吾巧孟别仓郎吐居扎牙汁甲甘坦素满")
# What these names end in: 阿合买提, 吐尔汗, 赛力克, 古丽.
ENDS_OF_HOME = re.compile(
    "(?:买提|麦提|木提|合提|沙提|夏提|力提|里提|拉提|那提|热提|米提|扎提|拜提|皮提|别克|拜克|力克|里克|合孜|哈孜|古丽|古力"
    "|努尔|木汗|尔汗|拉汗|孜汗|不都拉|江|依木|依明|木江|提江|尔江|克江|尔兰|甫江|巴图|巴特尔|格日勒|其其格|图雅"
    "|卓玛|拉姆|多杰|扎西|才让|措姆|旺堆|次仁|顿珠|旦增)$"
)
NAME_TAGS = ("nr", "")
LEAST_TELLING, LEAST_TELLING_LISTED, LEAST_TELLING_DOTTED = 0.5, 0.3, 0.25
# The dictionary knows it as a person.
LISTED = 3.0
# Only characters that stand for sounds: 扎琳娜.
TELLING_ALL = 3.0
LONGEST_UNHEARD_OF = 6  # longer ones are two names, or a name and a place
FIRM = 3.0
THINGS = re.compile(
    "路|街|镇|县|市|区|桥|湖|河|江|山|岛|湾|公司|集团|机场|学院|大学|地区|国际|大街|大道|大厦|奖|杯|队|人|语|族|州|省|国|港|岛|湾|海峡|洲|军|方|政府|首都|公国"
)


ELEMENTS = frozenset(name_parts("elements"))  # 买买提·艾力

PART = "[" + "".join(sorted(SOUNDS_BESIDE_DOT)) + "]"
DOT = re.compile("[·•‧・．]")
DOTTED = re.compile(f"{PART}{{1,8}}(?:{DOT.pattern}{PART}{{1,8}})+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words written for their sound, in one stretch, and whether the dictionary has it as one name."""

    start: int
    end: int
    listed: bool


def foreign_names(text: Text) -> list[Reading]:
    """The names written for their sound; the weight says how sure they are, as a logarithm."""
    dotted = (_dotted(text.compact, match) for match in DOTTED.finditer(text.compact))
    plain = (_plain(text.compact, run) for run in _runs(text))
    return [reading for reading in (*dotted, *plain) if reading]


def _dotted(text: str, match: re.Match[str]) -> Reading | None:
    """Parts joined by dots are a name as they stand; the end of an office before them (总理) is none of it."""
    start = next((at for at in range(match.start() + 1, match.start() + 3) if head_of(text, at)), match.start())
    before, end = before_name(text, start), _end_of_dotted(text, match)
    parts = DOT.split(text[match.start() : end])
    places = before.weight < FIRM and all(map(is_place, parts))
    telling = _telling("".join(parts)) >= LEAST_TELLING_DOTTED or any(map(_is_of_home, parts))
    if places or not telling:
        return None
    return Reading(start, end, 6.0, (before.rule, "dotted_name"))


def _is_of_home(part: str) -> bool:
    return part in ELEMENTS or bool(ENDS_OF_HOME.search(part))


def _end_of_dotted(text: str, match: re.Match[str]) -> int:
    """Where such a name ends: 阿合买提|出席, but 阿合买提|提出 and 艾力|也来了."""
    end = match.end()
    if text[end - 1] == "也":
        return end - 1
    doubled = text[end - 1] == text[end - 2] and part_of_speech(text[end - 1 : end + 1]) == "v"
    return end - doubled


def _telling(letters: str) -> float:
    """The share of characters that stand for a sound more often than for their meaning."""
    return sum(letter in TELLING for letter in letters) / len(letters)


SOUNDING = re.compile("[" + "".join(sorted(SOUNDS_OF_HOME)) + "]{2,}")


def _runs(text: Text) -> Iterator[Run]:
    """The longest stretches of words that are written for their sound."""
    for match in SOUNDING.finditer(text.compact):
        first, last = bisect_left(text.ends, match.start()), bisect_right(text.ends, match.end()) - 1
        at = text.ends[first]
        for sounding, group in groupby(text.words[first:last], _sounds):
            run = list(group)
            end = at + sum(map(len, run))
            if sounding and end - at > 1:
                yield Run(at, end, len(run) == 1 and part_of_speech(run[0]).startswith("nr"))
            at = end


@lru_cache(maxsize=65536)
def _sounds(word: str) -> bool:
    """Tell whether a word can be written for its sound: all its characters are used so, and it is no ordinary word."""
    if not word or not SOUNDS_OF_HOME.issuperset(word):
        return False
    if len(word) == 1:
        return word in TELLING
    return part_of_speech(word)[:2] in NAME_TAGS and (len(word) > 2 or SOUNDS.issuperset(word))


def _plain(text: str, run: Run) -> Reading | None:
    """The run as a name, if enough speaks for one; behind an office also with a character more at either end."""
    start = _start_behind_office(text, run.start)
    before = before_name(text, start)
    end = run.end
    if before.weight >= FIRM and text[end : end + 1] in SOUNDS_OF_HOME and not frequency(text[end : end + 2]):
        end += 1
    after = after_name(text, end)
    name = text[start:end]
    least = LEAST_TELLING_LISTED if run.listed and before.weight >= FIRM else LEAST_TELLING
    telling = _telling(name) >= least or (before.weight >= FIRM and bool(ENDS_OF_HOME.search(name)))
    if (
        len(name) < 3
        or name in words_of_today()
        or (len(name) > LONGEST_UNHEARD_OF and not run.listed)
        or not telling
        or THINGS.match(text, end)
    ):
        return None
    if any(is_place(name[:size]) for size in range(2, len(name) + 1)) and before.weight < FIRM:
        return None
    weight = before.weight + after.weight + (LISTED if run.listed else 0.0)
    weight += TELLING_ALL * max(0.0, _telling(name) - LEAST_TELLING)
    return Reading(start, end, weight, (before.rule, after.rule))


def _start_behind_office(text: str, start: int) -> int:
    """Where a run begins if an office ends a character before or behind its start: 总统泽|连斯基, 总|理涅姆佐夫."""
    if head_of(text, start + 1):
        return start + 1
    return start - (text[start - 1 : start] in SOUNDS and bool(head_of(text, start - 1)))
