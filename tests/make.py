"""Records for tests: plain functions with defaults for what a test does not care about."""

from datetime import date
from hashlib import sha256
from itertools import count

from articles.models import Article, Byline, Issue, Newspaper, Page, Person, PersonMention, Place, PlaceMention, Source

numbers = count(1)


def make_place(name: str = "溧阳市", **more) -> Place:
    return Place.objects.create(**{"name": name, "type": Place.Type.ADMIN, **more})


def make_newspaper(name: str = "溧阳日报", **more) -> Newspaper:
    return Newspaper.objects.get_or_create(name=name, **more)[0]


def make_issue(day: date | None = date(2023, 6, 20), newspaper: Newspaper | None = None, **more) -> Issue:
    basis = Issue.Basis.GIVEN if day else Issue.Basis.UNKNOWN
    return Issue.objects.create(**{"newspaper": newspaper or make_newspaper(), "date": day, "basis": basis, **more})


def make_page(issue: Issue | None = None, text: str = "", **more) -> Page:
    page = Page.objects.create(issue=issue or make_issue(number=str(next(numbers))), **more)
    make_source(page, text)
    return page


def make_source(page: Page, text: str = "", **more) -> Source:
    digest = sha256(f"{next(numbers)}{text}".encode()).hexdigest()
    return Source.objects.create(
        **{"page": page, "text": text, "encoding": "utf-8", "sha256": digest, "file": f"{digest[:8]}.txt", **more}
    )


def make_article(headline: str = "标题", body: str = "正文。", page: Page | None = None, **more) -> Article:
    page = page or make_page()
    position = more.pop("position", page.articles.count() + 1)
    return Article.objects.create(headline=headline, body=body, page=page, position=position, **more)


def make_person(name: str = "叶明华", **more) -> Person:
    return Person.objects.create(name=name, **more)


def make_mention(person: Person | None, article: Article, **more) -> PersonMention:
    quote = more.pop("quote", person.name if person else "某人")
    start = article.body.find(quote)
    return PersonMention.objects.create(
        **{
            "person": person,
            "article": article,
            "quote": quote,
            "length": len(quote),
            "start": start if start >= 0 else None,
            **more,
        }
    )


def make_place_mention(place: Place | None, article: Article, **more) -> PlaceMention:
    quote = more.pop("quote", place.name if place else "某地")
    start = article.body.find(quote)
    return PlaceMention.objects.create(
        **{
            "place": place,
            "article": article,
            "quote": quote,
            "length": len(quote),
            "start": start if start >= 0 else None,
            **more,
        }
    )


def make_byline(article: Article, name: str = "朱梦琪", person: Person | None = None, **more) -> Byline:
    return Byline.objects.create(article=article, name=name, person=person, **more)
