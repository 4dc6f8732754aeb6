"""`python -m fitting PAGES [--seeds TEXTS GOLD] [--folds N] [--write]`: the page reader's weights from labelled pages.

PAGES holds `raw/` and `gold/`; the project's own pages teach too. With --folds the out-of-fold figures and the
calibration are printed; with --write the weights go to `articles/page_reader/weights.toml`, and nothing else is kept
of PAGES.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from articles.page_reader.weights import WEIGHTS_FILE

from .anew import copies
from .field import Lesson, fit_of_several, lesson_of, toml_of
from .folds import calibration, figures, folds_of, out_of_fold
from .gold import GoldPage, gold_pages
from .own import GROUPS, WEIGHT, own_pages

SETTINGS = range(31, 37)  # seeds: the labelled pages are set anew so many times to learn from
OTHER_STYLES = 11  # the pages that are judged are set anew otherwise than those that teach


def main() -> None:
    """Fit, judge, write, as asked."""
    parser = ArgumentParser(prog="python -m fitting", description=__doc__)
    parser.add_argument("pages", type=Path, help="folder with raw/ and gold/")
    parser.add_argument("--seeds", type=Path, nargs=2, metavar=("TEXTS", "GOLD"), help="further pages to learn from")
    parser.add_argument("--folds", type=int, default=0, help="print figures out of so many folds")
    parser.add_argument("--write", action="store_true", help="keep the weights")
    options = parser.parse_args()
    pages = list(gold_pages(options.pages / "raw", options.pages / "gold"))
    seeds = list(gold_pages(*options.seeds)) if options.seeds else []
    groups = own_pages(options.folds or GROUPS)
    lessons = [lesson_of(page) for page in [*pages, *seeds]]
    lessons += [lesson_of(page, WEIGHT) for group in groups for page in group]
    settings = [lessons_of_copies(pages, groups, seed) for seed in SETTINGS]
    if options.folds:
        folds = folds_of(pages, groups, lessons, settings)
        own = [page for group in groups for page in group]
        anew = list(copies(pages, seed=OTHER_STYLES))
        for name, read in (("as printed", pages), ("set anew", anew), ("the project's own", own)):
            outcomes = list(out_of_fold(read, folds))
            print(f"out of fold, {name}, {len(outcomes)} articles", *figures(outcomes), "", sep="\n")
            print(*calibration(outcomes), "", sep="\n")
    if options.write:
        WEIGHTS_FILE.write_text(toml_of(fit_of_several(lessons, settings)), encoding="utf-8")


def lessons_of_copies(pages: Sequence[GoldPage], groups: Sequence[Sequence[GoldPage]], seed: int) -> list[Lesson]:
    """What all pages teach, set anew; the copies of a group stay with it."""
    lessons = [lesson_of(page) for page in copies(pages, seed=seed)]
    return lessons + [lesson_of(page, WEIGHT) for group in groups for page in copies(group, seed=seed)]


if __name__ == "__main__":
    main()
