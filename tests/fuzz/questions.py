"""Random questions, from a seed: what nobody would type, and what somebody might."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from random import Random
from urllib.parse import quote, quote_from_bytes

OPERATORS = """
OR AND NOT NEAR | ｜ ＯＲ & ＆ - －－ — + * ^ ~ : ： ( ) （ ） (( )) () " ' “ ” 「 」 『 « »
标题: 標題： 作者: 人物: 地点: title: person: place: 署名： 别的: -标题: -( -" OR) (OR
% _ %% \\ ; -- /* */ ' or 1=1 <script> &amp; %s {} {0} $1 ? ! . , ， 。 、 … · ○ 〇 零 々 ‖
""".split()
WORDS = (
    "社区 会议 2023年 二○二三年 10月1日 十月一日 GDP 5G AI covid-19 yeminghua ymh wang ㎡ ２０２３ 溧陽 王　伟".split()
)
CONTROLS = [chr(code) for code in (*range(32), 127, 0x85, 0xA0, 0x200B, 0x202E, 0x2028, 0x3000, 0xFE0F, 0xFEFF, 0xFFFE)]
PLANES = (
    (0x20, 0x7F),
    (0x80, 0x2FF),
    (0x300, 0x36F),
    (0x3000, 0x9FFF),
    (0xA000, 0xD7FF),
    (0xE000, 0xFFFF),
    (0x10000, 0x10FFFF),
)
NUMBERS = """
0 -1 1 2023 20.5 1e9 ９ 二〇二三 99999 2147483648 9223372036854775807 9223372036854775808 -9223372036854775809
""".split()
DAYS = """
0000-00-00 0001-01-01 9999-12-31 10000-01-01 2023-02-30 2023-6-2 2023-06-20 2023年6月20日 昨天 06/20/2023 -1-1-1
""".split()
MONTHS = "2023-06 2023-00 2023-13 2023-99 0000-01 0-1 -06 2023- 2023 99999-01 ２０２３-06 2023-06-01 aa-bb".split()
CURSORS = "a. b. a.0.0 b.0.0 a.f.ffffffffffffffff b.fffffffffffffff.ffffffffffffffff a.-1.-1 a.x.y A.0.0".split()
CHOICES = "report photo continuation poem yes no maybe relevance newest oldest best year month person".split()

TEXTS = ("q", "phrase", "some", "without", "title")
VALUES = ("person", "place", "byline", "newspaper", "kind", "checked", "sort", "all", "page", "next", "没有")


EXACT = ("cursor", "year", "month", "date_from", "date_to")


@dataclass(frozen=True, slots=True)
class Known:
    """What is in the archive: texts, the ids and names of its records, and the addresses of articles."""

    texts: list[str]
    values: list[str]
    addresses: list[str]


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """One question: a text, the query of an address, encoded, and the address of an article to mark it in."""

    text: str
    query: str
    article: str


def questions(size: int, seed: int, known: Known) -> Iterator[Fuzzed]:
    """So many questions; the same ones for the same seed and archive."""
    rng = Random(seed)
    for _ in range(size):
        text = any_text(rng, known)
        yield Fuzzed(text, _query(rng, known, text), rng.choice(known.addresses))


def any_text(rng: Random, known: Known) -> str:
    """Something for the query box."""
    kind = rng.choice((_mixed, _mixed, _mixed, _mixed, _operators, _letters, _real, _long))
    return kind(rng, known)


def _mixed(rng: Random, known: Known) -> str:
    parts = (_word, _word, _operator, _operator, _control, _letter)
    return "".join(rng.choice(parts)(rng, known) + rng.choice(("", "", " ")) for _ in range(rng.randint(1, 12)))


def _operators(rng: Random, known: Known) -> str:
    return rng.choice(("", " ")).join(_operator(rng, known) for _ in range(rng.randint(1, 8)))


def _letters(rng: Random, known: Known) -> str:
    return "".join(_letter(rng, known) for _ in range(rng.randint(0, 40)))


def _real(rng: Random, known: Known) -> str:
    """What somebody might type."""
    return f" {rng.choice(('', '', 'OR ', '-'))}".join(_word(rng, known) for _ in range(rng.randint(1, 3)))


def _long(rng: Random, known: Known) -> str:
    """Ten thousand characters of one thing or of many."""
    parts = [rng.choice((_mixed, _operators, _letters))(rng, known) or "字" for _ in range(rng.choice((1, 30)))]
    return ("".join(parts) * 10_000)[:10_000]


def _word(rng: Random, known: Known) -> str:
    if rng.random() < 0.3:
        return rng.choice(WORDS)
    text = rng.choice(known.texts)
    start = rng.randrange(max(1, len(text) - 6))
    return text[start : start + rng.randint(1, 6)]


def _operator(rng: Random, _: Known) -> str:
    return rng.choice(OPERATORS)


def _control(rng: Random, _: Known) -> str:
    return rng.choice(CONTROLS)


def _letter(rng: Random, _: Known) -> str:
    return chr(rng.randint(*rng.choice(PLANES)))


def _query(rng: Random, known: Known, text: str) -> str:
    """The text and some more fields in any order, and now and then bytes that are no letters."""
    fields = [("q", quote(text))] if rng.random() < 0.8 else []
    fields += [_field(rng, known) for _ in range(rng.choice((0, 0, 1, 1, 2, 3, 6)))]
    rng.shuffle(fields)
    return "&".join(f"{quote(name)}={value}" for name, value in fields)


def _field(rng: Random, known: Known) -> tuple[str, str]:
    if rng.random() < 0.05:
        return rng.choice((*TEXTS, *VALUES, *EXACT)), quote_from_bytes(rng.randbytes(6))
    if rng.random() < 0.1:
        return rng.choice(("cursor", "year", "month", "date_from", "date_to", *VALUES)), quote(
            any_text(rng, known)[:300]
        )
    name, values = rng.choice(FIELDS)
    return rng.choice(name), quote(values(rng, known))


def _one_of(*lists: list[str]) -> Callable[[Random, Known], str]:
    values = [value for values in lists for value in values]
    return lambda rng, _: rng.choice(values)


FIELDS: tuple[tuple[tuple[str, ...], Callable[[Random, Known], str]], ...] = (
    (TEXTS[1:], any_text),
    (("date_from", "date_to"), _one_of(DAYS)),
    (("year",), _one_of(NUMBERS)),
    (("month",), _one_of(MONTHS)),
    (("cursor",), _one_of(CURSORS, NUMBERS)),
    (VALUES, _one_of(CHOICES, NUMBERS, WORDS)),
    (VALUES, lambda rng, known: rng.choice(known.values)),
)


def any_day(rng: Random) -> date | None:
    """A day, or none."""
    return rng.choice(
        (None, None, None, None, date.min, date.max, date(2023, 6, 20), date(rng.randint(1, 9999), 2, 28))
    )
