"""Names of other nationalities and of Japan: 扎西顿珠, 买买提, 乌云其其格; 佐藤健一, 渡边纯."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from articles.gazetteer.names_elsewhere import name_parts
from articles.name_finder.people_chances import is_place
from articles.name_finder.people_context import CJK, after_name, before_name
from articles.name_finder.people_lattice import Reading

FIRM = 3.0
# Two parts of such names next to each other are hardly ever anything else.
TWO_PARTS = 4.0
# What would follow a name makes it something else: 格桑花, 白玛乡, 石川县.
THINGS = re.compile(
    "[花草路街镇乡县市区州旗盟村湖河江山寺桥牌节]|社区|苏木|嘎查|公司|集团|学校|小学|中学|大学|牧场|农场"
)
JAPAN = re.compile("日本|日方|日籍|日商|东京|大阪|京都|名古屋|横滨|神户|福冈|札幌|北海道|广岛|长崎")
JAPAN_BEFORE = 40  # characters before a name in which the country may be named
ABROAD = 3.0
LONGEST_GIVEN = 3


def names_elsewhere(text: str) -> list[Reading]:
    """The names of both kinds in a text, in order; the weight says how sure they are, as a logarithm."""
    return [*_of_parts(text), *_japanese(text)]


@cache
def _parts() -> re.Pattern[str]:
    part = _any_of(name_parts("elements"))
    return re.compile(f"{part}(?:{part}){{,2}}[{''.join(name_parts('endings'))}]?")


def _any_of(words: Sequence[str]) -> str:
    """A pattern for any of these words; that it looks at the first character alone makes it five times as fast."""
    openings = "".join(sorted({word[0] for word in words}))
    return f"(?=[{openings}])(?:{'|'.join(words)})"


def _of_parts(text: str) -> Iterator[Reading]:
    """Names made of parts; one part alone is a name only behind an office or the like."""
    for match in _parts().finditer(text):
        if THINGS.match(text, match.end()) or is_place(match[0]):
            continue
        before = before_name(text, match.start())
        is_long = bool(_two_parts().match(match[0]))
        follows = text[match.start() - 1 : match.start()]
        if (before.weight >= FIRM or is_long) and follows not in ("·", "•"):
            after = after_name(text, match.end())
            weight = before.weight + after.weight + (TWO_PARTS if is_long else 0.0)
            yield Reading(match.start(), match.end(), weight, (before.rule, after.rule))


@cache
def _two_parts() -> re.Pattern[str]:
    return re.compile(f"(?:{_any_of(name_parts('elements'))}){{2}}")


@cache
def _surnames() -> re.Pattern[str]:
    return re.compile(_any_of(name_parts("japanese")))


def _japanese(text: str) -> Iterator[Reading]:
    """A surname of Japan with a given name, where the country is named before it."""
    for country in JAPAN.finditer(text):
        for match in _surnames().finditer(text, country.end(), country.end() + JAPAN_BEFORE):
            end = _end_of_given(text, match.end())
            if end is not None and not THINGS.match(text, end):
                before, after = before_name(text, match.start()), after_name(text, end)
                yield Reading(match.start(), end, before.weight + after.weight + ABROAD, (before.rule, after.rule))


def _end_of_given(text: str, start: int) -> int | None:
    """Where a given name ends: before something that follows names, else behind its last usual character."""
    ends = [end for end in range(start + 1, start + LONGEST_GIVEN + 1) if CJK.match(text, end - 1)]
    usual = [end for end in ends if text[end - 1] in name_parts("japanese_given")]
    told = [end for end in usual if after_name(text, end).weight > 0]
    return max(told or usual, default=None)
