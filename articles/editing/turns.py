"""Imports write one page at a time, however many run: a name first seen by two of them at once is still one person."""

from django.db import connection

LOCK = 0x1A9E5  # of PostgreSQL; any number that nothing else uses


def take_turn() -> None:
    """Wait until no other import is writing a page; the turn lasts as long as the transaction.

    SQLite has one writer at a time anyway: there a transaction waits at its start.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
