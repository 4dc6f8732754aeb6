"""What a run says of skipped tests, and that CI takes none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SKIPPING = 'import pytest\n\ndef test_stands():\n    pass\n\ndef test_waits():\n    pytest.skip("no browser")\n'
MARKED = "import pytest\n\n@pytest.mark.{engine}\ndef test_engine():\n    pass\n"


def run(folder: Path, test: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The outcome of a suite of this one file."""
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n    sqlite\n    postgresql\n")
    (folder / "test_it.py").write_text(test)
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


def test_a_skipped_test_is_said_with_its_reason(tmp_path):
    done = run(tmp_path, SKIPPING, CI="")
    assert done.returncode == 0 and "1 x no browser" in done.stdout and "make test-postgresql" in done.stdout


def test_ci_leaves_nothing_out(tmp_path):
    assert run(tmp_path, SKIPPING, CI="true").returncode == 1


@pytest.mark.parametrize(("engine", "outcome"), [("sqlite", "1 passed"), ("postgresql", "1 deselected")])
def test_what_is_about_one_database_runs_there_alone(tmp_path, engine, outcome):
    assert outcome in run(tmp_path, MARKED.format(engine=engine), CI="true").stdout
