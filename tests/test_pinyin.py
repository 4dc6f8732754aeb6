"""Pinyin of names."""

import pytest

from articles.pinyin import initials, name_pinyin


@pytest.mark.parametrize(
    ("name", "pinyin"),
    [
        ("叶明华", "Ye Minghua"),
        ("曾庆", "Zeng Qing"),
        ("单丽", "Shan Li"),
        ("仇小华", "Qiu Xiaohua"),
        ("解放", "Xie Fang"),
        ("区志强", "Ou Zhiqiang"),
        ("尉迟明", "Yuchi Ming"),
        ("欧阳雪", "Ouyang Xue"),
        ("万俟良", "Moqi Liang"),
        ("覃勇", "Qin Yong"),
        ("吕梁", "Lü Liang"),
        ("谢里夫·穆斯塔法", "Xielifu Musitafa"),
        ("", ""),
    ],
)
def test_a_surname_is_read_as_a_surname(name, pinyin):
    assert name_pinyin(name) == pinyin


@pytest.mark.parametrize(("name", "letters"), [("叶明华", "ymh"), ("单丽", "sl"), ("尉迟明", "ycm"), ("区志强", "ozq")])
def test_initials_follow_the_surname_s_reading(name, letters):
    assert initials(name) == letters
