"""What the reader left over, on the editors' desk."""

import pytest

from articles.models import Article
from tests.make import make_page

from .forms import address, fields, said, send

pytestmark = pytest.mark.django_db

TEXT = "余题\n\n　　余文一。\n　　余文二。\n"


@pytest.fixture
def page():
    page = make_page(text=TEXT)
    page.sources.update(spans=[[0, len(TEXT), "left_over"]], left_over=10)
    return page


def test_what_is_printed_there_is_proposed(desk, page):
    proposed = fields(desk, address(page, "left_over"))
    assert (proposed["headline"], proposed["body"]) == ("余题", "余文一。\n余文二。")


def test_an_article_is_made_of_it(desk, page):
    response = send(desk, address(page, "left_over"), headline="正题")
    article = Article.objects.get()
    assert response.url == address(article)
    assert (article.headline, article.body, article.spans) == ("正题", "余文一。\n余文二。", [[0, len(TEXT), "body"]])
    assert "没有无主文字" in desk.get(address(page, "left_over")).content.decode()


def test_the_page_leads_there(desk, page):
    assert address(page, "left_over") in desk.get(address(page)).content.decode()


def test_who_comes_second_is_told(desk, page):
    form = fields(desk, address(page, "left_over"))
    desk.post(address(page, "left_over"), form)
    response = desk.post(address(page, "left_over"), form, follow=True)
    assert Article.objects.count() == 1
    assert len(said(response)) == 2
    assert "已有归属" in said(response)[-1]


def test_an_empty_text_is_refused_and_nothing_is_lost(desk, page):
    response = send(desk, address(page, "left_over"), headline="我写的", body=" \n")
    assert response.status_code == 200
    assert "我写的" in response.content.decode()
    assert not Article.objects.exists()
