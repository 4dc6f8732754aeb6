"""Quick looks spare most lines the dear patterns: they may never hide a line that a pattern fits."""

from re import Pattern

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articles.page_reader.beside import BESIDE
from articles.page_reader.beside import TELLING as BESIDE_TELLING
from articles.page_reader.closings import closing_of
from articles.page_reader.credit_words import PLACE_REPORT, is_place_report
from articles.page_reader.furniture import is_furniture
from articles.page_reader.imprint import CONTACT, DESK_FIRST, DESK_WORD, HOUSE_LINE, HOUSE_LONGEST, REACH, is_imprint
from articles.page_reader.joints import makes_word
from articles.page_reader.roles import ROLE_ENDS, ROLE_WORD
from articles.page_reader.slogans import CALL, LONGEST, TELL, is_slogan
from articles.words import vocabulary

SENTENCE = "三月的清晨，石桥镇的街道两旁整洁干净"


@given(st.from_regex(HOUSE_LINE, fullmatch=True))
def test_a_line_of_the_publisher_s_is_imprint(line: str):
    assume(len(line) <= HOUSE_LONGEST and "。" not in line)
    assert is_imprint(line)


@pytest.mark.parametrize("pattern", [CONTACT, REACH])
@given(st.data())
def test_how_to_reach_a_newspaper_is_imprint(pattern: Pattern[str], data):
    line = data.draw(st.from_regex(pattern, fullmatch=True))
    assume("。" not in line)
    assert is_imprint(line)


@given(st.from_regex(DESK_WORD, fullmatch=True))
def test_a_desk_s_word_begins_with_one_of_the_letters_that_tell_it(word: str):
    assert word[0] in DESK_FIRST


@given(st.from_regex(ROLE_WORD, fullmatch=True))
def test_a_role_ends_with_one_of_the_letters_that_tell_it(word: str):
    assert word[-1] in ROLE_ENDS


@given(st.from_regex(PLACE_REPORT, fullmatch=True))
def test_a_word_that_says_where_from_is_one(word: str):
    assert is_place_report(word)


@pytest.mark.parametrize("line", ["02 要闻", "０２ 要闻", "A2要闻", "要闻·2", "要闻 B２", "责编第3版王伟", "０３版"])
def test_a_folio_is_furniture_however_it_is_set(line: str):
    assert is_furniture(line)


@given(st.from_regex(BESIDE, fullmatch=True))
def test_a_byline_beside_a_heading_has_one_of_the_letters_that_tell_it(line: str):
    assert BESIDE_TELLING.search(line, 2)


@pytest.mark.parametrize("pattern", [CALL, TELL])
@given(st.data())
def test_a_saying_of_a_known_form_is_a_slogan(pattern: Pattern[str], data):
    line = data.draw(st.from_regex(pattern, fullmatch=True))
    assume(len(line) <= LONGEST)
    assert is_slogan(line)


@pytest.mark.parametrize(
    "byline",
    [
        " 摄影 王伟",
        " 记者 王伟 摄",
        "<记者 王伟>",
        "＜记者 王伟＞",
        "〈记者 王伟〉",
        "（记者 王伟）",
        " ■王伟",
        "·王伟·",
    ],
)
def test_a_byline_behind_a_text_without_a_stop_is_found(byline: str):
    closing = closing_of(SENTENCE + byline)
    assert closing.credit
    assert [name.name for name in closing.credit.bylines] == ["王伟"]
    assert closing.start == len(SENTENCE)


def test_a_word_of_the_dictionary_is_seen_across_a_joint():
    words = [word for word in vocabulary() if 2 <= len(word) <= 4]
    assert all(makes_word(word[:cut], word[cut:]) for word in words for cut in range(1, len(word)))
