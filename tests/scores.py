"""How well pages and names are read, held against pinned figures: `python -m tests.scores ../shared [--pin]`.

The scorers and most of the gold stand beside the project (`tools/`, `pages/`, `names/` of the folder named). What was
measured last is in `scores.toml`: a figure that gets worse fails, one that gets better asks to be pinned (`--pin`).
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PINS = Path(__file__).with_name("scores.toml")


@dataclass(frozen=True)
class Figure:
    """One figure of a set: what is pinned, what is measured now (None where the scorer has none)."""

    set: str
    name: str
    pinned: float
    now: float | None
    at_most: bool  # an error or a collision: less is better

    @property
    def gain(self) -> float:
        """How much better it is than pinned; below 0 it is worse."""
        if self.now is None:
            return float("-inf")
        return self.pinned - self.now if self.at_most else self.now - self.pinned

    def __str__(self) -> str:
        now = "none" if self.now is None else f"{self.now:.2f}"
        change = "" if not self.gain else f"{'better' if self.gain > 0 else 'WORSE'} by {abs(self.gain):.2f}"
        return f"{self.set:6} {self.name:32} {now:>8}  pinned {self.pinned:8.2f}  {change}".rstrip()


# --- what is measured


def seed_pages(shared: Path, folder: Path) -> dict[str, float]:
    """The five seeds against the project's own gold: articles and names."""
    read_pages(ROOT / "seeds", folder)
    gold = ROOT / "tests" / "gold"
    names = json.loads(run(shared / "tools/score_names.py", "--gold", gold, "--pred", folder, "--json"))
    return page_scores(shared, gold, ROOT / "seeds", folder) | flat(names, "names.")


def dev_pages(shared: Path, folder: Path) -> dict[str, float]:
    """The hundred made-up pages of the developers: articles."""
    read_pages(shared / "pages/dev/raw", folder)
    return page_scores(shared, shared / "pages/dev/gold", shared / "pages/dev/raw", folder)


def general_news(shared: Path, folder: Path) -> dict[str, float]:
    """Sentences of general news: people; and places, one found inside an organisation's name being excused."""
    gold = shared / "names/msra-test.jsonl"
    found = folder / "found.jsonl"
    found.write_text(run(ROOT / "manage.py", "find_names", gold, "--json"), encoding="utf-8")
    command = (shared / "tools/eval_ner.py", "--gold", gold, "--pred", found, "--ignore", "ORG", "--json")
    return flat(json.loads(run(*command)))


SETS: dict[str, Callable[[Path, Path], dict[str, float]]] = {
    "seeds": seed_pages,
    "dev": dev_pages,
    "news": general_news,
}


def read_pages(source: Path, folder: Path) -> None:
    """One JSON file in `folder` for each page text in `source`."""
    run(ROOT / "manage.py", "read_page", *sorted(source.glob("*.txt")), "--json", folder)


def page_scores(shared: Path, gold: Path, raw: Path, folder: Path) -> dict[str, float]:
    report = folder / "report"
    run(shared / "tools/score_pages.py", "--gold", gold, "--pred", folder, "--raw", raw, "--json", report)
    return flat(json.loads(report.read_text(encoding="utf-8")), "pages.")


def run(*command: object) -> str:
    """What a Python program prints; it fails as the program does."""
    done = subprocess.run([sys.executable, *map(str, command)], stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed")
    return done.stdout


def flat(report: dict, prefix: str = "") -> dict[str, float]:
    """The numbers of a report by dotted name, shares in percent.

    >>> flat({"exact": 0.5, "people": {"f1": 1.0, "tp": 7}, "deck": None, "notes": {}})
    {'exact': 50.0, 'people.f1': 100.0, 'people.tp': 7}
    """
    numbers: dict[str, float] = {}
    for name, value in report.items():
        if isinstance(value, dict):
            numbers |= flat(value, f"{prefix}{name}.")
        elif isinstance(value, float):
            numbers[prefix + name] = round(100 * value, 2)
        elif isinstance(value, int):
            numbers[prefix + name] = value
    return numbers


# --- what is pinned


def pins(text: str, name: str) -> Iterator[tuple[str, float, bool]]:
    """The figures pinned for one set: name, value, and whether it may be that much at most."""
    for bound, figures in tomllib.loads(text).get(name, {}).items():
        for figure, value in figures.items():
            yield figure, value, bound == "at_most"


def held(text: str, name: str, measured: dict[str, float]) -> list[Figure]:
    """One set's measured figures against the pins."""
    return [Figure(name, figure, pinned, measured.get(figure), at_most) for figure, pinned, at_most in pins(text, name)]


def pinned_anew(text: str, figures: list[Figure]) -> str:
    """The pins with the values measured now; comments and order stay."""
    now = {(figure.set, figure.name): figure.now for figure in figures}
    section = ""
    lines = []
    for line in text.splitlines(keepends=True):
        if heading := re.match(r"\[(\w+)\.", line):
            section = heading[1]
        if (pin := re.match(r'"([\w.]+)" = [\d.]+', line)) and now.get((section, pin[1])) is not None:
            line = f'"{pin[1]}" = {now[section, pin[1]]:g}{line[pin.end() :]}'
        lines.append(line)
    return "".join(lines)


def measured_sets(shared: Path, names: list[str]) -> Iterator[Figure]:
    text = PINS.read_text(encoding="utf-8")
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            yield from held(text, name, SETS[name](shared, Path(folder)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("shared", type=Path, help="the folder of the scorers and the gold")
    parser.add_argument("--sets", nargs="+", choices=SETS, default=list(SETS))
    parser.add_argument("--pin", action="store_true", help="write what is measured now into scores.toml")
    asked = parser.parse_args()
    if not (asked.shared / "tools").is_dir():
        print(f"No scorers at {asked.shared}: name their folder, `make scores SHARED=...`.", file=sys.stderr)
        return 2
    figures = []
    for figure in measured_sets(asked.shared.resolve(), asked.sets):
        print(figure, flush=True)
        figures.append(figure)
    if asked.pin:
        PINS.write_text(pinned_anew(PINS.read_text(encoding="utf-8"), figures), encoding="utf-8")
        return 0
    worse = sum(figure.gain < 0 for figure in figures)
    better = sum(figure.gain > 0 for figure in figures)
    print(f"{len(figures)} figures: {better} better, {worse} worse than pinned.")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
