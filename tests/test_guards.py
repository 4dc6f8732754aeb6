"""The house keeps its plan: who may import whom, who may write records, how long a file and a function may be."""

import ast
import re
import statistics
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.imports import APP, ROOT, arrows, room_of, sources

READING = {"reading", "reading_form"}  # the whole way from a text to its names and links
PURE = {"words", "gazetteer", "dating", "holds", "body", "page_reader", "name_finder", "linking"} | READING

# The rooms that each room of articles/ may reach for, beside itself. `make test` fails on any other arrow.
ALLOWED = {
    "words": set(),
    "gazetteer": set(),
    "dating": set(),
    "holds": set(),
    "body": set(),
    "pinyin": {"gazetteer"},
    "page_reader": {"words", "gazetteer"},
    "name_finder": {"words", "gazetteer"},
    "linking": {"name_finder", "gazetteer"},
    "reading": {"body", "dating", "gazetteer", "linking", "name_finder", "page_reader"},
    "reading_form": {"reading", "linking", "name_finder", "page_reader"},
    "rereading": {"body", "holds"},
    "models": {"body"},
    "search": {"models", "words", "body"},
    "editing": {"models", "holds", "search", "body", "pinyin", "rereading", "linking"},
    "ingest": PURE | {"editing", "models"},
    "checking": {"models", "search", "body"},
    "tasks": {"ingest", "editing", "search"},
    "management": {
        "checking",
        "ingest",
        "editing",
        "search",
        "tasks",
        "models",
        "reading",
        "reading_form",
        "linking",
        "name_finder",
        "page_reader",
    },
    "filters": {"models", "search"},
    "views": {"models", "search", "filters", "body"},
    "api": {"models", "search", "filters"},
    "feeds": {"models", "search"},
    "sitemaps": {"models", "search"},
    "templatetags": {"models", "body", "search"},
    "urls": {"views", "api", "feeds", "sitemaps"},
    "admin": {"models", "editing", "tasks", "search", "body"},
    "apps": set(),
}

# What a pure room may use beyond Python's own library.
LIBRARIES = {"words": {"jieba", "rjieba"}, "name_finder": {"numpy"}, "linking": {"rapidfuzz"}, "pinyin": {"pypinyin"}}


def test_every_room_has_its_arrows_drawn():
    assert {room_of(path) for path in sources(APP)} - {"__init__"} <= set(ALLOWED)


def test_no_room_reaches_for_another_that_it_may_not():
    wrong = [a for a in arrows() if a.to_room not in {None, a.room, *ALLOWED.get(a.room, ())}]
    assert not wrong, "\n".join(map(str, wrong))


def test_the_pure_core_uses_pythons_own_library():
    free = sys.stdlib_module_names | {"articles"}
    asked = [a for a in arrows() if a.room in PURE | {"pinyin"} and not is_build_script(a.file)]
    wrong = [a for a in asked if a.package not in free | LIBRARIES.get(a.room, set())]
    assert not wrong, "\n".join(map(str, wrong))


def is_build_script(file: str) -> bool:
    """Scripts that rebuild a data file from its sources run by hand, with what they need."""
    return Path(file).name.startswith("build")


def test_the_pure_core_runs_without_django():
    rooms = sorted({room_of(path) for path in sources(APP)} & PURE)
    script = "import sys; sys.modules['django'] = None; import " + ", ".join(f"articles.{room}" for room in rooms)
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_only_words_asks_the_segmenter():
    wrong = [a for a in arrows() if a.package in {"jieba", "rjieba"} and a.room != "words"]
    assert not wrong, "\n".join(map(str, wrong))


def test_no_signals_of_our_own():
    assert not [a for a in arrows() if a.module.startswith(("django.dispatch", "django.db.models.signals"))]


# --- who writes records

WRITES = {"save", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "delete", "update"}
WRITERS = {"editing", "search"}  # search writes its own rows, and only those


def is_write(call: ast.Call) -> bool:
    """Whether a call changes records. `update` with a dict and `delete` with a key are those of dicts and caches."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in WRITES:
        return False
    return call.func.attr not in {"update", "delete"} or not call.args


def writes(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and is_write(node)]
    return [f"{path.relative_to(ROOT)}:{call.lineno}: .{call.func.attr}()" for call in calls]


def test_nothing_but_editing_writes_records():
    others = [path for path in sources(APP) if room_of(path) not in WRITERS]
    found = [line for path in others for line in writes(path)]
    assert not found, "\n".join(found)


# --- what fits in the head

CODE = sources(APP, ROOT / "newsroom")
TESTS = sources(ROOT / "tests")


def functions(path: Path) -> list[tuple[str, int]]:
    """Each function of a file with its length in lines."""
    return [
        (f"{path.relative_to(ROOT)}:{node.lineno}: {node.name}", node.end_lineno - node.lineno + 1)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


@pytest.mark.parametrize("path", CODE + TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_says_what_it_is_and_fits_in_the_head(path):
    text = path.read_text(encoding="utf-8")
    assert not text or ast.get_docstring(ast.parse(text)), "opens without a docstring"
    assert text.count("\n") <= 300, "split it by subject"


def test_no_function_is_longer_than_fifty_lines():
    long = [name for path in CODE + TESTS for name, length in functions(path) if length > 50]
    assert not long, "\n".join(long)


def test_nine_functions_in_ten_are_short():
    lengths = [length for path in CODE for _, length in functions(path)]
    assert statistics.quantiles(lengths, n=10)[-1] <= 25


# --- what must not stand anywhere

ELSEWHERE = {".git", ".venv", "var", "node_modules", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
MACHINE = re.compile(r"(?<![\w.])/(?:home|Users|root|work)/\w")
REGISTRY = re.compile(r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|index-url[ =]+http|//mirrors?\.", re.IGNORECASE)


def texts():
    """Every text file of the project: its path and what it says."""
    for path in ROOT.rglob("*"):
        if path.is_file() and path.relative_to(ROOT).parts[0] not in ELSEWHERE and path.suffix != ".pyc":
            content = path.read_bytes()
            if b"\0" not in content:
                yield path.relative_to(ROOT), content.decode("utf-8", "replace")


@pytest.mark.parametrize("pattern", [MACHINE, REGISTRY], ids=["path of a machine", "host of a package registry"])
def test_the_project_names_none(pattern):
    found = [f"{path}: {match[0]}" for path, text in texts() if (match := pattern.search(text))]
    assert not found, "\n".join(found)


# --- what is installed


def test_every_library_imported_is_a_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.match(r"[\w-]+", line)[0].lower() for line in project["dependencies"]}
    owners = packages_distributions()
    own = sys.stdlib_module_names | {"articles", "newsroom"}
    asked = {a for a in arrows() if a.package not in own and not is_build_script(a.file)}
    wrong = [a for a in asked if not declared & {name.lower() for name in owners.get(a.package, [])}]
    assert not wrong, "\n".join(map(str, wrong))


def test_every_dependency_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    for lock, lines in [("requirements.txt", project["dependencies"]), ("requirements-dev.txt", extras)]:
        text = (ROOT / lock).read_text(encoding="utf-8")
        names = {re.match(r"[\w-]+", line)[0].lower() for line in lines}
        assert names <= set(re.findall(r"^([\w-]+)==", text, re.MULTILINE)), f"make lock: {lock}"
