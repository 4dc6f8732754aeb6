"""The full-text engine of the database in use.

An engine is a module with these functions:
    cursor(), MARK        the cursor that fills, and what stands for a value in its statements
    add(cursor, texts)    put these SearchTexts into the full-text index
    drop(cursor, texts)   take them out again, as they were put in
    clear()               take out everything
    find(expressions, known)  for each searchable expression, the ids of the articles that answer it, or may, in any
                          order; with them the number of the index's last change, whether `known` is one of them, and,
                          where the index can say it, how often a phrase stands in articles
    is_exact(expression)  whether all that `find` finds for it answers it
    checked(asked)        of each (expression, ids), the ids of those that really answer
    keys(ids, names)      the id and these keys (SearchText's fields) of each of these articles, as UTF-8
    bulk()                a context in which very many texts are put in, for an archive that nobody searches yet
    keep_up()             what filling has put off, if it has become much
    tidy()                make the index compact again, while the site runs
"""

from types import ModuleType

from django.db import connection

from . import postgresql, sqlite

ENGINES: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgresql}


def engine() -> ModuleType:
    """The engine of the default database."""
    return ENGINES[connection.vendor]
