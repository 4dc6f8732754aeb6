"""Which letters count as the same, and what a search key is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.keys import RUN, key_of, phrase_key, runs, stands_in, version
from articles.search.letters import folded, simplified


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("溧陽報導", "溧阳报导"),  # traditional
        ("乾燥", "干燥"),
        ("臺灣", "台湾"),
        ("裡面", "裏面"),  # variants
        ("亜細亜", "亚细亚"),
        ("ＧＤＰ", "gdp"),  # full width, case
        ("５Ｇ", "5g"),
        ("Café", "cafe"),
        ("㎡", "m2"),
        ("⻓⻔", "长门"),  # radicals in texts taken out of PDF files
        ("二〇二三", "二零二三"),
        ("二○二三年", "二零二三年"),
        ("二OO三年", "二零零三年"),
        ("努尔·买买提", "努尔•买买提"),
        ("努尔·买买提", "努尔买买提"),
        ("王　伟", "王伟"),
        ("零\u200b距\ufeff离", "零距离"),
    ],
)
def test_these_are_the_same_when_searching(printed, typed):
    assert phrase_key(printed) == phrase_key(typed)


@pytest.mark.parametrize(("one", "other"), [("予以", "豫以"), ("王○", "王零"), ("2O3", "203"), ("新，闻", "新闻")])
def test_these_are_not(one, other):
    assert phrase_key(one) != phrase_key(other)


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("二〇二三年十月一日", "2023年10月1日"),
        ("二〇二三年十月一日", "10月1日"),
        ("2023年10月1日", "二〇二三年十月一日"),
        ("十二月三十一日", "12月31日"),
        ("3月5日", "三月五日"),
        ("二○一九年的春天", "2019年"),
    ],
)
def test_a_date_is_found_by_its_other_form(printed, typed):
    assert stands_in(phrase_key(typed), key_of(f"于{printed}举行"))


@pytest.mark.parametrize(("printed", "typed"), [("三年", "3年"), ("一千二百年", "2年"), ("13月1日", "十三月一日")])
def test_what_is_no_date_has_no_other_form(printed, typed):
    assert not stands_in(phrase_key(typed), key_of(printed))


def test_punctuation_ends_a_run_and_a_blank_between_han_letters_does_not():
    assert runs("新华社，溧阳 天目湖\n5G手机") == ["新华社", "溧阳天目湖", "5g", "手机"]


def test_no_phrase_reaches_from_one_text_into_the_next():
    assert not stands_in(phrase_key("甲乙"), key_of("甲", "乙"))


def test_the_version_names_the_rules():
    assert version() == version()
    assert version().startswith("1.")


def test_simplified_letters_stand_for_themselves():
    table = simplified()
    assert not [letter for letter, plain in table.items() if plain in table and plain != letter]


@given(st.text())
def test_the_key_of_a_run_is_the_run(text):
    assert all(phrase_key(run) == run for run in runs(text))


@given(st.text())
def test_a_folded_text_is_runs_blanks_and_breaks(text):
    assert not RUN.sub("", folded(text)).strip(" \n")


@given(st.text(), st.data())
def test_any_part_of_a_run_stands_in_the_text(text, data):
    for run in runs(text)[:3]:
        start = data.draw(st.integers(0, len(run) - 1)) if run[0] >= "々" else 0
        end = data.draw(st.integers(start + 1, len(run)))
        assert stands_in(phrase_key(run[start:end]), key_of(text))
