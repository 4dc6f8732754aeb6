"""What is known from the newspaper already when a page is read."""

from __future__ import annotations

from dataclasses import dataclass

from articles.gazetteer.offices import head_of


@dataclass(frozen=True, slots=True, order=True)
class Official:
    """A person with a post that is printed beside the name: 书记 of 县委书记陈明, 副县长 of 副县长林青."""

    name: str
    post: str


@dataclass(frozen=True, slots=True)
class Known:
    """What other pages say: people of this issue or newspaper, with their posts, its reporters, its places."""

    people: frozenset[str] = frozenset()
    bylines: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    officials: frozenset[Official] = frozenset()
    home: str = ""  # the code of the division that the newspaper or the page is at home in


def post_of(office: str) -> str:
    """The post that an office as printed ends with, a deputy's told apart.

    >>> post_of("县委书记"), post_of("县教育局副局长"), post_of("红旗队")
    ('书记', '副局长', '')
    """
    head = head_of(office)
    return f"副{head}" if head and office.endswith(f"副{head}") else head
