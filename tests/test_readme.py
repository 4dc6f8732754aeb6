"""The README tells the truth: every command, setting, target and folder is in it, and what is in it is there."""

import ast
import json
import re
import shlex
import sqlite3
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.ingest.statements import TYPES, Statements

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(path.stem for path in (ROOT / "articles/management/commands").glob("[!_]*.py"))
TARGETS = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)[1].split()


def settings_read(path: Path) -> set[str]:
    """The environment variables that a file reads: `env("DEBUG")`, `env.bool("DEBUG")`, `os.environ.get("PORT")`."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    asked = [call for call in calls if re.match(r"(env(\.\w+)?|os\.environ\.get)$", ast.unparse(call.func))]
    return {call.args[0].value for call in asked if isinstance(call.args[0], ast.Constant)}


SETTINGS = sorted(settings_read(ROOT / "newsroom/settings.py") | settings_read(ROOT / "gunicorn.conf.py"))


def test_the_settings_are_found():
    assert {"DEBUG", "HTTPS", "DATABASE_URL", "PORT"} <= set(SETTINGS)


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_is_described(setting):
    assert f"| `{setting}` |" in README
    assert re.search(rf"^# {setting}=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)


def test_every_setting_described_is_read():
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE)) == set(SETTINGS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_described(command):
    assert re.search(rf"\| `manage\.py {command}\b", README)


def test_every_command_named_is_there():
    django = {"migrate", "createsuperuser", "changepassword", "runserver", "collectstatic", "createcachetable", "check"}
    assert set(re.findall(r"manage\.py (\w+)", README)) <= {*COMMANDS, *django}


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_is_described(target):
    assert re.search(rf"^\|.*`make {target}[` ].*\|.*\|$", README, re.MULTILINE)


def test_every_target_named_is_there():
    assert set(re.findall(r"`make ([\w-]+)", README)) <= set(TARGETS)


# --- what is shown to be typed or read


def test_the_backup_is_a_whole_database(tmp_path):
    (tmp_path / "var").mkdir()
    site = sqlite3.connect(tmp_path / "var/newsroom.sqlite3")
    site.executescript("PRAGMA journal_mode=WAL; CREATE TABLE article (headline); INSERT INTO article VALUES ('甲')")
    command = re.search(r"^\.venv/bin/python (-c .*VACUUM.*)$", README, re.MULTILINE)[1]
    subprocess.run([sys.executable, *shlex.split(command)], cwd=tmp_path, check=True)
    assert sqlite3.connect(tmp_path / "backup.sqlite3").execute("SELECT headline FROM article").fetchall() == [("甲",)]


def test_the_form_of_a_reading_is_the_one_that_is_written(tmp_path):
    call_command("read_page", ROOT / "seeds/000_9de96369e6fa5904.txt", json=tmp_path)
    written = json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))
    shown = json.loads(re.search(r"^```json\n(.*?)^```", README, re.MULTILINE | re.DOTALL)[1])
    assert set(shown) == set(written) and set(shown["ledger"]) == set(written["ledger"])
    assert set(shown["articles"][0]) == set(written["articles"][0])
    assert set(shown["articles"][0]["authors"][0]) == set(written["articles"][0]["authors"][0])


def test_the_statements_shown_are_taken(tmp_path):
    (tmp_path / "pages.toml").write_text(re.search(r"^```toml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)[1])
    stated = Statements(tmp_path)["2023-06-20-A1.txt"]
    assert all(stated.as_json().get(name) for name in TYPES)


def test_the_figures_claimed_are_no_higher_than_those_measured():
    measured = tomllib.loads((ROOT / "tests/scores.toml").read_text(encoding="utf-8"))
    rows = re.findall(r"^\| .*\(`([\w.]+)`\) \| (\d*) ?\| (\d*) ?\|$", README, re.MULTILINE)
    claims = [(name, at, figure) for name, *both in rows for at, figure in zip(("seeds", "dev"), both, strict=True)]
    wrong = [claim for claim in claims if claim[2] and int(claim[2]) > measured[claim[1]]["at_least"][claim[0]]]
    assert rows and not wrong


# --- the picture of the house


def drawn() -> set[str]:
    """The paths of the README's picture: what stands before three spaces, several with two spaces between."""
    picture = re.search(r"^```text\n(newsroom .*?)^```", README, re.MULTILINE | re.DOTALL)[1]
    return {path for line in picture.splitlines() for path in line.split("   ")[0].split("  ")}


def test_what_is_drawn_is_there():
    assert not [path for path in drawn() if not (ROOT / path).exists()]


def test_what_is_there_is_drawn():
    rooms = {path.name for path in (ROOT / "articles").iterdir() if path.suffix in {".py", ""}}
    plumbing = {"__init__.py", "__pycache__", "apps.py", "migrations", "locale"}
    folders = {path.name for path in ROOT.iterdir() if path.is_dir() and path.name[0] != "."}
    assert {f"articles/{room}" for room in rooms - plumbing} | folders - {"docs", "var"} <= drawn()


def test_every_picture_and_file_linked_is_there():
    linked = [path for path in re.findall(r"\]\(([^)#]+)\)", README) if not path.startswith("http")]
    assert not [path for path in linked if not (ROOT / path).exists()]


def test_every_picture_is_small():
    assert all(path.stat().st_size < 300_000 for path in (ROOT / "docs/images").glob("*.png"))
