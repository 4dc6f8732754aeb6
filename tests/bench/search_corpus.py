"""Articles to search in, in a folder of JSON lines: another's (CORPUS), or made by a seeded generator.

The generator draws words from the segmenter's dictionary by its own frequencies (a natural distribution: the commonest
word stands in nearly every article, most words in none or one of 20,000), sets a comma or full stop every few words,
and names people and places by Zipf's law. Its seams between words are random, so it has more distinct pairs of letters
than real print has: the index is larger than on real text, never smaller.
"""

import json
import random
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate, islice
from pathlib import Path

import jieba
import numpy as np

NEWSPAPERS, PEOPLE, PLACES = 20, 20_000, 5_000
LETTERS_A_WORD = 1.75  # by the dictionary's frequencies
FIRST_YEAR, YEARS = 1962, 60
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文斌玉兰志红海波春晓东梅鑫宇浩凯琴云健俊帆雪荣爱"
STEMS = "青白石龙天金大小东西南北新古长高双清明安乐福永兴和平"
ENDS = "山湖溪塘桥湾岭坪泉港"


@dataclass(frozen=True, slots=True)
class Sample:
    """One article of the corpus; people, places and the newspaper are numbers from 0."""

    number: int
    title: str
    body: str
    day: date
    newspaper: int
    people: tuple[int, ...]
    places: tuple[int, ...]


def samples(size: int, corpus: str) -> Iterator[Sample]:
    """The first articles of a corpus."""
    return islice(_read(Path(corpus)), size)


def _read(folder: Path) -> Iterator[Sample]:
    for path in sorted((folder / "corpus" if (folder / "corpus").is_dir() else folder).glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            article = json.loads(line)
            yield Sample(
                article["id"],
                article["title"],
                article["body"],
                date.fromisoformat(article["date"]),
                article["pub"],
                tuple(article["persons"]),
                tuple(article["places"]),
            )


@cache
def person_name(number: int) -> str:
    """The name of a person of the generated corpus."""
    rng = random.Random(number)
    return rng.choice(SURNAMES) + "".join(rng.choices(GIVEN, k=rng.choice((1, 2, 2))))


@cache
def place_name(number: int) -> str:
    """The name of a place of the generated corpus."""
    rng = random.Random(-number - 1)
    return "".join(rng.sample(STEMS, 2)) + rng.choice(ENDS) + rng.choice("镇乡村")


@cache
def _words() -> tuple[list[str], np.ndarray]:
    """The dictionary's words and the running sum of their frequencies."""
    lines = [line.split() for line in jieba.get_dict_file().read().decode().splitlines()]
    return [word for word, *_ in lines], np.cumsum([float(frequency) for _, frequency, *_ in lines])


@cache
def _zipf(size: int) -> list[float]:
    return list(accumulate(1 / (rank + 1) ** 0.9 for rank in range(size)))


def _ranks(rng: random.Random, size: int, wanted: int) -> tuple[int, ...]:
    sums = _zipf(size)
    found: dict[int, None] = {}
    while len(found) < wanted:
        found[bisect(sums, rng.random() * sums[-1])] = None
    return tuple(found)


def _made() -> Iterator[Sample]:
    number = 0
    while True:
        number += 1
        yield _article(number, random.Random(number))


def _article(number: int, rng: random.Random) -> Sample:
    people, places = _ranks(rng, PEOPLE, 5), _ranks(rng, PLACES, 3)
    names = [person_name(person) for person in people] + [place_name(place) for place in places]
    letters = min(2000, max(200, round(rng.lognormvariate(6.55, 0.55))))  # median 700, as in print
    year = FIRST_YEAR + int(YEARS * rng.random() ** 0.8)
    day = date(year, 1, 1) + timedelta(rng.randrange(365))
    newspaper = _ranks(rng, NEWSPAPERS, 1)[0]
    return Sample(
        number,
        _text(2**32 + number, 14, []).strip("，。\n"),
        _text(number, letters, names),
        day,
        newspaper,
        people,
        places,
    )


def _text(seed: int, letters: int, names: list[str]) -> str:
    """Running text of about so many letters, with these names in it."""
    words, sums = _words()
    rng = np.random.default_rng(seed)
    size = max(1, round(letters / LETTERS_A_WORD))
    parts = [words[number] for number in np.searchsorted(sums, rng.random(size) * sums[-1], side="right").tolist()]
    for name, place in zip(names, rng.integers(size, size=len(names)).tolist(), strict=True):
        parts[place] += name
    pauses = np.cumsum(rng.integers(4, 13, size=size // 4 + 1))
    marks = rng.choice(list("，。\n"), size=len(pauses), p=(0.6, 0.3, 0.1)).tolist()
    for place, mark in zip(pauses[pauses < size].tolist(), marks, strict=False):
        parts[place] += mark
    return "".join(parts) + "。"


def write_corpus(size: int, folder: Path) -> None:
    """Make so many articles and leave them in a folder as JSON lines, so that making them is not measured."""
    (folder / "corpus").mkdir(parents=True)
    with (folder / "corpus" / "000.jsonl").open("w", encoding="utf-8") as file:
        for sample in islice(_made(), size):
            article = {
                "id": sample.number,
                "title": sample.title,
                "body": sample.body,
                "date": sample.day.isoformat(),
                "pub": sample.newspaper,
                "persons": sample.people,
                "places": sample.places,
            }
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
