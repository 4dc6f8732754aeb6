"""What the reader left over becomes an article by a person's word, and stays one."""

import pytest

from articles.checking import problems
from articles.editing import stretches_left_over, take_up
from articles.editing.records import index
from articles.models import Article, Source
from articles.search import Query, ask
from tests.make import make_article, make_page

from .edits import make_editor, read_article, read_page

pytestmark = pytest.mark.django_db

TEXT = "甲题\n甲文。\n余题\n\n余文一。\n责编\n余文二。\n"
REST = [[7, 10, "left_over"], [10, 11, "blank"], [11, 16, "left_over"], [16, 19, "furniture"], [19, 24, "left_over"]]


def page_with_rest():
    page = make_page(text=TEXT)
    index([make_article("甲题", "甲文。", page, spans=[[0, 3, "headline"], [3, 7, "body"]])])
    page.sources.update(spans=REST, left_over=10)
    return page


def source_of(page):
    return page.sources.get(is_current=True)


def test_neighbours_are_one_stretch_and_furniture_parts_them():
    assert stretches_left_over(source_of(page_with_rest())) == [(7, 16), (19, 24)]


def test_a_stretch_becomes_an_article_behind_the_one_before_it():
    page, editor = page_with_rest(), make_editor()
    article = take_up(page, 7, "余题", "余文一。", by=editor)
    assert (article.position, article.headline, article.body) == (2, "余题", "余文一。")
    assert article.history.get().history_user == editor
    assert set(article.holds.values_list("field", "by")) == {("headline", editor.pk), ("body", editor.pk)}


def test_a_stretch_at_the_top_stands_first():
    page = make_page(text="余文。\n甲文。\n")
    behind = make_article("", "甲文。", page, spans=[[4, 8, "body"]])
    page.sources.update(spans=[[0, 4, "left_over"]], left_over=3)
    article = take_up(page, 0, "", "余文。")
    assert list(page.articles.order_by("position")) == [article, behind]


def test_the_spans_stay_a_partition_and_the_rest_is_counted_anew():
    page = page_with_rest()
    take_up(page, 7, "余题", "余文一。")
    assert (source_of(page).left_over, list(problems())) == (4, [])


def test_readers_find_it():
    article = take_up(page_with_rest(), 7, "余题", "余文一。")
    assert ask(Query(text="余文一")).ids == (article.pk,)


def test_it_is_taken_up_once():
    page = page_with_rest()
    take_up(page, 7, "余题", "余文一。")
    with pytest.raises(ValueError, match="nothing is left over"):
        take_up(page, 7, "余题", "余文一。")
    assert Article.objects.count() == 2


def test_an_article_has_a_text():
    with pytest.raises(ValueError, match="has a text"):
        take_up(page_with_rest(), 7, "余题", " \n")


def test_it_stays_when_the_page_is_read_again():
    page = page_with_rest()
    article = take_up(page, 7, "余题", "余文一。")
    again = read_article("甲题", "甲文。", spans=[[0, 3, "headline"], [3, 7, "body"]])
    articles = read_page(page, again, spans=REST, left_over=10)
    assert [each.pk for each in articles][1:] == [article.pk]
    assert (Source.objects.get().left_over, list(problems())) == (4, [])
