"""How the index is filled."""

from collections.abc import Iterable


def fill(article_ids: Iterable[int]) -> int:
    """Index these articles as they now stand, in the caller's transaction; how many were indexed.

    May be repeated at will. An id that is no article any more is removed from the index.
    """
    raise NotImplementedError


def remove(article_ids: Iterable[int]) -> int:
    """Forget these articles, in the caller's transaction; how many were known.

    Call it before or after deleting the articles.
    """
    raise NotImplementedError
