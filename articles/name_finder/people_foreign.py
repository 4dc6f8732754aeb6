"""Foreign and minority names written with Chinese characters for their sound: 克林顿, 谢里夫·穆斯塔法, 阿布力孜·吐尔逊."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.gazetteer.beyond import beyond_names
from articles.name_finder.people_context import THING_AFTER, after_name, before_name
from articles.name_finder.people_lattice import Reading
from articles.name_finder.people_text import Text
from articles.words import part_of_speech

# Characters that stand for a sound more often than for their meaning.
TELLING = frozenset(
    "阿埃艾昂奥巴贝彼毕勃布茨戴黛蒂厄尔菲弗夫盖戈哥格葛哈赫霍基吉伽卡凯坎柯科克肯库奎拉腊莱赖勒雷蕾黎丽莉琳卢鲁伦罗洛玛迈曼蒙莫默姆穆娜纳奈瑙尼涅努诺欧帕佩普契"
    "乔琼丘撒萨塞瑟莎珊斯塔泰坦特滕廷图吐托陀瓦薇韦维温沃乌希锡逊雅耶伊尤詹兹孜扎佐赞旺顿"
)
# Further characters that such names have.
SOUNDS = TELLING | frozenset(
    "安拜班邦保鲍本比别宾波伯卜采查昌次达大丹道德登邓迪第丁东杜多恩法凡范费芬丰冯佛福富甘冈高根贡古圭桂果海汉翰豪亨洪胡华怀惠及加贾简杰金津久康考可夸昆兰朗劳累里理利立连廉"
    "良列林龙路露马麦芒毛茅梅门孟米密敏明缪摩墨木拿那南内嫩年宁牛纽农派潘庞培彭蓬皮平泼坡齐奇其恰钱切钦琴青邱曲让热仁日荣儒瑞若赛桑森沙尚绍舍申生圣施什石史士舒朔丝思司松苏孙"
    "索汤唐陶提土万威魏伟文翁武西夏香肖谢辛欣休雪亚延扬杨叶依宜因英永于雨约宰泽芝知治朱子宗祖力买提江赖巴洪"
)
DOTS = frozenset("·•‧・．")
NAME_TAGS = ("nr", "")
LEAST_TELLING = 0.5
# The dictionary knows it as a person.
LISTED = 3.0
FIRM = 3.0
THINGS = re.compile("地区|国际|大街|大道|大厦|奖|杯|队|人|语|族|州|省|国|港|岛|湾|海峡|洲|军|方|政府|首都|公国")


@dataclass(frozen=True, slots=True)
class Run:
    """Words written for their sound, in one stretch: whether dots part them, and whether the dictionary knows the whole."""

    start: int
    end: int
    dots: int
    listed: bool


def foreign_names(text: Text) -> list[Reading]:
    """The names written for their sound; the weight says how sure they are, as a logarithm."""
    readings = (_reading(text.compact, run) for run in _runs(text.words))
    return [reading for reading in readings if reading]


def _runs(words: Sequence[str]) -> Iterator[Run]:
    """The longest stretches of such words, those that dots join taken together."""
    at = start = 0
    group: list[str] = []
    for word in (*words, ""):
        if group and (_sounds(word) or word in DOTS):
            group.append(word)
        else:
            if group:
                yield _trimmed(start, group)
            group, start = ([word], at) if _sounds(word) else ([], at)
        at += len(word)


def _trimmed(start: int, group: list[str]) -> Run:
    """A stretch as a run, without dots at its end."""
    while group[-1] in DOTS:
        group = group[:-1]
    dots = sum(word in DOTS for word in group)
    return Run(start, start + sum(map(len, group)), dots, len(group) == 1 and part_of_speech(group[0]).startswith("nr"))


def _sounds(word: str) -> bool:
    """Tell whether a word can be written for its sound: all its characters are used so, and it is no ordinary word."""
    if not word or not SOUNDS.issuperset(word):
        return False
    return word in TELLING if len(word) == 1 else part_of_speech(word)[:2] in NAME_TAGS


def _reading(text: str, run: Run) -> Reading | None:
    """The run as a name, if enough speaks for one."""
    letters = [character for character in text[run.start : run.end] if character not in DOTS]
    before, after = before_name(text, run.start), after_name(text, run.end)
    rules = (before.rule, after.rule)
    if THINGS.match(text, run.end) or THING_AFTER.match(text, run.end):
        return None
    if run.dots and len(letters) >= 3:
        return Reading(run.start, run.end, 6.0, ("dotted_name", *rules)[:2])
    telling = sum(letter in TELLING for letter in letters) / len(letters)
    if len(letters) < 3 or telling < LEAST_TELLING:
        return None
    if text[run.start : run.end] in beyond_names() and before.weight < FIRM and after.weight < FIRM:
        return None
    weight = before.weight + after.weight + (LISTED if run.listed else 0.0)
    return Reading(run.start, run.end, weight, rules)
