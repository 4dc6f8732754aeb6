"""Runs of the import: many files read side by side, written one after another, each whole or not at all."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from articles import editing
from articles.models import ImportFile, ImportRun, Source
from articles.reading import PageReading

from .files import DecodedFile, PageFile, page_files
from .pages import PageResult, result_of, save_page
from .reading_ahead import ReadFile, duplicate_of, is_known, read_files
from .refusal import Refused

Outcome = ImportFile.Outcome


def import_pages(files: Sequence[PageFile], *, workers: int = 1, by: Any = None) -> Iterator[PageResult]:
    """Import page files, one result for each as it is done; what was read before is passed over.

    A file that cannot be read is refused and the rest goes on. Interrupted, the run leaves whole pages only, and
    running again finishes it.
    """
    run = editing.begin_run(by=by)
    status = ImportRun.Status.STOPPED
    try:
        for read in read_files(files, workers):
            yield _import_page(run, read)
        status = ImportRun.Status.DONE
    finally:
        editing.end_run(run, status)


def dry_run(files: Sequence[PageFile], *, workers: int = 1) -> Iterator[PageResult]:
    """What importing these files would do; nothing is kept."""
    with transaction.atomic():
        yield from import_pages(files, workers=workers)
        transaction.set_rollback(True)


def files_to_import(paths: Iterable[Path]) -> list[PageFile]:
    """The page files under these paths, named from the project's folder. Raises `Refused`."""
    return list(page_files(list(paths), settings.BASE_DIR))


def _import_page(run: ImportRun, read: ReadFile) -> PageResult:
    """One file's outcome, written down."""
    if isinstance(read.decoded, Refused):
        return _refused(run, read.file, str(read.decoded))
    if isinstance(read.reading, Exception):
        return _refused(run, read.file, _("The reader failed on this page: %(error)s") % {"error": repr(read.reading)})
    if read.reading is None:
        return _passed_over(run, read.file, read.decoded)
    try:
        return _saved(run, read.file, read.decoded, read.reading)
    except Refused as refused:
        return _refused(run, read.file, str(refused), read.decoded.sha256)


def _saved(run: ImportRun, file: PageFile, decoded: DecodedFile, reading: PageReading) -> PageResult:
    """Write the page; where another import has written it in the meantime, look again."""
    try:
        return save_page(run, file, decoded, reading)
    except IntegrityError:
        if is_known(file, decoded) or duplicate_of(file, decoded):
            return _passed_over(run, file, decoded)
        return save_page(run, file, decoded, reading)


def _passed_over(run: ImportRun, file: PageFile, decoded: DecodedFile) -> PageResult:
    """A file that the archive has already, under this name or another."""
    other = duplicate_of(file, decoded)
    if other:
        reason = _("The same bytes as %(file)s.") % {"file": other.file}
        editing.note_file(run, file.name, Outcome.DUPLICATE, sha256=decoded.sha256, reason=reason, page=other.page)
        return PageResult(file.name, Outcome.DUPLICATE, reason, other.page)
    page = Source.objects.select_related("page").get(sha256=decoded.sha256).page
    editing.note_file(run, file.name, Outcome.UNCHANGED, sha256=decoded.sha256, page=page)
    return result_of(file.name, Outcome.UNCHANGED, page)


def _refused(run: ImportRun, file: PageFile, reason: str, sha256: str = "") -> PageResult:
    editing.note_file(run, file.name, Outcome.REFUSED, sha256=sha256, reason=reason)
    return PageResult(file.name, Outcome.REFUSED, reason)
