"""The undoing of an import: what no person has touched and nothing else needs goes; the rest stays and is listed."""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from articles.models import Article, Forwarding, ImportFile, ImportRun, Page

from .authorities import remove_orphans
from .imports import begin_run, end_run, note_file
from .issues import remove_if_empty
from .records import forward, names_of, remove_articles, touched
from .turns import take_turn


class CannotUndo(Exception):
    """This run cannot be undone; the message says why."""


@dataclass(slots=True)
class UndoCounts:
    """What the undoing of a run takes away, and which pages stay because somebody or something needs them."""

    pages: int = 0
    articles: int = 0
    kept: list[tuple[ImportFile, str]] = field(default_factory=list)


def undo_counts(run: ImportRun) -> UndoCounts:
    """What undoing this run would do, nothing done yet. Raises `CannotUndo`."""
    _check(run)
    files = _files(run)
    reasons = _reasons_to_keep(run, files)
    articles = Article.objects.filter(page__imports__in=_brought(run)).order_by()
    counted = articles.values_list("page").annotate(count=Count("pk", distinct=True))
    return UndoCounts(
        pages=len({file.page_id for file in files} - reasons.keys()),
        articles=sum(count for page, count in counted if page not in reasons),
        kept=[(file, reasons[file.page_id]) for file in files if file.page_id in reasons],
    )


@transaction.atomic
def undo_run(run: ImportRun, by: Any = None) -> ImportRun:
    """Undo a run, all of it or nothing; the undoing is a run itself, with a file for each page. Raises `CannotUndo`."""
    take_turn()
    _check(run)
    undoing = begin_run(by=by, undoes=run)
    files = _files(run)
    reasons = _reasons_to_keep(run, files)
    for page in {file.page_id: file.page for file in files if file.page and file.page_id not in reasons}.values():
        _remove_page(page)
    for file in files:
        if file.page_id in reasons:
            reason = reasons[file.page_id]
            note_file(undoing, file.file, ImportFile.Outcome.KEPT, sha256=file.sha256, reason=reason, page=file.page)
        else:
            note_file(undoing, file.file, ImportFile.Outcome.REMOVED, sha256=file.sha256)
    end_run(undoing)
    end_run(run, ImportRun.Status.UNDONE)
    return undoing


def _check(run: ImportRun) -> None:
    if run.undoes_id:
        raise CannotUndo(_("%(run)s is itself an undoing") % {"run": run})
    if run.status == ImportRun.Status.UNDONE:
        raise CannotUndo(_("%(run)s has been undone already") % {"run": run})
    if run.status == ImportRun.Status.RUNNING:
        raise CannotUndo(_("%(run)s is still running") % {"run": run})


def _brought(run: ImportRun) -> QuerySet[ImportFile]:
    """The files that this run brought something of."""
    return run.files.filter(outcome__in=(ImportFile.Outcome.NEW, ImportFile.Outcome.CHANGED), page__isnull=False)


def _files(run: ImportRun) -> list[ImportFile]:
    """The files that this run brought something of, the last first."""
    return list(_brought(run).select_related("page__issue").order_by("-pk"))


def _reasons_to_keep(run: ImportRun, files: list[ImportFile]) -> dict[int, str]:
    """Why pages stay, by key; those without a reason may go."""
    pages = Page.objects.filter(imports__in=_brought(run)).order_by()
    new = {file.page_id for file in files if file.page_id and file.outcome == ImportFile.Outcome.NEW}
    changed_later = pages.filter(imports__run__gt=run.pk, imports__outcome=ImportFile.Outcome.CHANGED)
    worked_on = pages.filter(
        Q(issue__holds__isnull=False) | Q(pk__in=touched(Article.objects.order_by()).values("page"))
    )
    reasons = dict.fromkeys(worked_on.values_list("pk", flat=True), _("an editor has worked on this page"))
    reasons |= dict.fromkeys(changed_later.values_list("pk", flat=True), _("a later import has changed this page"))
    old = {file.page_id for file in files if file.page_id} - new
    reasons |= dict.fromkeys(old, _("an earlier import brought this page; only its text changed"))
    return reasons | _continued_elsewhere(run, new, reasons)


def _continued_elsewhere(run: ImportRun, pages: set[int], reasons: dict[int, str]) -> dict[int, str]:
    """Those of these pages of which an article is continued on a page that stays, with that as the reason."""
    continued = Article.objects.filter(page__imports__in=_brought(run), continuation__isnull=False).order_by()
    pairs = set(continued.values_list("page", "continuation__page"))
    staying = set(reasons)
    while more := {page for page, other in pairs if page not in staying and (other in staying or other not in pages)}:
        staying |= more
    reason = _("an article on another page continues one of this page")
    return dict.fromkeys(staying - reasons.keys(), reason)


def _remove_page(page: Page) -> None:
    """Take a page away with its articles, sources, its empty issue and the names that nothing else has."""
    articles = list(page.articles.prefetch_related("bylines", "personmentions", "placementions"))
    names = [names_of(article) for article in articles]
    remove_articles(articles, {}, Forwarding.Reason.UNDONE)
    issue = page.issue
    forward(page, "", Forwarding.Reason.UNDONE)
    page.delete()
    remove_if_empty(issue, reason=Forwarding.Reason.UNDONE)
    remove_orphans(names, Forwarding.Reason.UNDONE)
