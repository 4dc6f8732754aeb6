"""The full-text engine of the database in use.

An engine is a module with these functions:
    add(texts)            put these SearchTexts into the full-text index
    drop(texts)           take them out again, as they were put in
    clear()               take out everything
    find(expressions)     for each searchable expression, the ids of the articles that answer it, in any order
    find_checked(phrase)  the same for one phrase that the index alone is not sure of
    bulk()                a context in which very many texts are put in, for an archive that nobody searches yet
    tidy()                make the index compact again, while the site runs
"""

from types import ModuleType

from django.db import connection

from . import postgresql, sqlite

ENGINES: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgresql}


def engine() -> ModuleType:
    """The engine of the default database."""
    return ENGINES[connection.vendor]
