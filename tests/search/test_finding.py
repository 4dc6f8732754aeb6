"""What finds what, the same on both databases."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Article
from articles.search import Query, ask, fill
from articles.search.keys import key_of, phrase_key, runs, stands_in
from tests.make import (
    make_article,
    make_byline,
    make_issue,
    make_mention,
    make_page,
    make_person,
    make_place,
    make_place_mention,
)

from .found import finds, indexed

pytestmark = pytest.mark.django_db


HEADLINE = "溧阳景区开放"
BODY = "本报讯　昨日，天目湖景区第3次接待游客2.3万人次，GDP增长5%，创二○二三年新高。溧阳"
FOUND = (
    "天目 天目湖 湖景区 景区第3次 湖 高 日 溧陽 2.3万 gdp GD 5 5% 2023年 二〇二三年 本报讯 讯昨日 第3次 第3 “天目湖” "
    "-长江 标题:开放 标题:放 “日，天目湖” “日，天” “高。溧” “客2.3万” “次，GDP”"
).split()
FOUND += ["天目湖 游客", "天目湖 OR 长江", "开放 标题:景区", '"昨日，天目湖景区" 第3', '-"报，天"']
NOT_FOUND = (
    "目天 湖区 日天 dp 3万次 -游客 标题:游客 “天目湖接待” 作者:天目 2024年 开放天目 “报，天” “昨，天” -日".split()
)


@pytest.mark.parametrize("typed", FOUND)
def test_it_finds_the_article(typed):
    article = indexed(HEADLINE, BODY)
    assert finds(typed) == {article.pk}


@pytest.mark.parametrize("typed", [*NOT_FOUND, "天目湖 长江", '"昨日 天目湖"', '天目湖 -"日，天"'])
def test_it_does_not_find_the_article(typed):
    indexed(HEADLINE, BODY)
    assert finds(typed) == set()


def test_a_phrase_does_not_reach_from_the_title_into_the_body():
    article = indexed("社区", "治理工作")
    assert finds("社区治理") == set()
    assert finds("社区 治理") == {article.pk}


def test_names_are_found_in_their_fields():
    article = make_article(body="县长王建国到青山镇。")
    make_mention(make_person("王建国"), article)
    make_place_mention(make_place("青山镇"), article)
    make_byline(article, "朱梦琪")
    fill([article.pk])
    assert finds("人物:王建国") == finds("地点:青山") == finds("作者:朱梦琪") == finds("朱梦琪") == {article.pk}
    assert finds("人物:青山") == finds("地点:朱梦琪") == finds("作者:王建国") == set()


def test_an_unresolved_name_is_found_too():
    article = make_article(body="王建国到会。")
    make_mention(None, article, quote="王建国")
    fill([article.pk])
    assert finds("人物:王建国") == {article.pk}


def test_a_person_is_found_by_any_of_their_names():
    person, article = make_person("王建国"), make_article(body="老王到会。")
    person.names.create(name="王铁锤")
    make_mention(person, article, quote="老王")
    fill([article.pk])
    assert finds("人物:王铁锤") == finds("人物:王建国") == {article.pk}
    assert finds("-人物:王建国") == set()


def test_a_rejected_mention_does_not_count():
    person, article = make_person("王建国"), make_article(body="王建国到会。")
    make_mention(person, article, review="rejected")
    fill([article.pk])
    assert finds("人物:王建国") == finds(people=(person.pk,)) == set()
    assert finds("王建国") == {article.pk}


def test_a_merged_person_counts_with_the_survivor_in_both_directions():
    survivor = make_person("王建国")
    merged, article = make_person("王健国", merged_into=survivor), make_article(body="王健国到会。")
    make_mention(merged, article)
    fill([article.pk])
    assert finds(people=(survivor.pk,)) == finds(people=(merged.pk,)) == {article.pk}
    assert finds("人物:王建国") == {article.pk}


def test_a_merge_is_seen_without_indexing_again():
    survivor, other, article = make_person("王建国"), make_person("王健国"), make_article(body="王健国到会。")
    make_mention(other, article)
    fill([article.pk])
    assert finds(people=(survivor.pk,)) == set()
    other.merged_into = survivor
    other.save()
    assert finds(people=(survivor.pk,)) == {article.pk}


def test_a_place_counts_with_all_that_lies_in_it():
    county = make_place("溧阳市")
    town = make_place("天目湖镇", parent=county)
    village, article = make_place("桂林村", parent=town), make_article(body="桂林村。")
    make_place_mention(village, article)
    fill([article.pk])
    assert finds(places=(county.pk,)) == finds(places=(town.pk,)) == finds(places=(village.pk,)) == {article.pk}
    assert finds(places=(make_place("别处").pk,)) == set()


def test_a_moved_place_is_seen_without_indexing_again():
    here, there, town = make_place("甲县"), make_place("乙县"), make_place("丙镇")
    article = make_article(body="丙镇。")
    make_place_mention(town, article)
    fill([article.pk])
    assert finds(places=(here.pk,)) == set()
    town.parent = here
    town.save()
    assert finds(places=(here.pk,)) == {article.pk}
    assert finds(places=(there.pk,)) == set()


def test_filters_narrow_together():
    page = make_page(make_issue(date(2023, 6, 20)))
    other = make_page(make_issue(date(2022, 1, 1)))
    one, two = indexed("甲", page=page), indexed("甲", page=other, kind="photo", is_checked=True)
    newspaper = page.issue.newspaper_id
    assert finds("甲", newspapers=(newspaper,)) == {one.pk, two.pk}
    assert (
        finds("甲", years=(2023,)) == finds("甲", date_from=date(2023, 6, 20)) == finds(months=("2023-06",)) == {one.pk}
    )
    assert finds("甲", date_to=date(2022, 1, 1)) == finds(kinds=("photo",)) == finds(checked=True) == {two.pk}
    assert finds("甲", years=(2022, 2023)) == {one.pk, two.pk}
    assert finds("甲", kinds=("photo",), years=(2023,)) == set()


def test_an_article_without_a_day_lies_in_no_stretch_of_time():
    article = indexed(page=make_page(make_issue(None)))
    assert finds(date_to=date(2100, 1, 1)) == finds(date_from=date(1900, 1, 1)) == set()
    assert finds(years=(0,)) == {article.pk}


def test_a_withdrawn_article_is_found_only_by_who_asks_for_it():
    article = indexed("甲", state=Article.State.WITHDRAWN)
    assert finds("甲") == set()
    assert finds("甲", states=("withdrawn",)) == {article.pk}


def test_a_byline_is_found_as_printed():
    article = make_article()
    make_byline(article, "朱梦琪", unit="县融媒体中心")
    fill([article.pk])
    assert finds(byline="朱梦") == finds("作者:融媒体") == {article.pk}
    assert finds(byline="中心朱") == set()


def test_who_signed_and_who_is_named_are_kept_apart():
    person, article = make_person("朱梦琪"), make_article()
    make_byline(article, "朱梦琪", person=person)
    fill([article.pk])
    assert finds(bylines=(person.pk,)) == {article.pk}
    assert finds(people=(person.pk,)) == set()


LETTERS = st.sampled_from("甲乙丙丁，。 \nAb1２陽阳○〇二年月日")
TEXTS = st.lists(st.text(LETTERS, min_size=1, max_size=24), min_size=1, max_size=6)
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUICK
@given(texts=TEXTS, phrase=st.text(LETTERS, min_size=1, max_size=5))
def test_a_quoted_phrase_finds_what_a_scan_of_the_keys_finds(texts, phrase):
    Article.objects.all().update(state=Article.State.WITHDRAWN)
    articles = {article.pk: text for article, text in zip(_made(texts), texts, strict=True)}
    key = phrase_key(phrase)
    scanned = {pk for pk, text in articles.items() if not key or stands_in(key, key_of(text))}
    assert set(articles) & finds(f'"{phrase}"') == scanned


@QUICK
@given(text=st.text(max_size=60), data=st.data())
def test_any_part_of_any_text_finds_it(text, data):
    text = text.replace("\x00", "").encode(errors="ignore").decode()
    (article,) = _made([text])
    for run in runs(text)[:2]:
        start = data.draw(st.integers(0, len(run) - 1)) if run[0] >= "々" else 0
        part = run[start : data.draw(st.integers(start + 1, len(run)))]
        assert article.pk in finds(f'"{part}"')


@QUICK
@given(typed=st.text(max_size=40))
def test_whatever_is_typed_is_answered(typed):
    answer = ask(Query(text=typed))
    assert answer.total >= len(answer.ids)


def _made(texts: list[str]) -> list[Article]:
    """Articles with these bodies and no headline, indexed."""
    page = make_page()
    articles = [make_article("", text, page=page, position=number) for number, text in enumerate(texts, 1)]
    fill(article.pk for article in articles)
    return articles
