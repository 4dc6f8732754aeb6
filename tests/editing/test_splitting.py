"""An article split in two: words, names and spans are shared, none is lost or doubled."""

import pytest

from articles.editing import split_article
from articles.models import Article
from articles.search import Query, ask
from tests.make import make_article, make_mention, make_page, make_person, make_place, make_place_mention

from .edits import make_editor

pytestmark = pytest.mark.django_db

TEXT = "甲题\n甲文一。\n甲文二。\n乙题\n叶明华 说话。\n"


def whole(body="甲文一。\n甲文二。\n## 乙题\n叶明华说话。", **more):
    spans = [[0, 3, "headline"], [3, 13, "body"], [13, 16, "subheading"], [16, len(TEXT), "body"]]
    return make_article("甲题", body, make_page(text=TEXT), **{"spans": spans, **more})


def test_the_words_are_shared():
    article = whole()
    new = split_article(article, 1)
    article.refresh_from_db()
    assert (article.body, new.body) == ("甲文一。", "甲文二。\n## 乙题\n叶明华说话。")


def test_a_subheading_at_the_cut_becomes_the_headline():
    new = split_article(whole(), 2)
    assert (new.headline, new.body) == ("乙题", "叶明华说话。")


def test_a_headline_that_is_given_comes_first():
    new = split_article(whole(), 2, "另一题")
    assert (new.headline, new.body) == ("另一题", "## 乙题\n叶明华说话。")


def test_the_spans_stay_a_partition():
    article = whole()
    before = article.spans
    new = split_article(article, 2)
    article.refresh_from_db()
    assert new.spans == [[13, 16, "subheading"], [16, len(TEXT), "body"]]
    assert [*article.spans, *new.spans] == before


def test_a_span_is_cut_inside():
    article = whole()
    new = split_article(article, 1)
    article.refresh_from_db()
    assert (article.spans[-1], new.spans[0]) == ([3, 8, "body"], [8, 13, "body"])


def test_names_go_with_their_words():
    article = whole("大溪水库很美。\n叶明华说话。")
    place = make_place_mention(make_place("大溪水库"), article)
    person = make_mention(make_person(), article)
    new = split_article(article, 1)
    place.refresh_from_db()
    person.refresh_from_db()
    assert (place.article_id, place.start, person.article_id, person.start) == (article.pk, 0, new.pk, 0)


def test_a_name_in_the_subheading_stands_in_the_headline():
    article = whole("甲文。\n## 叶明华调研\n他说话。")
    mention = make_mention(make_person(), article)
    new = split_article(article, 1)
    mention.refresh_from_db()
    assert (mention.article, mention.part, mention.start) == (new, "headline", 0)


def test_the_new_article_stands_right_behind():
    article = whole()
    behind = make_article("丙", "丙文。", article.page)
    new = split_article(article, 1)
    assert list(article.page.articles.order_by("position")) == [article, new, behind]


def test_both_texts_are_held_for_the_editor():
    article, editor = whole(), make_editor()
    new = split_article(article, 1, by=editor)
    assert (article.holds.get().machine, set(new.holds.values_list("field", flat=True))) == (
        article.body,
        {"headline", "body"},
    )
    assert new.history.get().history_user == editor


def test_the_jump_goes_with_the_end():
    article = whole(continued_on="5", state="withdrawn")
    rest = make_article("续", "续文。", continues=article)
    new = split_article(article, 1)
    rest.refresh_from_db()
    article.refresh_from_db()
    assert (rest.continues, new.continued_on, article.continued_on, new.state) == (new, "5", "", "withdrawn")


def test_the_search_finds_each_in_its_own():
    article = whole()
    new = split_article(article, 1)
    assert (ask(Query(text="甲文一")).ids, ask(Query(text="叶明华")).ids) == ((article.pk,), (new.pk,))


@pytest.mark.parametrize("before", [0, 4, -1])
def test_neither_is_left_without_text(before):
    with pytest.raises(ValueError, match="two of its paragraphs"):
        split_article(whole(), before)
    assert Article.objects.count() == 1
