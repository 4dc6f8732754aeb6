"""Sights: what is seen of a block by itself, before its neighbours are looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .blocks import Block
from .captions import is_caption
from .closings import Closing, closing_of, is_jump_line
from .columns import is_label, is_label_of_briefs
from .credits import Credit, credit_in
from .folios import is_section
from .furniture import is_furniture
from .labels import TEXT, Label
from .marks import BULLET
from .openings import NOTHING, Opening, opening_of
from .slogans import is_slogan

HEADING_LONGEST = 48
CAPTION_LONGEST = 300
QUOTES = "”’\"'』」》）)】"
CLOSING_BRACKETS = ("）", ")")
BEHIND_A_STOP = re.compile(r"([。！？!?][”’\"』」]?)\s*[（(][^（）()]*[）)]$")
ENDINGS = {**dict.fromkeys("。！？!?", "stop"), **dict.fromkeys("，,、", "comma"), **dict.fromkeys("；;", "semicolon")}
ENDINGS |= {**dict.fromkeys("：:", "colon"), **dict.fromkeys("—–―", "dash"), "…": "ellipsis"}
DATE_WORDS = re.compile(
    r"(?:[0-9０-９〇一二三四五六七八九十]{1,4}\s?年)?[0-9０-９]{1,2}\s?月\s?(?:[0-9０-９]{1,2}\s?日|[初底中上下])|[0-9０-９]{1,2}\s?日(?:上午|下午|晚|，|,|起)"
    r"|近日|日前|昨日|昨天|今日|今天|昨晚|前天|连日来|近期|最近|当地时间|本周|上周|近年来|今年以来|时值|记者"
)
CONNECTIVE = re.compile(
    r"据悉|据了解|据介绍|此外|接下来|下一步|目前|同时|随后|截至|其中|对此|为此|如今|当天|当日|当晚|现场|活动中|会上|会议(?:指出|强调|要求|还)|座谈会|未来|然而|不过|但是|首先|其次|最后|另外"
    r"|一是|二是|三是|四是|一要|二要|三要|四要|要[加持坚强聚]|[\u4e00-\u9fff]{2,4}(?:指出|强调|表示|要求|说|介绍|认为|还)[，,:：]"
)
SAYS_MORE = re.compile(r"据(?:悉|了解|介绍)|近年来|目前|今年以来|该|当[天日]|活动(?:中|现场)")
NUMBERED = re.compile(
    r"[（(]?[一二三四五六七八九十0-9]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}[章节条部,，、]|[A-Z]$"
)
SUBHEADING_MARKS = f"{BULLET}〓#＃|｜丨"  # within a regular expression's brackets
SUBHEADING_MARK = re.compile(rf"[{SUBHEADING_MARKS}【]|[·•].*[·•]$")
SPEAKER = re.compile(r"(?:问|答|[\u4e00-\u9fff]{0,3}(?:记者|读者|市民|家长|游客|网友|村民|居民)|主持人|[QA])\s?[：:]")
# A line that ends with a colon is text behind a salutation or before what is said or listed; else it may be a kicker.
SPEAKS_ON = re.compile(
    r"(?:们|同志|先生|女士|你好|您好|老师|编辑|居民|村民|市民|读者|客户|单位|如下|包括|其中|分别|名单|介绍|说|道|是|为|有|问|答"
    r"|指出|强调|表示|要求|认为|提出|写道|记者|附)[：:]$|^(?:各|尊敬|亲爱|附)"
)
IN_BRACKETS = re.compile(r"[（(][^（）()]{2,}[）)]")
ITEM = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、.．](?!\d)")
KICKER_LONGEST = 24
CLAUSE = 5  # letters of running words, more than a column of a table holds beside a bare number
# 新增车位 62 个; a figure that stands close to a letter elsewhere in the line shows that the blanks part something.
FIGURE_APART = re.compile(r"(?<=[\u4e00-\u9fff“”，,、：:；;]) ?(\d+)(?: (?=[\u4e00-\u9fff])|(?=”))")
FIGURE_CLOSE = re.compile(r"[\u4e00-\u9fff]\d|[\d%％][\u4e00-\u9fff]")
AROUND_FIGURE = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\d.]+[%％]? [\u4e00-\u9fff])|(?<=[\d%％]) (?=[\u4e00-\u9fff“])")
DASHES = ("—", "–", "―", "--", "：", ":")  # a line of a heading that ends so is a kicker
# Letters that no sentence begins with: the text goes on from somewhere.
MARKS_NEVER_FIRST = frozenset("，。、；：？！”’）》】」』,;:?!)")
NEVER_FIRST = MARKS_NEVER_FIRST | frozenset("的了着们")
NEWS_WORDS = re.compile(
    r"召开|举行|举办|启动|成立|揭牌|开幕|闭幕|出席|会见|调研|致电|致贺|贺信|发布|印发|公布|签约|签署|获|开展|推进|助力|亮相|上线|落地|突破|增长|开班|开讲|开赛|走进|接受|被开除|批复|首个|首批|超\d|达\d|[0-9]"
)


@dataclass(frozen=True, slots=True)
class Sight:
    """A block and what it looks like."""

    block: Block
    opening: Opening
    closing: Closing
    credit: Credit | None  # where the whole block is one
    text: str  # between opening and closing
    is_furniture: bool
    is_section: bool
    is_short: bool  # short enough for a heading, and not ended like a sentence
    is_picture: bool  # ends with the credit of a picture, or says what one shows
    is_credited: bool  # a picture's credit stands right below
    ends: str  # stop, comma, semicolon, colon, dash, ellipsis, row, open

    @property
    def is_text(self) -> bool:
        """Whether the block surely holds running text."""
        return not (self.is_short or self.is_furniture or self.credit)

    @property
    def may_be_heading(self) -> bool:
        """Whether the block may be a line of a heading: short, and no credit or furniture."""
        return self.is_short and not (self.is_furniture or self.credit)

    @property
    def may_be_caption(self) -> bool:
        """Whether the block is text of a caption's length that is not signed itself."""
        return (
            self.is_text and len(self.text) <= CAPTION_LONGEST and self.opening is NOTHING and not self.closing.credit
        )

    @property
    def is_illustrated(self) -> bool:
        """Whether the block is signed as a report with pictures, or as what a picture shows: 摄影报道, 文/图."""
        credit = self.closing.credit
        return credit is not None and credit.is_illustrated

    @property
    def ends_article(self) -> bool:
        """Whether the block ends with a byline, or with the jump to another page."""
        closing = self.closing
        return (closing.credit is not None and not closing.is_picture) or closing.continued_on != ""

    @property
    def opens_article(self) -> bool:
        """Whether the block begins with a byline or a dateline."""
        return self.opening is not NOTHING


