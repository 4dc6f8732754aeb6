"""Namesakes get a qualifier; nobody else does."""

import pytest

from articles.editing import tell_namesakes_apart
from tests.make import (
    make_article,
    make_byline,
    make_issue,
    make_mention,
    make_newspaper,
    make_page,
    make_person,
    make_place,
)

pytestmark = pytest.mark.django_db


def article_of(home: str, name: str):
    newspaper = make_newspaper(name="", home=make_place(home))
    return make_article(page=make_page(make_issue(newspaper=newspaper)), body=f"{name}说。")


def qualifiers(name: str) -> list[str]:
    return sorted(person.qualifier for person in tell_namesakes_apart([name]))


def test_two_of_one_name_are_told_apart_by_home_and_office():
    make_mention(make_person("王斌"), article_of("句容市", "王斌"), offices=["市河道管理所副所长"])
    make_mention(make_person("王斌"), article_of("崇川区", "王斌"), offices=["区委常委", "政法委书记"])
    assert qualifiers("王斌") == ["句容市河道管理所副所长", "崇川区委常委"]


def test_one_alone_needs_no_qualifier():
    make_mention(make_person("王斌"), article_of("句容市", "王斌"), offices=["副所长"])
    assert qualifiers("王斌") == []


def test_a_reporter_is_told_apart_by_the_role():
    make_byline(article_of("溧阳市", "李明"), "李明", make_person("李明"), role="reporter")
    make_mention(make_person("李明"), article_of("句容市", "李明"), offices=["县长"])
    assert qualifiers("李明") == ["句容市县长", "溧阳市记者"]


def test_a_qualifier_that_is_there_stays():
    make_mention(make_person("王斌", qualifier="老王"), article_of("句容市", "王斌"), offices=["副所长"])
    make_mention(make_person("王斌"), article_of("崇川区", "王斌"), offices=["区委常委"])
    assert qualifiers("王斌") == ["崇川区委常委"]
