"""Articles that go on on another page of the issue."""

from articles.page_reader import join_jumps, joined, read_page

STORY = "春灌开始以来，青石镇组织水管员分片巡查，把三十二公里渠道逐段清理了一遍。"
OTHER = "昨天上午，县图书馆新馆正式开放，首日接待读者一千二百多人次。"


def front(*jumps: str) -> str:
    bodies = (STORY + "镇里还添置了", OTHER + "新馆设有自助书房，市民可以")
    headings = ("青石镇春灌用水有了保障", "县图书馆新馆开放")
    return "\n\n".join(
        f"{heading}\n\n本报讯（记者 李文博）{body}（下转{jump}版）"
        for heading, body, jump in zip(headings, bodies, jumps, strict=False)
    )


def test_two_halves_that_name_each_other_are_one_article():
    pages = {"1": read_page(front("第3")), "3": read_page("（上接第1版）两台水泵，还请来技术员住在泵房。")}
    [jump] = join_jumps(pages)
    assert (jump.page, jump.position, jump.next_page, jump.next_position) == ("1", 1, "3", 1)
    assert jump.confidence > 0.9


def test_a_half_that_names_another_page_is_not_taken():
    pages = {"1": read_page(front("3")), "3": read_page("（上接2版）两台水泵，还请来技术员住在泵房。")}
    assert join_jumps(pages) == []


def test_of_several_halves_the_words_decide():
    rest = (
        "（上接1版）刷身份证进出图书馆，新馆的自助书房整夜开放。\n\n"
        "（上接1版）两台水泵，青石镇的水管员日夜巡查渠道，春灌不误。"
    )
    pages = {"1": read_page(front("3", "3")), "3": read_page(rest)}
    found = {jump.position: jump.next_position for jump in join_jumps(pages)}
    assert found == {1: 2, 2: 1}


def test_page_numbers_are_the_same_however_printed():
    pages = {"01": read_page(front("三")), "3": read_page("（上接１版）两台水泵，还请来技术员住在泵房。")}
    assert len(join_jumps(pages)) == 1


def test_a_sentence_that_the_jump_cut_is_made_whole():
    first = read_page(front("3")).articles[0]
    rest = read_page("（上接1版）两台水泵，还请来技术员住在泵房。\n\n农户心里有了底。").articles[0]
    whole = joined(first, rest)
    assert whole.paragraphs[0].endswith("镇里还添置了两台水泵，还请来技术员住在泵房。")
    assert whole.paragraphs[1:] == ("农户心里有了底。",)
    assert whole.continued_on == ""
