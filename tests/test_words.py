"""Words: the segmenter behind one module."""

import jieba
import pytest

from articles import words

TEXTS = [
    "县长王建国到青山镇调研防汛工作。",
    "区党委，2023年！",
    "",
    "ABC 中文 mixed",
    "谢里夫·穆斯塔法来访",
    "半\ud800字的标题",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_joined_are_the_text(text):
    assert "".join(words.cut(text)) == text


@pytest.mark.parametrize("text", TEXTS)
def test_the_fast_segmenter_gives_the_same_words(text):
    assert list(words.cut(text)) == list(words._segmenter().cut(text))


def test_without_the_fast_segmenter_jieba_itself_cuts(monkeypatch):
    monkeypatch.setattr(words, "rjieba", None)
    words.cut.cache_clear()
    assert words.cut("我们去开会") == ("我们", "去", "开会")
    words.cut.cache_clear()


def test_frequencies_are_the_dictionary_s():
    assert words.frequency("中国") == jieba.dt.get_FREQ("中国") if jieba.dt.initialized else words.frequency("中国") > 0
    assert words.frequency("不成词的词") == 0


def test_a_part_of_speech_is_the_dictionary_s_or_none():
    assert (words.part_of_speech("中国"), words.part_of_speech("不成词的词")) == ("ns", "")


def test_a_common_word_is_likelier_than_a_rare_one_and_an_unknown_one():
    assert words.chance("中国") > words.chance("水稻") > words.chance("不成词的词")
