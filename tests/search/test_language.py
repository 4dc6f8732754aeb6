"""The readers' query language: what each form means, and that nothing is an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.expressions import EVERYTHING, And, Not, Or, Phrase
from articles.search.language import LONGEST, MOST_PHRASES, read_query
from articles.search.tokens import Part

A, B, C = Phrase("甲"), Phrase("乙"), Phrase("丙")


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("甲", A),
        ("甲 乙", And((A, B))),
        ("甲　乙", And((A, B))),
        ("甲，乙", And((A, B))),
        ("甲 AND 乙", And((A, B))),
        ("甲 OR 乙", Or((A, B))),
        ("甲 | 乙", Or((A, B))),
        ("甲 乙 OR 丙", Or((And((A, B)), C))),
        ("甲 (乙 OR 丙)", And((A, Or((B, C))))),
        ("甲（乙 OR 丙）", And((A, Or((B, C))))),
        ("甲 -乙", And((A, Not(B)))),
        ("甲 －乙", And((A, Not(B)))),
        ("-甲", Not(A)),
        ("--甲", A),
        ("-(甲 OR 乙)", Not(Or((A, B)))),
        ('"甲，乙"', Phrase("甲 乙")),
        ("“甲 乙”", Phrase("甲乙")),
        ('-"甲，乙"', Not(Phrase("甲 乙"))),
        ("标题:甲", Phrase("甲", Part.TITLE)),
        ("标题：甲 乙", And((Phrase("甲", Part.TITLE), B))),
        ("標題:甲", Phrase("甲", Part.TITLE)),
        ("作者:(甲 OR 乙)", Or((Phrase("甲", Part.BYLINE), Phrase("乙", Part.BYLINE)))),
        ("人物:甲 -地点:乙", And((Phrase("甲", Part.PEOPLE), Not(Phrase("乙", Part.PLACES))))),
        ("标题:-甲", Not(Phrase("甲", Part.TITLE))),
        ("5G手机", Phrase("5g 手机")),
        ("2023年", Phrase("2023 年")),
        ("COVID-19", And((Phrase("covid"), Phrase("19")))),
        ("12:30", And((Phrase("12"), Phrase("30")))),
        ("甲 甲", A),
        ("", EVERYTHING),
    ],
)
def test_a_query_means_this(typed, meaning):
    reading = read_query(typed)
    assert reading.expression == meaning
    assert not reading.notes


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ('"甲', A),
        ('甲"', A),
        ("(甲", A),
        ("甲)", A),
        ("甲 OR", A),
        ("OR 甲", A),
        ("标题:", EVERYTHING),
        ("标题: OR 甲", A),
        ("-", EVERYTHING),
        ("，。！", EVERYTHING),
        ("((((((((((((甲))))))))))))", A),
        ("\x00\x01", EVERYTHING),
    ],
)
def test_what_cannot_be_used_is_said_in_a_sentence(typed, meaning):
    reading = read_query(typed)
    assert reading.expression == meaning
    assert reading.notes
    assert all(str(note).strip() for note in reading.notes)


def test_a_very_long_query_is_cut_and_says_so():
    reading = read_query("甲" * (LONGEST + 1))
    assert len(reading.expression.key) == LONGEST
    assert str(LONGEST) in reading.notes[0]


def test_very_many_words_are_cut_and_say_so():
    reading = read_query(" ".join(f"w{number}" for number in range(60)))
    assert len(reading.expression.parts) == MOST_PHRASES
    assert str(MOST_PHRASES) in reading.notes[0]


SIGNS = st.lists(
    st.sampled_from(
        [
            "甲",
            "乙",
            " ",
            '"',
            "“",
            "(",
            ")",
            "（",
            "-",
            "--",
            "OR",
            "AND",
            "|",
            "标题:",
            "作者：",
            ":",
            "*",
            "a1",
            "NEAR",
        ]
    )
)


@given(st.one_of(st.text(), SIGNS.map("".join), SIGNS.map(" ".join)))
def test_whatever_is_typed_can_be_read(text):
    reading = read_query(text)
    assert reading.expression is not None
    assert read_query(text) == reading
