"""The search benchmark: SQLite and PostgreSQL beside a bare tantivy index of the same pairs, and beside LIKE."""

import json
import os
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit, urlunsplit

import psycopg

from articles.search.keys import key_of, phrase_key, stands_in

from .search_corpus import samples, write_corpus
from .search_queries import questions

LIKE_STEP = 8  # LIKE is asked every eighth question only
DATABASE = "newsroom_bench"


def run(options: Namespace) -> None:
    """Build, ask, compare, and print."""
    print(f"search: {options.size:,} articles, {options.corpus or 'generated'}", flush=True)
    with TemporaryDirectory(prefix="newsroom-bench-") as name:
        folder = Path(options.keep or name)
        folder.mkdir(exist_ok=True)
        corpus = options.corpus or _made_corpus(folder, options.size)
        task = {"size": options.size, "corpus": corpus, "recall": options.recall, "step": LIKE_STEP}
        (folder / "task.json").write_text(json.dumps(task))
        sides = [_measured(side, folder, address) for side, address in _sides(folder, bool(options.keep))]
        letters, size, truth = _scanned(corpus, options.size, options.recall)
        _print_build(sides, size, letters)
        for facets in ("years", "facets"):
            _print_times(sides, facets)
        _print_pages(sides)
        _print_recall(sides, truth)


def _made_corpus(folder: Path, size: int) -> str:
    """The generator's corpus, made if it is not there."""
    corpus = folder / f"made-{size}"
    if not corpus.exists():
        write_corpus(size, corpus)
    return str(corpus)


def _sides(folder: Path, is_kept: bool) -> Iterator[tuple[str, str]]:
    """The sides with their databases; PostgreSQL where DATABASE_URL names one."""
    yield "tantivy", ""
    yield "sqlite", f"sqlite:///{folder}/bench.sqlite3"
    yield "like", f"sqlite:///{folder}/bench.sqlite3"
    address = os.environ.get("DATABASE_URL", "")
    if address.startswith("postgres"):
        with _database(address, is_kept) as made:
            yield "postgresql", made
    else:
        print("PostgreSQL left out: DATABASE_URL names none.")


class _database:
    """A database of its own on the server, gone afterwards unless it is to be kept."""

    def __init__(self, address: str, is_kept: bool) -> None:
        self.address = address
        self.is_kept = is_kept

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(statement)

    def __enter__(self) -> str:
        if not (self.is_kept and self._is_there()):
            self._execute(f"DROP DATABASE IF EXISTS {DATABASE}")
            self._execute(f"CREATE DATABASE {DATABASE}")
        return urlunsplit(urlsplit(self.address)._replace(path=f"/{DATABASE}"))

    def __exit__(self, *error: object) -> None:
        if not self.is_kept:
            self._execute(f"DROP DATABASE IF EXISTS {DATABASE}")

    def _is_there(self) -> bool:
        with psycopg.connect(self.address) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
            return found.fetchone() is not None


def _measured(side: str, folder: Path, address: str) -> dict:
    environment = os.environ | ({"DATABASE_URL": address} if address else {})
    subprocess.run([sys.executable, "-m", "tests.bench.search_side", side, str(folder)], check=True, env=environment)
    return json.loads((folder / f"{side}.json").read_text())


def _scanned(corpus: str, articles: int, substrings: int) -> tuple[int, int, dict[str, list[int]]]:
    """Letters and bytes of all texts, and which articles have each substring, by a full scan of the keys."""
    wanted = questions(corpus, articles).substrings[:substrings]
    truth: dict[str, list[int]] = {substring: [] for substring in wanted}
    keys = {substring: phrase_key(substring) for substring in wanted}
    letters = size = 0
    for sample in samples(articles, corpus):
        text = f"{sample.title}\n{sample.body}"
        letters, size = letters + len(text), size + len(text.encode())
        key = key_of(sample.title, sample.body) if wanted else ""
        for substring in wanted:
            if stands_in(keys[substring], key):
                truth[substring].append(sample.number)
    return letters, size, truth


def _print_build(sides: list[dict], size: int, letters: int) -> None:
    print(f"\ntexts: {size / 1e6:.0f} MB, {letters / 1e6:.1f} million letters")
    print(f"{'':12}{'docs/s':>10}{'index/text':>12}{'one more, ms':>14}{'of INSERT':>11}")
    for side in sides:
        if side["name"] == "like":
            continue
        one = side.get("one")
        added = f"{one['index']:>14.2f}{one['index'] / one['insert']:>10.1f}x" if one else ""
        print(f"{side['name']:12}{side['documents_per_second']:>10.0f}{side['index_bytes'] / size:>12.2f}{added}")


def _print_times(sides: list[dict], facets: str) -> None:
    """Each side's times, and how they compare with tantivy's, which was asked in turn with it."""
    shown = [side for side in sides if facets in side]
    print(f"\nfirst 20, exact total, {'years' if facets == 'years' else 'all facets'}: median/p95 ms (times tantivy's)")
    print(f"{'':26}" + "".join(f"{side['name']:>26}" for side in shown))
    for kind in [*shown[0][facets], "all"]:
        cells = [_cell(side[facets], side[f"limit of {facets}"], kind) for side in shown]
        print(f"{kind:26}" + "".join(f"{cell:>26}" for cell in cells))


def _cell(times: dict[str, list[float]], limit: dict[str, list[float]], kind: str) -> str:
    found, yardstick = _of(times, kind), _of(limit, kind)
    if not found:
        return "-"
    middle, high = median(found), _p95(found)
    return f"{middle:.2f}/{high:.1f} ({middle / median(yardstick):.1f}x/{high / _p95(yardstick):.1f}x)"


def _of(times: dict[str, list[float]], kind: str) -> list[float]:
    """The times of one class; "all" are those of the six classes of words."""
    if kind != "all":
        return times.get(kind, [])
    return [value for name, values in times.items() if not name.startswith(("by ", "with ")) for value in values]


def _p95(values: list[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]


def _print_pages(sides: list[dict]) -> None:
    """A page should take at most twice the engine's time and the time of a page without hits."""
    print("\nsearch page, median/p95 ms; in brackets what it takes beyond an empty page, times the engine's")
    print(f"{'':12}{'page':>14}{'engine':>14}{'empty page':>14}")
    for side in sides:
        if times := side.get("pages"):
            page, engine, empty = times["page"], times["engine"], median(times["empty"])
            cells = [f"{median(page):.1f}/{_p95(page):.1f}", f"{median(engine):.1f}/{_p95(engine):.1f}", f"{empty:.1f}"]
            ratios = [(of(page) - empty) / of(engine) for of in (median, _p95)]
            print(f"{side['name']:12}" + "".join(f"{cell:>14}" for cell in cells), "({:.1f}x/{:.1f}x)".format(*ratios))


def _print_recall(sides: list[dict], truth: dict[str, list[int]]) -> None:
    wanted = sum(map(len, truth.values()))
    print(f"\n{len(truth)} substrings against a full scan, {wanted:,} hits:")
    for side in sides:
        if "recall" in side:
            right = sum(len(set(found) & set(truth[text])) for text, found in side["recall"].items())
            given = sum(map(len, side["recall"].values()))
            print(f"{side['name']:12} recall {right / max(1, wanted):.4%}, false hits {given - right}")
