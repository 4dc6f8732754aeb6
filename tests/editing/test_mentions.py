"""Mentions under an editor's hand."""

import pytest

from articles.editing import link_mentions, remove_mention, review_mentions, save_mention
from articles.models import Hold, PersonMention, PlaceMention
from articles.search import Query, ask
from tests.make import make_article, make_byline, make_mention, make_person, make_place, make_place_mention

pytestmark = pytest.mark.django_db


def test_rejected_names_are_counted_and_leave_the_search():
    person = make_person()
    mention = make_mention(person, make_article(body="叶明华说。"))
    assert review_mentions([mention], "rejected") == 1
    assert review_mentions([mention], "rejected") == 0
    assert ask(Query(people=(person.pk,))).total == 0


def test_a_link_is_a_persons_word():
    mention = make_mention(None, make_article(body="某人说。"), quote="某人")
    person = make_person()
    link_mentions([mention], person)
    mention.refresh_from_db()
    assert (mention.person, mention.review, mention.linked_by) == (person, "confirmed", "editor")
    assert ask(Query(people=(person.pk,))).total == 1


def test_a_place_is_linked_and_unlinked():
    article = make_article(body="在大溪水库。")
    mention = make_place_mention(make_place("大溪水库"), article)
    assert link_mentions([mention], None) == 1
    mention.refresh_from_db()
    assert mention.place is None


def test_a_person_is_no_place():
    mention = make_place_mention(make_place("大溪水库"), make_article(body="在大溪水库。"))
    assert link_mentions([mention], make_person()) == 0


def test_an_added_name_stands_at_its_words():
    article = make_article(body="会上，叶明华说，叶明华笑。")
    make_mention(make_person(), article)
    added = save_mention(PersonMention(article=article, quote="叶明华"))
    assert (added.start, added.length, added.review, added.found_by) == (8, 3, "confirmed", "editor")


def test_a_name_that_does_not_stand_there_is_refused():
    with pytest.raises(ValueError, match="does not stand there"):
        save_mention(PlaceMention(article=make_article(body="正文。"), quote="大溪水库"))


def test_a_corrected_name_stays_near_its_place():
    article = make_article(body="张三丰说，张三丰笑。")
    mention = make_mention(make_person("张三"), article, quote="张三", start=5)
    mention.quote = "张三丰"
    save_mention(mention)
    mention.refresh_from_db()
    assert (mention.start, mention.length) == (5, 3)


def test_a_name_linked_otherwise_says_so():
    mention = make_mention(make_person(), make_article(body="叶明华说。"), linked_by="only_one", reason="唯一")
    mention.person = make_person(qualifier="另一人")
    save_mention(mention)
    mention.refresh_from_db()
    assert (mention.linked_by, mention.reason) == ("editor", "")


def test_a_name_that_a_rule_found_stays_as_rejected():
    mention = make_mention(make_person(), make_article(body="叶明华说。"), found_by="rule")
    remove_mention(mention)
    mention.refresh_from_db()
    assert mention.review == "rejected"


def test_a_name_that_an_editor_added_goes():
    added = save_mention(PersonMention(article=make_article(body="叶明华说。"), quote="叶明华"))
    remove_mention(added)
    assert not PersonMention.objects.exists()


def test_a_byline_taken_out_is_held():
    byline = make_byline(make_article())
    remove_mention(byline)
    assert Hold.objects.get().field == "bylines"
