"""The list of articles: what is asked in the address, what is shown."""

from datetime import date
from itertools import repeat
from urllib.parse import urlencode

import pytest

from articles.search import fill
from tests.make import (
    make_article,
    make_byline,
    make_issue,
    make_mention,
    make_newspaper,
    make_page,
    make_person,
    make_place,
    make_place_mention,
)
from tests.views.archive import make_archive


def make_found(headline="标题", body="正文。", **more):
    article = make_article(headline, body, **more)
    fill([article.pk])
    return article


def test_a_word_finds_its_article_and_is_marked(page_text):
    make_found("春耕忙", "青山镇的早稻已经插完。")
    make_found("秋收", "粮食入库。")
    text = page_text("/articles/?q=早稻")
    assert "<mark>早稻</mark>" in text and "秋收" not in text and "共 1 篇" in text


HAS_IT = """
date_from=2023-06-20 date_to=2023-06-20 kind=report year=2023 month=2023-06 person=王建国1 place=青山镇 place=清河县
byline=赵小楠 newspaper=清河报 checked=no
""".split()
HAS_IT_NOT = """
date_from=2023-06-21 date_to=2023-06-19 kind=photo year=1999 month=2023-07 person=没有此人 place=别处 byline=王建国
newspaper=别报 checked=yes
""".split()


@pytest.mark.parametrize(("question", "found"), [*zip(HAS_IT, repeat(True)), *zip(HAS_IT_NOT, repeat(False))])
def test_the_list_narrows(page_text, question, found):
    make_archive(articles=1)
    assert ("青山镇春耕忙之1" in page_text(f"/articles/?{question}")) is found


def test_records_are_asked_for_by_their_permanent_ids(page_text):
    person = make_person("王斌", qualifier="甲县")
    other = make_person("王斌", qualifier="乙县")
    for one, headline in ((person, "甲县来信"), (other, "乙县来信")):
        article = make_article(headline, "王斌讲话。")
        make_mention(one, article)
        fill([article.pk])
    text = page_text(f"/articles/?person={person.public_id}")
    assert "甲县来信" in text and "乙县来信" not in text


def test_an_author_is_asked_for_by_permanent_id(page_text):
    article, author = make_article("署名之作"), make_person("赵小楠")
    make_byline(article, "赵小楠", author)
    fill([article.pk])
    assert "署名之作" in page_text(f"/articles/?byline={author.public_id}")


def test_a_place_counts_with_what_lies_in_it(page_text):
    county = make_place("清河县")
    article = make_article("乡间", "在青山镇。")
    make_place_mention(make_place("青山镇", parent=county), article)
    fill([article.pk])
    assert "乡间" in page_text(f"/articles/?place={county.public_id}")


def test_a_wrong_date_is_told_and_the_rest_still_narrows(page_text):
    make_found("春耕忙")
    text = page_text("/articles/?q=春耕&date_from=昨天")
    assert "输入一个有效的日期" in text and "共 1 篇" in text


def test_a_box_is_ticked_for_what_was_chosen(page_text):
    make_archive(articles=1)
    assert '<input type="checkbox" name="kind" value="report" checked>' in page_text("/articles/?kind=report")


def test_the_months_of_a_year_are_offered_by_name(page_text):
    make_archive(articles=1)
    assert 'value="2023-06"> 2023年6月' in page_text("/articles/?year=2023")


def make_years(number: int) -> None:
    paper = make_newspaper("清河报")
    pages = [make_page(make_issue(date(2000 + year, 6, 20), paper)) for year in range(number)]
    fill([make_article(page=page).pk for page in pages])


def test_of_many_years_the_newest_are_shown_and_a_button_for_all(page_text):
    make_years(20)
    text = page_text("/articles/")
    assert 'value="2019"' in text and 'value="2000"' not in text
    assert '<button name="all" value="year"' in text and "全部 20 项" in text


def test_all_years_are_shown_to_who_asks_for_them(page_text):
    make_years(20)
    text = page_text("/articles/?all=year")
    assert 'value="2000"' in text and 'name="all" value="year" checked' in text


def test_a_chosen_year_is_always_shown(page_text):
    make_years(20)
    assert 'value="2000" checked' in page_text("/articles/?year=2000")


