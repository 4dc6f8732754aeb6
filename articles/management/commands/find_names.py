"""`manage.py find_names`: the people and places in texts of one line each, without a database."""

import json
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.name_finder import FoundName, Known, NameKind, find_names
from articles.name_finder.tagger import NoTagger, load_tagger

LABELS = {NameKind.PERSON: "PER", NameKind.PLACE: "LOC"}


class Command(BaseCommand):
    help = "Finds the people and places in JSON lines with a `text` each, every text on its own; needs no database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="JSON lines: objects with `text`")
        parser.add_argument(
            "--json", action="store_true", help="write the same lines with `entities`: [start, end, PER or LOC]"
        )
        parser.add_argument("--tagger", action="store_true", help="add people by the learned tagger, if installed")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            tagger = load_tagger() if options["tagger"] else None
        except NoTagger as error:
            raise CommandError(str(error)) from error
        as_line = _as_json if options["json"] else _as_text
        for line in _lines(options["file"]):
            self.stdout.write(as_line(line, find_names(line["text"], Known(), tagger)))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of the file; one that is none, or has no text, is an error that names its line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path}: {error}") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _object(line, f"{path}, line {number}")


def _object(line: str, where: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError as error:
        raise CommandError(f"{where}: not JSON: {error}") from error
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        raise CommandError(f"{where}: an object with `text` is expected")
    return found


def _as_json(line: dict[str, Any], names: Iterable[FoundName]) -> str:
    entities = [[name.start, name.bare_end, LABELS[name.kind]] for name in names]
    return json.dumps(line | {"entities": entities}, ensure_ascii=False)


def _as_text(line: dict[str, Any], names: Iterable[FoundName]) -> str:
    """The text, and under it one name a line, with what is printed beside it."""
    listed = (f"  {LABELS[name.kind]}  {name.quote}  {'、'.join(name.offices)}".rstrip() for name in names)
    return "\n".join([line["text"], *listed])
