"""The editors' desk in a real browser: logged in over plain http, nothing refused by the content security policy."""

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.urls import reverse

from articles.models import Article, Hold, PersonMention
from tests.views.archive import make_archive

PHONE, DESK = 360, 1440


@pytest.fixture
def desk(browser, transactional_db, visit):
    """Opens the desk as an editor who has just logged in."""
    make_archive()
    get_user_model().objects.create_superuser("editor", password="a long password")

    def log_in(width: int = DESK, **options):
        page = visit("/admin/", width, **options)
        page.get_by_label("用户名").fill("editor")
        page.get_by_label("密码").fill("a long password")
        page.get_by_role("button", name="登录").click()
        page.wait_for_url("**/admin/")
        page.troubles.clear()
        return page

    return log_in


def form_of(record) -> str:
    return reverse(f"admin:articles_{record._meta.model_name}_change", args=[record.pk])


def save(page) -> None:
    page.locator("input[name=_save]").click()
    page.locator(".messagelist .success").wait_for()


def test_a_headline_corrected_at_the_desk_stands_on_the_public_page(desk, live_server):
    article = Article.objects.filter(state="published").first()
    page = desk()
    page.goto(f"{live_server.url}{form_of(article)}")
    page.locator("#id_headline").fill("编辑改过的标题")
    save(page)
    page.goto(f"{live_server.url}{article.get_absolute_url()}")
    assert "编辑改过的标题" in page.locator("h1").inner_text()
    assert Hold.objects.get().field == "headline"
    assert page.troubles == []


def test_a_rejected_name_is_linked_no_more(desk, live_server):
    mention = PersonMention.objects.filter(part="body", start__isnull=False, review="suggested").first()
    page = desk()
    page.goto(f"{live_server.url}{form_of(mention.article)}")
    row = page.locator("#personmentions-group tr", has=page.locator(f"input[name$='-id'][value='{mention.pk}']"))
    row.locator("select[name$=review]").select_option("rejected")
    save(page)
    mention.refresh_from_db()
    assert mention.review == "rejected"


def test_a_person_is_chosen_by_pinyin(desk, live_server):
    mention = PersonMention.objects.filter(person__isnull=False).exclude(person__pinyin="").first()
    page = desk()
    page.goto(f"{live_server.url}{form_of(mention)}")
    page.locator(".field-person .select2-selection").click()
    page.locator(".select2-search__field").fill(mention.person.pinyin.replace(" ", "").lower())
    page.locator(".select2-results__option", has_text=mention.person.name).first.click()
    save(page)
    assert page.troubles == []


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_page_of_the_desk_scrolls_sideways_or_has_troubles(desk, live_server, width):
    page, found = desk(width), {}
    for address in ("/admin/", *desk_addresses()):
        page.goto(f"{live_server.url}{address}")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide or page.troubles:
            found[address] = (wide, *page.troubles)
        page.troubles.clear()
    assert found == {}


def desk_addresses() -> list[str]:
    """Every list of the archive's records, and the form of the first in each."""
    models = [model for model in admin.site._registry if model._meta.app_label == "articles"]
    lists = [reverse(f"admin:articles_{model._meta.model_name}_changelist") for model in models]
    return lists + [form_of(record) for model in models if (record := model.objects.first())]


def test_an_article_is_corrected_without_javascript(desk, live_server):
    article = Article.objects.first()
    page = desk(java_script_enabled=False)
    page.goto(f"{live_server.url}{form_of(article)}")
    page.locator("#id_headline").fill("没有脚本也能改")
    save(page)
    article.refresh_from_db()
    assert article.headline == "没有脚本也能改"
