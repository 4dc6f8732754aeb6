"""Articles on the editors' desk."""

import pytest

from articles.editing import save_article
from articles.models import Article, Hold
from tests.make import make_article, make_byline, make_mention, make_page, make_person, make_place, make_place_mention

from .forms import act, address, fields, list_address, said, send

BODY = "叶明华到大溪水库调研。\n## 小标题\n会议指出，要抓落实。"


@pytest.fixture
def article(db):
    article = make_article("错题", BODY, make_page(text="错题\n叶明华到大溪水库调研。\n小标题\n会议指出，要抓落实。"))
    make_mention(make_person(), article, found_by="rule")
    make_place_mention(make_place("大溪水库"), article, found_by="rule")
    make_byline(article, "朱梦琪", role="reporter")
    return article


def test_a_corrected_headline_is_held(desk, editor, article):
    assert send(desk, address(article), headline="正题").status_code == 302
    article.refresh_from_db()
    assert (article.headline, Hold.objects.get().by) == ("正题", editor)


def test_a_form_sent_back_as_it_came_changes_nothing(desk, article):
    assert send(desk, address(article)).status_code == 302
    assert (Hold.objects.count(), article.history.count()) == (0, 1)
    assert article.personmentions.get().review == "suggested"


def test_a_later_editor_is_told_and_overwrites_nothing(desk, article):
    form = fields(desk, address(article))
    save_article(article, {"headline": "别人改的"})
    response = desk.post(address(article), form | {"headline": "我改的"})
    article.refresh_from_db()
    assert response.status_code == 200
    assert article.headline == "别人改的"
    assert len(response.context["adminform"].form.non_field_errors()) == 1


def test_a_name_reviewed_meanwhile_counts_as_a_change(desk, article):
    form = fields(desk, address(article))
    article.personmentions.update(review="rejected")
    assert desk.post(address(article), form).status_code == 200
    assert article.personmentions.get().review == "rejected"


def test_names_follow_a_corrected_body(desk, article):
    send(desk, address(article), body=f"昨天，{BODY}")
    assert (article.personmentions.get().start, article.placementions.get().start) == (3, 7)


def test_a_name_is_rejected_on_the_form(desk, article):
    send(desk, address(article), personmentions__0__review="rejected")
    assert article.personmentions.get().review == "rejected"


def test_a_name_is_added_where_its_words_stand(desk, article):
    new = {"part": "body", "quote": "会议", "review": "suggested", "article": article.pk}
    rows = {f"personmentions__1__{name}": value for name, value in new.items()}
    send(desk, address(article), personmentions__TOTAL_FORMS=2, **rows)
    added = article.personmentions.get(quote="会议")
    assert (added.start, added.found_by, added.review) == (BODY.index("会议"), "editor", "confirmed")


def test_a_name_that_stands_nowhere_is_refused(desk, article):
    rows = {"part": "body", "quote": "某人", "review": "suggested", "article": article.pk}
    changes = {f"personmentions__1__{name}": value for name, value in rows.items()}
    response = send(desk, address(article), personmentions__TOTAL_FORMS=2, **changes)
    assert response.status_code == 200
    assert article.personmentions.count() == 1


def test_offices_are_written_with_semicolons(desk, article):
    send(desk, address(article), personmentions__0__offices="市委书记；市长")
    assert article.personmentions.get().offices == ["市委书记", "市长"]


def test_a_name_taken_out_stays_as_rejected(desk, article):
    send(desk, address(article), placementions__0__DELETE="on")
    assert article.placementions.get().review == "rejected"


def test_a_byline_is_corrected_and_held(desk, article):
    send(desk, address(article), bylines__0__name="朱梦其")
    assert (article.bylines.get().name, Hold.objects.get().field) == ("朱梦其", "bylines")


def test_the_form_shows_the_source_and_what_is_held(desk, article):
    save_article(article, {"headline": "正题"})
    Hold.objects.update(suggestion="读者建议的题")
    article.spans = [[0, 3, "headline"]]
    article.save()
    text = desk.get(address(article)).content.decode()
    assert "错题" in text
    assert "读者建议的题" in text


