"""A small archive in which every public page has something to show."""

from datetime import date

from articles.models import Article
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
    make_source,
)

TEXT = "青山镇春耕忙\n县长王建国到青山镇调研。\n    第1版"


def make_archive(articles: int = 3):
    """One issue with one page of so many articles, each naming a person and a place, each signed; all are indexed."""
    home = make_place("清河县", level="county", code="990101000000", pinyin="Qinghe Xian")
    town = make_place("青山镇", level="township", parent=home, pinyin="Qingshan Zhen")
    issue = make_issue(date(2023, 6, 20), make_newspaper("清河报", home=home))
    page = make_page(issue, number=1)
    page.sources.all().delete()
    make_source(page, TEXT, spans=[[7, 8, "blank"], [21, len(TEXT), "furniture"]])
    made = [make_signed_article(page, town, number) for number in range(1, articles + 1)]
    fill(article.pk for article in made)
    return made[0]


def make_signed_article(page, town, number: int) -> Article:
    spans = [[0, 7, "headline"], [8, 21, "body"]] if number == 1 else []
    body = "县长王建国到青山镇调研。\n## 春耕\n村民李秀英说好。"
    article = make_article(f"青山镇春耕忙之{number}", body, page, kicker="一年之计", spans=spans)
    make_mention(make_person(f"王建国{number}", pinyin="Wang Jianguo"), article, quote="王建国", offices=["县长"])
    make_place_mention(town, article, quote="青山镇")
    make_byline(article, "赵小楠", make_person(f"赵小楠{number}", pinyin="Zhao Xiaonan"), role="reporter")
    return article


def every_address(article: Article) -> list[str]:
    """Every public page that has to do with this article, and the lists."""
    page, issue = article.page, article.page.issue
    person, place = article.personmentions.get().person, article.placementions.get().place
    records = (article, page, issue, issue.newspaper, person, place, place.parent)
    lists = ["/", "/articles/", "/newspapers/", "/issues/", "/issues/2023/", "/issues/2023/6/", "/people/", "/places/"]
    found = ["/articles/?q=春耕", f"/articles/?person={person.public_id}&place={place.public_id}&kind=report&year=2023"]
    narrowed = ["/people/?initial=w", "/people/?q=wang", "/places/?q=青山", "/about/"]
    sources = [f"{article.get_absolute_url()}source/", f"{page.get_absolute_url()}source/"]
    return [*lists, *found, *narrowed, *sources, *(record.get_absolute_url() for record in records)]
