"""The database itself refuses what must not be."""

from datetime import date

import pytest
from django.db import IntegrityError

from articles.models import Article, Issue, Page, Person, PersonPair
from tests.make import make_article, make_issue, make_newspaper, make_page, make_person, make_source

pytestmark = pytest.mark.django_db


def test_two_articles_cannot_stand_at_one_position():
    article = make_article()
    with pytest.raises(IntegrityError):
        make_article(page=article.page, position=article.position)


def test_a_confidence_is_a_share():
    with pytest.raises(IntegrityError):
        make_article(confidence=1.5)


def test_a_settled_date_needs_a_day():
    with pytest.raises(IntegrityError):
        make_issue(day=None, basis=Issue.Basis.PRINTED)


def test_an_unknown_date_has_no_day():
    with pytest.raises(IntegrityError):
        make_issue(day=date(2023, 1, 1), basis=Issue.Basis.UNKNOWN)


def test_one_newspaper_has_one_issue_a_day():
    issue = make_issue()
    with pytest.raises(IntegrityError):
        make_issue(newspaper=issue.newspaper)


def test_a_page_number_stands_once_in_an_issue():
    page = make_page(number=1)
    with pytest.raises(IntegrityError):
        Page.objects.create(issue=page.issue, number=1)


def test_a_page_has_one_current_source():
    page = make_page()
    with pytest.raises(IntegrityError):
        make_source(page, version=2)


def test_a_person_is_not_merged_into_itself():
    person = make_person()
    with pytest.raises(IntegrityError):
        Person.objects.filter(pk=person.pk).update(merged_into=person)


def test_a_pair_of_people_stands_in_one_order():
    first, second = make_person(), make_person()
    with pytest.raises(IntegrityError):
        PersonPair.objects.create(first=second, second=first)


def test_a_nameless_newspaper_stands_once_without_a_home():
    make_newspaper(name="")
    with pytest.raises(IntegrityError):
        type(make_newspaper()).objects.create(name="")


def test_the_day_of_an_issue_is_its_date_or_the_earliest_possible_one():
    inferred = make_issue(day=None, basis="inferred", earliest=date(2023, 9, 1), precision="month")
    settled = make_issue(day=date(2023, 6, 20))
    inferred.refresh_from_db()
    settled.refresh_from_db()
    assert (inferred.day, settled.day) == (date(2023, 9, 1), date(2023, 6, 20))


def test_the_kind_of_an_article_is_known():
    article = make_article()
    with pytest.raises(IntegrityError):
        Article.objects.filter(pk=article.pk).update(kind="poem")