def test_an_earlier_state_is_brought_back_as_an_edit(desk, article):
    send(desk, address(article), headline="新题")
    first = article.history.earliest()
    where = f"{address(article, 'history')}{first.pk}/"
    assert send(desk, where).status_code == 302
    article.refresh_from_db()
    assert (article.headline, article.history.count()) == ("错题", 3)


def test_the_history_shows_both_changes_in_a_long_text(desk, article):
    save_article(article, {"body": BODY.replace("调研", "视察").replace("落实", "实效")})
    page = desk.get(address(article, "history")).content.decode()
    assert [word in page for word in ("<del>调研</del>", "<ins>视察</ins>", "<del>落</del>")] == [True] * 3


def test_articles_are_checked_withdrawn_and_published(desk, article):
    act(desk, "mark_checked", article)
    act(desk, "withdraw", article)
    article.refresh_from_db()
    assert (article.is_checked, article.state) == (True, "withdrawn")
    act(desk, "publish", article)
    act(desk, "mark_unchecked", article)
    article.refresh_from_db()
    assert (article.is_checked, article.state) == (False, "published")


def test_articles_of_one_page_are_joined(desk, article):
    other = make_article("乙题", "乙文。", article.page)
    act(desk, "join", article, other)
    article.refresh_from_db()
    assert article.body == f"{BODY}\n## 乙题\n乙文。"


def test_articles_of_two_pages_are_not_joined(desk, article):
    assert said(act(desk, "join", article, make_article()))
    assert Article.objects.count() == 2


def test_an_article_is_split(desk, article):
    response = send(desk, address(article, "split"), before="1")
    new = Article.objects.latest("pk")
    assert response.url == address(new)
    assert (new.headline, new.body) == ("小标题", "会议指出，要抓落实。")


def test_a_split_of_an_old_text_is_refused(desk, article):
    form = fields(desk, address(article, "split")) | {"before": "1"}
    save_article(article, {"body": "叶明华。\n别的。"})
    assert desk.post(address(article, "split"), form).status_code == 200
    assert Article.objects.count() == 1


def test_the_doubtful_come_first(desk, db):
    page = make_page()
    sure, unsure = make_article("甲", page=page, confidence=0.9), make_article("乙", page=page, confidence=0.3)
    checked = make_article("丙", page=page, confidence=0.1, is_checked=True)
    assert list(desk.get(list_address(Article)).context["cl"].result_list) == [unsure, sure, checked]


@pytest.mark.parametrize("words", ["水库", "大溪水库 抓落实", "错题"])
def test_words_of_the_text_find_the_article(desk, article, words):
    save_article(article, {"kicker": "引"})
    assert list(desk.get(list_address(Article), {"q": words}).context["cl"].result_list) == [article]


def test_a_permanent_id_finds_the_article(desk, article):
    make_article()
    assert list(desk.get(list_address(Article), {"q": article.public_id}).context["cl"].result_list) == [article]


@pytest.mark.parametrize(
    ("filters", "count"),
    [({"sure": "low"}, 1), ({"sure": "high"}, 1), ({"held": "yes"}, 1), ({"year": "2023"}, 2), ({"year": "none"}, 0)],
)
def test_filters_narrow_the_list(desk, article, filters, count):
    make_article(confidence=0.2)
    save_article(article, {"kicker": "引"})
    assert desk.get(list_address(Article), filters).context["cl"].result_count == count


def test_an_article_that_lists_hundreds_of_names_is_saved(desk, db):
    names = [f"人{number:03}" for number in range(150)]
    article = make_article(body="、".join(names))
    for name in names:
        make_mention(None, article, quote=name)
    assert send(desk, address(article), headline="任前公示").status_code == 302
    article.refresh_from_db()
    assert article.headline == "任前公示"


def test_an_editor_says_what_an_article_continues(desk, article):
    rest = make_article("续", "续文。")
    send(desk, address(rest), continues=article.pk)
    rest.refresh_from_db()
    assert (rest.continues, rest.holds.get().field) == (article, "continues")
    send(desk, address(rest), continues="")
    rest.refresh_from_db()
    assert rest.continues is None


def test_an_article_is_continued_once_and_never_by_itself(desk, article):
    make_article("续", "续文。", continues=article)
    other = make_article("丙", "丙文。")
    assert send(desk, address(other), continues=article.pk).status_code == 200
    assert send(desk, address(other), continues=other.pk).status_code == 200
