"""Names in bylines: whether a word can be a person's name, and how doubtful that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from articles.gazetteer.surnames import Rarity, rarity_of, surname_of
from articles.words import cut, frequency, part_of_speech

from .roles import STAFF_WORD

# A word of the dictionary that is this frequent is a word first: 高度 has 6,119, 田野 360; the name 余波 has 26.
COMMON_WORD = 200
# A time, an idiom, a number, a verb or an adjective of the dictionary is no part of a name with dots: 节气·立冬.
NO_NOUNS = frozenset("tlimvaj")
SAY_HOW = frozenset("dtva")  # adverbs, times, verbs, adjectives
HANZI = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
DOTTED = re.compile(r"[\u3400-\u9fff]{1,6}(?:[·・•‧][\u3400-\u9fff]{1,6}){1,3}")
DOTS = re.compile("[·・•‧]")
# Letters that stand for the sounds of Tibetan, Mongolian, Uyghur and Kazakh names, which have no surname: 才让卓玛.
SOUNDS = frozenset(
    "才让卓玛扎西次仁旦增丹巴多吉达瓦尼索朗央金拉姆德平措罗布顿珠贡嘎桑洛曲培加格勒白乌云其木图雅特尔高娃斯琴那日娜苏阿古敖登"
    "努兰买提丽依艾合热孜万克江别肯汗麦帕吐逊吾力沙哈山东主南杰本旺堆宗久美青毛羊保尕藏项秀乐和楞萨陶额牧洪卜杜再乃比亚叶塔赛"
    "惹莫马迪牙库穆罕默玉素甫约孟鲁宝音呼朝根益强坚赞晋欧群琼参珍觉念普边确尊囊坦拥忠"
)
SOUNDS_SURE = 4  # letters of sound in a row that are no chance
NEVER_NAMES = frozenset("新华社 中新社 来源 单位 综合 简讯 时讯 简报 文图 文摄 图文".split())
# Tunes and forms of verse: 采桑子·秋 is a poem's title.
FORMS_OF_VERSE = frozenset(
    """
    七律 七绝 五律 五绝 古风 排律 词 诗 曲 采桑子 浣溪沙 西江月 满江红 沁园春 水调歌头 念奴娇 蝶恋花 卜算子
    菩萨蛮 清平乐 如梦令 临江仙 鹧鸪天 虞美人 忆江南 浪淘沙 渔家傲 忆秦娥 忆王孙 十六字令 点绛唇 江城子 破阵子
    减字木兰花 踏莎行 青玉案 水龙吟 行香子 一剪梅 长相思 相见欢 诉衷情 画堂春 阮郎归 南乡子 定风波 天净沙 鹊桥仙
    贺新郎 望海潮 满庭芳 八声甘州 永遇乐 醉花阴 武陵春 苏幕遮 生查子 捣练子 捣练子令 山坡羊 钗头凤 声声慢 雨霖铃
    少年游
    """.split()
)
CRAFT_LETTERS = frozenset("摄图文")  # they stand behind names: 王伟 摄
NEVER_IN_NAMES = frozenset("的了是在与或及被把这那个们很不已也就将到报")
# These are given names too (刘和平, 王可欣, 李从军); where nothing says it is a name they are words.
WORDS_IN_NAMES = frozenset("和可之其会从都要")


@lru_cache(maxsize=256)  # each word of a credit is asked about five times
def is_name(word: str) -> bool:
    """Whether the word has the form of a Chinese name: a surname and one or two letters, or parts with a dot between.

    >>> [is_name(word) for word in ("王伟", "欧阳若诗", "阿依古丽·买买提", "发布", "李的")]
    [True, True, True, False, False]
    """
    if not HANZI.fullmatch(word):
        is_dotted = DOTTED.fullmatch(word) and not STAFF_WORD.search(word)
        return bool(is_dotted) and DOTS.split(word)[0] not in FORMS_OF_VERSE
    if not 2 <= len(word) <= 4 or word in NEVER_NAMES:
        return False
    surname = surname_of(word)
    return (
        bool(surname) and 1 <= len(word) - len(surname) <= 2 and not NEVER_IN_NAMES.intersection(word[len(surname) :])
    )


def is_name_in_sounds(word: str, shortest: int = 2) -> bool:
    """Whether a word behind a role may be a name without surname: 才让卓玛, 努尔兰."""
    return shortest <= len(word) <= 8 and SOUNDS.issuperset(word)


def is_sure_name_in_sounds(word: str) -> bool:
    """Whether a word is such a name whatever stands beside it: longer, and no other word of the dictionary.

    >>> [is_sure_name_in_sounds(word) for word in ("德力格尔", "娜仁其木格", "和平", "罕见")]
    [True, True, False, False]
    """
    if not is_name_in_sounds(word, SOUNDS_SURE) or (frequency(word) and not part_of_speech(word).startswith("nr")):
        return False
    return not all(frequency(part) >= COMMON_WORD for part in cut(word))  # 参加比赛


def is_unknown_word(word: str) -> bool:
    """Whether a word has the length of a name and is none of the language's: a name without surname."""
    is_hanzi = 2 <= len(word) <= 6 and bool(HANZI.fullmatch(word))
    return is_hanzi and not (NEVER_IN_NAMES | WORDS_IN_NAMES).intersection(word) and not frequency(word)


