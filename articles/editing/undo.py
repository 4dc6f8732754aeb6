"""The undoing of an import: what no person has touched and nothing else needs goes; the rest stays and is listed."""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Forwarding, ImportFile, ImportRun, Page

from .authorities import remove_orphans
from .imports import begin_run, end_run, note_file
from .issues import remove_if_empty
from .records import is_touched, names_of, remove_articles


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
    counts = UndoCounts()
    for file in _files(run):
        reason = _reason_to_keep(file)
        if reason:
            counts.kept.append((file, reason))
        else:
            counts.pages += 1
            counts.articles += file.page.articles.count() if file.page else 0
    return counts


@transaction.atomic
def undo_run(run: ImportRun, by: Any = None) -> ImportRun:
    """Undo a run, all of it or nothing; the undoing is a run itself, with a file for each page. Raises `CannotUndo`."""
    _check(run)
    undoing = begin_run(by=by, undoes=run)
    for file in _files(run):
        reason = _reason_to_keep(file)
        if reason:
            note_file(undoing, file.file, ImportFile.Outcome.KEPT, sha256=file.sha256, reason=reason, page=file.page)
        else:
            _remove_page(file.page)
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


def _files(run: ImportRun) -> list[ImportFile]:
    """The files that this run brought something of, the last first."""
    brought = (ImportFile.Outcome.NEW, ImportFile.Outcome.CHANGED)
    return list(run.files.filter(outcome__in=brought, page__isnull=False).select_related("page__issue").order_by("-pk"))


def _reason_to_keep(file: ImportFile) -> str:
    """Why the page of a file stays; empty where it may go."""
    page = file.page
    if page is None:
        return ""
    if file.outcome == ImportFile.Outcome.CHANGED:
        return _("an earlier import brought this page; only its text changed")
    if page.imports.filter(pk__gt=file.pk, outcome=ImportFile.Outcome.CHANGED).exists():
        return _("a later import has changed this page")
    if page.issue.holds.exists() or any(is_touched(article) for article in page.articles.all()):
        return _("an editor has worked on this page")
    if page.articles.filter(continuation__isnull=False).exclude(continuation__page=page).exists():
        return _("an article on another page continues one of this page")
    return ""


def _remove_page(page: Page) -> None:
    """Take a page away with its articles, sources, its empty issue and the names that nothing else has."""
    articles = list(page.articles.prefetch_related("bylines", "personmentions", "placementions"))
    names = [names_of(article) for article in articles]
    remove_articles(articles, {}, Forwarding.Reason.UNDONE)
    issue = page.issue
    Forwarding.objects.create(public_id=page.public_id, reason=Forwarding.Reason.UNDONE)
    page.delete()
    remove_if_empty(issue, reason=Forwarding.Reason.UNDONE)
    remove_orphans(names)
