"""An article's page: the text as printed, names linked, date and source told."""

from datetime import date

from articles.models import Article
from tests.make import (
    make_article,
    make_byline,
    make_issue,
    make_mention,
    make_page,
    make_person,
    make_place,
    make_place_mention,
    make_source,
)


def test_the_heading_block_stands_as_printed(page_text):
    article = make_article("主题甲", kicker="引题乙", deck="副题丙", column="栏目丁")
    text = page_text(article.get_absolute_url())
    assert text.index("栏目丁") < text.index(">引题乙") < text.index('<h1 lang="zh-Hans">主题甲') < text.index("副题丙")


def test_a_name_leads_to_its_person_where_it_stands(page_text):
    person, article = make_person("王建国"), make_article(body="县长王建国讲话。")
    make_mention(person, article)
    linked = f'县长<a class="name-person" href="{person.get_absolute_url()}">王建国</a>讲话。'
    assert linked in page_text(article.get_absolute_url())


def test_a_name_in_the_second_paragraph_is_linked_where_it_stands(page_text):
    place, article = make_place("青山镇"), make_article(body="春耕忙。\n## 小标题\n在青山镇采访。")
    make_place_mention(place, article)
    linked = f'<p>在<a class="name-place" href="{place.get_absolute_url()}">青山镇</a>采访。'
    assert linked in page_text(article.get_absolute_url())


def test_a_name_in_the_headline_is_linked(page_text):
    person, article = make_person("王建国"), make_article("王建国调研")
    make_mention(person, article, part="headline", start=0)
    assert "王建国</a>调研" in page_text(article.get_absolute_url())


def test_a_rejected_mention_is_no_link(page_text):
    person, article = make_person("高兴"), make_article(body="大家高兴极了。")
    make_mention(person, article, review="rejected")
    assert person.get_absolute_url() not in page_text(article.get_absolute_url())


def test_a_name_that_nobody_knows_is_plain_text(page_text):
    article = make_article(body="村民李秀英说好。")
    make_mention(None, article, quote="李秀英")
    assert "村民李秀英说好。" in page_text(article.get_absolute_url())


def test_a_name_inside_another_name_is_passed_over(page_text):
    town, county, article = make_place("清河县青山镇"), make_place("清河县"), make_article(body="到清河县青山镇去。")
    make_place_mention(town, article)
    make_place_mention(county, article, start=2, length=2)
    assert f'{town.get_absolute_url()}">清河县青山镇</a>去' in page_text(article.get_absolute_url())


def test_a_subheading_is_a_heading(page_text):
    article = make_article(body="开头。\n## 小标题\n正文。")
    assert "<h2>小标题" in page_text(article.get_absolute_url())


def test_the_byline_says_the_role_and_leads_to_the_person(page_text):
    article, person = make_article(), make_person("赵小楠")
    make_byline(article, "赵小楠", person, role="reporter")
    text = page_text(article.get_absolute_url())
    assert "记者" in text and f'href="{person.get_absolute_url()}">赵小楠</a>' in text


def test_a_role_that_two_share_is_said_once(page_text):
    article = make_article()
    for name in ("甲", "乙"):
        make_byline(article, name, role="photographer")
    assert page_text(article.get_absolute_url()).count("摄影") == 1


def test_an_inferred_date_says_not_before_and_the_words_that_say_so(page_text):
    issue = make_issue(
        day=None, basis="inferred", earliest=date(2023, 9, 1), precision="month", evidence=["九月一日上午"]
    )
    text = page_text(make_article(page=make_page(issue)).get_absolute_url())
    assert "不早于2023年9月" in text and "<q>九月一日上午</q>" in text and "据文中字句推断" in text


def test_what_the_machine_inferred_no_longer_stands_beside_what_an_editor_stated(page_text):
    issue = make_issue(date(2023, 6, 20), evidence=["六月十九日"])
    assert "六月十九日" not in page_text(make_article(page=make_page(issue)).get_absolute_url())


def test_a_settled_date_is_told_plainly(page_text):
    text = page_text(make_article(page=make_page(make_issue(date(2023, 6, 20)))).get_absolute_url())
    assert '<time datetime="2023-06-20">2023年6月20日</time>' in text and "不早于" not in text


