"""Full-text search: how the index is filled, and how it is asked.

fill([article.pk, ...])      index these articles anew, in the caller's transaction
remove([pk, ...])            forget these articles
keep_up()                    after many changes: what filling has put off
ask(Query(text="社区 -会议"))  -> Answer: ids of one page, exact total, facets, cursors
highlight(text, query)       -> the spans of a text that the query matched
snippet(text, query)         -> the pieces of its best short extract
listed([pk, ...])            -> what lists show of these articles, by pk
articles_naming([place.pk])  -> how many published articles name each place, or what lies in it
"""

from .asking import ask
from .filling import fill, keep_up, remove
from .highlighting import highlight, pieces
from .listed import Hit, listed
from .query import Answer, Facets, FacetValue, Piece, Query, Sort, Span, Suggestion
from .snippets import snippet
from .tallies import articles_naming

__all__ = [
    "Answer",
    "FacetValue",
    "Facets",
    "Hit",
    "Piece",
    "Query",
    "Sort",
    "Span",
    "Suggestion",
    "articles_naming",
    "ask",
    "fill",
    "highlight",
    "keep_up",
    "listed",
    "pieces",
    "remove",
    "snippet",
]
