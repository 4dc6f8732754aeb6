"""People and places: the same after all, or told apart."""

import pytest

from articles.editing import (
    EditConflict,
    ask_whether_same,
    different_people,
    merge_people,
    merge_places,
    revision,
    same_person,
    save_authority,
    save_names,
    unmerge,
)
from articles.models import PersonName, PersonPair, Place
from articles.search import Query, ask, fill
from tests.make import make_article, make_mention, make_person, make_place

from .edits import make_editor

pytestmark = pytest.mark.django_db


def names(record):
    return sorted(record.names.values_list("name", flat=True))


def test_a_merged_person_resolves_through_the_survivor():
    survivor, merged, editor = make_person("李鸣"), make_person("李明"), make_editor()
    merge_people(survivor, [merged], by=editor)
    merged.refresh_from_db()
    assert (merged.merged_into, names(survivor), merged.history.latest().history_user) == (survivor, ["李明"], editor)


def test_the_search_finds_the_survivor_in_the_articles_of_the_merged():
    survivor, merged = make_person(), make_person()
    article = make_article(body="叶明华说。")
    make_mention(merged, article)
    fill([article.pk])
    merge_people(survivor, [merged])
    assert ask(Query(people=(survivor.pk,))).ids == (article.pk,)


def test_what_was_merged_before_follows():
    first, second, third = (make_person(name) for name in ("甲", "乙", "丙"))
    merge_people(second, [third])
    merge_people(first, [second])
    third.refresh_from_db()
    assert (third.merged_into, names(first)) == (first, ["丙", "乙"])


def test_a_merge_taken_back_gives_the_names_back():
    survivor, merged, other = make_person("李鸣"), make_person("李明"), make_person("李名")
    merge_people(survivor, [merged, other])
    unmerge(merged)
    merged.refresh_from_db()
    assert (merged.merged_into, names(survivor)) == (None, ["李名"])


def test_nobody_is_merged_into_somebody_merged():
    first, second, third = make_person(), make_person(), make_person()
    merge_people(first, [second])
    with pytest.raises(ValueError, match="merged into another"):
        merge_people(second, [third])


def test_nobody_is_merged_into_themselves():
    person = make_person()
    with pytest.raises(ValueError, match="itself"):
        merge_people(person, [person])


def test_a_question_is_asked_once_and_in_one_order():
    first, second = make_person(), make_person()
    ask_whether_same(second, first, "同名")
    ask_whether_same(first, second, "又问")
    assert PersonPair.objects.values_list("first", "second", "reason").get() == (first.pk, second.pk, "同名")


def test_an_answer_is_remembered_with_why_it_was_asked():
    first, second = make_person(), make_person()
    ask_whether_same(first, second, "同名")
    different_people(second, first)
    ask_whether_same(first, second, "同名")
    assert PersonPair.objects.values_list("verdict", "reason").get() == ("different", "同名")


def test_the_same_person_is_one_record():
    first, second = make_person(), make_person()
    ask_whether_same(first, second, "同名")
    assert same_person(PersonPair.objects.get()) == first
    assert not PersonPair.objects.exists()


def test_survivors_stand_for_those_merged_since_the_question():
    first, second, third = make_person(), make_person(), make_person()
    ask_whether_same(second, third, "同名")
    merge_people(first, [second])
    assert same_person(PersonPair.objects.get()) == first


def test_a_question_that_a_merge_has_answered_closes():
    first, second = make_person(), make_person()
    ask_whether_same(first, second, "同名")
    merge_people(first, [second])
    assert not PersonPair.objects.exists()


def test_what_lies_in_a_merged_place_lies_in_the_survivor():
    survivor, merged = make_place("崇川区"), make_place("港闸区")
    street = make_place("天生港镇街道", parent=merged)
    merge_places(survivor, [merged])
    street.refresh_from_db()
    assert street.parent == survivor


def test_a_place_is_not_merged_into_what_lies_in_it():
    county = make_place("溧阳市")
    village = make_place("西甸村", parent=make_place("溧城街道", parent=county))
    with pytest.raises(ValueError, match="lies in"):
        merge_places(village, [county])
    assert not Place.objects.exclude(merged_into=None)


def test_a_new_person_gets_pinyin():
    person = make_person("曾丽")
    person.name = "单丽"
    save_authority(person)
    assert (person.pinyin, person.initials) == ("Shan Li", "sl")


def test_pinyin_that_an_editor_gives_stays():
    person = make_person("单丽")
    person.pinyin = "Dan Li"
    save_authority(person)
    person.refresh_from_db()
    assert person.pinyin == "Dan Li"


def test_an_old_revision_is_refused():
    person = make_person()
    seen = revision(person)
    save_names([PersonName(person=person, name="小叶")])
    person.note = "改"
    with pytest.raises(EditConflict):
        save_authority(person, seen=seen)


def test_a_place_does_not_lie_in_itself():
    county = make_place("溧阳市")
    county.parent = make_place("溧城街道", parent=county)
    with pytest.raises(ValueError, match="lie in itself"):
        save_authority(county)


def test_what_is_not_changed_leaves_no_history():
    person = make_person(pinyin="Ye Minghua", initials="ymh")
    save_authority(person)
    assert person.history.count() == 1
