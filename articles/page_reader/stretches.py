"""Stretches: how many headings there are between one sure beginning of an article and the next.

Subheadings come in twos and more. A single heading of which nothing says that it begins an article begins one all the
same more often than not; of several the first may, and the others are parts.
"""

from __future__ import annotations

from collections.abc import Sequence

COUNTS = ("sure", "one", "two")
CONTINUED = "continued"


def stretches_of(are_sure: Sequence[bool], are_continued: Sequence[bool]) -> list[str]:
    """For each heading of a page, how many that are not sure stand in a row where it does.

    Behind the text of an article that began on another page a single one is a part's.

    >>> stretches_of([True, False, True, False, False, True], [False, True, False, False, False, False])
    ['sure', 'continued', 'sure', 'two', 'two', 'sure']
    """
    names: list[str] = []
    run: list[bool] = []
    for is_sure, is_continued in zip((*are_sure, True), (*are_continued, False), strict=True):
        if not is_sure:
            run.append(is_continued)
            continue
        count = COUNTS[len(run)] if len(run) < len(COUNTS) else "more"
        names += [CONTINUED if any(run) else count] * len(run)
        names.append("sure")
        run = []
    return names[:-1]
