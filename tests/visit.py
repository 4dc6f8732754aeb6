"""Walks a served site as a visitor and an editor would: `python -m tests.visit http://127.0.0.1:8000 PASSWORD`.

From the home page on, every link of the site is followed once (of lists with their filters, the plain one); then the
editor logs in and opens every list of the admin. A page that does not answer 200 fails.
"""

import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from urllib.parse import urlencode, urljoin, urlsplit

MOST = 600  # pages: the seeds have about three hundred


class Links(HTMLParser):
    """The addresses of a page's links, styles, scripts and pictures, and the hidden fields of its forms."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.hidden: dict[str, str] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.addresses += [named[name] for name in ("href", "src") if name in named]
        if tag == "input" and named.get("type") == "hidden":
            self.hidden[named.get("name", "")] = named.get("value", "")


class Visitor:
    """One browser with its cookies, on one site; `failed` are the pages that did not answer 200."""

    def __init__(self, site: str) -> None:
        self.site = site.rstrip("/")
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.failed: list[str] = []

    def open(self, address: str, form: dict[str, str] | None = None) -> Links:
        """The links of a page; a form is sent with a token and a referer, as a browser sends it."""
        request = urllib.request.Request(address, urlencode(form).encode() if form else None, {"Referer": address})
        try:
            with self.browser.open(request, timeout=30) as answer:
                is_html = answer.headers.get_content_type() == "text/html"
                return Links(answer.read().decode("utf-8") if is_html else "")
        except urllib.error.HTTPError as error:
            self.failed.append(f"{error.code} {address}")
            return Links("")

    def here(self, page: str, links: Links) -> Iterator[str]:
        """The addresses of this site that a page points to, without queries and fragments."""
        for address in links.addresses:
            parts = urlsplit(urljoin(page, address))
            if f"{parts.scheme}://{parts.netloc}" == self.site and "logout" not in parts.path:
                yield f"{self.site}{parts.path}"

    def walk(self, start: str) -> set[str]:
        """Every page of the site that is reached from `start`."""
        seen, open_ends = {start}, [start]
        while open_ends and len(seen) < MOST:
            page = open_ends.pop(0)
            found = set(self.here(page, self.open(page)))
            open_ends += sorted(found - seen)
            seen |= found
        return seen

    def log_in(self, password: str) -> None:
        address = f"{self.site}/admin/login/?next=/admin/"
        token = self.open(address).hidden["csrfmiddlewaretoken"]
        page = self.open(address, {"username": "editor", "password": password, "csrfmiddlewaretoken": token})
        if not any("logout" in link or "password_change" in link for link in page.addresses):
            self.failed.append("the editor could not log in")


def main(site: str, password: str) -> int:
    visitor = Visitor(site)
    public = visitor.walk(f"{visitor.site}/")
    visitor.log_in(password)
    desk = set(visitor.here(f"{visitor.site}/admin/", visitor.open(f"{visitor.site}/admin/")))
    for page in sorted(desk):
        visitor.open(page)
    print(f"{len(public)} public pages and {len(desk)} of the editors' desk visited.")
    print(*visitor.failed, sep="\n")
    return 1 if visitor.failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
