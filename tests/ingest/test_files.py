"""Which files are page texts, and why the others are refused."""

import pytest

from articles.ingest.files import decode, page_files
from articles.ingest.refusal import Refused

from .pages import PAGE, write

LIMIT = 100_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_the_encodings_of_chinese_files_are_recognised(encoding):
    assert decode(PAGE.encode(encoding), LIMIT).text == PAGE


def test_utf_16_is_told_by_its_mark_in_both_byte_orders():
    assert decode(b"\xfe\xff" + PAGE.encode("utf-16-be"), LIMIT).text == PAGE


def test_line_ends_of_other_systems_become_plain_ones():
    assert decode("甲\r\n乙\r丙".encode(), LIMIT).text == "甲\n乙\n丙"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "空"),
        (" \n\u3000\n".encode(), "空"),
        ("甲\x00乙".encode(), "NUL"),
        (bytes(range(1, 32)) * 40, "二进制"),
        (b"\xff\xd8\xff\xe0\x12\x81" * 50, "编码"),
        ("會議今天在縣城召開,大家都來參加了。".encode("big5") * 5, "编码"),
        ("今日は町で会議が開かれました。".encode("shift_jis") * 5, "编码"),
        ("Le comité a décidé : été, où, ça.".encode("latin-1"), "编码"),
        (b"\xff\xfe\x00", "编码"),
        ("长".encode() * LIMIT, "上限"),
    ],
)
def test_a_file_that_is_no_page_text_is_refused_with_its_own_reason(raw, reason):
    with pytest.raises(Refused, match=reason):
        decode(raw, LIMIT)


def test_traditional_letters_in_gb18030_are_read():
    text = "會議今天在縣城召開，大家都來參加了。縣長講話，要求各部門做好這項工作。"
    assert decode(text.encode("gb18030"), LIMIT).text == text


def test_a_folder_gives_its_texts_in_the_order_of_their_names(tmp_path):
    write(tmp_path / "b", two=PAGE)
    write(tmp_path, one=PAGE)
    (tmp_path / ".hidden").mkdir()
    write(tmp_path / ".hidden", three=PAGE)
    assert [file.name for file in page_files([tmp_path], tmp_path)] == ["b/two.txt", "one.txt"]


def test_a_file_named_twice_is_read_once(tmp_path):
    write(tmp_path, one=PAGE)
    assert len(list(page_files([tmp_path, tmp_path / "one.txt"], tmp_path))) == 1


def test_a_path_that_does_not_exist_is_named(tmp_path):
    with pytest.raises(Refused, match="nowhere"):
        list(page_files([tmp_path / "nowhere"], tmp_path))


def test_a_folder_without_page_texts_is_named(tmp_path):
    with pytest.raises(Refused, match=r"\.txt"):
        list(page_files([tmp_path], tmp_path))
