"""What is shown of a hit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search import Query, Span, highlight, pieces, snippet
from articles.search.highlighting import in_letters, pattern_of, printed
from articles.search.keys import phrase_key, stands_in


def marked(text: str, query: str) -> str:
    return "".join(f"[{piece.text}]" if piece.is_hit else piece.text for piece in pieces(text, query))


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("社区", "我县[社区]治理，[社區]会议"),
        ("社区 会议", "我县[社区]治理，[社區][会议]".replace("][", "")),
        ("社区 -治理", "我县[社区]治理，[社區]会议"),
        ("区治", "我县社[区治]理，社區会议"),
        ('"治理，社区"', "我县社区[治理，社區]会议"),
        ("标题:社区", "我县[社区]治理，[社區]会议"),
        ("作者:社区", "我县社区治理，社區会议"),
        ("地点:社区 作者:治理", "我县[社区]治理，[社區]会议"),
        ("县", "我[县]社区治理，社區会议"),
        ("", "我县社区治理，社區会议"),
    ],
)
def test_what_matched_is_marked(query, shown):
    assert marked("我县社区治理，社區会议", query) == shown


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("自二○二三年起", "2023年", "自[二○二三年]起"),
        ("自2023年起", "二〇二三年", "自[2023年]起"),
        ("ＧＤＰ增长", "gdp", "[ＧＤＰ]增长"),
        ("ABCD abcd", "bc", "ABCD abcd"),
        ("王　伟到会", "王伟", "[王　伟]到会"),
        ("努尔·买买提", "买提", "努尔·买[买提]"),
        ("３㎡", "m2", "３㎡"),
    ],
)
def test_letters_that_count_as_the_same_are_marked(text, query, shown):
    assert marked(text, query) == shown


def test_a_query_can_be_handed_in_whole():
    assert highlight("我县社区", Query("社区")) == [Span(2, 4)]


def test_a_snippet_shows_the_first_hits_in_their_sentence():
    text = "开头的话。" * 40 + "本报讯，社区会议昨日召开。" + "结尾的话。" * 40
    shown = snippet(text, "社区", 40)
    assert "".join(piece.text for piece in shown).startswith("…本报讯，社区会议")
    assert [piece.text for piece in shown if piece.is_hit] == ["社区"]
    assert len("".join(piece.text for piece in shown)) <= 42


def test_without_a_hit_a_snippet_is_the_beginning():
    assert snippet("甲乙丙丁", "戊", 2)[0].text == "甲乙"


def test_a_snippet_shows_subheadings_without_their_mark():
    assert "".join(piece.text for piece in snippet("甲。\n## 乙\n丙。", "乙")) == "甲。 乙 丙。"


@given(st.text(), st.text(max_size=5))
def test_the_pieces_are_the_text(text, query):
    assert "".join(piece.text for piece in pieces(text, f'"{query}"')) == text


LETTERS = st.text(st.sampled_from("甲乙，。 \nAb1２陽阳·㎡５g"), max_size=20)


@given(text=LETTERS, wanted=LETTERS)
def test_what_stands_in_the_text_is_marked_and_nothing_else(text, wanted):
    key = phrase_key(wanted)
    assert bool(highlight(text, f'"{wanted}"')) == stands_in(key, phrase_key(text))


@given(text=LETTERS, wanted=LETTERS)
def test_what_is_marked_is_the_phrase(text, wanted):
    key = phrase_key(wanted)
    for span in highlight(text, f'"{wanted}"')[:1]:
        assert phrase_key(text[span.start : span.end]).startswith(key)


HAN_AS_PRINTED = st.text(st.sampled_from("社區区⽲禾㊣正金\uf90a·　 \t，\n\u200b\ufe00一"), max_size=20)


@given(text=HAN_AS_PRINTED, wanted=st.text(st.sampled_from("社区禾正金一"), min_size=1, max_size=3))
def test_han_letters_are_found_in_print_as_in_folded_letters(text, wanted):
    as_printed = [hit.span() for hit in printed(wanted).finditer(text)]
    assert as_printed == in_letters(text, [pattern_of(wanted)])


def test_a_snippet_shows_where_the_words_stand_together():
    text = "社区。" + "别的话。" * 60 + "会议在社区举行。" + "别的话。" * 60
    assert [piece.text for piece in snippet(text, "社区 会议", 40) if piece.is_hit] == ["会议", "社区"]


def test_letters_that_become_several_are_marked_whole():
    assert marked("共㎡甲", "m2甲") == "共[㎡甲]"
