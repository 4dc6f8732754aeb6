"""Sources: notes that say where a text comes from and name nobody: 据新华社电, 来源：县融媒体中心, 本报综合."""

from __future__ import annotations

import re

HOUSE = (
    r"(?:新华社|新华网|中新社|中新网|央视|人民网|学习强国|《[^《》]{2,16}》|[\u4e00-\u9fff]{0,8}"
    r"(?:日报|晚报|晨报|时报|新闻|新闻网|电视台|电台|网|客户端|融媒|融媒体中心|公众号|发布|社))(?:客户端|微信公众号|新闻客户端)?"
)
HOUSES = rf"{HOUSE}(?:[\s、,，]+{HOUSE})*"
DATED = r"(?:[\u4e00-\u9fff]{2,6}(?:\d{1,2}月)?\d{1,2}日)?"
NUMBERED = r"(?:\s?(?:19|20)\d\d年)?(?:\s?第?\d{1,3}[期版])?"
SOURCE_NOTE = re.compile(
    rf"(?:均|综合|稿件|本文)?据\s?{HOUSES}\s?{DATED}(?:等?(?:专?电|报道|消息|综合|整理))?"
    r"|(?:稿件|文章|本文|信息|内容|资料|消息)?(?:来源|出处)\s?[：:／/|｜丨 ]\s?[^\s：:]{2,20}(?:[\s、]+[^\s：:]{2,20})?"
    rf"|(?:本报|本刊|本台|记者)?综合(?:整理|报道|消息|{HOUSES}\s?(?:电|报道|消息)?)?"
    rf"|(?:摘自|转自|原载|选自|摘编自|节选自|转载自?)[：:]?\s?{HOUSE}{NUMBERED}"
    r"|(?:供稿|作者|撰稿)(?:单位)?\s?[：:／/ ]\s?[^\s：:，。]{3,20}|作者(?:单位)?[：:\s]?[系为是][^。]{4,40}"
)
FIRST_LETTERS = frozenset("据来综本摘转原选节供作撰稿文信内资消均记出")
AGENCY_PICTURE = re.compile(r"(?:新华社|中新社|人民视觉|视觉中国|东方IC|CFP)(?:发|供图|图片)?")
PICTURE_SOURCE = re.compile(
    r"(?:新华社|中新社)发|(?:本报)?资料(?:图片?|照片)|(?:通讯员|受访者|采访对象|视觉中国|本人|网友|读者|单位|主办方|活动方|校方)(?:供图|提供)"
    r"|(?:本版|本组)?(?:图片|照片|配图|图)(?:均|皆)?(?:由|为)[^，。\s]{2,16}(?:提供|资料图片?|资料照片)|(?:图片|图)?来源于?[:：]?网络|网络图片"
)
HOUSE_ALONE = re.compile(HOUSES)


def is_house(text: str) -> bool:
    """Whether the whole text is the name of a news house: （新华社） behind a text."""
    return bool(HOUSE_ALONE.fullmatch(text)) or text.endswith("融媒体中心")


def is_picture_source(text: str) -> bool:
    """Whether the whole text says who gave a picture, and names nobody: 资料图片, 受访者供图."""
    return text[-1] in "片图照发络供" and bool(PICTURE_SOURCE.fullmatch(text))


def is_source_note(text: str) -> bool:
    """Whether the whole text says where something comes from.

    >>> [is_source_note(text) for text in ("据新华社电", "来源：县融媒体中心", "据县里介绍")]
    [True, True, False]
    """
    return text[0] in FIRST_LETTERS and bool(SOURCE_NOTE.fullmatch(text))
