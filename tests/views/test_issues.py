"""Issues by date, and an issue's page."""

from datetime import date

from tests.make import make_article, make_issue, make_newspaper, make_page


def make_years():
    paper = make_newspaper("清河报")
    return [make_issue(date(year, month, 3), paper) for year, month in ((2021, 5), (2023, 6), (2023, 9))]


def test_issues_are_listed_from_the_newest(page_text):
    make_years()
    text = page_text("/issues/")
    assert text.index("2023年9月3日") < text.index("2023年6月3日") < text.index("2021年5月3日")


def test_a_year_lists_its_months_and_its_issues_alone(page_text):
    make_years()
    text = page_text("/issues/2023/")
    assert 'href="/issues/2023/6/"' in text and 'href="/issues/2023/5/"' not in text and "2021年5月3日" not in text


def test_a_month_lists_its_issues_alone(page_text):
    make_years()
    text = page_text("/issues/2023/6/")
    assert "2023年6月3日" in text and "2023年9月3日" not in text


def test_a_month_without_issues_says_so(page_text):
    make_years()
    assert "没有这段时间的报纸" in page_text("/issues/2022/")


def test_an_issue_without_a_day_stands_at_the_end(page_text):
    make_years()
    make_issue(day=None, newspaper=make_newspaper("无日报"))
    text = page_text("/issues/")
    assert text.index("2021年5月3日") < text.index("日期待考") < text.index("无日报")


def test_a_newspaper_lists_its_own_issues(page_text):
    issue, *_others = make_years()
    make_issue(date(2022, 2, 2), make_newspaper("别报"))
    text = page_text(issue.newspaper.get_absolute_url())
    assert "2021年5月3日" in text and "2022年2月2日" not in text
    assert "2023年6月3日" not in page_text(f"{issue.newspaper.get_absolute_url()}2021/")


def test_a_newspaper_without_a_name_says_so(page_text):
    text = page_text(make_newspaper("").get_absolute_url())
    assert "报名待考" in text and "报名还不知道" in text


def test_an_issue_lists_its_pages_and_their_articles(page_text):
    issue = make_issue()
    for number in (2, 1):
        make_article(f"第{number}版的文章", page=make_page(issue, number=number))
    text = page_text(issue.get_absolute_url())
    assert text.index("第1版的文章") < text.index("第2版的文章")


def test_an_issue_leads_to_the_one_before_and_the_one_after(page_text):
    first, second, third = make_years()
    text = page_text(second.get_absolute_url())
    assert f'rel="prev" href="{first.get_absolute_url()}"' in text and third.get_absolute_url() in text


def test_an_empty_archive_says_how_to_fill_it(page_text):
    assert "manage.py import_seeds" in page_text("/issues/")
    assert "manage.py import_seeds" in page_text("/newspapers/")
