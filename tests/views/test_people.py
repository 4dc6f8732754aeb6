"""The list of people and a person's page."""

from datetime import date

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
)


def test_a_person_is_listed_with_the_number_of_articles(page_text):
    person = make_person("王建国", pinyin="Wang Jianguo")
    article = make_article(body="王建国讲话。王建国又讲话。")
    make_mention(person, article)
    make_mention(person, article, start=7)
    make_mention(person, make_article(body="王建国调研。"))
    make_mention(person, make_article(body="王建国。"), review="rejected")
    assert '<span class="count">2</span>' in page_text("/people/")


def test_a_reporter_is_listed_with_the_number_of_articles_signed(page_text):
    reporter = make_person("赵小楠", pinyin="Zhao Xiaonan")
    for _article in range(3):
        make_byline(make_article(), "赵小楠", reporter)
    assert '<span class="count"> 署名 3</span>' in page_text("/people/")


@pytest.mark.parametrize("asked", ["王", "建国", "wang", "WangJianguo", "wang jian", "wjg", "国栋"])
def test_a_person_is_found_by_name_variant_pinyin_and_initials(page_text, asked):
    person = make_person("王建国", pinyin="Wang Jianguo", initials="wjg")
    person.names.create(name="王国栋")
    make_person("李秀英", pinyin="Li Xiuying", initials="lxy")
    text = page_text(f"/people/?q={asked}")
    assert "王建国" in text and "李秀英" not in text


@pytest.mark.parametrize(("letter", "name"), [("a", "安宁"), ("z", "周强"), ("w", "王斌")])
def test_people_are_listed_by_the_initial_of_their_pinyin(page_text, letter, name):
    people = {"安宁": "An Ning", "王斌": "Wang Bin", "周强": "Zhou Qiang"}
    for one, pinyin in people.items():
        make_person(one, pinyin=pinyin)
    text = page_text(f"/people/?initial={letter}")
    assert [one for one in people if one in text] == [name]


def test_namesakes_are_told_apart(page_text):
    for qualifier in ("甲县常委", "乙县局长"):
        make_person("王斌", qualifier=qualifier)
    text = page_text("/people/")
    assert "甲县常委" in text and "乙县局长" in text


def test_a_merged_person_is_not_listed(page_text):
    make_person("王别名", merged_into=make_person("王建国"))
    assert "王别名" not in page_text("/people/")


def test_a_senseless_filter_is_answered(client):
    for question in ("initial=%E7%8E%8B", "initial=aa", "q=%00", "page=0", "page=zz"):
        assert client.get(f"/people/?{question}").status_code in {200, 404}


def test_the_office_printed_last_stands_first_and_each_has_its_sentence(page_text):
    person, paper = make_person("王建国"), make_newspaper("清河报")
    for day, office in ((date(2023, 9, 1), "书记"), (date(2021, 5, 4), "县长")):
        article = make_article(body=f"天晴。{office}王建国讲话。散会。", page=make_page(make_issue(day, paper)))
        make_mention(person, article, offices=[office])
    text = page_text(person.get_absolute_url())
    assert text.index("最近见报") < text.index("<h3>书记</h3>") + 200 < text.index("<h3>县长</h3>") + 200
    assert text.count("最近见报") == 1
    assert "县长<b>王建国</b>讲话。" in text and "散会" not in text.split('id="named"')[0]


def test_an_office_printed_again_is_told_once_with_its_last_day(page_text):
    person, paper = make_person("王建国"), make_newspaper("清河报")
    for day in (date(2021, 5, 4), date(2023, 9, 1)):
        article = make_article(body="县长王建国讲话。", page=make_page(make_issue(day, paper)))
        make_mention(person, article, offices=["县长"])
    text = page_text(person.get_absolute_url())
    assert text.count("<h3>县长</h3>") == 1 and "2 篇" in text and "2023年9月1日" in text


IN_FULL = {"in_full": "清河县县长", "body": "清河县人民政府", "place": "990101000000"}


