"""How fast pages are read: pages and characters a second, and the ratio to one pass of `jieba.cut` over the same text.

Both sides in one process, initialised, output consumed, by processor time. The pages are the seeds, and those of the
folder that SHARED names, if it is there.
"""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import mkdtemp
from time import process_time

import jieba

from articles.page_reader import read_page

ROOT = Path(__file__).parent.parent.parent
ROUNDS = 5

jieba.dt.tmp_dir = mkdtemp(prefix="newsroom-bench-")  # it unmarshals what it finds: not from a shared folder


def run(options: Namespace) -> None:
    """Print the figures."""
    shared = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
    print("reader")
    for name, folder in (("seeds", ROOT / "seeds"), ("developers' pages", shared / "pages" / "dev" / "raw")):
        if pages := [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]:
            print_speed(name, pages)
        else:
            print(f"  {name}: left out, {folder} is not there")


def print_speed(name: str, pages: Sequence[str]) -> None:
    """Pages and characters a second, and passes of the segmenter."""
    segmenter = seconds(lambda text: list(jieba.cut(text)), pages)
    reader = seconds(read_page, pages)
    size = sum(map(len, pages))
    print(
        f"  {name}: {len(pages) / reader:,.0f} pages/s, {size / reader:,.0f} characters/s;"
        f" {reader / segmenter:.2f} passes of jieba.cut (at most 0.5)"
    )


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """The least processor time of some rounds over the texts, after a round that loads what is needed."""
    return min([_round(work, texts) for _ in range(ROUNDS + 1)][1:])


def _round(work: Callable[[str], object], texts: Sequence[str]) -> float:
    start = process_time()
    for text in texts:
        work(text)
    return process_time() - start
