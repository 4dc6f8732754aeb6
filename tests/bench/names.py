"""How fast and how well names are found and linked: beside the segmenter alone, on the seeds' gold, on general news.

Speed is a ratio of processor time, both sides in one run over one text: of finding, and of finding and linking with
the people and places seen before. F1 on general news stands beside that of the segmenter's own tags, and of the
learned tagger where it is installed. The news (JSON lines with `text` and `entities`) is looked for in the folder that
SHARED names.
"""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from time import process_time

import jieba
import jieba.posseg

from articles import words
from articles.gazetteer import Division, load_gazetteer
from articles.linking.page import KnownPeople, NamesOfArticle, PageContext, link_page
from articles.name_finder import Known, NameKind, find_names, find_page_names
from articles.name_finder.found import Tagger
from articles.name_finder.tagger import NoTagger, load_tagger

ROOT = Path(__file__).parent.parent.parent
GOLD = ROOT / "tests" / "gold"
NEWS = "names/msra-test.jsonl"
Spans = set[tuple[int, int, str]]

jieba.dt.tmp_dir = mkdtemp(prefix="newsroom-bench-")  # it unmarshals what it finds: not from a shared folder


def run(options: Namespace) -> None:
    """Print the figures."""
    pages = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json"))]
    texts = [paragraph for page in pages for article in page["articles"] for paragraph in article["body"]]
    print("names")
    print_speed("seeds", texts, load_gazetteer().named(pages[0]["region"])[0])
    for kind, figures in seed_scores(pages).items():
        print(f"  seeds, {kind}: {figures}")
    news = Path(os.environ.get("SHARED", ROOT.parent / "shared")) / NEWS
    if news.exists():
        print_news([json.loads(line) for line in news.read_text(encoding="utf-8").splitlines()])
    else:
        print(f"  general news: left out, {news} is not there")


# --- speed


def print_speed(name: str, texts: Sequence[str], home: Division | None = None) -> None:
    """Characters a second, and how many passes of the segmenter it takes to find all names, and to link them too."""
    size = sum(map(len, texts))
    known = Known(home=home.code if home else "")
    finder, segmenter, linker = seconds(
        [
            lambda: lambda text: find_names(text, known),
            lambda: lambda text: list(jieba.cut(text)),
            lambda: linking(home),
        ],
        texts,
    )
    print(f"  {name}, finding: {size / finder:,.0f} characters/s; {finder / segmenter:.1f} passes of jieba.cut")
    print(f"  {name}, finding and linking: {linker / segmenter:.1f} passes of jieba.cut (at most 3)")


def linking(home: Division | None) -> Callable[[str], object]:
    """Find the names of a text and link them with the people of the texts before it."""
    people, ids = KnownPeople(), count(1)
    known, context = Known(home=home.code if home else ""), PageContext("paper", "issue", home)

    def link(text: str) -> object:
        names = NamesOfArticle(tuple(find_names(text, known)))
        return link_page([names], context, people, lambda: str(next(ids)))

    return link


def seconds(sides: Sequence[Callable[[], Callable[[str], object]]], texts: Sequence[str]) -> list[float]:
    """The least processor time of each side of three rounds over the texts, taken in turn, after one that warms up."""
    rounds = [[_round(begin(), texts) for begin in sides] for _ in range(4)]
    return [min(times) for times in zip(*rounds[1:], strict=True)]


def _round(work: Callable[[str], object], texts: Iterable[str]) -> float:
    words.cut.cache_clear()
    start = process_time()
    for text in texts:
        work(text)
    return process_time() - start


# --- how well


def seed_scores(pages: Iterable[dict]) -> dict[str, str]:
    """F1 of the names of each article, by their spelling, with the gold's own paragraphs given."""
    counts = {"people": [0, 0, 0], "places": [0, 0, 0]}
    for page in pages:
        parts = [[a["kicker"] or "", a["headline"] or "", a["deck"] or "", *a["body"]] for a in page["articles"]]
        home = load_gazetteer().named(page["region"])[0].code
        for article, found in zip(page["articles"], find_page_names(parts, Known(home=home)), strict=True):
            names = [name for part in found for name in part]
            for field, kind in (("people", NameKind.PERSON), ("places", NameKind.PLACE)):
                add_counts(counts[field], article[field], {name.quote for name in names if name.kind is kind})
    return {field: f1(*count) for field, count in counts.items()}


def add_counts(count: list[int], gold: Iterable[dict], found: set[str]) -> None:
    """Right, found and expected names of one article; what the gold does not score counts on no side."""
    unscored = {spelling for entry in gold if entry.get("borderline") for spelling in spellings(entry)}
    expected = [spellings(entry) for entry in gold if not entry.get("borderline") and not entry.get("truncated")]
    accepted = {spelling for entry in expected for spelling in entry}
    unscored |= {entry["name"] for entry in gold if entry.get("truncated")}
    right = sum(bool(entry & found) for entry in expected)
    count[0] += right
    count[1] += right + len(found - unscored - accepted)
    count[2] += len(expected)


def spellings(entry: dict) -> set[str]:
    return {entry["name"], *entry.get("also_accept", ())}


def f1(right: int, found: int, expected: int) -> str:
    precision, recall = right / (found or 1), right / (expected or 1)
    value = 2 * precision * recall / (precision + recall or 1)
    return f"F1 {100 * value:.1f} (P {100 * precision:.1f}, R {100 * recall:.1f}; {expected} names)"


def print_news(lines: Sequence[dict]) -> None:
    """The finder beside the segmenter's tags on general news."""
    print_speed("general news", [line["text"] for line in lines])
    for label in ("PER", "LOC"):
        gold = [{tuple(entity) for entity in line["entities"]} for line in lines]
        print(f"  general news, {label}: {span_score(lines, gold, finder_spans, label)}")
        print(f"  general news, {label} by the segmenter's tags: {span_score(lines, gold, tag_spans, label)}")
    try:
        tagger = load_tagger()
    except NoTagger as missing:
        print(f"  general news, with the learned tagger: left out, {missing}")
    else:
        score = span_score(lines, gold, lambda text: finder_spans(text, tagger), "PER")
        print(f"  general news, PER with the learned tagger: {score}")


def span_score(lines: Sequence[dict], gold: Sequence[Spans], finder: Callable[[str], Iterator], label: str) -> str:
    """F1 of exact spans of one kind; a place found inside an organisation is excused."""
    right = found = expected = 0
    for line, spans in zip(lines, gold, strict=True):
        wanted = {span for span in spans if span[2] == label}
        bodies = [span for span in spans if span[2] == "ORG"]
        mine = {span for span in finder(line["text"]) if span[2] == label}
        mine = {m for m in mine if m in wanted or not any(m[0] < end and start < m[1] for start, end, _ in bodies)}
        right, found, expected = right + len(mine & wanted), found + len(mine), expected + len(wanted)
    return f1(right, found, expected)


def finder_spans(text: str, tagger: Tagger | None = None) -> Iterator[tuple[int, int, str]]:
    """The finder's names as spans."""
    for name in find_names(text, Known(), tagger):
        yield name.start, name.bare_end, "PER" if name.kind is NameKind.PERSON else "LOC"


def tag_spans(text: str) -> Iterator[tuple[int, int, str]]:
    """The names by the segmenter's own tags: nr for people, ns for places."""
    at = 0
    for word, tag in jieba.posseg.cut(text):
        label = "PER" if tag.startswith("nr") else "LOC" if tag.startswith("ns") else ""
        if label:
            yield at, at + len(word), label
        at += len(word)
