"""Columns: what the labels of standing features (栏目) look like: 【民生】, ·聚焦两会·, 一线传真, 图片新闻."""

from __future__ import annotations

import re
from functools import lru_cache

from .folios import SECTIONS
from .marks import BULLETS

LONGEST = 12
POINTERS, LONGEST_POINTED = "▲△▼▶＞>》◤◢◣◥▍▎", 6
MARKS = "【】〖〗〔〕［］＞>〉》=＝#＃|｜丨 \u3000" + "".join(sorted(BULLETS))
DOTS = "·・•"
OPENERS = frozenset("【〖〔[［" + DOTS)
ENDS = frozenset("☆★※=＝—–")
MARKED = OPENERS.union(MARKS)
PAIRED = re.compile(r"([☆★※=＝—–])\1*\s?[\u4e00-\u9fff]{2,10}\s?\1+")  # other marks stand around headings as well
BRACKETED = re.compile(
    r"[【〖〔\[［]\s?([^【】〖〗〔〕\[\]［］，。]{2,10})\s?[】〗〕\]］]|[·・•]\s?([^·・•，。]{2,10})\s?[·・•]"
)
# What labels end with, whatever the feature's subject: 部门动态, 党员风采, 乡村振兴进行时.
ENDINGS = (
    r"传真|动态|风采|聚焦|关注|速递|快递|简讯|短讯|时讯|资讯|短波|视点|瞭望|扫描|之窗|之声|广角|论坛|茶座|随笔|连载|专栏|专题|专访|时评|快评|锐评|夜谈|夜话"
    r"|进行时|调研行|记者行|走基层|大家谈|微评|微镜头|镜头|看台|故事|人物|榜样|印记|记忆|档案|话题|热线|直通车|直播间|回音壁|曝光台|光荣榜|红黑榜"
    r"|在行动|在身边|观察|纵横|一线|现场|警示|说法|课堂|百科|园地|天地|文苑|史话|掌故|拾遗|书评|书架|影评|乐评|诗歌|散文|小说"
)
LABEL = re.compile(
    rf"[\u4e00-\u9fff]{{1,8}}(?:{ENDINGS})|身边好人|走基层|平安建设|乡村振兴|文明创建|基层党建|党建引领|民生实事|民生|社论|短评|时评|快评|锐评|综合消息|图片新闻|新闻图片|读者来信|编读往来"
    r"|(?:国际|国内|省内|市内|县内|本地|社会|要闻|新闻|经济|农业|教育|文化|体育|法治|健康)?(?:简讯|短讯|快讯|简报|集锦|速览|一瞥|点击|短波)"
)
# Behind or between marks these are features too: 【聚焦基层治理】, ▌最美护边员.
MARKED_LABEL = re.compile(
    r"聚焦[\u4e00-\u9fff]{2,6}|最美[\u4e00-\u9fff]{1,4}|[\u4e00-\u9fff]{2,4}(?:好人|楷模|先锋|新事|论语)"
)
# Names of features that are told only above a headline: 百花园, 青溪副刊, 记者调查.
FEATURE = re.compile(
    r"[\u4e00-\u9fff]{2,4}(?:[园苑坊斋轩亭窗角廊谭吧]|副刊|调查|手记|絮语|漫笔|走笔|杂谈|札记|采风|见闻|巡礼|信箱|驿站|沙龙|夜话|夜读|文萃|漫谈|闲话"
    r"|快讯|之友|拾零|拾萃|剪影|撷英|小记|人家|生活|岁月|人生)|诗[笺页苑林]"
)
BOX = re.compile(
    r"(?:新闻|相关|知识|背景|政策|延伸|资料|法律|人物)?(?:链接|背景|多一点|延伸|延伸阅读|资料|名片|小贴士|提示|词典|档案)|名词解释|(?:记者|采访)?(?:手记|感言)|编后(?:语|话)?|短评|点评|专家(?:点评|解读|提醒)|(?:温馨|特别)提示"
)
BRIEFS = re.compile(
    r"(?:一组)?(?:简讯|短讯|时讯|简报)(?:[二两三四五六七八九数]则)?|一组消息|消息[二两三四五六七八九数]则"
)


def is_box(text: str) -> bool:
    """Whether a line heads what a newspaper adds to a report below it: 新闻链接, 记者手记, 延伸阅读.

    >>> [is_box(text) for text in ("新闻多一点", "【相关链接】", "链接产销")]
    [True, True, False]
    """
    return bool(BOX.fullmatch(label_in(text).rstrip("：: ")))


def is_bracketed_label(text: str) -> bool:
    """Whether a line is a short text wholly between the marks that labels are set in.

    >>> [is_bracketed_label(text) for text in ("【民生】", "·聚焦两会·", "【摘要】昨天")]
    [True, True, False]
    """
    if text[0] in POINTERS:
        bare = text.strip(f"{POINTERS} \u3000")
        return len(bare) <= LONGEST_POINTED and bare.isalpha()
    return bool(text[0] in OPENERS and BRACKETED.fullmatch(text)) or bool(text[-1] in ENDS and PAIRED.fullmatch(text))


def label_in(text: str) -> str:
    """The label without its marks.

    >>> label_in("【民生】")
    '民生'
    """
    bracketed = BRACKETED.fullmatch(text) if text[0] in OPENERS else None
    if bracketed:
        return (bracketed[1] or bracketed[2]).strip()
    return text.strip("—– ") if text[0] in "—–" else unmarked(text).strip("「」")


def unmarked(text: str) -> str:
    """A subheading without the marks before and around it.

    >>> unmarked("◆ 把路修通"), unmarked("【把路修通】")
    ('把路修通', '把路修通')
    """
    if text[0] in MARKS:
        return text.strip(MARKS)
    return text.strip(f"{DOTS} \u3000") if text[0] in DOTS else text


def is_label(text: str) -> bool:
    """Whether a line is worded as the label of a standing feature.

    >>> [is_label(text) for text in ("一线传真", "乡村振兴进行时", "▌法治", "「一线传真」", "县里召开会议")]
    [True, True, True, True, False]
    """
    if len(text) > LONGEST and (text[0] not in MARKED or len(label_in(text)) > LONGEST):  # most blocks
        return False
    return _is_worded_as_label(text)


@lru_cache(maxsize=256)  # every short line of a page is asked several times
def _is_worded_as_label(text: str) -> bool:
    label = label_in(text)
    if LABEL.fullmatch(label) or BRIEFS.fullmatch(label):
        return True
    return label != text and (label in SECTIONS or bool(MARKED_LABEL.fullmatch(label)))


def may_name_feature(text: str) -> bool:
    """Whether a short line can be the name of a standing feature, if a headline stands right below it.

    >>> [may_name_feature(text) for text in ("百花园", "记者调查", "我的小院")]
    [True, True, False]
    """
    return len(text) <= 7 and bool(FEATURE.fullmatch(unmarked(text)))


def is_label_of_briefs(text: str) -> bool:
    """Whether a line can be nothing but the label above short news: 简讯, 一组短讯, 消息三则."""
    return len(text) <= LONGEST and bool(BRIEFS.fullmatch(text))
