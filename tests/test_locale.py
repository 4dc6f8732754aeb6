"""Everything people read is there in Chinese, and the compiled catalogue is the one of the source."""

import gettext
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CATALOGUE = Path("articles/locale/zh_Hans/LC_MESSAGES/django.po")

pytestmark = pytest.mark.skipif(not shutil.which("msgfmt"), reason="no gettext (Debian: apt install gettext)")


def catalogue(compiled: Path) -> dict:
    """What a compiled catalogue says, its header apart."""
    with compiled.open("rb") as file:
        return {key: text for key, text in gettext.GNUTranslations(file)._catalog.items() if key}


def test_the_compiled_catalogue_is_that_of_the_source(tmp_path):
    subprocess.run(["msgfmt", "--check-format", "-o", tmp_path / "now.mo", ROOT / CATALOGUE], check=True)
    assert catalogue(tmp_path / "now.mo") == catalogue((ROOT / CATALOGUE).with_suffix(".mo"))


@pytest.mark.parametrize("lacking", ["--untranslated", "--only-fuzzy"])
def test_every_text_has_its_chinese(tmp_path, lacking):
    for folder in ("articles", "newsroom", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", "data"))
    shutil.copy(ROOT / "manage.py", tmp_path)
    command = [sys.executable, "manage.py", "makemessages", "--locale", "zh_Hans", "--no-obsolete"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    found = subprocess.run(["msgattrib", lacking, tmp_path / CATALOGUE], capture_output=True, text=True, check=True)
    assert not found.stdout