def test_the_citation_has_the_permanent_address(page_text):
    article = make_article("春耕忙", page=make_page(make_issue(date(2023, 6, 20)), number=2))
    text = page_text(article.get_absolute_url())
    assert (
        "《春耕忙》，溧阳日报，" in text
        and "，第2版。" in text
        and f"http://testserver{article.get_absolute_url()}" in text
    )


def test_a_reference_manager_reads_title_author_newspaper_and_date(page_text):
    article = make_article("春耕忙", page=make_page(make_issue(date(2023, 6, 20)), number=2))
    make_byline(article, "赵小楠")
    text = page_text(article.get_absolute_url())
    said = {"title": "春耕忙", "journal_title": "溧阳日报", "publication_date": "2023/06/20", "author": "赵小楠"}
    assert [name for name, content in said.items() if f'"citation_{name}" content="{content}"' not in text] == []


def test_the_neighbours_on_the_page_are_one_click_away(page_text):
    page = make_page()
    before, article, after = (make_article(headline, page=page) for headline in ("前篇", "本篇", "后篇"))
    text = page_text(article.get_absolute_url())
    assert f'rel="prev" href="{before.get_absolute_url()}"' in text
    assert f'rel="next" class="neighbours-next" href="{after.get_absolute_url()}"' in text


def test_a_withdrawn_neighbour_is_passed_over(page_text):
    page = make_page()
    article, withdrawn = make_article(page=page), make_article("撤下", page=page, state=Article.State.WITHDRAWN)
    assert withdrawn.get_absolute_url() not in page_text(article.get_absolute_url())


def test_a_continuation_and_its_beginning_lead_to_each_other(page_text):
    beginning = make_article("上篇", continued_on="5")
    rest = make_article("下篇", kind="continuation", continues=beginning, continued_from="1")
    assert "下转：下篇" in page_text(beginning.get_absolute_url())
    assert "上接：上篇" in page_text(rest.get_absolute_url())


def test_a_jump_to_a_page_that_is_missing_is_told(page_text):
    assert "下转5版" in page_text(make_article(continued_on="5").get_absolute_url())


def test_hostile_markup_in_every_part_is_text(page_text):
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    parts = dict.fromkeys(("kicker", "deck", "column", "dateline"), evil)
    article = make_article(evil, f"{evil}\n## {evil}", continued_on=evil[:40], **parts)
    make_byline(article, evil[:100], make_person(evil[:100], qualifier="<b>甲</b>"), unit=evil)
    make_mention(make_person("王<i>"), article, quote="alert", start=8)
    for url in (article.get_absolute_url(), article.page.get_absolute_url(), article.page.issue.get_absolute_url()):
        text = page_text(url)
        assert "<script" not in text and "<img" not in text and "<b>甲" not in text and "<i>" not in text


def test_what_was_searched_for_is_marked_also_inside_a_name(page_text):
    person, article = make_person("王建国"), make_article(body="县长王建国讲话。")
    make_mention(person, article)
    text = page_text(f"{article.get_absolute_url()}?q=长王建")
    assert "县<mark>长</mark><a" in text and "><mark>王建</mark>国</a>讲话" in text


def test_a_withdrawn_article_is_gone(client):
    article = make_article(state=Article.State.WITHDRAWN)
    assert client.get(article.get_absolute_url()).status_code == 410
    assert client.get(f"{article.get_absolute_url()}source/").status_code == 410


def test_the_source_text_is_exactly_that_of_the_article(page_text):
    page = make_page()
    page.sources.all().delete()
    make_source(page, "甲乙丙丁戊己")
    article = make_article(page=page, spans=[[0, 2, "headline"], [4, 5, "body"]])
    text = page_text(f"{article.get_absolute_url()}source/")
    assert ">甲乙</p>" in text and ">戊</p>" in text and "丙" not in text and "己" not in text


def test_what_another_article_stands_between_is_shown_apart(page_text):
    page = make_page()
    page.sources.all().delete()
    make_source(page, "甲\n乙丙丁")
    article = make_article(page=page, spans=[[0, 1, "body"], [2, 3, "body"], [4, 5, "body"]])
    text = page_text(f"{article.get_absolute_url()}source/")
    assert ">甲\n乙</p>" in text and ">丁</p>" in text and "丙" not in text


def test_an_article_of_a_page_without_source_says_so(page_text):
    article = make_article()
    article.page.sources.all().delete()
    assert "没有保存原文" in page_text(f"{article.get_absolute_url()}source/")
