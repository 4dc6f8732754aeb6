"""People addressed by their surname, and who is meant."""

import pytest

from articles.name_finder import Known, Official, find_page_names
from tests.name_finder.marked import people_in

OFFICIALS = frozenset((Official("陈立新", "书记"), Official("梁秋实", "副局长"), Official("苏晓岚", "主治医师")))


def meant_in(text: str, known: Known | None = None) -> dict[str, str]:
    """What people are addressed by, and the full name that is meant."""
    return {found.quote: found.meant for found in people_in(text, known or Known()) if found.meant}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("镇党委书记陈立新赶到村里。陈书记说，先把水排掉。", {"陈书记": "陈立新"}),
        ("县教育局副局长梁秋实来校走访。梁局长叮嘱大家注意安全。", {"梁局长": "梁秋实"}),
        ("主治医师苏晓岚值了一夜的班。苏医生说不累。", {"苏医生": "苏晓岚"}),
        ("民警顾长风上门走访。顾警官一来，大伙都围了上去。", {"顾警官": "顾长风"}),
        ("公司总经理白海涛介绍情况。“有订单就不慌，”白总笑着说，白总，真有你的。", {"白总": "白海涛"}),
        ("村民欧阳文山办起了民宿。欧阳先生的房间常常客满。", {"欧阳先生": "欧阳文山"}),
        (
            "社区党委书记郑小燕和副书记吴海平分头入户。郑书记去了东边，吴书记去了西边。",
            {"郑书记": "郑小燕", "吴书记": "吴海平"},
        ),
    ],
)
def test_a_surname_with_a_post_or_title_is_the_one_who_has_both(text, meant):
    assert meant_in(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "陈书记说，先把水排掉。",
        "县长陈立新赶到村里。陈书记说，先把水排掉。",
        "村支书陈立新、镇长助理陈国安都在。陈镇长说好。",
        "乡党委书记向东阳来了。村民向书记反映情况。",
        "局长陈立新、副局长陈国安、局长陈江海到场。陈局长讲话。",
        "县委书记陈立新到场。该书记员在陈书记员席上记录。",
        "青年陈立新被抓获。陈某交代了经过。",
        "县委书记陈立新讲话。陈先生是一名商户。",
    ],
)
def test_otherwise_nobody_can_tell_who_it_is(text):
    assert meant_in(text) == {}


def test_the_one_of_the_article_comes_before_one_of_the_same_page():
    page = [["镇党委书记陈立新上堤巡查。陈书记走在前面。"], ["区委书记陈国安讲话。陈书记要求落实责任。"]]
    found = [name for article in find_page_names(page, Known()) for name in article[0] if name.meant]
    assert [name.meant for name in found] == ["陈立新", "陈国安"]


def test_an_official_of_another_page_is_meant_where_this_one_names_none():
    known = Known(officials=OFFICIALS)
    assert meant_in("陈书记第一个跳下水，梁局长跟着下去了，苏医生守在岸上。", known) == {
        "陈书记": "陈立新",
        "梁局长": "梁秋实",
        "苏医生": "苏晓岚",
    }


def test_what_one_is_addressed_by_is_no_office_as_printed():
    addressed = [found for found in people_in("县委书记陈立新到场。陈书记讲话。") if found.meant]
    assert [found.offices for found in addressed] == [()]


def test_a_surname_with_a_post_stands_where_it_is_printed():
    text = "县委书记陈立新到场。陈 书记讲话。"
    (addressed,) = [found for found in people_in(text) if found.meant]
    assert text[addressed.start : addressed.end] == "陈 书记"
