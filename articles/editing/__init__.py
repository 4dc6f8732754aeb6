"""The one way records change, for an import and for a person alike.

Every verb is one transaction with its history, its search rows and its redirects; nothing else writes records.
"""

from .articles import EditConflict, join_articles, save_article, set_state, split_article
from .authorities import different_people, merge_people, merge_places, same_person
from .issues import save_issue, settle_page
from .mentions import review_mentions
from .readings import ReadArticle, ReadByline, ReadMention, ReadPage, save_reading
from .undo import undo_counts, undo_run

__all__ = [
    "EditConflict",
    "ReadArticle",
    "ReadByline",
    "ReadMention",
    "ReadPage",
    "different_people",
    "join_articles",
    "merge_people",
    "merge_places",
    "review_mentions",
    "same_person",
    "save_article",
    "save_issue",
    "save_reading",
    "set_state",
    "settle_page",
    "split_article",
    "undo_counts",
    "undo_run",
]