def is_rare_name(word: str) -> bool:
    """Whether a word may be a name with a surname that no list has: neither it nor its ends are words.

    >>> [is_rare_name(word) for word in ("零月红", "走基层", "看变化")]
    [True, False, False]
    """
    return len(word) <= 3 and is_unknown_word(word) and not any(map(frequency, _ends_of(word)))


def _ends_of(word: str) -> tuple[str, ...]:
    """The first two letters and the last two of a word that is longer."""
    return (word[:2], word[-2:]) if len(word) > 2 else ()


def is_doubtful_name(word: str) -> bool:
    """Whether a word that has the form of a name is better read as a word, unless something else says it is a name."""
    if DOTTED.fullmatch(word):
        parts = DOTS.split(word)
        no_noun = any(part_of_speech(part)[:1] in NO_NOUNS for part in parts)
        return no_noun or all(frequency(part) >= COMMON_WORD for part in parts)
    if is_sure_name_in_sounds(word):
        return False
    if WORDS_IN_NAMES.intersection(word[1:]) and _may_be_words(word):
        return True
    if word[0] in WORDS_IN_NAMES and frequency(word[1:]) and not part_of_speech(word[1:]).startswith("nr"):
        return True  # 被开除党籍 / 和公职
    if len(word) == 3 and frequency(word) and not part_of_speech(word).startswith("nr"):
        return True
    if frequency(word) >= COMMON_WORD or _begins_with_another_word(word):
        return True
    return len(word) == 2 and rarity_of(word[0]) is Rarity.RARE


def _begins_with_another_word(word: str) -> bool:
    """Whether the first two letters of a name of a rare surname are a word that says when or how: 连夜收."""
    head = word[:2]
    is_word = frequency(head) >= COMMON_WORD and part_of_speech(head)[:1] in SAY_HOW
    return is_word and len(word) == 3 and rarity_of(word[0]) is not Rarity.COMMON


def _may_be_words(word: str) -> bool:
    """Whether a name with a letter that is a word too may be running words: 水之韵, 方可, 王可以; not 刘和平."""
    if part_of_speech(word).startswith("nr"):
        return False
    is_common = len(word) == 3 and rarity_of(word[0]) is Rarity.COMMON
    return not is_common or part_of_speech(word[1:]).startswith(("c", "d", "p", "r", "v"))


def is_sure_name(word: str) -> bool:
    """Whether a word can hardly be anything but a name."""
    return is_name(word) and not is_doubtful_name(word)


def is_plain_name(word: str) -> bool:
    """Whether a word is surely a name and has no common word within: names printed close together are told so.

    >>> [is_plain_name(word) for word in ("梁云霞", "林业和")]
    [True, False]
    """
    return is_sure_name(word) and not any(frequency(end) >= COMMON_WORD for end in _ends_of(word))


def names_in(words: list[str]) -> Iterator[str]:
    """The words with names that blanks have cut put together: padded 王　伟, 张 胜 男, and 邹琳 娜 broken by a wrap."""
    if len(words) < 2:  # most often there is one, or none between two marks
        yield from words
        return
    position = 0
    while position < len(words):
        word = words[position]
        following, next_one, last = (*words[position + 1 : position + 4], "", "", "")[:3]
        if _are_letters_of_one(word, following, next_one, last):
            word += following + next_one
            position += 2
        elif following and _belongs_together(word, following, next_one):
            word += following
            position += 1
        yield word
        position += 1


def _are_letters_of_one(word: str, following: str, next_one: str, last: str) -> bool:
    """Whether three single letters are one name set wide: 张 胜 男; of 王 伟 李 明 the first two are."""
    if not len(word) == len(following) == len(next_one) == 1 or next_one in CRAFT_LETTERS:
        return False
    return is_name(word + following + next_one) and not (len(last) == 1 and is_name(next_one + last))


def _belongs_together(word: str, following: str, next_one: str) -> bool:
    """Whether a blank cut a name between these two; of 王宁 陈 岚 the single letters belong together."""
    if not (HANZI.fullmatch(word) and HANZI.fullmatch(following)) or not is_name(word + following):
        return False
    if word in CRAFT_LETTERS and len(following) > 1:
        return False
    if following in CRAFT_LETTERS:
        return len(word) == 1 and following == "文"
    if len(following) == 1 and len(next_one) == 1 and len(word) > 1 and is_name(following + next_one):
        return False
    if len(following) == 1 and len(word) == 2 and not is_name(next_one) and is_sure_name(following + next_one):
        return not is_sure_name(word)  # 王宁 陈 永霞
    return len(word) == 1 or (len(following) == 1 and len(word) == 2)
