"""The desk as a whole: what waits, every list and form, nothing deleted, few queries."""

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.editing import ask_whether_same, begin_run, end_run, note_file, save_article
from articles.models import Article, Forwarding, Hold, ImportRun, PersonPair
from tests.make import (
    make_article,
    make_byline,
    make_issue,
    make_mention,
    make_newspaper,
    make_page,
    make_person,
    make_place,
    make_place_mention,
)

from .forms import address, list_address

MODELS = [model for model in admin.site._registry if model._meta.app_label == "articles"]


def fill_archive(numbers: range) -> None:
    """Everything that a list can show, once for each number."""
    for number in numbers:
        run = begin_run()
        home = make_place(f"县{number}", parent=make_place(f"市{number}"))
        page = make_page(make_issue(newspaper=make_newspaper(f"报{number}", home=home), number=str(number)))
        article = make_article(f"题{number}", "叶明华在大溪水库。", page)
        person, other = make_person(f"人{number}"), make_person(f"人{number}")
        make_mention(person, article, quote="叶明华", offices=["县长"])
        make_place_mention(home, article, quote="大溪水库")
        make_byline(article, "朱梦琪", person)
        save_article(article, {"headline": f"新题{number}"})
        Hold.objects.filter(article=article).update(suggestion="建议")
        ask_whether_same(person, other, "同名")
        note_file(run, f"{number}.txt", "new", page=page)
        Forwarding.objects.create(public_id=f"gone{number}", reason="undone")
        end_run(run)


@pytest.fixture
def archive(db):
    fill_archive(range(2))


def queries(desk, where: str) -> int:
    desk.get(where)  # content types and the like are known from now on
    with CaptureQueriesContext(connection) as captured:
        assert desk.get(where).status_code == 200
    return len(captured)


def test_lists_take_the_same_queries_however_long_they_are(desk, archive):
    before = {model: queries(desk, list_address(model)) for model in MODELS}
    fill_archive(range(2, 6))
    after = {model: queries(desk, list_address(model)) for model in MODELS}
    assert {model: (before[model], after[model]) for model in MODELS if after[model] > min(before[model], 20)} == {}


def test_every_form_opens(desk, archive):
    answers = {model: desk.get(address(model.objects.first())).status_code for model in MODELS}
    assert set(answers.values()) == {200}, answers


def test_nothing_is_deleted_at_the_desk(desk, archive):
    answers = {model: desk.get(address(model.objects.first(), "delete")).status_code for model in MODELS}
    assert set(answers.values()) == {403}, answers


@pytest.mark.parametrize("words", ["叶明华", "yeminghua", "2023", "“", "%_'"])
def test_every_list_can_be_searched(desk, archive, words):
    answers = {model: desk.get(list_address(model), {"q": words}).status_code for model in MODELS}
    assert set(answers.values()) == {200}, answers


def test_an_article_with_many_names_takes_few_queries(desk, archive):
    article = Article.objects.first()
    before = queries(desk, address(article))
    save_article(article, {"body": "甲乙丙丁戊己庚辛壬癸"})
    for i in range(10):
        make_mention(make_person(f"某{i}"), article, start=i)
    assert queries(desk, address(article)) <= before <= 25


def test_what_waits_is_counted_and_linked(desk, archive):
    waiting = desk.get(reverse("admin:index")).context["waiting"]["things"]
    counts = {thing.address.partition("?")[0]: thing.count for thing in waiting}
    assert counts[list_address(Hold)] == "2"
    assert counts[list_address(PersonPair)] == "2"
    for thing in waiting:
        assert desk.get(thing.address).context["cl"].result_count == int(thing.count)


def test_nothing_waits_in_an_empty_archive(desk):
    assert desk.get(reverse("admin:index")).context["waiting"] == {"things": [], "imports": []}


def test_the_last_imports_are_named(desk, archive):
    assert list(desk.get(reverse("admin:index")).context["waiting"]["imports"]) == list(ImportRun.objects.all())


def test_the_desk_speaks_chinese(desk):
    page = desk.get(reverse("admin:index")).content.decode()
    assert "编辑台" in page


def test_the_desk_needs_no_script_or_style_of_its_own_in_the_page(desk, archive):
    page = desk.get(address(Article.objects.first())).content.decode()
    assert " style=" not in page
    assert "onclick=" not in page


def test_who_may_only_look_changes_nothing(db, client, archive):
    reader = get_user_model().objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(*permissions("view"))
    client.force_login(reader)
    article = Article.objects.first()
    assert client.get(address(article)).status_code == 200
    assert client.get(address(article, "split")).status_code == 403
    assert client.post(address(ImportRun.objects.first(), "undo")).status_code == 403
    response = client.post(list_address(Article), {"action": "withdraw", "_selected_action": [article.pk]}, follow=True)
    article.refresh_from_db()
    assert (response.status_code, article.state) == (200, "published")


def permissions(verb: str):
    return Permission.objects.filter(codename__startswith=f"{verb}_", content_type__app_label="articles")
