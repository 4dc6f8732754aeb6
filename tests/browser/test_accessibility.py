"""What axe, the accessibility checker, says of the public pages: nothing."""

import pytest


@pytest.mark.parametrize(("width", "color_scheme"), [(360, "light"), (1440, "dark")])
def test_axe_has_nothing_to_say(archive, visit, live_server, width, color_scheme):
    from axe_playwright_python.sync_playwright import Axe

    page, axe, found = visit("/", width, color_scheme=color_scheme), Axe(), {}
    for address in archive:
        page.goto(f"{live_server.url}{address}")
        results = axe.run(page)
        if results.violations_count:
            found[address] = results.generate_report()
    assert found == {}
