"""What is asked in the search benchmark: 200 queries of six classes, a half with filters, and random substrings.

A corpus that brings its own questions (qset.json) is asked those; for any other they are drawn, seeded, from the first
2,000 articles by how many of them have a word.
"""

import json
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from articles.search.keys import is_han, runs
from articles.words import cut

from .search_corpus import PEOPLE, YEARS, person_name, samples

EPOCH = date(1960, 1, 1)
LOOKED_AT = 2_000


@dataclass(frozen=True, slots=True)
class Question:
    """One query and its class; the last day is included. Records are numbers of the corpus."""

    kind: str
    text: str
    first_day: date | None = None
    last_day: date | None = None
    newspaper: int | None = None
    person: int | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Questions:
    questions: list[Question]
    substrings: list[str]


def questions(corpus: str, size: int) -> Questions:
    """The questions of a corpus."""
    own = Path(corpus) / "qset.json"
    found = _given(own) if own.exists() else _drawn(corpus, min(size, LOOKED_AT))
    return Questions(found.questions + _by_record(found.questions), found.substrings)


def _given(path: Path) -> Questions:
    given = json.loads(path.read_text(encoding="utf-8"))
    return Questions([_given_one(**question) for question in given["Q"]], given["S"])


def _given_one(kind: str, q: str, f: dict[str, int]) -> Question:
    if not f:
        return Question(kind, q)
    first, last = EPOCH + timedelta(f["d0"]), EPOCH + timedelta(f["d1"] - 1)
    return Question(kind, q, first, last, f.get("pub"))


def _by_record(asked: list[Question]) -> list[Question]:
    """Two-character words again, asked of the articles that name a person or a place."""
    words = [question.text for question in asked if question.kind == "2char"]
    by_person = [Question("by person", word, person=number) for number, word in enumerate(words[:20])]
    return by_person + [Question("by place", word, place=number) for number, word in enumerate(words[20:40])]


def _drawn(corpus: str, looked_at: int) -> Questions:
    rng = random.Random(7)
    found: Counter[str] = Counter()
    substrings = []
    for sample in samples(looked_at, corpus):
        found.update({word for word in cut(sample.body) if 2 <= len(word) <= 4 and is_han(word)})
        substrings.append(_substring(sample.body, rng))
    share = sorted((word, count / looked_at) for word, count in found.items())
    kinds = _kinds(share, rng, looked_at)
    asked = [_filtered(kind, text, number, rng) for number, (kind, text) in enumerate(kinds)]
    return Questions(asked, list(dict.fromkeys(filter(None, substrings))))


def _kinds(share: list[tuple[str, float]], rng: random.Random, looked_at: int) -> list[tuple[str, str]]:
    """The words of each class."""

    def drawn(wanted: int, fits: Callable[[str, float], bool]) -> list[str]:
        fitting = [word for word, part in share if fits(word, part)]
        return rng.sample(fitting, min(wanted, len(fitting)))

    first, second = (drawn(30, lambda _, part: 0.01 < part < 0.2) for _ in range(2))
    common = sorted((word for word in share if len(word[0]) == 2), key=lambda word: -word[1])[:20]
    return [
        *(("2char", word) for word in drawn(40, lambda word, part: len(word) == 2 and 0.002 < part < 0.05)),
        *(("3-4char", word) for word in drawn(40, lambda word, part: len(word) >= 3 and 0.0008 < part < 0.05)),
        *(("and2", f"{one} {other}") for one, other in zip(first, second, strict=False)),
        *(("rare", word) for word in drawn(30, lambda _, part: part <= 2 / looked_at)),
        *(("common", word) for word, _ in common),
        *(("person", person_name(int(PEOPLE * rng.random() ** 3))) for _ in range(40)),
    ]


def _filtered(kind: str, text: str, number: int, rng: random.Random) -> Question:
    """Every fourth with dates, every fourth with dates and a newspaper."""
    year = 1962 + rng.randrange(YEARS - 15)
    if number % 4 == 1:
        return Question(kind, text, date(year, 1, 1), date(year + rng.choice((1, 5, 10)) - 1, 12, 31))
    if number % 4 == 3:
        return Question(kind, text, date(year, 1, 1), date(year + 14, 12, 31), rng.choice((0, 0, 1, 2, 3, 5)))
    return Question(kind, text)


def _substring(body: str, rng: random.Random) -> str:
    """Two to six letters of one run."""
    long_runs = [run for run in runs(body) if is_han(run) and len(run) > 6]
    if not long_runs:
        return ""
    run, length = rng.choice(long_runs), rng.randint(2, 6)
    start = rng.randrange(len(run) - length + 1)
    return run[start : start + length]
