"""Articles joined: no word, no name, no address is lost."""

import pytest

from articles.editing import join_articles
from articles.models import Article, Forwarding, Hold
from articles.search import Query, ask
from tests.make import make_article, make_byline, make_mention, make_page, make_person

pytestmark = pytest.mark.django_db


def two_articles(**more):
    page = make_page()
    first = make_article("甲题", "甲文。", page, spans=[[0, 3, "body"]])
    second = make_article("乙题", "叶明华说。", page, **{"spans": [[3, 8, "body"]], **more})
    return first, second


def test_the_first_takes_in_the_words_of_the_other():
    first, second = two_articles(kicker="引", dateline="本报讯")
    joined = join_articles([second, first])
    assert (joined.pk, joined.body) == (first.pk, "甲文。\n## 引\n## 乙题\n本报讯　叶明华说。")


def test_the_other_address_leads_to_the_joined_article():
    first, second = two_articles()
    join_articles([first, second])
    assert Forwarding.objects.values_list("public_id", "to", "reason").get() == (
        second.public_id,
        first.public_id,
        "joined",
    )


def test_names_stand_where_their_words_stand_now():
    first, second = two_articles()
    second.headline = "叶明华调研"
    second.save()
    in_body = make_mention(make_person(), second)
    in_headline = make_mention(in_body.person, second, part="headline", start=0)
    joined = join_articles([first, second])
    stands = [(each.part, joined.body[each.start :][:3]) for each in joined.personmentions.order_by("start")]
    assert stands == [("body", "叶明华"), ("body", "叶明华")]
    assert {in_body.pk, in_headline.pk} == set(joined.personmentions.values_list("pk", flat=True))


def test_bylines_come_along_once():
    first, second = two_articles()
    for article in (first, second):
        make_byline(article, "甲")
    make_byline(second, "乙", position=2)
    joined = join_articles([first, second])
    assert [each.name for each in joined.bylines.all()] == ["甲", "乙"]


def test_spans_of_the_source_come_along():
    first, second = two_articles()
    assert join_articles([first, second]).spans == [[0, 3, "body"], [3, 8, "body"]]


def test_three_articles_become_one_in_their_order():
    page = make_page()
    articles = [make_article("", f"{name}。", page) for name in "甲乙丙"]
    assert join_articles(articles[::-1]).body == "甲。\n乙。\n丙。"


def test_what_the_reader_had_said_is_joined_too():
    first, second = two_articles()
    join_articles([first, second])
    assert Hold.objects.get(field="body").machine == "甲文。\n## 乙题\n叶明华说。"


def test_what_continued_the_other_continues_the_joined_article():
    first, second = two_articles(continued_on="5")
    rest = make_article("续", "续文。", continues=second)
    joined = join_articles([first, second])
    rest.refresh_from_db()
    assert (rest.continues, joined.continued_on) == (joined, "5")


def test_the_search_finds_the_words_in_the_joined_article():
    first, second = two_articles()
    join_articles([first, second])
    assert ask(Query(text="叶明华")).ids == (first.pk,)


@pytest.mark.parametrize("articles", [lambda: [make_article()], lambda: [make_article(), make_article()]])
def test_one_article_or_those_of_two_pages_are_not_joined(articles):
    with pytest.raises(ValueError, match="one page"):
        join_articles(articles())


def test_joined_articles_leave_one_record():
    join_articles(two_articles())
    assert Article.objects.count() == 1


def test_what_stands_behind_moves_up():
    page = make_page()
    first, second, third = (make_article(name, f"{name}文。", page) for name in "甲乙丙")
    join_articles([first, second])
    assert list(page.articles.order_by("position").values_list("pk", "position")) == [(first.pk, 1), (third.pk, 2)]


def test_three_neighbours_are_joined():
    page = make_page()
    articles = [make_article(name, f"{name}文。", page) for name in "甲乙丙丁"]
    join_articles(articles[1:])
    assert list(page.articles.order_by("position").values_list("position", flat=True)) == [1, 2]


def test_a_name_that_stands_nowhere_takes_no_place_of_another():
    first, second = two_articles()
    person = make_person()
    lost = make_mention(person, first, start=None)
    make_mention(person, second)
    join_articles([first, second])
    lost.refresh_from_db()
    assert lost.start is None
