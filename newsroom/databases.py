"""The database of a DATABASE_URL, with what SQLite and PostgreSQL each need to serve many readers and some writers."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

SQLITE = {
    "timeout": 20,  # seconds a writer waits for another
    "transaction_mode": "IMMEDIATE",  # a transaction that will write waits at its start, and cannot fail half-way
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
        "PRAGMA cache_size=-64000; PRAGMA mmap_size=2147418112; PRAGMA temp_store=MEMORY;"
    ),
}

POSTGRESQL = {
    "pool": True,
    "prepare_threshold": 5,  # statements may be prepared; Django's own never are, those of the search ask to be
}


def database(config: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Django's settings of one database; a relative SQLite file stands in `folder`, wherever a command is run."""
    engine = config["ENGINE"].rpartition(".")[2]
    if engine == "sqlite3":
        return {**config, "NAME": sqlite_file(config["NAME"], folder), "OPTIONS": SQLITE | config.get("OPTIONS", {})}
    if engine == "postgresql":
        return {**config, "CONN_HEALTH_CHECKS": True, "OPTIONS": POSTGRESQL | config.get("OPTIONS", {})}
    raise ImproperlyConfigured(f"DATABASE_URL names {engine}; Newsroom works on sqlite and postgresql.")


def sqlite_file(name: str, folder: Path) -> str:
    """The whole path of a database file; `:memory:` stays."""
    return name if name == ":memory:" else str(folder / name)
