"""`manage.py compare_readings`: what a change of the reader does, article by article, without a database."""

import json
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.page_reader.comparison import Change, Verdict, compare


class Command(BaseCommand):
    help = "Compares two folders of readings (read_page --json); with --gold it tells gains from losses. No database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("old", type=Path, metavar="OLD", help="folder of readings")
        parser.add_argument("new", type=Path, metavar="NEW", help="folder of readings of the same pages")
        parser.add_argument(
            "--gold", type=Path, metavar="DIR", help="folder of labelled pages; a loss is exit status 1"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        gold = readings_in(options["gold"]) if options["gold"] else None
        changes = compare(readings_in(options["old"]), readings_in(options["new"]), gold)
        for change in changes:
            self.stdout.write(_line(change))
        counts = Counter(change.verdict for change in changes)
        self.stdout.write(", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict))
        if counts[Verdict.WORSE]:
            raise SystemExit(1)


def readings_in(folder: Path) -> dict[str, dict[str, Any]]:
    """The readings of a folder by page name."""
    if not folder.is_dir():
        raise CommandError(f"{folder}: not a folder")
    try:
        return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    except (OSError, ValueError) as error:
        raise CommandError(f"{folder}: {error}") from error


def _line(change: Change) -> str:
    return f"{change.verdict:9} {change.page}  {change.article}  ({', '.join(change.parts)})"
