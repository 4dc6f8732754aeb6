"""A PostgreSQL of its own for one command: `python -m tests.postgresql COMMAND ...` runs it with DATABASE_URL set.

The cluster stands in a temporary folder and answers on a socket there only; it is gone when the command ends.
PostgreSQL does not run as root, so root hands it to the account `postgres` (or `nobody`).
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Debian keeps the server's programs out of PATH, one folder for each major version.
DEBIAN = Path("/usr/lib/postgresql")
# Nothing here outlives the command, so nothing needs to reach the disk.
OPTIONS = "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"


def programs() -> Path | None:
    """The folder of `initdb` and `pg_ctl`, of the newest version there is."""
    versions = sorted(DEBIAN.glob("*/bin"), key=lambda path: float(path.parent.name))
    found = shutil.which("pg_ctl", path=os.pathsep.join([*map(str, reversed(versions)), os.environ.get("PATH", "")]))
    return Path(found).parent if found else None


def account() -> str | None:
    """Who runs the server: root lends it to an account without rights, anybody else is it themselves."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


@contextmanager
def running_postgresql() -> Iterator[str]:
    """The DATABASE_URL of a fresh cluster, which is stopped and removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="newsroom-postgresql-"))
    try:
        if account():
            shutil.chown(folder, user=account())
        run(
            "initdb",
            "-D",
            folder / "data",
            "-U",
            "newsroom",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "-N",
        )
        run("pg_ctl", "-D", folder / "data", "-l", folder / "log", "-o", f"{OPTIONS} -k {folder}", "-w", "start")
        try:
            run("createdb", "-h", folder, "-U", "newsroom", "newsroom")
            yield f"postgres://newsroom@/newsroom?host={folder}"
        finally:
            run("pg_ctl", "-D", folder / "data", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(program: str, *arguments: object) -> None:
    """Run one of PostgreSQL's programs; what it says is shown only when it fails."""
    command = [str(programs() / program), *map(str, arguments)]
    done = subprocess.run(command, user=account(), cwd="/", capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def main(command: list[str]) -> int:
    if programs() is None:
        print("PostgreSQL is not installed here (Debian: apt install postgresql).", file=sys.stderr)
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the cluster is stopped then, too
    with running_postgresql() as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
