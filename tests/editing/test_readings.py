"""What a later reading does: addresses survive, a person's word stays, the rest follows the reading."""

import pytest

from articles.editing import join_articles, review_mentions, save_article, save_bylines, set_checked, split_article
from articles.models import Article, Byline, Forwarding, Hold, Person
from tests.make import make_article, make_byline, make_mention, make_page, make_person

from .edits import read_article, read_byline, read_mention, read_page

pytestmark = pytest.mark.django_db

ONE, TWO = "昨天召开了全市会议，部署全年工作。", "今天举行了篮球比赛，十二支队伍参加。"
THREE = "明天开始修建通往村里的路。"


def page_read(*bodies, **more):
    page = make_page(text="\n".join(bodies))
    return page, read_page(page, *(read_article(body[:4], body, **more) for body in bodies))


def test_a_second_reading_that_says_the_same_changes_nothing():
    page, [article] = page_read(ONE, bylines=[read_byline()], people=[read_mention("全市", 5)])
    mention = article.personmentions.get()
    read_page(page, read_article(ONE[:4], ONE, bylines=[read_byline()], people=[read_mention("全市", 5)]))
    assert (article.history.count(), article.personmentions.get()) == (1, mention)


def test_addresses_survive_where_articles_change_places():
    page, [one, two] = page_read(ONE, TWO)
    again = read_page(page, read_article("今天", TWO), read_article("昨天", ONE))
    assert [each.public_id for each in again] == [two.public_id, one.public_id]


def test_a_held_field_stays_and_the_reading_waits_as_a_suggestion():
    page, [article] = page_read(ONE)
    save_article(article, {"headline": "编"})
    [again] = read_page(page, read_article("读二", ONE))
    assert (again.headline, Hold.objects.get().suggestion) == ("编", "读二")


def test_a_field_that_nobody_held_follows_the_reading():
    page, [article] = page_read(ONE)
    save_article(article, {"headline": "编"})
    [again] = read_page(page, read_article("读", ONE + "完。"))
    assert again.body == ONE + "完。"


def test_held_bylines_stay():
    page, [article] = page_read(ONE, bylines=[read_byline("朱梦其")])
    save_bylines(article, [Byline(name="朱梦琪", role="reporter")], removed=list(article.bylines.all()))
    [again] = read_page(page, read_article(ONE[:4], ONE, bylines=[read_byline("朱某")]))
    assert [each.name for each in again.bylines.all()] == ["朱梦琪"]
    assert Hold.objects.get().suggestion == [["朱某", "reporter", ""]]


def test_a_rejected_name_is_not_found_again():
    page, [article] = page_read(ONE, people=[read_mention("全市", 5)])
    review_mentions(article.personmentions.all(), "rejected")
    read_page(page, read_article(ONE[:4], ONE, people=[read_mention("全市", 5)]))
    assert article.personmentions.get().review == "rejected"


def test_a_confirmed_name_follows_the_text_of_a_later_reading():
    page, [article] = page_read(ONE, people=[read_mention("全市", 5)])
    review_mentions(article.personmentions.all(), "confirmed")
    read_page(page, read_article(ONE[:4], "本报讯　" + ONE, people=[read_mention("全市", 9)]))
    assert [(each.review, each.start) for each in article.personmentions.all()] == [("confirmed", 9)]


def test_a_name_read_stands_where_its_words_stand_in_a_corrected_text():
    page, [article] = page_read(ONE)
    save_article(article, {"body": "据悉，" + ONE})
    read_page(page, read_article(ONE[:4], ONE, people=[read_mention("全市", 5)]))
    assert article.personmentions.get().start == 8


def test_what_is_no_longer_found_goes_and_leads_on():
    page, [one, two] = page_read(ONE, THREE)
    [whole] = read_page(page, read_article("昨天", f"{ONE}\n{THREE}"))
    assert whole == one
    assert Forwarding.objects.values_list("public_id", "to", "reason").get() == (
        two.public_id,
        one.public_id,
        "reread",
    )


def test_what_an_editor_has_touched_stays():
    page, [_one, two, three] = page_read(ONE, TWO, THREE)
    set_checked([two])
    again = read_page(page, read_article("昨天", ONE), read_article("明天", THREE))
    assert [each.public_id for each in again][1:] == [two.public_id, three.public_id]


@pytest.mark.parametrize("touched", [0, 1, 2])
def test_positions_never_clash(touched):
    page, articles = page_read(ONE, TWO, THREE)
    set_checked([articles[touched]])
    new = [read_article(f"新{i}", f"第{i}条全新的消息，和以前的都不一样，{i * 7}人参加。") for i in range(2)]
    again = read_page(page, *new)
    assert [each.position for each in again] == [1, 2, 3]
    assert articles[touched] in again


def test_joined_articles_stay_joined():
    page, articles = page_read(ONE, TWO)
    joined = join_articles(articles)
    again = read_page(page, read_article(ONE[:4], ONE), read_article(TWO[:4], TWO))
    assert [(each.pk, each.body) for each in again] == [(joined.pk, joined.body)]
    assert Hold.objects.get(field="body").suggestion is None


def test_joined_articles_keep_the_names_of_both():
    page = make_page(text=f"{ONE}\n{TWO}")
    read = [
        read_article("甲", ONE, people=[read_mention("全市", 5)], bylines=[read_byline("甲")]),
        read_article("乙", TWO, people=[read_mention("篮球", 5)], bylines=[read_byline("乙")]),
    ]
    joined = join_articles(read_page(page, *read))
    read_page(page, *read)
    assert [joined.body[each.start :][:2] for each in joined.personmentions.order_by("start")] == ["全市", "篮球"]
    assert {each.name for each in joined.bylines.all()} == {"甲", "乙"}


def test_split_articles_stay_split():
    text = f"{ONE}\n{TWO}"
    page = make_page(text=text)
    whole = read_article("题", text, spans=[[0, len(text), "body"]])
    [article] = read_page(page, whole)
    new = split_article(article, 1)
    first, second = read_page(page, whole, version="3")
    assert (first.pk, first.body, second.pk, second.body) == (article.pk, ONE, new.pk, TWO)
    assert (first.spans, second.spans) == ([[0, len(ONE) + 1, "body"]], [[len(ONE) + 1, len(text), "body"]])


def test_a_reading_that_comes_to_split_meets_the_articles_that_an_editor_made():
    text = f"{ONE}\n{TWO}"
    page = make_page(text=text)
    [article] = read_page(page, read_article("题", text))
    new = split_article(article, 1)
    again = read_page(page, read_article("题", ONE), read_article("", TWO))
    assert [each.pk for each in again] == [article.pk, new.pk]


def test_a_person_whom_nothing_names_any_more_goes():
    page, [article] = page_read(ONE)
    person = make_person("全市")
    make_mention(person, article)
    make_byline(article, "全市", person)
    read_page(page, read_article(ONE[:4], ONE))
    assert not Person.objects.exists()
    assert Forwarding.objects.get(public_id=person.public_id).reason == "reread"


def test_the_articles_of_other_pages_are_left_alone():
    other = make_article()
    page_read(ONE)
    assert Article.objects.filter(pk=other.pk).exists()
