"""Import runs: begun, written file by file, ended, and the ones that were killed found out."""

import os
import socket
from typing import Any

from django.utils import timezone

from articles import search
from articles.models import ImportFile, ImportRun, Page


def begin_run(by: Any = None, undoes: ImportRun | None = None) -> ImportRun:
    """A new run; runs whose process on this machine is gone are marked as stopped."""
    host = socket.gethostname()
    for run in ImportRun.objects.filter(status=ImportRun.Status.RUNNING, host=host):
        if not _is_alive(run.pid):
            end_run(run, ImportRun.Status.STOPPED)
    return ImportRun.objects.create(by=by, undoes=undoes, host=host, pid=os.getpid())


def end_run(run: ImportRun, status: str = ImportRun.Status.DONE) -> None:
    """Say how a run ended; whole ones leave the search index in order."""
    run.status, run.finished = status, timezone.now()
    run.save()
    if status == ImportRun.Status.DONE:
        search.keep_up()


def note_file(
    run: ImportRun, file: str, outcome: str, *, sha256: str = "", reason: str = "", page: Page | None = None
) -> ImportFile:
    """Write down what became of a file."""
    return ImportFile.objects.create(
        run=run, file=file[:1000], sha256=sha256, outcome=outcome, reason=reason, page=page
    )


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
