"""The index anew, while the site runs: batch by batch, each a transaction; interrupted, it goes on where it was."""

from collections.abc import Iterable, Iterator

from articles.models import Article, SearchChange, SearchRow

from .engines import engine
from .filling import BATCH, REMOVED, fill
from .keys import version

KEPT_CHANGES = 10_000
STALE = ""  # no version at all: what a rebuild has still to do


def mark_all_stale() -> None:
    """Say that every article is to be indexed anew; until then it is found as it was."""
    SearchRow.objects.exclude(state=REMOVED).update(version=STALE)


def stale_ids() -> list[int]:
    """The articles that have to be indexed: unknown ones, and those whose keys were made by other rules or are marked.

    Rows whose article is gone are among them.
    """
    unknown = Article.objects.filter(search_row=None).values_list("pk", flat=True)
    returned = Article.objects.filter(search_row__state=REMOVED).values_list("pk", flat=True)
    rows = SearchRow.objects.exclude(state=REMOVED)
    outdated = rows.exclude(version=version()).values_list("pk", flat=True)
    orphans = rows.exclude(pk__in=Article.objects.values("pk")).values_list("pk", flat=True)
    return sorted({*unknown, *returned, *outdated, *orphans})


def is_interrupted() -> bool:
    """Whether an earlier rebuild has left something to do."""
    return SearchRow.objects.exclude(state=REMOVED).filter(version=STALE).exists()


def rebuild(article_ids: Iterable[int]) -> Iterator[int]:
    """Index these articles anew, batch by batch; after each, how many it had."""
    ids = list(article_ids)
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        fill(batch)
        yield len(batch)
    engine().tidy()
    _forget_old_changes()


def _forget_old_changes() -> None:
    """Keep the newest changes; a process that knows only older ones reads everything anew."""
    kept = SearchChange.objects.order_by("-number").values_list("number", flat=True)[KEPT_CHANGES : KEPT_CHANGES + 1]
    SearchChange.objects.filter(number__lte=max(kept, default=0)).delete()


def changes(since: int) -> Iterator[tuple[int, int, bool]]:
    """What changed after a number, in order: the number of the change, the article, and whether it is to be removed.

    An engine outside the database catches up with this: it keeps the last number it has seen, and fills by batches.
    """
    rows = SearchRow.objects.filter(change__gt=since).order_by("change", "pk")
    for number, article, state in rows.values_list("change", "pk", "state").iterator():
        yield number, article, state == REMOVED