def test_a_few_years_are_all_shown(page_text):
    make_years(12)
    text = page_text("/articles/?all=year")
    assert 'value="2000"' in text and 'name="all"' not in text


def test_markup_in_a_record_is_shown_as_text(page_text):
    paper = make_newspaper("<b>报</b>")
    article = make_article("<i>甲</i>", "<u>乙</u>。", make_page(make_issue(newspaper=paper)), kicker="<s>丙</s>")
    make_mention(make_person("<em>丁</em>"), article)
    fill([article.pk])
    text = page_text("/articles/?q=甲")
    assert not [tag for tag in ("<b>", "<i>", "<u>", "<s>", "<em>") if tag in text]


def test_an_article_without_a_title_is_called_by_its_text(page_text):
    make_found("", "春耕开始了。")
    assert ">春耕开始了。</a>" in page_text("/articles/")


def test_a_name_that_nobody_bears_is_told_and_stays_in_its_field(page_text):
    make_archive(articles=1)
    text = page_text("/articles/?person=没有此人&place=没有此地")
    assert "档案中没有叫“没有此人”的人物" in text and 'value="没有此人"' in text and 'value="没有此地"' in text


def test_a_place_is_known_by_how_its_name_begins(page_text):
    make_archive(articles=1)
    assert "青山镇春耕忙之1" in page_text("/articles/?place=青山")


def test_both_days_are_kept_in_the_form(page_text):
    text = page_text("/articles/?date_from=2023-06-01&date_to=2023-06-30")
    assert 'value="2023-06-01"' in text and 'value="2023-06-30"' in text


def test_a_long_list_goes_on_and_comes_back(client):
    fill([make_article(f"文章{number}").pk for number in range(1, 24)])
    first = client.get("/articles/?sort=oldest").context["found"].answer
    second = client.get(f"/articles/?{urlencode({'sort': 'oldest', 'cursor': first.next})}").context["found"]
    assert (second.answer.first, second.last, len(second.hits), bool(second.answer.previous)) == (21, 23, 3, True)


def test_a_withdrawn_article_is_not_found(page_text):
    make_found("撤下的文章", state="withdrawn")
    assert "撤下的文章" not in page_text("/articles/?q=撤下")


def test_an_empty_archive_says_how_to_fill_it(page_text):
    assert "manage.py import_seeds" in page_text("/articles/")


def test_nothing_found_helps_on(page_text):
    make_found()
    text = page_text("/articles/?q=找不到的词")
    assert "没有找到" in text and 'href="/people/"' in text


SENSELESS = """
q=%00 q=%22 q=OR q=(((( q=- person=%00 place=%27%3B-- year=abc year=99999999999999999999 year=-1 kind=poem checked=maybe
sort=best cursor=%FF%FE newspaper=%00 month=2023-99 byline=%00 date_from=0000-00-00 date_to=9999-12-31
""".split()


@pytest.mark.parametrize("question", [*SENSELESS, f"q={'字' * 3000}", f"byline={'字' * 300}"])
def test_whatever_is_asked_is_answered(client, question):
    make_archive(articles=1)
    assert client.get(f"/articles/?{question}").status_code == 200


def test_what_was_asked_is_shown_as_text(page_text):
    asked = urlencode({"q": "<script>alert(1)</script>", "byline": '"><script>alert(2)</script>'})
    assert "<script>alert" not in page_text(f"/articles/?{asked}")


def test_the_advanced_form_becomes_one_line(client):
    make_found("社区开幕", "昨日，社区治理会议开幕。")
    asked = {"phrase": "社区治理", "some": "会议 论坛", "without": "长江", "title": "开幕", "year": "2023", "q": ""}
    response = client.get("/articles/", asked, follow=True)
    assert response.redirect_chain[0][0].startswith("/articles/?")
    assert response.context["filter"].query().text == '"社区治理" (会议 OR 论坛) -长江 标题:开幕'
    assert response.context["filter"].query().years == (2023,)
    assert response.context["found"].answer.total == 1


def test_pinyin_suggests_a_person_beside_what_it_finds(page_text):
    article = make_found("标题", "AI 与叶明华。")
    make_mention(make_person("叶明华", pinyin="ye ming hua", initials="ai"), article)
    fill([article.pk])
    text = page_text("/articles/?q=ai")
    assert "共 1 篇" in text and "叶明华</a>" in text
