"""`manage.py rebuild_index`: the search index anew, while the site runs."""

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from articles.search import rebuilding


class Command(BaseCommand):
    help = "Indexes every article anew while the site runs. Interrupted, it goes on where it was when started again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--stale", action="store_true", help="only what is missing or was indexed by older rules")
        parser.add_argument("--restart", action="store_true", help="begin again where an earlier run was interrupted")

    def handle(self, *args: object, stale: bool, restart: bool, **options: object) -> None:
        is_continued = rebuilding.is_interrupted() and not restart
        if not stale and not is_continued:
            rebuilding.mark_all_stale()
        ids = rebuilding.stale_ids()
        if is_continued:
            self.stdout.write(_("Going on with an interrupted rebuild."))
        done = self._rebuild(ids)
        self.stdout.write(self.style.SUCCESS(_("%(number)d articles indexed.") % {"number": done}))

    def _rebuild(self, ids: list[int]) -> int:
        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
        with Progress(*columns, console=Console(stderr=True)) as progress:
            task = progress.add_task(_("Indexing"), total=len(ids))
            for number in rebuilding.rebuild(ids):
                progress.advance(task, number)
        return len(ids)
