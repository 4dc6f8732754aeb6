"""`manage.py` itself."""

import os
import subprocess
import sys

from tests.imports import ROOT


def test_it_ends_quietly_when_nobody_reads_on():
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "manage.py", "help"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")
