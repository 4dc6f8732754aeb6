"""Exact counts beside the hits."""

from datetime import date

import pytest

from articles.search import Query, ask, fill
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

from .found import indexed

pytestmark = pytest.mark.django_db


def counts(facet: str, **query) -> dict[str, int]:
    """The labels of a facet with their counts."""
    return {value.label: value.count for value in getattr(ask(Query(**query)).facets, facet)}


def test_years_and_the_months_of_a_chosen_year():
    for day in (date(2022, 1, 1), date(2023, 6, 20), date(2023, 6, 21), date(2023, 7, 1), None):
        indexed(page=make_page(make_issue(day)))
    assert counts("years") == {"2023": 3, "2022": 1, "": 1}
    assert list(counts("years")) == ["2023", "2022", ""]
    assert counts("months") == {}
    assert counts("months", years=(2023,)) == {"2023-06": 2, "2023-07": 1}
    assert counts("months", months=("2023-07",)) == {"2023-06": 2, "2023-07": 1}
    assert counts("months", date_from=date(2023, 7, 1), date_to=date(2023, 12, 31)) == {"2023-07": 1}


def test_newspapers_kinds_and_checked():
    other = make_page(make_issue(newspaper=make_newspaper("江阴日报")))
    indexed(is_checked=True), indexed(kind="photo"), indexed(page=other)
    assert counts("newspapers") == {"溧阳日报": 2, "江阴日报": 1}
    assert sorted(counts("kinds").values()) == [1, 2]
    assert counts("checked") == {"True": 1, "False": 2}


def test_a_facet_counts_as_if_nothing_were_chosen_in_it():
    other = make_page(make_issue(newspaper=make_newspaper("江阴日报")))
    here = indexed("甲").page.issue.newspaper_id
    indexed("乙"), indexed("甲", page=other)
    facets = ask(Query("甲", newspapers=(here,))).facets
    shown = {(value.label, value.count, value.is_chosen) for value in facets.newspapers}
    assert shown == {("溧阳日报", 1, True), ("江阴日报", 1, False)}
    assert sum(value.count for value in facets.years) == 1


def test_a_chosen_value_without_hits_is_shown_with_zero():
    indexed("甲")
    other = make_newspaper("江阴日报")
    assert counts("newspapers", text="甲", newspapers=(other.pk,)) == {"溧阳日报": 1, "江阴日报": 0}
    assert counts("years", text="甲", years=(1999,))["1999"] == 0


def test_an_article_counts_once_for_a_person_however_often_it_names_them():
    person = make_person("王建国")
    merged = make_person("王健国", merged_into=person)
    article = make_article(body="王建国、王健国，王建国。")
    make_mention(person, article)
    make_mention(person, article, start=9)
    make_mention(merged, article)
    fill([article.pk])
    assert counts("people") == {"王建国": 1}


def test_an_article_counts_once_for_each_place_around_those_it_names():
    province = make_place("江苏省")
    county, other = make_place("溧阳市", parent=province), make_place("江阴市", parent=province)
    towns = [make_place(name, parent=county) for name in ("天目湖镇", "戴埠镇")]
    one, two = make_article(body="天目湖镇、戴埠镇。"), make_article(body="戴埠镇、江阴市。")
    make_place_mention(towns[0], one), make_place_mention(towns[1], one)
    make_place_mention(towns[1], two), make_place_mention(other, two)
    fill([one.pk, two.pk])
    facet = ask(Query()).facets.places
    assert [(value.label, value.count, value.depth) for value in facet] == [
        ("江苏省", 2, 0),
        ("溧阳市", 2, 1),
        ("天目湖镇", 1, 2),
        ("戴埠镇", 2, 2),
        ("江阴市", 1, 1),
    ]


def test_a_count_is_what_choosing_the_value_finds():
    province, people = make_place("江苏省"), [make_person(name) for name in ("甲", "乙", "丙")]
    places = [make_place(f"{name}县", parent=province) for name in "甲乙丙"]
    for number in range(12):
        article = make_article(body="甲乙丙甲县乙县丙县")
        for position, (person, place) in enumerate(zip(people, places, strict=True)):
            if number >> position & 1:
                make_mention(person, article, start=position), make_place_mention(place, article, start=position)
                make_byline(article, person.name, person=person)
        fill([article.pk])
    for name in ("people", "places", "bylines", "newspapers", "years", "kinds"):
        for value in getattr(ask(Query("甲")).facets, name):
            assert ask(Query("甲", **{name: (value.value,)})).total == value.count


def test_a_renamed_person_is_called_by_the_new_name():
    person, article = make_person("王建国"), make_article(body="王建国到会。")
    make_mention(person, article)
    fill([article.pk])
    assert counts("people") == {"王建国": 1}
    person.qualifier = "县长"
    person.save()
    assert counts("people") == {"王建国（县长）": 1}


def test_a_facet_that_nobody_wants_is_not_counted():
    indexed()
    facets = ask(Query(), facets=("years",)).facets
    assert facets.years
    assert not facets.newspapers


def test_a_question_takes_few_queries(django_assert_max_num_queries):
    indexed("社区")
    with django_assert_max_num_queries(9):  # the first one of a process, which knows nothing yet
        ask(Query("社区"))
    with django_assert_max_num_queries(4):
        ask(Query("社区"))
    with django_assert_max_num_queries(2):
        ask(Query())
