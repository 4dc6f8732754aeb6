"""Articles that a search found, ready to be listed: each with its extract, what matched marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.body import body_parts
from articles.models import Article
from articles.search import Answer, Piece, Query, Sort, ask, pieces, snippet

EXTRACT = 90  # characters of the text under each title
ABOUT_A_RECORD = 10  # articles on the page of a person or a place


@dataclass(frozen=True, slots=True)
class Hit:
    """An article of the list: its title and an extract of its text, in pieces."""

    article: Article
    title: list[Piece]
    extract: list[Piece]


@dataclass(frozen=True, slots=True)
class Found:
    """An answer of the search with its articles at hand."""

    answer: Answer
    hits: list[Hit]

    @property
    def last(self) -> int:
        """The number of this page's last article among all."""
        return self.answer.first + len(self.hits) - 1 if self.hits else 0


def found(answer: Answer, words: str = "") -> Found:
    """The articles of the answer, in its order, fetched at once; `words` are marked, else what was searched for."""
    records = Article.objects.published().with_issue().for_lists().in_bulk(answer.ids)
    articles = (records[key] for key in answer.ids if key in records)
    return Found(answer, list(_hits(articles, words or answer.query.text)))


def found_for(query: Query, name: str = "") -> Found:
    """The newest articles that answer this, for the page of a record; its name is marked where it is printed."""
    return found(ask(query, size=ABOUT_A_RECORD, facets=("years",)), words=name)


def naming(people: tuple[int, ...] = (), places: tuple[int, ...] = (), bylines: tuple[int, ...] = ()) -> Query:
    """The question for the newest articles about these records."""
    return Query(people=people, places=places, bylines=bylines, sort=Sort.NEWEST)


def _hits(articles: Iterable[Article], text: str) -> Iterable[Hit]:
    for article in articles:
        plain = " ".join(part.text for part in body_parts(article.body))
        if text:
            yield Hit(article, pieces(article.title, text), snippet(plain, text, EXTRACT))
        else:
            yield Hit(article, [Piece(article.title)], [Piece(opening(plain))])


def opening(text: str) -> str:
    """How the text begins."""
    return f"{text[:EXTRACT]}…" if len(text) > EXTRACT else text
