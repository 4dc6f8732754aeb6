"""What `make` promises before any of our Python runs: a clear word on a too old Python, nothing done twice."""

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom.port import why_not

ROOT = Path(__file__).parent.parent

# A Python that takes itself for 3.9: the check of the Makefile runs in it as it would there.
OLD_PYTHON = """#!/bin/sh
shift
exec {python} -c "import sys; sys.version_info = (3, 9, 2, 'final', 0); exec(sys.argv[1])" "$@"
"""


@pytest.fixture
def house(tmp_path):
    """A folder with the Makefile and the locks alone."""
    for name in ("Makefile", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The outcome of a `make` that knows nothing of the `make test` it runs under."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(["make", *arguments], cwd=folder, env=environment, capture_output=True, text=True)


def test_a_too_old_python_is_refused_in_one_sentence(house):
    old = house / "python3.9"
    old.write_text(OLD_PYTHON.format(python=sys.executable))
    old.chmod(0o755)
    done = make(house, "install", f"PYTHON={old}")
    assert done.returncode and "needs Python 3.11 or newer" in done.stderr and "Traceback" not in done.stderr
    assert not (house / ".venv").exists()


def test_no_python_at_all_is_refused_alike(house):
    done = make(house, "install", "PYTHON=no-such-python")
    assert done.returncode and "none among: no-such-python" in done.stderr


def test_install_does_nothing_when_up_to_date(house):
    for name in ("bin/pip", "installed"):
        (house / ".venv" / name).parent.mkdir(parents=True, exist_ok=True)
        (house / ".venv" / name).touch()
    assert make(house, "--question", "install").returncode == 0


def test_help_names_every_target(house):
    text = (house / "Makefile").read_text(encoding="utf-8")
    targets = set(re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)[1].split())
    assert set(re.findall(r"^  make ([\w-]+)", make(house).stdout, re.MULTILINE)) == targets


def test_a_taken_port_is_said_with_another_to_try():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert f"make run PORT={port + 1}" in why_not("127.0.0.1", str(port))
    assert why_not("127.0.0.1", str(port)) is None


@pytest.mark.parametrize("port", ["", "web", "0", "70000", "-1"])
def test_what_is_no_port_is_said(port):
    assert "not a port number" in why_not("127.0.0.1", port)
