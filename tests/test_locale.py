"""Everything people read is there in Chinese, and the compiled catalogue is the one of the source."""

import ast
import gettext
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CATALOGUE = Path("articles/locale/zh_Hans/LC_MESSAGES/django.po")

needs_gettext = pytest.mark.skipif(not shutil.which("msgfmt"), reason="no gettext (Debian: apt install gettext)")

LINES = r'((?:"(?:[^"\\\n]|\\.)*"\n)+)'
ENTRY = re.compile(rf"^(?:msgctxt {LINES})?msgid {LINES}(?:msgid_plural {LINES})?msgstr(?:\[0\])? {LINES}", re.M)


def catalogue(compiled: Path) -> dict:
    """What a compiled catalogue says, its header apart."""
    with compiled.open("rb") as file:
        return {key: text for key, text in gettext.GNUTranslations(file)._catalog.items() if key}


def source_entries() -> dict:
    """What the source of the catalogue says, in the form of a compiled one."""
    entries = {}
    for context, text, plural, translation in ENTRY.findall((ROOT / CATALOGUE).read_text(encoding="utf-8")):
        key = f"{unquoted(context)}\x04{unquoted(text)}" if context else unquoted(text)
        entries[(key, 0) if plural else key] = unquoted(translation)
    return {key: text for key, text in entries.items() if key}


def unquoted(lines: str) -> str:
    return "".join(ast.literal_eval(line) for line in lines.splitlines())


def test_the_compiled_catalogue_is_in_step_with_the_source():
    assert catalogue((ROOT / CATALOGUE).with_suffix(".mo")) == source_entries()


def test_no_text_of_the_catalogue_is_without_its_chinese():
    assert [key for key, text in source_entries().items() if not text.strip()] == []


@needs_gettext
def test_the_compiled_catalogue_is_that_of_the_source(tmp_path):
    subprocess.run(["msgfmt", "--check-format", "-o", tmp_path / "now.mo", ROOT / CATALOGUE], check=True)
    assert catalogue(tmp_path / "now.mo") == catalogue((ROOT / CATALOGUE).with_suffix(".mo"))


@needs_gettext
@pytest.mark.parametrize("lacking", ["--untranslated", "--only-fuzzy"])
def test_every_text_has_its_chinese(tmp_path, lacking):
    for folder in ("articles", "newsroom", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", "data"))
    shutil.copy(ROOT / "manage.py", tmp_path)
    command = [sys.executable, "manage.py", "makemessages", "--locale", "zh_Hans", "--no-obsolete"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    found = subprocess.run(["msgattrib", lacking, tmp_path / CATALOGUE], capture_output=True, text=True, check=True)
    assert not found.stdout
