"""Sources: notes that say where a text comes from and name nobody: 据新华社电, 来源：县融媒体中心, 本报综合."""

from __future__ import annotations

import re

HOUSE = (
    r"(?:新华社|新华网|中新社|中新网|央视|人民网|学习强国|[\u4e00-\u9fff]{0,8}"
    r"(?:日报|晚报|晨报|时报|新闻|新闻网|电视台|电台|网|客户端|融媒|融媒体中心|公众号|发布|社))(?:客户端|微信公众号|新闻客户端)?"
)
SOURCE_NOTE = re.compile(
    rf"(?:均|综合|稿件)?据\s?{HOUSE}(?:[\s、]+{HOUSE})*\s?(?:电|报道|消息)?"
    r"|(?:稿件|文章|本文|信息|内容|资料|消息)?来源\s?[：:／/ ]\s?[^\s：:]{2,20}(?:[\s、]+[^\s：:]{2,20})?"
    r"|(?:本报|本刊|本台)综合(?:整理|报道|消息)?|综合(?:整理|报道|消息|新华社电?)"
    rf"|(?:摘自|转自|原载)[：:]?\s?{HOUSE}"
    r"|(?:供稿|作者)(?:单位)?\s?[：:／/]\s?[^\s：:]{3,20}|作者(?:单位)?[系为][^，。]{4,24}"
)


HOUSE_ALONE = re.compile(rf"{HOUSE}(?:[\s、]+{HOUSE})*")


def is_house(text: str) -> bool:
    """Whether the whole text is the name of a news house: （新华社） behind a text."""
    return bool(HOUSE_ALONE.fullmatch(text)) or text.endswith("融媒体中心")


def is_source_note(text: str) -> bool:
    """Whether the whole text says where something comes from.

    >>> [is_source_note(text) for text in ("据新华社电", "来源：县融媒体中心", "据县里介绍")]
    [True, True, False]
    """
    return ("据" in text or "来源" in text or "综合" in text or text[0] in "摘转原供作") and bool(
        SOURCE_NOTE.fullmatch(text)
    )