def sights_of(blocks: Sequence[Block]) -> list[Sight]:
    """Look at each block; what stands right above a picture's credit may be its caption."""
    sights = [_sight_of(block) for block in blocks]
    for index, sight in enumerate(sights[1:]):
        above, credit = sights[index], sight.credit
        is_pictures = credit and (
            (credit.is_picture and credit.bylines)
            or (credit.is_illustrated and (above.is_picture or (index and sights[index - 1].is_furniture)))
        )
        if is_pictures and above.may_be_caption:
            sights[index] = replace(above, is_credited=True)
    for index in range(len(sights) - 2, 0, -1):
        above, sight = sights[index], sights[index + 1]
        if goes_on_about_picture(sight) and above.ends == "stop" and above.may_be_caption:
            sights[index] = replace(above, is_credited=True)
    return sights


def goes_on_about_picture(sight: Sight) -> bool:
    """Whether a block is the second paragraph of what is said below a picture: 据了解……（王伟 摄）"""
    return (sight.is_credited or sight.closing.is_picture) and bool(SAYS_MORE.match(sight.text))


def _sight_of(block: Block) -> Sight:
    """Look at one block by itself."""
    text = block.text
    if text[-1] != "。" and (line := _sight_of_line(block)):  # most blocks end so, and no such line
        return line
    opening = opening_of(text)
    if opening.credit and opening.dateline and opening.end == len(text):  # 本报石桥讯（记者 王伟） of its own line
        return Sight(block, opening, Closing(len(text)), opening.credit, text, False, False, True, False, False, "open")
    closing = closing_of(text)
    inner = text[opening.end : max(opening.end, closing.start)]
    ends = ending_of(inner or text)
    is_short = is_section = False
    if len(text) <= HEADING_LONGEST:
        ends = "row" if ends == "open" and _is_row(text) else ends
        is_short = not opening.end and closing.start == len(text) and not _is_sentence(text, ends)
        is_section = _is_section(text)
    is_jump = opening.continued_from or closing.continued_on
    is_picture = closing.is_picture or (not is_jump and is_caption(inner[:CAPTION_LONGEST]))
    return Sight(block, opening, closing, None, inner, False, is_section, is_short, is_picture, False, ends)


