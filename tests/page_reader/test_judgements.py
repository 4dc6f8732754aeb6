"""How sure the reader is, and what it says about it."""

import pytest

from articles.page_reader import Habits, read_page
from articles.page_reader.beliefs import beliefs_of
from articles.page_reader.reading import judged

SURE = """县图书馆新馆开放

本报讯（记者 李文博）昨天上午，县图书馆新馆正式开放，首日接待读者一千二百多人次。

市民刷身份证就可以进出。
"""
SILENT = """麦田里的守望

三月的青石镇，麦苗返青，渠水潺潺。

渠通了

水管员每天要走十五公里，把渠道逐段清理。

李文博
"""
UNSURE = """县城东片区建设提速

本报讯（记者 李文博）昨天，县城东片区建设现场会召开，各单位负责人参加。

会议要求各单位抓紧推进项目，确保年底前完工。

春到东城

老街改造项目已经开工，居民都说好。
"""
SHORT_LINES = "春水谣\n\n渠水弯弯\n\n一锹一担\n\n麦田青青\n\n县里\n"


def test_a_plain_page_is_read_with_confidence():
    [article] = read_page(SURE).articles
    assert article.confidence > 0.9
    assert article.judgements[0].reason == "首尾、标题和正文都有把握"


def test_a_doubtful_block_is_quoted_with_its_other_label_and_reasons():
    reasons = [judgement.reason for article in read_page(UNSURE).articles for judgement in article.judgements]
    assert any("也可能是" in reason and "判为" in reason for reason in reasons)


def test_an_unsure_article_says_what_is_unsure():
    articles = read_page(UNSURE).articles
    assert articles
    assert all(len(article.judgements) > 1 for article in articles if article.confidence < 0.9)


def test_short_lines_alone_are_an_article():
    assert read_page(SHORT_LINES).articles


def test_habits_that_are_known_count_where_the_page_is_silent():
    doubt = read_page(SILENT).articles[0].confidence
    known = read_page(SILENT, Habits(closes_with_byline=True)).articles[0].confidence
    assert known > doubt


def test_the_chances_of_a_block_sum_up_to_one_however_long_the_page_is():
    lattice = judged((SURE + UNSURE) * 100).lattice
    beliefs = beliefs_of(lattice)
    assert set(beliefs.totals) != {1.0}  # some were scaled
    for index, options in enumerate(lattice.options):
        chances = [beliefs.of_state(index, at) for at in range(len(options.states))]
        assert sum(chances) == pytest.approx(1.0)
