"""Stretches: how many headings there are between one sure beginning of an article and the next.

Subheadings come in twos and more. A single heading of which nothing says that it begins an article begins one all the
same more often than not; of several the first may, and the others are parts.
"""

from __future__ import annotations

from collections.abc import Sequence

COUNTS = ("sure", "one", "two")


def stretches_of(are_sure: Sequence[bool]) -> list[str]:
    """For each heading of a page, how many that are not sure stand in a row where it does.

    >>> stretches_of([True, False, True, False, False, True, False, False, False])
    ['sure', 'one', 'sure', 'two', 'two', 'sure', 'more', 'more', 'more']
    """
    names: list[str] = []
    run = 0
    for is_sure in (*are_sure, True):
        if not is_sure:
            run += 1
            continue
        names += [COUNTS[run] if run < len(COUNTS) else "more"] * run
        names.append("sure")
        run = 0
    return names[:-1]
