"""The README tells the truth: every command, setting, target and folder is in it, and what is in it is there."""

import ast
import re
from pathlib import Path

import pytest

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
    assert {f"articles/{room}" for room in rooms - plumbing} <= drawn()


def test_every_picture_and_file_linked_is_there():
    linked = [path for path in re.findall(r"\]\(([^)#]+)\)", README) if not path.startswith("http")]
    assert not [path for path in linked if not (ROOT / path).exists()]


def test_every_picture_is_small():
    assert all(path.stat().st_size < 300_000 for path in (ROOT / "docs/images").glob("*.png"))
