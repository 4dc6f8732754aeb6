"""The editors' desk: one file for each kind of record."""

from . import articles, forwardings, holds, imports, issues, mentions, newspapers, pages, people, places

__all__ = [
    "articles",
    "forwardings",
    "holds",
    "imports",
    "issues",
    "mentions",
    "newspapers",
    "pages",
    "people",
    "places",
]
