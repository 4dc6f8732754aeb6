"""Imprint: the lines in which a newspaper speaks of itself: who made the page, how to reach it, what it costs."""

from __future__ import annotations

import re

from .marks import BARS
from .names import is_name, is_rare_name, names_in

RANKS = (
    "本版 本期 本刊 今日 值班 夜班 当班 组版 图片 执行 首席 见习 责任 版面 图文 文字 美术 电脑 电子 数字 微信 视频"
    " 新媒体 轮值 副 总"
).split()
DUTIES = (
    "责任编辑 责编 总编辑 总编室 总编 主编 编辑 编委 编审 编发 编务 美编 图编 版式设计 版式 组版 制版 排版制作 排版"
    " 制作 校对 审读 审校 检校 审核 审定 审签 终审 复审 初审 一审 二审 三审 四审 一校 二校 三校 一读 二读 终读 签发"
    " 总值班 文检 编校 质检 责校 照排 制图 视觉 设计 统筹 策划 监制 社长 出版人 出品人 出品 版面"
).split()
ON_DUTY = "值班领导 值班主任 值班总编 值班编委 值班副总编 值班".split()


def _spaced(words: list[str]) -> str:
    """A pattern for any of these words, also set with blanks between the letters: 责　编."""
    return "|".join(r"[ \u3000]*".join(word) for word in words)


DESK = rf"(?:(?:{_spaced(RANKS)})*(?:{_spaced(DUTIES)})|{_spaced(ON_DUTY)})"
DESK_WORD = re.compile(DESK)
DESK_FIRST = frozenset(word[0] for word in RANKS + DUTIES + ON_DUTY)
DESK_LINE = re.compile(rf"{DESK}\s*[:：/／{BARS}]\s*\S.{{0,80}}")
NUMBER = r"[(（]?[\d０-９][\d０-９\s\-—－–()（）、/／转]{3,}[\d０-９]"
CONTACT = re.compile(
    r".{0,12}(?:热线|电话|传真|手机|邮编|邮政编码|QQ群?|微信号?|广告部|发行部|总编室|编辑部|采编中心|采编部|记者部|新闻部|专刊部|群工部|办公室|广告|发行)"
    rf".{{0,6}}?[:：\s]\s*{NUMBER}[^的]{{0,60}}"
    r"|.{0,8}(?:邮箱|信箱|E-?mail|网址|网站|新闻网|微信|微博|公众号|客户端|视频号|抖音号?|投稿).{0,6}?[:：\s]\s?(?:[@＠\w.．\-－/／]+|@?[\u4e00-\u9fffA-Za-z0-9]{2,12})"
    r"|.{0,6}(?:地址|社址|网址|承印|印刷|零售价|订价|定价|月价|年价|许可证|准印证|法律顾问).{0,6}[:：][^的]{1,90}"
    r"|(?:.{0,8}[：:]\s?)?(?:https?://|www\.)\S+(?:\s\S{2,12})?|\d{5,12}\s+[\u4e00-\u9fff]{2,10}(?:热线|电话)",
    re.IGNORECASE,
)
MAY_BE_CONTACT = re.compile(r"[:：\sWw]")  # each of these has one, most headings have none
# A telephone number or an address of the net is in no heading.
REACH = re.compile(
    r"(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-—－\s]?\d{7,8})(?!\d)|[a-z0-9]@[a-z0-9\-]+\.[a-z]{2,}",
    re.IGNORECASE,
)
MAY_REACH = re.compile("[01@]")
MEDIA = r"(?:微信公众号|公众号|视频号|抖音号|二维码|客户端|APP)"
HOUSE_LINE = re.compile(
    r"[\u4e00-\u9fff\s]{2,30}(?<=[省市县区州旗委府心社局部会团院\s])(?:主\s?管|主\s?办|出\s?品|出\s?版|承\s?办|编\s?印)+"
    r"|[\u4e00-\u9fff]{2,16}(?:印刷厂|印务公司|印刷有限公司|印务有限公司|印刷公司)(?:承印|印刷|印制)?"
    r"|(?:本报|每份|零售|全年|半年|每月|每季){0,3}(?:定价|订价|售价|零售价|月价|年价)?\s?\d+(?:\.\d+)?\s?元(?:/[份月年])?"
    r"|中共[\u4e00-\u9fff]{2,12}委(?:员会)?机关报|逢?每?(?:逢?周|星期|月|旬)[一二三四五六日天\d、，至和]{1,9}(?:出版|出刊|发行)"
    r"|[（(]?内部(?:资料|刊物|交流|发行)[^\s）)]{0,6}(?:\s+\S{2,8})?[）)]?|免费(?:交流|赠阅)"
    r"|[A-Z\s\u4e00-\u9fff]{0,20}(?:RIBAO|WANBAO|SHIBAO|DAILY|[A-Z]{3,} BAO)|本报(?:常年)?法律顾问.{0,40}"
    r"|(?:扫码|扫一扫|扫描二维码|敬请关注|欢迎关注|欢迎订阅|欢迎投稿|欢迎来稿|欢迎赐稿).{0,20}"
    rf"|(?:下载|登录|关注)?[“《]?[\u4e00-\u9fff]{{2,12}}[”》]?\s?{MEDIA}|关注[\u4e00-\u9fff]{{2,6}}(?:发布|融媒|日报|新闻|网)"
    r"|本[版组](?:图片|照片).{0,8}[均皆]?[为系]资料(?:图片|照片)|本[版组](?:图片|照片|稿件|图文).{0,4}[由为].{2,12}(?:摄|提供|采写)|(?:19|20)\d\d年\d{1,2}月"
    r"|本[报刊](?:所付)?稿[酬费].{2,30}|(?:今日|明日|今明|[\u4e00-\u9fff]{2,4})?天?天气(?:预报)?[\s：:]\s?\S.{0,20}(?:℃|°C).{0,16}",
    re.IGNORECASE,
)
HOUSE_LONGEST = 40
PUBLISHED_BY = re.compile(
    r"(?:主管|主办|承办|协办|联办|出品|出版|编印|印刷|承印){1,2}[：:]\s?\S.{1,60}"
)  # of a notice too
# What each of these lines begins or ends with: most headings are told by that to be none.
HOUSE_FIRST, HOUSE_LAST = (
    frozenset("（(内免本扫敬欢今明天"),
    frozenset("行刊管办品版印厂司刷制元份月年OoYy号码端Pp布媒报闻网"),
)
SLOGAN = re.compile(
    r"讲文明\s?树新风.*|社会主义核心价值观[：:].*|图说我们的价值观.*|公益广告(?:\s.*)?|.{0,30}\s公益广告|版权所有.{0,20}|关爱未成年人\s.*|遵德守礼.*"
)