def _sight_of_line(block: Block) -> Sight | None:
    """A block that is a label, furniture or a credit; None for any other."""
    text = block.text
    label = is_label(text)
    furniture = is_furniture(text) and not (is_jump_line(text) or label or ITEM.match(text))
    credit = None if furniture or label else credit_in(text)
    if not (credit or furniture or label):
        return None
    return Sight(
        block, NOTHING, Closing(len(text)), credit, text, furniture, _is_section(text), True, False, False, "open"
    )


def _is_section(text: str) -> bool:
    """Whether a line may name the newspaper or a section of it, and no standing feature, or may fill up the page."""
    return is_slogan(text) or (is_section(text) and not is_label(text))


def ending_of(text: str) -> str:
    """How a text ends: with a stop, a comma and so on, or open, in the middle of something.

    >>> ending_of("他的事迹摘编如下。（文字整理/黎鹏）")
    'stop'
    """
    if text[-1:] == "。":  # most do
        return "stop"
    if text[-1:] in CLOSING_BRACKETS:
        if text[-2:-1] in ("电", "讯") and IN_BRACKETS.fullmatch(text):
            return "stop"  # （本报石桥3月2日电）
        note = BEHIND_A_STOP.search(text)
        text = note[1] if note else text
    last = text.rstrip(QUOTES)[-1:]
    ending = ENDINGS.get(last, "open")
    if text[-1:] in QUOTES and ending != "stop":
        return "open"
    return "stop" if text.endswith("......") else ending


def _is_sentence(text: str, ends: str) -> bool:
    """Whether a short block is a sentence or the end of one; headings may ask and exclaim, but have no full stop."""
    if text[0] in MARKS_NEVER_FIRST or ends in ("comma", "semicolon", "row") or SPEAKER.match(text):
        return True
    if ends == "colon" and (len(text) > KICKER_LONGEST or "，" in text or SPEAKS_ON.search(text)):
        return True
    if "，" in text and IN_BRACKETS.fullmatch(text):
        return True
    return "。" in text or (ends == "stop" and text[-1] in QUOTES)


def _is_row(text: str) -> bool:
    """Whether a text is a row of a table or of a list of names: three parts and more with figures, or five without."""
    parts = text.split()
    if len(parts) >= 3 and max(map(len, parts)) >= CLAUSE:
        if not FIGURE_CLOSE.search(text):
            parts = AROUND_FIGURE.sub("", text).split()
        elif not any(map(str.isspace, FIGURE_APART.sub(r"\1", text))):
            return False
    return len(parts) >= 5 or (len(parts) >= 3 and any(part[0].isdigit() for part in parts[1:]))


def candidates_of(sight: Sight) -> Sequence[Label]:
    """The labels that a block can have at all."""
    if sight.is_furniture:
        return (Label.FURNITURE,)
    if sight.opening.continued_from:
        return (Label.LEAD,)
    credit = sight.credit
    if credit and (credit.is_picture or credit.is_illustrated):
        return (Label.PICTURE_CREDIT, Label.SIGNED, Label.CREDIT, Label.SIGNED_WITHIN)
    if credit and (credit.has_role or credit.is_marked):
        return (Label.SIGNED, Label.CREDIT, Label.SIGNED_WITHIN)
    if is_label_of_briefs(sight.text):
        return (Label.COLUMN, Label.HEADLINE)
    text: tuple[Label, ...] = TEXT
    if sight.is_picture or sight.is_credited or sight.is_illustrated:
        text = (Label.CAPTION, *text)
    if not sight.is_short:
        return text
    heading = (Label.HEADLINE, Label.HEADING, Label.SUBHEADING, Label.PICTURE_HEADING, *text)
    if credit:
        heading = (Label.SIGNED, Label.CREDIT, Label.SIGNED_WITHIN, *heading)
    if len(sight.text) <= 12 and not (credit and not credit.is_doubtful):
        heading = (Label.COLUMN, *heading)
    return (Label.FURNITURE, *heading) if sight.is_section else heading
