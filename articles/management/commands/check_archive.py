"""`manage.py check_archive`: everything held against everything."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from articles.checking import problems


class Command(BaseCommand):
    help = "Holds the archive's records against each other; exits with 1 where something is wrong. Changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        found = 0
        for problem in problems():
            self.stdout.write(f"{problem.record}: {problem.what}")
            found += 1
        if found:
            self.stdout.write(_("%(number)s contradictions.") % {"number": found})
            raise SystemExit(1)
        self.stdout.write(_("No contradictions."))
