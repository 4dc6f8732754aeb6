"""Captions: what the words under a picture look like: 图为……, 图①：……, 上图：……, ▲……."""

from __future__ import annotations

import re

POINTERS = frozenset("▲△▼◀▶←→↑↓")
NUMBER = r"[①②③④⑤⑥⑦⑧⑨⑩一二三四五六七八九1-9１-９]"
SIDE = r"(?:本|上|下|左|右|题|中|组|大|小|附|插|顶|底){1,2}图"
# 图①：……, 图1 ……, 上图：……, 右图为……, （左图）……, 图片说明：……; 图一乐 and 下图书馆 are none.
AT_START = re.compile(
    rf"[▲△▼◀▶←→↑↓]|[（(【]?\s?(?:{SIDE}|图片?\s?{NUMBER}{{1,2}}|图片?说明|图片?)\s?(?:[）)】]|[：:]|(?=[为是])|\s(?=\S{{4}}))"
)
SHOWS = re.compile(
    r"(?:^|[。；！？，：:”\s])(?:组|上|下|左|右|本)?图(?:片)?为(?!了)|^这是.{2,30}(?:拍摄|摄)的|无人机照片"
)


# ▲茶江夜话: a feature's name behind a mark says nothing of a picture.
LABEL = re.compile(r"[▲△▼]\s?[\u4e00-\u9fff]{2,6}")


def is_caption(text: str) -> bool:
    """Whether a text says what a picture shows, or points to one.

    >>> [is_caption(text) for text in ("图为活动现场。", "图②：居民在散步。", "图书馆开放了。")]
    [True, True, False]
    """
    if text[:1] in POINTERS:
        return not LABEL.fullmatch(text)
    return "图" in text and bool(AT_START.match(text) or SHOWS.search(text))
