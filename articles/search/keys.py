"""The search key of a text: its runs of letters, one blank between them.

A run is a stretch of Han letters (blanks inside it are dropped: headlines and lists of names are set with them) or a
whole Latin word or number. Punctuation ends a run. What a phrase finds is defined by this key alone, for every
engine: the phrase's own key stands in the text's key, and begins where a word begins (see `stands_in`).
"""

import re
import zlib
from functools import cache

from .dates import other_forms
from .letters import BLANK, FIRST_HAN, folded, simplified

WORD_LENGTH = 64  # longer words are cut: PostgreSQL takes no lexeme above 2 kB, and nobody types one
KEY_LENGTH = 150_000  # longer keys are cut: PostgreSQL's vector holds 1 MB; the longest printed reports have 30,000
BARRIER = "‖"  # stands between the parts of a key that no phrase may cross
RUN = re.compile(
    rf"[{FIRST_HAN}-\U0010ffff]+(?: +[{FIRST_HAN}-\U0010ffff]+)*|[^\s{FIRST_HAN}-\U0010ffff]{{1,{WORD_LENGTH}}}"
)


@cache
def version() -> str:
    """Names the rules that made a key; it changes when they or the letters' tables change, and the index is stale."""
    letters = "".join(map("".join, sorted(simplified().items())))
    return f"1.{zlib.crc32(letters.encode()):08x}"


def runs(text: str) -> list[str]:
    """The runs of a text, in order.

    >>> runs("溧阳　天目湖，GDP增長5.2%")
    ['溧阳天目湖', 'gdp', '增长', '5', '2']
    """
    return [run.replace(BLANK, "") for run in RUN.findall(folded(text))]


def is_han(run: str) -> bool:
    """Whether a run is indexed in pairs of letters; otherwise it is a word."""
    return run[0] >= FIRST_HAN


def phrase_key(text: str) -> str:
    """The key of what somebody looks for.

    >>> phrase_key("２０２３年")
    '2023 年'
    """
    return BLANK.join(runs(text))


def key_of(*texts: str) -> str:
    """The key of what is printed: the texts one after the other, and the dates in them written the other way.

    >>> key_of("二○二三年，溧阳", "报")
    '二零二三年 溧阳 ‖ 报 ‖ 2023 年'
    """
    keys = [key for text in texts if (key := phrase_key(text))]
    keys += other_forms(BLANK.join(keys))
    return f" {BARRIER} ".join(keys)[:KEY_LENGTH].rstrip()


def stands_in(phrase: str, key: str) -> bool:
    """Whether a text with this key contains the phrase: the rule that every engine follows.

    >>> stands_in("阳报", "溧阳报"), stands_in("5 g", "5 gdp"), stands_in("dp", "gdp")
    (True, True, False)
    """
    return bool(phrase) and (phrase in key if is_han(phrase) else f" {phrase}" in f" {key}")
