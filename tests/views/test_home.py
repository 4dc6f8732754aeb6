"""The front page, the page about the archive, the languages, and what robots are told."""

from django.template.loader import get_template

from tests.make import make_article, make_issue, make_newspaper
from tests.views.archive import make_archive


def test_the_front_page_shows_the_latest_issue_with_its_headlines(page_text):
    article = make_archive(articles=1)
    text = page_text("/")
    assert "清河报" in text and f'href="{article.get_absolute_url()}">青山镇春耕忙之1</a>' in text


def test_the_front_page_counts_what_there_is(page_text):
    make_archive(articles=3)
    text = page_text("/")
    assert "<b>3</b> 篇文章" in text and "<b>1</b> 份报纸" in text


def test_the_front_page_leads_to_the_people_and_places_often_named(page_text):
    article = make_archive(articles=2)
    person, town = article.personmentions.get().person, article.placementions.get().place
    text = page_text("/")
    assert f'href="{person.get_absolute_url()}">王建国1</a> <span class="count">1</span>' in text
    assert f'href="{town.get_absolute_url()}">青山镇</a> <span class="count">2</span>' in text


def test_an_archive_of_undated_issues_has_a_front_page(page_text):
    make_issue(day=None, newspaper=make_newspaper("无日报"))
    assert "无日报" in page_text("/")


def test_an_empty_archive_says_how_to_fill_it(page_text):
    assert "manage.py import_seeds" in page_text("/")


def test_the_page_about_the_archive_says_whose_the_texts_are(page_text):
    assert "文章属于刊登它们的报纸和作者" in page_text("/about/")


def test_the_site_is_chinese_whatever_the_browser_asks(client):
    response = client.get("/about/", headers={"accept-language": "en"})
    assert "关于本档案" in response.content.decode() and response["Content-Language"] == "zh-hans"


def test_a_reader_who_chooses_english_reads_english_and_stays_where_they_were(client):
    response = client.post("/i18n/setlang/", {"language": "en", "next": "/about/"})
    assert response["Location"] == "/about/"
    text = client.get("/about/").content.decode()
    assert "About this archive" in text and '<html lang="en">' in text


def test_an_english_page_has_no_chinese_words_of_ours(page_text, english):
    text = page_text(make_article("Headline", "Text.").get_absolute_url(), **english)
    own = text.replace("简体中文", "").replace("溧阳日报", "")
    assert not [letter for letter in own if "一" <= letter <= "鿿"]


def test_robots_keep_out_of_searches_and_of_the_admin(page_text):
    assert "Disallow: /articles/?" in page_text("/robots.txt") and "Disallow: /admin/" in page_text("/robots.txt")


def test_the_page_of_a_broken_server_needs_nothing():
    text = get_template("500.html").template.source
    assert "{%" not in text and "{{" not in text and "<style" not in text


def test_a_view_that_breaks_answers_with_that_page(client, monkeypatch):
    monkeypatch.setattr("articles.views.home.archive_counts", lambda: 1 / 0)
    client.raise_request_exception = False
    response = client.get("/")
    assert response.status_code == 500 and "服务器出错了" in response.content.decode()


def test_only_editors_are_shown_the_way_to_the_record(client, admin_client, page_text):
    article = make_article()
    address = f"/admin/articles/article/{article.pk}/change/"
    assert address not in page_text(article.get_absolute_url())
    assert address in admin_client.get(article.get_absolute_url()).content.decode()


def test_a_page_not_found_says_where_to_go(client):
    response = client.get("/nowhere/")
    assert response.status_code == 404 and "noindex" in response.content.decode()
