"""Headings: which line above an article is its kicker (引题), headline (主题) and deck (副题)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .printed import Owner
from .scene import Scene
from .sights import DASHES, NEWS_WORDS

LONGEST = 80
# Who was at what the headline tells; and what a kicker ends with, whose words are the headline.
WHO_WAS_THERE = re.compile(r"(?:出席|主持|讲话|参加|陪同|致辞|宣布开幕)(?:会议|活动)?$")
MEETING = re.compile(r"(?:召开|举行).*(?:会|会议|会谈|大会)$|会议?(?:召开|举行)$")
# A meeting of work stands above what it called for: 全县春耕现场会召开, 把种子送到田头.
WORK_MEETING = re.compile(
    r"(?:推进会|现场会|座谈会|分析会|动员会|部署会|调度会|学习会|工作会议?|电视电话会议)(?:召开|举行)$"
    r"|(?:召开|举行).*(?:推进会|现场会|座谈会|分析会|动员会|部署会|调度会|学习会|工作会议?|电视电话会议)$"
    r"|[省市县区旗州](?:政府|人大常委会)(?:召开|举行)第.*会议$|集体学习$"
)
# What a report is (一线见闻), whom it is about (记教师王伟), or what is counted of its news: 首批六百吨直达成都.
KIND_OF_REPORT = re.compile(
    r"记(?!者|得|住|录|忆|牢|在|下|着|取|入|起).{4,}|首[批月日](?!.*突破).*[一二三四五六七八九十百千万亿两\d].*"
    r"|.*(?:纪实|纪事|侧记|综述|掠影|扫描|观察|见闻|素描|速写|巡礼|实录|透视|启示|发展记)"
    r"|(?!.*(?:接受|审查|组织|介入|入户|启动|开展|展开|进行|立案|涉嫌)).*调查"
)
QUOTATION = 8  # letters of what somebody said; “共享菜园” is the subject of the line below
SPOKEN = re.compile(r"(?:强调|指出|要求|表示|提出)$")


class HeadingPart(NamedTuple):
    """One text of a heading and the blocks it is printed in."""

    owner: Owner
    text: str
    blocks: tuple[int, ...]


def parts_of(scene: Scene, indices: Sequence[int], broken: frozenset[int]) -> list[HeadingPart]:
    """The texts of a heading, each with its role; `broken` are the lines that finish the one above."""
    if not indices:
        return []
    if len(indices) == 1:
        return [HeadingPart(Owner.HEADLINE, scene.sights[indices[0]].block.text, (indices[0],))]
    texts = _joined(scene, indices, broken)
    owners = _owners([text for text, _ in texts])
    parts, at = [], 0
    for (text, count), owner in zip(texts, owners, strict=True):
        parts.append(HeadingPart(owner, text, tuple(indices[at : at + count])))
        at += count
    return [_merged(owner, parts) for owner in dict.fromkeys(owners)]


def _merged(owner: Owner, parts: Sequence[HeadingPart]) -> HeadingPart:
    """All texts of one role as one."""
    mine = [part for part in parts if part.owner is owner]
    blocks = tuple(index for part in mine for index in part.blocks)
    return HeadingPart(owner, " ".join(part.text for part in mine), blocks)


def _joined(scene: Scene, indices: Sequence[int], broken: frozenset[int]) -> list[tuple[str, int]]:
    """The heading's texts: lines that were broken for want of room joined again, each with its count of lines."""
    texts: list[tuple[str, int]] = []
    for index in indices:
        line = scene.sights[index].block.text
        last, count = texts[-1] if texts else ("", 0)
        if last and len(last) < LONGEST and _is_parallel(last, line):
            texts[-1] = (f"{last} {line}", count + 1)
        elif last and len(last) < LONGEST and index in broken:
            texts[-1] = (last + line, count + 1)
        else:
            texts.append((line, 1))
    return texts


def _is_parallel(first: str, second: str) -> bool:
    """Whether two lines are halves of one headline, made alike: 甲同某国互致贺电, 乙同某国互致贺电."""
    return len(first) > 6 and first[-3:] == second[-3:] and "同" in first[:4] and "同" in second[:4]


def _owners(texts: Sequence[str]) -> list[Owner]:
    """The roles of a heading's texts."""
    if len(texts) == 1:
        return [Owner.HEADLINE]
    if texts[-1].startswith(DASHES[:4]):
        return [*_owners(texts[:-1]), Owner.DECK]
    if len(texts) == 2:
        if not texts[0].endswith(DASHES) and _is_deck(texts[0], texts[1]):
            return [Owner.HEADLINE, Owner.DECK]
        return [Owner.KICKER, Owner.HEADLINE]
    return [Owner.KICKER, *[Owner.HEADLINE] * (len(texts) - 2), Owner.DECK]


def _is_deck(first: str, second: str) -> bool:
    """Whether the lower of two lines adds to the news of the upper: 全县教育大会召开, 王伟主持并讲话."""
    is_said = len(first) >= QUOTATION and first[0] == "“" and first.find("”") == len(first) - 1
    if KIND_OF_REPORT.fullmatch(second) or WHO_WAS_THERE.search(second):
        return True
    if WORK_MEETING.search(first):
        return False
    return bool(is_said or MEETING.search(first)) or _says_more(first, second)


def _says_more(first: str, second: str) -> bool:
    """Whether the upper of two lines is the news and the lower adds to it."""
    has_news = NEWS_WORDS.search(first) and not SPOKEN.search(first)
    return bool(has_news) and not NEWS_WORDS.search(second) and len(first) > len(second)