def is_desk_line(text: str) -> bool:
    """Whether a line says who made the page.

    >>> [is_desk_line(text) for text in ("责编：王伟 校对：李明", "编　辑 王　伟", "编辑 王伟走村记")]
    [True, True, False]
    """
    desk = DESK_WORD.match(text) if text[0] in DESK_FIRST else None
    if not desk:
        return False
    return bool(DESK_LINE.fullmatch(text)) or (len(text) > desk.end() and _names_only(text))


def _names_only(text: str) -> bool:
    """Whether a line is duties and names alone, with blanks or nothing between."""
    words = list(names_in(DESK_WORD.sub(" ", text).split()))
    return bool(words) and all(is_name(word) or is_rare_name(word) for word in words)


def _is_house_line(text: str) -> bool:
    """Whether a line says who publishes the newspaper, what it costs, or asks to subscribe."""
    may_be = len(text) <= HOUSE_LONGEST and (text[0] in HOUSE_FIRST or text[-1] in HOUSE_LAST or "天气" in text[:7])
    return may_be and bool(HOUSE_LINE.fullmatch(text))


def is_imprint(text: str) -> bool:
    """Whether a line is about the newspaper, or an advertisement of one line.

    >>> [is_imprint(text) for text in ("新闻热线 7654321", "欢迎订阅《青溪日报》", "12345热线：一个电话就办好")]
    [True, True, False]
    """
    if "。" in text:
        return False
    if text[0] in "（([［【" and text[-1] in "）)]］】":
        text = text[1:-1].strip() or text
    if is_desk_line(text) or (MAY_BE_CONTACT.search(text) and CONTACT.fullmatch(text)) or SLOGAN.fullmatch(text):
        return True
    if _is_house_line(text):
        return True
    return bool(MAY_REACH.search(text) and REACH.search(text))
