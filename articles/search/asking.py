"""How the index is asked."""

from .query import Answer, Query

PAGE_SIZE = 20


def ask(query: Query, size: int = PAGE_SIZE, cursor: str = "", with_facets: bool = True) -> Answer:
    """One page of the articles that answer the query: `size` of them, from `cursor` (of an earlier Answer) on.

    An unknown or damaged cursor means the first page.
    """
    raise NotImplementedError
