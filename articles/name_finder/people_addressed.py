"""People addressed by their surname (陈书记, 金先生), and the full name of the page or its issue that is meant.

A surname with a post is a name only where somebody of that surname has the post; otherwise nobody can tell who it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from articles.gazetteer.offices import office_heads, office_words
from articles.gazetteer.surnames import is_surname, surname_of
from articles.name_finder.found import FoundName, NameKind
from articles.name_finder.known import Official, post_of
from articles.name_finder.people_context import CJK
from articles.name_finder.people_text import Text

RULE, WITH_TITLE = "surname_with_post", "surname_with_title"
CONFIDENCE = 0.8
# Surnames that are little words as well: 向书记汇报, 和局长一起. Behind another character they are taken for the word.
LITTLE_WORDS = frozenset("向和于从由与任为应连同经时让该对被把将随及")
# How people of these posts are addressed, where it is not by the post itself: 王医生 is a 主治医师.
ADDRESSED_AS = {
    "医生": ("医师", "大夫", "中医"),
    "老师": ("教师", "教授", "讲师", "导师", "班主任", "辅导员"),
    "警官": ("民警", "交警", "辅警", "特警", "刑警"),
    "总": ("总经理", "经理", "董事长", "总裁", "总监", "总编辑", "总工程师"),
    "支书": ("书记", "村支书"),
    "书记": ("支书", "村支书"),
    "主任": ("班主任", "主任医师"),
}


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person by full name, and the posts printed with it."""

    name: str
    posts: frozenset[str]


def with_addressed(
    texts: Sequence[Sequence[Text]], found: Sequence[Sequence[Sequence[FoundName]]], officials: Iterable[Official]
) -> list[list[list[FoundName]]]:
    """The names found on a page, and those that stand for one of them, or for an official of another page."""
    in_articles = [_bearers(name for part in article for name in part) for article in found]
    on_page = _bearers(name for article in found for part in article for name in part)
    in_issue = _merged((official.name, (official.post,)) for official in officials)
    return [
        [
            sorted([*_titled(names, bearers), *_posted(text, names, (bearers, on_page, in_issue))], key=_start)
            for text, names in zip(parts, names_of_parts, strict=True)
        ]
        for parts, names_of_parts, bearers in zip(texts, found, in_articles, strict=True)
    ]


def _start(name: FoundName) -> int:
    return name.start


def _bearers(names: Iterable[FoundName]) -> list[Bearer]:
    """Those of the names that are full ones, with all the posts printed with each."""
    full = (name for name in names if WITH_TITLE not in name.rule and surname_of(name.quote))
    return _merged((name.quote, tuple(filter(None, map(post_of, name.offices)))) for name in full)


def _merged(printed: Iterable[tuple[str, Sequence[str]]]) -> list[Bearer]:
    posts: dict[str, set[str]] = {}
    for name, more in printed:
        posts.setdefault(name, set()).update(more)
    return [Bearer(name, frozenset(held)) for name, held in posts.items()]


def _posted(text: Text, names: Sequence[FoundName], circles: Sequence[Sequence[Bearer]]) -> Iterator[FoundName]:
    """The surnames with a post of a part, each with the person who is meant."""
    for match in _addresses().finditer(text.compact):
        surname, title = match["surname"], match["title"]
        if (
            not _may_begin(text.compact, match.start(), surname)
            or text.compact[match.start("title") : match.end() + 1] in office_heads()
        ):
            continue
        meant = _meant(surname, title, circles)
        start, end = text.printed_start(match.start()), text.printed_end(match.end())
        if meant and all(end <= name.start or name.end <= start for name in names):
            yield FoundName(NameKind.PERSON, match[0], start, end, RULE, CONFIDENCE, meant=meant)


def addressed_surnames(text: str) -> frozenset[str]:
    """The surnames by which a text may address somebody."""
    return frozenset(match["surname"] for match in _addresses().finditer(text) if is_surname(match["surname"]))


@cache
def _addresses() -> re.Pattern[str]:
    """A surname and what one is addressed by; 总 only where nothing goes on (陈总，)."""
    titles = sorted(office_words("after") | office_words("sole") | ADDRESSED_AS.keys() - {"总"}, key=len, reverse=True)
    surname = "(?P<surname>欧阳|上官|司马|诸葛|尉迟|皇甫|慕容|令狐|[\u3400-\u9fff])"
    openings = "".join(sorted({title[0] for title in titles}))  # a look at one character before all the titles
    return re.compile(f"{surname}(?=[{openings}总])(?P<title>{'|'.join(titles)}|总(?![\u3400-\u9fff]))")


def _may_begin(text: str, start: int, surname: str) -> bool:
    """Whether a name may begin here: what is a little word as well only where a clause begins."""
    if not is_surname(surname):
        return False
    return surname not in LITTLE_WORDS or not CJK.match(text[start - 1 : start])


def _meant(surname: str, title: str, circles: Sequence[Sequence[Bearer]]) -> str:
    """The only one of this surname who has the post: in the article, else on the page, else in the issue."""
    for circle in circles:
        family = [bearer for bearer in circle if surname_of(bearer.name) == surname]
        for posts in ({title}, {f"副{title}", *ADDRESSED_AS.get(title, ())}):
            fitting = [bearer for bearer in family if any(_is_post(post, posts) for post in bearer.posts)]
            if fitting:
                return fitting[0].name if len(fitting) == 1 else ""
    return ""


def _is_post(post: str, posts: Iterable[str]) -> bool:
    return any(post == each or (len(each) > 1 and post.endswith(each) and each in ADDRESSED_ENDS) for each in posts)


ADDRESSED_ENDS = frozenset(("医师", "教师", "民警", "经理"))  # 主治医师, 副主任医师, 总经理


def _titled(names: Sequence[FoundName], bearers: Sequence[Bearer]) -> Iterator[FoundName]:
    """The same names; a surname with a courtesy (金先生) means the one of this surname that the article is about."""
    for name in names:
        yield replace(name, meant=_addressee(name, bearers)) if WITH_TITLE in name.rule else name


def _addressee(name: FoundName, bearers: Sequence[Bearer]) -> str:
    """Nobody where several have the surname, where somebody is not to be named (李某), or for one who has a post."""
    if "某" in name.quote:
        return ""
    family = [bearer for bearer in bearers if name.quote.startswith(surname_of(bearer.name))]
    is_private = len(family) == 1 and not family[0].posts & office_words("post")
    return family[0].name if is_private else ""
