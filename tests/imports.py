"""What each part of the project imports, read from the source without running it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
APP = ROOT / "articles"


@dataclass(frozen=True)
class Arrow:
    """One import: the file, the room of the app it stands in, and what it reaches for."""

    file: str
    line: int
    room: str
    module: str  # the whole dotted name

    @property
    def to_room(self) -> str | None:
        """The room of the app that is reached for, or None outside the app."""
        parts = self.module.split(".")
        return parts[1] if parts[0] == "articles" and len(parts) > 1 else None

    @property
    def package(self) -> str:
        """The outermost package that is reached for: `articles`, `django`, `re`, ..."""
        return self.module.partition(".")[0]

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.room} -> {self.module}"


def sources(*folders: Path) -> list[Path]:
    """The Python files of these folders, migrations apart."""
    return sorted(
        path for folder in folders for path in folder.rglob("*.py") if not {"migrations", "bench"} & {*path.parts}
    )


def room_of(path: Path) -> str:
    """`articles/editing/undo.py` and `articles/words.py` stand in the rooms `editing` and `words`."""
    return path.relative_to(APP).parts[0].removesuffix(".py")


def arrows() -> Iterator[Arrow]:
    """Every import of the app."""
    for path in sources(APP):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for module in imported(node, path):
                yield Arrow(str(path.relative_to(ROOT)), node.lineno, room_of(path), module)


def imported(node: ast.AST, path: Path) -> list[str]:
    """The dotted names that one statement imports; `from articles import words` is `articles.words`."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        base = absolute(node, path)
        return [f"{base}.{alias.name}" for alias in node.names] if base == "articles" else [base]
    return []


def absolute(node: ast.ImportFrom, path: Path) -> str:
    """The module a `from` statement names, its leading dots resolved."""
    if not node.level:
        return node.module or ""
    package = path.relative_to(ROOT).parts[:-1]
    start = package[: len(package) - node.level + 1]
    return ".".join([*start, *filter(None, [node.module])])
