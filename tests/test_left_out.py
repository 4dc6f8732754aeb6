"""What a run says of skipped tests, and that CI takes none."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SUITE = """
import pytest

def test_that_waits():
    pytest.skip("no browser")

@pytest.mark.sqlite
def test_of_sqlite():
    pass

@pytest.mark.postgresql
def test_of_postgresql():
    pass
"""


def run(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The outcome of this suite on SQLite."""
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n    sqlite\n    postgresql\n")
    (folder / "test_it.py").write_text(SUITE)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.left_out"],
        cwd=folder,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "DJANGO_SETTINGS_MODULE": "newsroom.settings",
            "ENV_FILE": os.devnull,
        }
        | environment,
        capture_output=True,
        text=True,
    )


def test_a_skipped_test_is_said_and_the_other_database_left_to_its_own_run(tmp_path):
    done = run(tmp_path, CI="")
    assert done.returncode == 0 and "1 passed, 1 skipped, 1 deselected" in done.stdout
    assert "1 x no browser" in done.stdout and "`make test-postgresql`" in done.stdout


def test_ci_leaves_nothing_out(tmp_path):
    assert run(tmp_path, CI="true").returncode == 1
