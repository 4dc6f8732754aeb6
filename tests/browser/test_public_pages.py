"""The public pages as a reader meets them: on a phone and on a desk, by keyboard, without JavaScript."""

from datetime import date

import pytest

from articles.search import fill
from tests.make import make_article, make_issue, make_newspaper, make_page

PHONE, DESK = 360, 1440


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_page_scrolls_sideways_or_has_troubles(archive, visit, live_server, width):
    found = {}
    page = visit("/", width)
    for address in archive:
        page.goto(f"{live_server.url}{address}")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide or page.troubles:
            found[address] = (wide, *page.troubles)
        page.troubles.clear()
    assert found == {}


def test_the_first_key_offers_to_skip_to_the_content(archive, visit):
    page = visit("/articles/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    assert page.locator(".skip-link").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_what_has_the_focus_is_outlined(archive, visit):
    page = visit("/articles/")
    for _key in range(6):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", page.evaluate("document.activeElement.outerHTML")


def test_a_word_is_searched_without_javascript(archive, visit):
    page = visit("/", PHONE, java_script_enabled=False)
    page.get_by_placeholder("一个词、一个人、一个地方").fill("青山镇")
    page.get_by_role("button", name="检索").click()
    page.get_by_role("link", name="青山镇春耕忙之1").click()
    assert page.locator("h1").inner_text().strip() == "青山镇春耕忙之1" and page.locator("mark").count()


def test_the_list_is_narrowed_without_javascript(archive, visit):
    page = visit("/articles/", java_script_enabled=False)
    page.get_by_label("截止日期").fill("2023-06-19")
    page.get_by_role("button", name="筛选").click()
    assert "没有找到" in page.locator("#results").inner_text()


def test_a_box_narrows_the_list_without_javascript(archive, visit):
    page = visit("/articles/", java_script_enabled=False)
    page.locator("summary", has_text="人物").click()
    page.get_by_label("王建国1").check()
    page.get_by_role("button", name="筛选").click()
    assert page.locator(".hit").count() == 1


def test_all_values_are_asked_for_by_keyboard_and_nothing_chosen_is_lost(archive, visit):
    paper = make_newspaper("清河报")
    fill([make_article("春耕", page=make_page(make_issue(date(year, 6, 20), paper))).pk for year in range(2000, 2020)])
    page = visit("/articles/?q=春耕", java_script_enabled=False)
    page.locator("[name=year][value='2023']").check()
    page.get_by_role("button", name="全部 21 项 年份").press("Enter")
    page.wait_for_url("**all=year#facet-year")
    assert page.get_by_label("2000").is_visible() and page.locator("[name=year][value='2023']").is_checked()
    assert page.get_by_label("全文").input_value() == "春耕"


def test_the_language_is_chosen_without_javascript(archive, visit):
    page = visit("/about/", java_script_enabled=False)
    page.get_by_role("button", name="English").click()
    assert page.locator("h1").inner_text() == "About this archive"
    page.get_by_role("button", name="简体中文").click()
    assert page.locator("h1").inner_text() == "关于本档案"


def test_the_tree_of_places_opens_without_javascript(archive, visit):
    page = visit("/places/", java_script_enabled=False)
    page.locator("summary", has_text="清河县").press("Enter")
    assert not page.get_by_role("link", name="青山镇").is_visible()
