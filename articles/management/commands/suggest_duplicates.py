"""`manage.py suggest_duplicates`: people who may be one, put to the editors."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from articles.ingest.duplicates import suggest_people


class Command(BaseCommand):
    help = "Holds the people of each home against each other and asks the editors about those who may be one."

    def handle(self, *args: Any, **options: Any) -> None:
        found = 0
        for pair in suggest_people():
            self.stdout.write(f"{pair.first} = {pair.second}? {pair.reason}")
            found += 1
        self.stdout.write(_("%(number)s new questions for the editors.") % {"number": found})
