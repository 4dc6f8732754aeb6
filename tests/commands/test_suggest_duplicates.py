"""`manage.py suggest_duplicates`: likely pairs of people, put to the editors once."""

import io

import pytest
from django.core.management import call_command

from articles import editing
from articles.models import PersonPair
from tests.make import make_article, make_issue, make_mention, make_newspaper, make_page, make_person, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def misprinted():
    """One mayor printed under two names that differ by a character, in the same company."""
    newspaper = make_newspaper(home=make_place("溧阳市", code="320481000000"))
    people = [make_person("叶明华"), make_person("叶明桦")]
    for number, person in enumerate(people):
        issue = make_issue(newspaper=newspaper, number=str(number))
        article = make_article(page=make_page(issue), body=f"{person.name}、周永强、邵钦华出席。")
        make_mention(person, article, offices=["市委书记"])
        for name in ("周永强", "邵钦华"):
            make_mention(None, article, quote=name)
    return people


def suggest() -> str:
    out = io.StringIO()
    call_command("suggest_duplicates", stdout=out)
    return out.getvalue()


def test_a_likely_pair_is_asked_about_with_its_reason(misprinted):
    suggest()
    pair = PersonPair.objects.get()
    assert {pair.first, pair.second} == set(misprinted)
    assert "只差一字" in pair.reason


def test_it_is_asked_once(misprinted):
    suggest()
    assert "叶明华" not in suggest()


def test_what_was_told_apart_is_not_asked_again(misprinted):
    editing.different_people(*misprinted)
    suggest()
    assert PersonPair.objects.get().verdict == "different"
