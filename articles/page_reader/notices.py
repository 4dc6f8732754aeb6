"""Notices: announcements, lists of names and letters, whose names, senders and days are text and no byline or folio."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from .folios import is_bare_date
from .names import is_name, names_in
from .sights import ITEM, NEWS_WORDS, Sight
from .units import is_sure_unit

TITLE = re.compile(
    r"(?:公示|公告|通告|公报|通报|通知|声明|启事|名单|倡议书?|一封信|公开信|感谢信|慰问信|讣告|简章|须知|意见稿）?|光荣榜|告知书|承诺书)$"
)
TITLE_ENDS = frozenset("示告报知明事单议书信章须稿榜）")
TITLE_LONGEST = 40
# Who signs a notice where it is no plain unit: 青溪县选举委员会, 县防汛抗旱指挥部.
SENDER = re.compile(
    r"[\u4e00-\u9fff（）]{2,24}(?:委会|委员会|联合会|工会|协会|学会|商会|研究会|基金会|理事会|[导丧作]小组|指挥部|(?:组织|宣传|统战|武装)部|[大支总中]队)"
)
NEVER_IN_SENDERS = frozenset("的了在到进让把向为是走")  # 干部下沉到社区 is news, 盛会 no committee
SENDER_LONGEST = 28
FIELD = re.compile(
    r"(?:联系人|拾到人|失主|声明人|启事人|联系方式|联系地址|主讲人?|票价|收费标准|时间|地点|地址|对象|报名条件|今[天日晚]|[明后][天日]|(?:报名|联系|咨询|举报|活动|会议|开庭|展出|演出|截止|受理|公示"
    r"|施工|停电|停水|停气|管制|比赛|招聘|面试|考试|办公|投稿|拍卖|接种|办理|放映)(?:时间|地点|日期|期限|范围|路段|区域|对象|条件|方式|地址|费用))"
    r"\s?[：:]\s?\S"
)
CALL = re.compile(
    r"(?:联系|咨询|报名|监督|举报|受理|服务|办公|预约|挂失|抢修|值班)(?:人及)?(?:电话|热线)\s?[：:]|联系人\s?[：:]"
)
ROSTER_NAMES, ROSTER_LINES = 3, 2  # names on a line, lines: less is a byline


def is_title_of_notice(text: str) -> bool:
    """Whether a line is worded as the title of a notice.

    >>> [is_title_of_notice(text) for text in ("遗失声明", "致全县居民的一封信", "县里发布公告三则")]
    [True, True, False]
    """
    return text[-1] in TITLE_ENDS and len(text) <= TITLE_LONGEST and bool(TITLE.search(text))


def with_notices(sights: Sequence[Sight]) -> list[Sight]:
    """The sights, with the lines of rosters, the items of lists, and what signs a notice seen as text."""
    return as_lines_of_text(sights, {*_rosters(sights), *_signed_offs(sights), *_items(sights), *_fields(sights)})


def as_lines_of_text(sights: Sequence[Sight], places: Collection[int]) -> list[Sight]:
    """The sights, those at some places seen as lines of text."""
    if not places:  # as on most pages
        return list(sights)
    return [as_line_of_text(sight) if at in places else sight for at, sight in enumerate(sights)]


def as_line_of_text(sight: Sight) -> Sight:
    """A block as a line of text that stands for itself."""
    return replace(sight, credit=None, is_furniture=False, is_section=False, is_short=False, ends="row")


def _rosters(sights: Sequence[Sight]) -> Iterator[int]:
    """The lines of lists of names: several together, each of several names and nothing else; the last may be short."""
    run: list[int] = []
    for at, sight in enumerate(sights):
        names = _count_of_names(sight)
        if names >= ROSTER_NAMES or (names and len(run) >= ROSTER_LINES):
            run.append(at)
        if names < ROSTER_NAMES or at + 1 == len(sights):
            if len(run) >= ROSTER_LINES:
                yield from run
            run = []


def _count_of_names(sight: Sight) -> int:
    """How many names a line has, if it has nothing else."""
    if sight.credit:
        is_bare = not (sight.credit.has_role or sight.credit.is_marked)
        return len(sight.credit.bylines) if is_bare else 0
    if sight.ends != "row":
        return 0
    names = list(names_in(sight.block.text.replace("、", " ").split()))
    return len(names) if all(map(is_name, names)) else 0


def _signed_offs(sights: Sequence[Sight]) -> Iterator[int]:
    """The lines that end a notice behind its text: the sender's and the day's; without a day its title tells it."""
    has_text = in_notice = False
    for at, sight in enumerate(sights):
        if sight.is_furniture:
            if has_text and in_notice and _is_of_notice(sights, at):
                yield at
            continue
        if not sight.is_short:
            has_text, in_notice = True, in_notice and not sight.ends_article
            continue
        if has_text and is_sender(sight):
            day = _day_below(sights, at)
            if day or in_notice:
                yield at
            if day:
                yield day
        elif sight.ends == "open" and not (ITEM.match(sight.block.text) or FIELD.match(sight.block.text)):
            has_text, in_notice = False, is_title_of_notice(sight.block.text)


def _is_of_notice(sights: Sequence[Sight], at: int) -> bool:
    """Whether a line that looks like furniture is a notice's: whom to call, or the day right below its text."""
    text = sights[at].block.text
    if CALL.match(text):
        return True
    return is_bare_date(text) and not sights[at - 1].is_furniture


def _day_below(sights: Sequence[Sight], at: int) -> int:
    """Where the day stands under one sender or several; 0 where there is none."""
    while at + 1 < len(sights) and is_sender(sights[at + 1]):
        at += 1
    below = sights[at + 1] if at + 1 < len(sights) else None
    return at + 1 if below and below.is_furniture and is_bare_date(below.block.text) else 0


def _fields(sights: Sequence[Sight]) -> Iterator[int]:
    """The lines that say when, where and whom to ask: 报名时间：……, 联系人：……"""
    for at, sight in enumerate(sights):
        if at and sight.is_short and not sight.is_furniture and FIELD.match(sight.block.text):
            yield at


def _items(sights: Sequence[Sight]) -> Iterator[int]:
    """Short lines that go on with the items of a list: 三、联系人 right below the text of 二、."""
    in_list = False
    for at, sight in enumerate(sights):
        is_item = bool(ITEM.match(sight.block.text))
        if in_list and is_item and sight.is_short:
            yield at
        in_list = is_item and (in_list or not sight.is_short)


def is_day_of_notice(sight: Sight) -> bool:
    """Whether a block is the day under a notice's sender."""
    return sight.ends == "row" and is_bare_date(sight.block.text)


def is_sender(sight: Sight) -> bool:
    """Whether a block is nothing but the name of a body; a person who signs is a byline."""
    text = sight.block.text
    if not sight.is_short or sight.credit or len(text) > SENDER_LONGEST:
        return False
    if not (is_sure_unit(text) or SENDER.fullmatch(text)):
        return False
    return NEVER_IN_SENDERS.isdisjoint(text) and not NEWS_WORDS.search(text)
