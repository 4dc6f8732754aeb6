"""Articles under an editor's hand: what is written is held, and nobody overwrites anybody."""

import pytest

from articles.editing import EditConflict, revision, save_article, save_bylines, set_checked, set_state
from articles.models import Byline, Hold
from tests.make import make_article, make_byline, make_mention, make_person, make_place, make_place_mention

from .edits import make_editor

pytestmark = pytest.mark.django_db


def test_a_corrected_field_is_held_with_what_the_reader_had_said():
    article, editor = make_article(headline="错题"), make_editor()
    save_article(article, {"headline": "正题"}, by=editor)
    hold = Hold.objects.get()
    assert (hold.article_id, hold.field, hold.machine, hold.by) == (article.pk, "headline", "错题", editor)


def test_the_first_correction_decides_what_the_reader_had_said():
    article = make_article(headline="错题")
    save_article(article, {"headline": "正题"})
    save_article(article, {"headline": "又一题"})
    assert Hold.objects.get().machine == "错题"


def test_what_is_not_changed_is_not_held_and_leaves_no_history():
    article = make_article(headline="题")
    save_article(article, {"headline": "题", "deck": ""})
    assert (Hold.objects.count(), article.history.count()) == (0, 1)


def test_history_names_who_corrected():
    article, editor = make_article(), make_editor()
    save_article(article, {"headline": "正题"}, by=editor)
    assert article.history.latest().history_user == editor


def test_to_check_an_article_holds_nothing():
    article = make_article()
    set_checked([article])
    article.refresh_from_db()
    assert article.is_checked and not Hold.objects.exists()


def test_only_what_an_editor_may_set_is_set():
    with pytest.raises(ValueError, match="spans"):
        save_article(make_article(), {"spans": []})


def test_a_later_save_with_an_old_revision_is_refused():
    article = make_article(headline="题")
    seen = revision(article)
    save_article(article, {"headline": "甲改的"}, seen=seen)
    with pytest.raises(EditConflict):
        save_article(article, {"headline": "乙改的"}, seen=seen)
    article.refresh_from_db()
    assert article.headline == "甲改的"


def test_a_reviewed_name_makes_another_revision():
    article = make_article(body="叶明华说。")
    mention = make_mention(make_person(), article)
    seen = revision(article)
    type(mention).objects.update(review="rejected")
    assert revision(article) != seen


def test_a_suggestion_that_the_editor_writes_themselves_is_answered():
    article = make_article(headline="题")
    save_article(article, {"headline": "正题"})
    Hold.objects.update(suggestion="新题")
    save_article(article, {"headline": "新题"})
    assert Hold.objects.values_list("machine", "suggestion").get() == ("新题", None)


def test_withdrawn_articles_are_counted_once():
    article = make_article()
    assert (set_state([article], "withdrawn"), set_state([type(article).objects.get()], "withdrawn")) == (1, 0)


@pytest.mark.parametrize(
    ("before", "after", "start"),
    [
        ("叶明华说。", "昨天叶明华说。", 2),
        ("昨天叶明华说。", "叶明华说。", 0),
        ("叶明华说。", "叶明华笑着说。", 0),
        ("叶明华说。叶明华笑。", "叶明华笑。", 0),
        ("叶明华说。", "他说。", None),
    ],
)
def test_mentions_follow_the_text(before, after, start):
    article = make_article(body=before)
    mention = make_mention(make_person(), article)
    save_article(article, {"body": after})
    mention.refresh_from_db()
    assert mention.start == start


def test_two_mentions_never_meet_at_one_place():
    article = make_article(body="叶明华说，叶明华笑。")
    person = make_person()
    first, second = make_mention(person, article), make_mention(person, article, start=5)
    save_article(article, {"body": "叶明华笑。"})
    first.refresh_from_db()
    second.refresh_from_db()
    assert {first.start, second.start} == {None, 0}


def test_a_mention_stands_again_where_an_edit_brings_its_words_back():
    article = make_article(body="在大溪水库。")
    mention = make_place_mention(make_place("大溪水库"), article)
    save_article(article, {"body": "在那里。"})
    save_article(article, {"body": "在大溪水库。"})
    mention.refresh_from_db()
    assert mention.start == 1


def test_mentions_in_a_headline_follow_the_headline():
    article = make_article(headline="叶明华调研", body="叶明华说。")
    mention = make_mention(make_person(), article, part="headline")
    save_article(article, {"headline": "市长叶明华调研", "body": "他说。"})
    mention.refresh_from_db()
    assert mention.start == 2


def test_bylines_are_held_from_the_first_edit_on():
    article = make_article()
    byline = make_byline(article, "朱梦其", role="reporter")
    byline.name = "朱梦琪"
    save_bylines(article, [byline])
    assert (Hold.objects.get().machine, article.bylines.get().review) == ([["朱梦其", "reporter", ""]], "confirmed")


def test_two_bylines_change_names():
    article = make_article()
    first, second = make_byline(article, "甲"), make_byline(article, "乙", position=2)
    first.name, second.name = "乙", "甲"
    save_bylines(article, [first, second])
    assert list(article.bylines.order_by("position").values_list("name", flat=True)) == ["乙", "甲"]


def test_a_byline_is_taken_out_and_another_added():
    article = make_article()
    old = make_byline(article, "甲")
    save_bylines(article, [Byline(name="乙", role="reporter")], removed=[old])
    assert [each.name for each in article.bylines.all()] == ["乙"]


def test_untouched_bylines_are_not_held():
    save_bylines(make_article(), [])
    assert not Hold.objects.exists()