def test_an_office_is_told_in_full_with_how_it_was_printed_its_body_and_its_place(page_text):
    place = make_place("清河县", code="990101000000")
    person = make_person("王建国")
    make_mention(person, make_article(body="县长王建国讲话。"), offices=["县长"], offices_in_full=[IN_FULL])
    text = page_text(person.get_absolute_url())
    assert "<h3>清河县县长</h3>" in text and "<dd>县长</dd>" in text and "<dd>清河县人民政府</dd>" in text
    assert f'<a href="{place.get_absolute_url()}">清河县</a>' in text


def test_one_office_in_two_newspapers_is_told_once(page_text):
    person = make_person("王建国")
    for name, printed in (("清河报", "县长"), ("大江日报", "清河县县长")):
        article = make_article(
            body=f"{printed}王建国讲话。", page=make_page(make_issue(newspaper=make_newspaper(name)))
        )
        make_mention(person, article, offices=[printed], offices_in_full=[IN_FULL])
    text = page_text(person.get_absolute_url())
    assert text.count("<h3>清河县县长</h3>") == 1 and "清河报、大江日报" in text and "2 篇" in text


def test_one_trade_in_two_newspapers_stands_with_each(page_text):
    person = make_person("王建国")
    for name in ("清河报", "大江日报"):
        article = make_article(body="村民王建国说。", page=make_page(make_issue(newspaper=make_newspaper(name))))
        make_mention(person, article, offices=["村民"], offices_in_full=[{"in_full": "村民", "body": "", "place": ""}])
    assert page_text(person.get_absolute_url()).count("<h3>村民</h3>") == 2


def test_a_survivor_has_the_offices_and_the_articles_of_those_merged_into_it(page_text):
    survivor = make_person("王建国")
    merged = make_person("王县长", merged_into=survivor)
    article = make_article(body="县长王县长讲话。")
    make_mention(merged, article, offices=["县长"])
    fill([article.pk])
    assert "<h3>县长</h3>" in page_text(survivor.get_absolute_url())
    assert '<span class="count">1</span>' in page_text("/people/")
    assert f'href="{survivor.get_absolute_url()}">王县长</a>' in page_text(article.get_absolute_url())


def test_offices_printed_together_stand_together(page_text):
    person = make_person("王建国")
    make_mention(person, make_article(body="县委副书记、县长王建国。"), offices=["县委副书记", "县长"])
    assert "<h3>县委副书记、县长</h3>" in page_text(person.get_absolute_url())


def test_a_mention_whose_words_were_edited_away_shows_the_name_alone(page_text):
    person = make_person("王建国")
    make_mention(person, make_article(body="已改。"), offices=["县长"])
    assert "<b>王建国</b>" in page_text(person.get_absolute_url())


def test_articles_that_name_a_person_and_those_signed_are_both_listed(page_text):
    person = make_person("王建国")
    named, signed = make_article("提到他", "王建国讲话。"), make_article("他写的")
    make_mention(person, named)
    make_byline(signed, "王建国", person)
    fill([named.pk, signed.pk])
    text = page_text(person.get_absolute_url())
    assert text.index("署名文章") < text.index("他写的") < text.index("提及此人的文章") < text.index("提到他")


def test_the_years_of_a_person_lead_to_the_articles_of_each(page_text):
    person, paper = make_person("王建国"), make_newspaper("清河报")
    for day in (date(2021, 5, 4), date(2023, 9, 1)):
        article = make_article(body="王建国讲话。", page=make_page(make_issue(day, paper)))
        make_mention(person, article)
        fill([article.pk])
    assert f'href="/articles/?person={person.public_id}&amp;year=2021"' in page_text(person.get_absolute_url())


def test_the_extract_is_what_stands_around_the_name(page_text):
    person, article = make_person("王建国"), make_article(body=f"{'天晴。' * 60}王建国讲话。")
    make_mention(person, article)
    fill([article.pk])
    assert "<mark>王建国</mark>讲话。" in page_text(person.get_absolute_url())


def test_a_person_without_articles_says_so(page_text):
    assert "目前没有提及此人的文章" in page_text(make_person().get_absolute_url())


def test_variant_names_are_told(page_text):
    person = make_person("王建国")
    person.names.create(name="王国栋")
    assert "又作" in page_text(person.get_absolute_url()) and "王国栋" in page_text(person.get_absolute_url())
