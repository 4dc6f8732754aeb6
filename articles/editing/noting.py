"""What people do to the names of an article, told in the article's history: names have none of their own."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from articles.models import Article, Byline, PersonMention, PlaceMention

LONGEST = 100  # characters that the history keeps of a note


def note(names: Iterable[PersonMention | PlaceMention | Byline], what: str, by: Any) -> None:
    """Add a line to the history of each article that has some of these names: what was done to them, and by whom.

    What no person did is not noted: the reading of a page gives its own account of names.
    """
    if by is None:
        return
    printed = defaultdict(list)
    for name in names:
        printed[name.article_id].append(str(name))
    for article in Article.objects.filter(pk__in=printed):
        note_article(article, f"{what}：{'、'.join(dict.fromkeys(printed[article.pk]))}", by)


def note_article(article: Article, words: str, by: Any) -> None:
    """Add a line to an article's history although none of its own fields has changed."""
    cut = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
    Article.history.bulk_history_create([article], update=True, default_user=by, default_change_reason=cut)
