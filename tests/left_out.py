"""Says at the end of a run what was left out and why; CI (CI=true) leaves nothing out, so there a skipped test fails.

A test marked `postgresql` or `sqlite` is about that database alone: it belongs to the run on it and to no other.
"""

import os
from collections import Counter

import pytest
from django.conf import settings

ELSEWHERE = {
    "sqlite": "PostgreSQL: this run was on SQLite; `make test-postgresql` runs the suite there.",
    "postgresql": "SQLite: this run was on PostgreSQL; `make test` runs the suite there.",
}


def engine() -> str:
    """The database of this run: `sqlite` or `postgresql`."""
    return settings.DATABASES["default"]["ENGINE"].rpartition(".")[2].removesuffix("3")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests of the other database to the run on it."""
    others = set(ELSEWHERE) - {engine()}
    foreign = {item for item in items if any(item.get_closest_marker(name) for name in others)}
    config.hook.pytest_deselected(items=[*foreign])
    items[:] = [item for item in items if item not in foreign]


def reasons(reporter) -> Counter[str]:
    """Why tests were skipped, with how many."""
    return Counter(
        report.longrepr[2].removeprefix("Skipped: ") if isinstance(report.longrepr, tuple) else str(report.longrepr)
        for report in reporter.stats.get("skipped", [])
    )


def pytest_terminal_summary(terminalreporter) -> None:
    terminalreporter.section("left out")
    for reason, count in sorted(reasons(terminalreporter).items()):
        terminalreporter.write_line(f"{count} x {reason}")
    terminalreporter.write_line(ELSEWHERE[engine()])


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") == "true" and reporter and reporter.stats.get("skipped") and not session.exitstatus:
        reporter.write_line("\nCI leaves nothing out: a skipped test fails it.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
