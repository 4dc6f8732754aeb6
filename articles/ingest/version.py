"""Which reader made a record: the project's version and the state of the code that reads."""

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
READS = ("page_reader", "name_finder", "linking", "gazetteer", "body.py", "dating.py", "reading.py", "words.py")


@cache
def reader_version() -> str:
    """A text that changes whenever the code or the tables that read pages change: 0.1.0+3f9a2c41d0.

    Pages read by another version are read again by the next import.
    """
    digest = sha256()
    for path in sorted(each for name in READS for each in _files(HERE / name)):
        digest.update(path.read_bytes())
    return f"{_project_version()}+{digest.hexdigest()[:10]}"


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else [each for each in path.rglob("*") if each.suffix in (".py", ".txt", ".toml")]


def _project_version() -> str:
    try:
        return version("newsroom")
    except PackageNotFoundError:
        return "0.1.0"
