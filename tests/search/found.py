"""Short ways to fill and to ask, for the search tests."""

from articles.models import Article
from articles.search import Query, ask, fill
from tests.make import make_article


def indexed(headline: str = "标题", body: str = "正文。", **more) -> Article:
    """An article that stands in the index."""
    article = make_article(headline, body, **more)
    fill([article.pk])
    return article


def finds(text: str = "", **more) -> set[int]:
    """The pks of all articles that a query finds."""
    return set(ordered(text, **more))


def ordered(text: str = "", **more) -> list[int]:
    """The same, in their order."""
    return list(ask(Query(text=text, **more), size=500, facets=()).ids)
