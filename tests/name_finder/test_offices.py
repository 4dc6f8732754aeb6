"""The words for offices, and where an office begins and ends."""

import pytest

from articles.gazetteer.offices import head_of, office_heads, office_words
from articles.gazetteer.surnames import Rarity, is_surname, rarity_of, surname_of, surnames
from articles.name_finder.offices import offices_after, offices_before
from articles.name_finder.people_text import read_text


def before(text):
    """The offices at the end of a text."""
    return offices_before(text, len(text), read_text(text).ends)


@pytest.mark.parametrize(("text", "head"), [("县委副书记", "副书记"), ("总书记", "总书记"), ("常州市", ""), ("长", "")])
def test_the_longest_office_word_counts(text, head):
    assert head_of(text) == head


def test_no_word_is_both_an_office_and_what_comes_before_one():
    assert not office_heads() & office_words("before_office")


def test_no_word_inside_an_office_ends_it():
    assert not office_words("in_office") & office_words("before_office")


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("会议由县委常委、政法委书记", ("县委常委", "政法委书记")),
        ("县人力资源和社会保障局局长", ("县人力资源和社会保障局局长",)),
        ("会见了客商", ("客商",)),
        ("在楼道里当起了网格员", ("网格员",)),
        ("65岁的村民", ("村民",)),
        ("他是一名教师", ("教师",)),
        ("镇（街道）干部、网格员", ("网格员",)),
        ("“饿了么”骑手", ("“饿了么”骑手",)),
        ("区长兼区委副书记", ("区长", "区委副书记")),
        ("今天上午", ()),
    ],
)
def test_an_office_begins_where_its_body_does(text, offices):
    assert before(text) == offices


@pytest.mark.parametrize(("text", "offices"), [("总书记指出", ("总书记",)), ("代表县委", ()), ("表示", ())])
def test_only_offices_that_follow_names_are_taken_after_one(text, offices):
    assert offices_after(text, 0) == offices


def test_surnames_have_one_rarity_each():
    assert (rarity_of("王"), rarity_of("恽"), rarity_of("欧阳")) == (Rarity.COMMON, Rarity.RARE, Rarity.KNOWN)
    assert len(surnames()) > 600


@pytest.mark.parametrize(("name", "surname"), [("欧阳雪", "欧阳"), ("欧阳", "欧"), ("谈胜", "谈"), ("的士", "")])
def test_the_longest_surname_that_leaves_a_given_name_counts(name, surname):
    assert surname_of(name) == surname


def test_an_everyday_character_is_no_surname():
    assert not any(map(is_surname, "的了在是不我你他们这上下"))
