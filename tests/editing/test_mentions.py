"""Mentions under an editor's hand."""

import pytest

from articles.editing import link_mentions, remove_mention, review_mentions, save_bylines, save_mention
from articles.models import Hold, PersonMention, PlaceMention
from articles.search import Query, ask
from tests.make import make_article, make_byline, make_mention, make_person, make_place, make_place_mention

from .edits import make_editor

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


def notes_of(article):
    return list(article.history.exclude(history_change_reason=None).values_list("history_change_reason", flat=True))


def test_the_articles_history_tells_what_was_done_to_names_and_by_whom():
    article, editor = make_article(body="叶明华说。"), make_editor()
    mention = make_mention(make_person(), article)
    review_mentions([mention], "rejected", by=editor)
    link_mentions([mention], make_person("叶明华", qualifier="记者"), by=editor)
    link_mentions([mention], None, by=editor)
    assert notes_of(article) == ["已解除链接：叶明华", "链接到“叶明华（记者）”：叶明华", "已否定：叶明华"]
    assert set(article.history.exclude(history_change_reason=None).values_list("history_user", flat=True)) == {
        editor.pk
    }


def test_a_name_added_and_taken_out_is_told():
    article, editor = make_article(body="叶明华说。"), make_editor()
    added = save_mention(PersonMention(article=article, quote="叶明华"), by=editor)
    remove_mention(added, by=editor)
    assert notes_of(article) == ["移除名字：叶明华", "补录名字：叶明华"]


def test_the_byline_is_told_as_it_is_now():
    article, editor = make_article(), make_editor()
    byline = make_byline(article, "朱梦琪", role="reporter")
    byline.name = "朱梦淇"
    save_bylines(article, [byline], by=editor)
    remove_mention(article.bylines.get(), by=editor)
    assert notes_of(article) == ["署名：—", "署名：朱梦淇（记者）"]


def test_many_names_of_an_article_are_one_line():
    article, editor = make_article(body="甲一" * 80), make_editor()
    mentions = [make_mention(make_person(), article, quote=f"某{i:03}", start=i) for i in range(60)]
    review_mentions(mentions, "confirmed", by=editor)
    (line,) = notes_of(article)
    assert (len(line), line[-1]) == (100, "…")


def test_what_no_person_did_is_not_told():
    article = make_article(body="叶明华说。")
    review_mentions([make_mention(make_person(), article)], "rejected")
    assert notes_of(article) == []
