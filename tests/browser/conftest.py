"""A real browser on a served archive: Debian's chromium, driven by playwright."""

import os
import shutil
from collections.abc import Iterator

import pytest
from django.core.cache import cache

from tests.views.archive import every_address, make_archive

# Playwright's loop runs in the thread of the tests; the records made there are made between its calls.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


def left_out(reason: str) -> None:
    """A machine without a browser leaves these tests out; CI has one."""
    pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        left_out("browser tests: playwright is not installed")
    chromium = shutil.which("chromium")
    if chromium is None:
        left_out("browser tests: no chromium on this machine")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=OPTIONS)


@pytest.fixture
def archive(browser, transactional_db) -> list[str]:
    """The addresses of an archive in which every page has something to show."""
    cache.clear()
    return every_address(make_archive())


@pytest.fixture
def visit(browser, live_server) -> Iterator:
    """Opens an address of the site in a window of its own; what went wrong there is in `troubles`."""
    contexts = []

    def open_page(address: str, width: int = 1440, **options):
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.troubles = []
        page.on("console", lambda message: page.troubles.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.troubles.append(str(error)))
        page.on("request", lambda request: page.troubles.append(request.url) if is_elsewhere(request.url) else None)
        page.on("response", lambda response: page.troubles.append(response.url) if response.status >= 400 else None)
        page.goto(f"{live_server.url}{address}")
        return page

    def is_elsewhere(url: str) -> bool:
        return not url.startswith((live_server.url, "data:"))

    yield open_page
    for context in contexts:
        context.close()
