"""`pages.toml`: what an editor states of the page files beside it."""

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from .refusal import Refused

FILE = "pages.toml"
EVERY = "all"  # the table that holds for each file beside it
TYPES = {"newspaper": str, "home": str, "date": datetime.date, "page": int, "number": str}


@dataclass(frozen=True, slots=True)
class Stated:
    """What an editor states of a page; None or empty where nothing is stated."""

    newspaper: str = ""
    home: str = ""  # a division's code or full path: 320481 or 江苏省常州市溧阳市
    date: datetime.date | None = None
    page: int | None = None
    number: str = ""

    def as_json(self) -> dict[str, str | int]:
        """Only what is stated, for keeping beside the source."""
        pairs = ((each.name, getattr(self, each.name)) for each in fields(self))
        return {
            name: value.isoformat() if isinstance(value, datetime.date) else value for name, value in pairs if value
        }


class Statements:
    """The statements of one folder, by file name."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self.tables = self._read() if self.path.is_file() else {}
        for name, table in self.tables.items():
            self._check(name, table)

    def __getitem__(self, name: str) -> Stated:
        return Stated(**(self.tables.get(EVERY, {}) | self.tables.get(name, {})))

    def _read(self) -> Mapping[str, Any]:
        try:
            return tomllib.loads(self.path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
            raise Refused(_("%(path)s cannot be read: %(error)s") % {"path": self.path, "error": error}) from error

    def _check(self, name: str, table: Any) -> None:
        """Raise `Refused` for a table that is none, a key that does not exist, or a value of the wrong type."""
        if not isinstance(table, dict):
            raise Refused(_("%(path)s: [%(name)s] has to be a table.") % {"path": self.path, "name": name})
        for key, value in table.items():
            where = {"path": self.path, "name": name, "key": key, "value": value, "known": ", ".join(TYPES)}
            if key not in TYPES:
                raise Refused(_("%(path)s: [%(name)s] has an unknown key %(key)s; known are %(known)s.") % where)
            if type(value) is not TYPES[key] or (key == "page" and value not in range(1, 1000)):
                raise Refused(_("%(path)s: [%(name)s] %(key)s = %(value)s is not right.") % where)
