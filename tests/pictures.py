"""The README's pictures, taken of a served site with the seeds: `python -m tests.pictures http://127.0.0.1:8000`."""

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

FOLDER = Path(__file__).parent.parent / "docs/images"
WINDOW = {"width": 1280, "height": 780}


def search(page: Page, site: str) -> None:
    page.goto(f"{site}/articles/?q=社区")


def article(page: Page, site: str) -> None:
    page.goto(f"{site}/articles/?q=标题:内生动力")
    address = page.locator(".hit-title a").first.get_attribute("href") or ""
    page.goto(site + address.partition("?")[0])


def main(site: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport=WINDOW, locale="zh-CN")
        for picture in (search, article):
            picture(page, site)
            page.screenshot(path=FOLDER / f"{picture.__name__}.png")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
