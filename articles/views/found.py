"""Articles that a search found, ready to be listed: each with its extract, what matched marked."""

from dataclasses import dataclass

from articles.search import Answer, Hit, Query, Sort, ask, listed, pieces, snippet
from articles.search.listed import Listed

EXTRACT = 90  # characters of the text under each title
ABOUT_A_RECORD = 10  # articles on the page of a person or a place


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
    articles = listed(answer.ids)
    text = words or answer.query.text
    return Found(answer, [_hit(articles[pk], text) for pk in answer.ids if pk in articles])


def found_for(query: Query, name: str = "") -> Found:
    """The newest articles that answer this, for the page of a record; its name is marked where it is printed."""
    return found(ask(query, size=ABOUT_A_RECORD, facets=("years",)), words=name)


def naming(people: tuple[int, ...] = (), places: tuple[int, ...] = (), bylines: tuple[int, ...] = ()) -> Query:
    """The question for the newest articles about these records."""
    return Query(people=people, places=places, bylines=bylines, sort=Sort.NEWEST)


def _hit(article: Listed, text: str) -> Hit:
    return Hit(article, pieces(article.title, text), snippet(article.body, text, EXTRACT))
