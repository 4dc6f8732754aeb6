"""Dating: the earliest day a page can have been printed, from its own words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.dating import PrintedDate, date_of
from articles.dating.holidays import holiday


def dated(*texts, **facts):
    found = date_of(texts, facts)
    return str(found.earliest)[: {"day": 10, "month": 7, "year": 4}[found.precision]] if found.earliest else ""


def test_a_date_printed_on_the_page_is_exact():
    found = date_of(["6月1日，演出举行。2021年"], {"date": "2022-03-04"})
    assert (found.earliest, found.precision, found.confidence) == (date(2022, 3, 4), "day", 1.0)


def test_a_fact_that_is_no_date_is_passed_over():
    assert dated("2021年5月3日开馆", date="第十版") == "2021-05-03"


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        # the year in the name of an event, the day without it
        ("2021中国茶叶博览会开幕。5月20日上午，代表参观。", "2021-05-20"),
        # several days: the last that is done
        ("5月17日座谈，5月19日下午走访。2021年元宵节后动工。", "2021-05-19"),
        # of a span only the first day has surely come
        ("2021年丰收节于9月19日至23日举行。", "2021-09-19"),
        # what is planned has not come
        ("2021年5月3日奠基，预计12月20日竣工。", "2021-05-03"),
        ("2021年5月3日奠基，6月30日前完成。", "2021-05-03"),
        ("2021年5月3日动员，到2025年建成。", "2021-05-03"),
        # last year's day
        ("2021年度评选揭晓。去年12月5日报名。3月2日颁奖。", "2021-03-02"),
        # days of both ends of a year are of two years
        ("2021年的第一场雪。1月3日开馆，1月5日授牌，12月28日布展。", "2021-01-05"),
        # a day of the calendar is no event, and what takes effect may be to come
        ("2021年5月3日开馆。9月27日是世界旅游日，10月1日起施行。", "2021-05-03"),
        # a holiday that is over
        ("2021年春节后，村里动工。", "2021-02"),
        ("刚过去的五一假期，2021年的景区迎来首个高峰。", "2021-05"),
        ("2021年的任务。明年春节后开工。", "2021"),
        # figures of months that are over
        ("1—8月，产值增长。2021—2025年规划下发。", "2021-09"),
        ("截至8月底，2021年任务过半。", "2021-09"),
        ("2021年，上半年全市产值同比增长两成。", "2021-07"),
        # work of a half-year, and a day without its month
        ("2021年的任务。会议听取上半年工作情况。19日，代表走访。", "2021-06-19"),
        # a plan for years to come is out
        ("传达《工作规划（2021—2025年）》。", "2021"),
        # 2020年以来 beside 今年 is said in a later year
        ("2020年以来新建十处。今年再建五处。", "2021"),
        ("2018年修改的章程。", "2018"),
        ("2021年的春天。", "2021"),
        # spaces of a wrap
        ("2021 年 5 月 3 日开馆。", "2021-05-03"),
    ],
)
def test_the_earliest_day(text, earliest):
    assert dated(text) == earliest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "6月20日上午，会议召开。",
        "建立2088个小组。",
        "电话2021388。",
        "昨天下午，演出举行。",
        "落实2030年议程。",
        "迈向2035年。",
    ],
)
def test_without_a_year_there_is_no_guess(text):
    assert date_of([text], {}) == PrintedDate()


def test_a_year_to_come_does_not_date_the_page():
    assert dated("2021年成绩喜人，2021年再上台阶。5月3日，展望2022世界茶业博览会。") == "2021-05-03"


def test_the_30th_of_february_is_passed_over():
    assert dated("2021年2月30日，2月3日开工。") == "2021-02-03"


def test_the_words_that_say_so_are_given():
    found = date_of(["2021中国茶叶博览会开幕。", "5月20日上午，代表参观。"], {})
    assert found.evidence[0].startswith("5月20日上午")
    assert any("2021中国茶叶博览会" in words for words in found.evidence)
    assert "5月20日" in found.reason
    assert 0 < found.confidence < 1


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("春节", "1985-02-20"),
        ("春节", "2023-01-22"),
        ("春节", "2034-02-19"),
        ("端午", "2020-06-25"),  # behind a leap month
        ("中秋", "2020-10-01"),
        ("中秋", "2025-10-06"),
        ("重阳", "2024-10-11"),
        ("国庆", "2024-10-01"),
    ],
)
def test_holidays_fall_on_their_day(name, day):
    assert str(holiday(name, int(day[:4]))) == day


@given(
    st.lists(
        st.text(alphabet="0123456789年月日号上半季度第一至—-截止底前去今预计 2019 2023，。大会", max_size=40),
        max_size=4,
    )
)
def test_it_never_fails(texts):
    found = date_of(texts, {"date": texts[0] if texts else ""})
    assert (found.earliest is None) == (found.precision == "")
