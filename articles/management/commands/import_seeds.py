"""`manage.py import_seeds`: page texts into the archive; and an import taken back."""

import os
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO, Any, cast

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from articles.editing import CannotUndo, undo_counts, undo_run
from articles.ingest import PageResult, Refused, dry_run, files_to_import, import_pages
from articles.models import ImportFile, ImportRun

LOG_WIDTH = 120  # columns, where the output goes to a file
LISTED = 50  # lines that the summary shows at most; refused and changed files come first
Outcome = ImportFile.Outcome
WORTH_SHOWING = (Outcome.REFUSED, Outcome.DUPLICATE, Outcome.CHANGED, Outcome.NEW, Outcome.UNCHANGED)


class Command(BaseCommand):
    help = "Reads page texts (files, or folders of *.txt) and fills issues, articles, people and places."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders; default: seeds/")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, and keep nothing")
        parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes that read (default: 1)")
        parser.add_argument("--undo", type=int, metavar="RUN", help="take back the import with this number")
        parser.add_argument("--yes", action="store_true", help="undo without asking")

    def handle(self, *args: Any, **options: Any) -> None:
        self.console = Console(file=cast(IO[str], getattr(self.stdout, "_out", self.stdout)))
        if not self.console.is_terminal:
            self.console.width = LOG_WIDTH
        if options["undo"] is not None:
            self._undo(options["undo"], options["yes"] or options["dry_run"], options["dry_run"])
        else:
            self._import(options)

    def _import(self, options: dict[str, Any]) -> None:
        """Import, showing progress on a terminal, and a summary at the end."""
        if not 1 <= options["workers"] <= 4 * (os.cpu_count() or 1):
            raise CommandError(_("--workers has to be between 1 and four times the machine's processors."))
        try:
            files = files_to_import(options["paths"] or [settings.SEEDS_DIR])
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        run = dry_run if options["dry_run"] else import_pages
        try:
            results = list(self._shown(run(files, workers=options["workers"]), len(files)))
        except DatabaseError as error:
            raise CommandError(
                _("The database could not be written (%(error)s). Pages already done are kept; run the import again.")
                % {"error": error}
            ) from error
        except KeyboardInterrupt:
            raise CommandError(
                _("Stopped. Pages already done are kept; run the import again to finish."), returncode=130
            ) from None
        self._summary(results, options["dry_run"])
        if any(result.outcome == Outcome.REFUSED for result in results):
            sys.exit(1)

    def _shown(self, results: Iterable[PageResult], total: int) -> Iterable[PageResult]:
        """The results as they come, counted on a progress bar where there is a terminal."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=self.console, disable=not self.console.is_terminal) as progress:
            task = progress.add_task(_("Reading pages"), total=total)
            for result in results:
                progress.advance(task)
                yield result

    def _summary(self, results: Sequence[PageResult], is_dry: bool) -> None:
        """A table of the pages, and the counts by outcome."""
        table = Table()
        table.add_column(_("page"), overflow="fold")
        table.add_column(_("outcome"))
        for name in (_("articles"), _("people"), _("places"), _("doubts")):
            table.add_column(name, justify="right")
        shown = sorted(results, key=lambda result: WORTH_SHOWING.index(Outcome(result.outcome)))[:LISTED]
        for result in shown:
            counts = (result.articles, result.people, result.places, result.doubts)
            numbers = [""] * 4 if result.outcome in (Outcome.REFUSED, Outcome.DUPLICATE) else map(str, counts)
            table.add_row(result.file, str(Outcome(result.outcome).label), *numbers)
        self.console.print(table)
        for result in shown:
            if result.reason:
                self.console.print(f"{result.file}: {result.reason}", markup=False, highlight=False, soft_wrap=True)
        counted = Counter(result.outcome for result in results)
        counts_text = ", ".join(f"{Outcome(outcome).label} {number}" for outcome, number in counted.items())
        self.stdout.write(_("%(number)s files: %(counts)s") % {"number": len(results), "counts": counts_text})
        if is_dry:
            self.stdout.write(_("This was a dry run: nothing has been kept."))

    def _undo(self, number: int, is_agreed: bool, is_dry: bool) -> None:
        """Take an import back, after saying what goes and what stays."""
        run = ImportRun.objects.filter(pk=number).first()
        if run is None:
            raise CommandError(_("There is no import #%(number)s.") % {"number": number})
        try:
            counts = undo_counts(run)
            self.stdout.write(
                ngettext("%(pages)s page goes,", "%(pages)s pages go,", counts.pages) % {"pages": counts.pages}
                + " "
                + ngettext("with %(articles)s article.", "with %(articles)s articles.", counts.articles)
                % {"articles": counts.articles}
            )
            for file, reason in counts.kept:
                self.stdout.write(_("Stays: %(file)s (%(reason)s)") % {"file": file.file, "reason": reason})
            if is_dry or not (is_agreed or _says_yes()):
                self.stdout.write(_("Nothing has been changed."))
                return
            self.stdout.write(_("Undone, as run %(run)s.") % {"run": undo_run(run)})
        except CannotUndo as error:
            raise CommandError(str(error)) from error


def _says_yes() -> bool:
    if not sys.stdin.isatty():
        return False
    return input(_("Go on? [y/N] ")).strip().lower() in ("y", "yes", "是")
