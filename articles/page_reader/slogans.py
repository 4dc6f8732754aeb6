"""Slogans: what a page is filled up with between its articles (公益标语); they are in no article."""

from __future__ import annotations

import re

# Sayings of the campaigns that hang in every street; a headline is hardly ever one of them word for word.
KNOWN = frozenset(
    """
    绿水青山就是金山银山 社会主义核心价值观 培育和践行社会主义核心价值观 践行社会主义核心价值观 弘扬社会主义核心价值观
    不忘初心牢记使命 空谈误国实干兴邦 富强民主文明和谐 自由平等公正法治 爱国敬业诚信友善 节约每一滴水 节约每一度电
    节约用水 珍惜每一滴水 光盘行动 文明用餐 厉行节约反对浪费 一粥一饭当思来处不易 垃圾分类举手之劳 垃圾分类从我做起
    扫黑除恶人人有责 拒绝酒驾平安回家 喝酒不开车开车不喝酒 开车不喝酒喝酒不开车 礼让斑马线 高高兴兴上班平平安安回家
    请勿酒后驾车 远离毒品珍爱生命 珍爱生命远离毒品 珍爱生命预防溺水 珍爱生命谨防溺水 抵制毒品参与禁毒 防范电信网络诈骗
    谨防电信诈骗 全民反诈 全民禁毒 森林防火人人有责 护林防火人人有责 严禁野外用火 消防安全人人有责 安全生产人人有责
    安全第一预防为主 文明祭扫平安清明 低碳生活绿色出行 绿色出行低碳生活 保护环境人人有责 爱护环境人人有责
    无偿献血利国利民 文明城市你我共建 创文明城市做文明市民 崇尚科学反对邪教 坚定不移听党话坚定不移跟党走 少年强则国强
    """.split()
)
BLANKS = re.compile(r"[\s，,、！!·]+")
LONGEST = 24
# Two short halves, the second of which sends people home or to work: 拒绝酒驾 平安回家, 扫黄打非 人人有责.
CALL = re.compile(r"(\S{4,6})[\s，,](人人有责|从我做起|平安回家|你我同行|人人参与|人人共享|从你我做起|利国利民)[！!]?")
TELL = re.compile(  # what many papers carry below their names
    r"讲好\S{2,4}故事[\s，,]?传播\S{2,4}(?:好)?声音|\S{2}新(?:征程|时代)[\s，,\u3000]*\S{2}新(?:时代|征程|伟业|篇章|作为|业绩)"
)
# Most lines end otherwise than these do.
LAST_LETTERS = frozenset(saying[-1] for saying in KNOWN).union("责起家行与享利音代程业章为绩")


def is_slogan(text: str) -> bool:
    """Whether a line is a saying that pages are filled up with.

    >>> [is_slogan(text) for text in ("节约每一滴水", "拒绝酒驾 平安回家", "镇里节约用水有新招")]
    [True, True, False]
    """
    if len(text) > LONGEST or (text[-1].isalpha() and text[-1] not in LAST_LETTERS):
        return False
    return bool(BLANKS.sub("", text) in KNOWN or CALL.fullmatch(text) or TELL.fullmatch(text))
