"""The one way records change, for an import and for a person alike.

Every verb is one transaction with its history, its search rows and its redirects; nothing else writes records.
"""

from .articles import SETTABLE, save_article, save_bylines, set_checked, set_state
from .authorities import make_person, make_place, save_authority, save_names
from .continuing import Continuation, link_continuations, set_continuation
from .held import decline_suggestion, release_hold, take_suggestion
from .imports import begin_run, end_run, note_file
from .issues import IssueDate, PageTaken, settle_page
from .joining import join_articles
from .left_over import stretches_left_over, take_up
from .mentions import link_mentions, place_for, remove_mention, review_mentions, save_mention
from .merging import (
    ask_whether_same,
    different_people,
    merge_people,
    merge_places,
    places_around,
    same_person,
    unmerge,
)
from .namesakes import tell_namesakes_apart
from .newspapers import make_newspaper
from .pages import keep_source
from .read import ReadArticle, ReadByline, ReadMention, ReadPage
from .readings import save_reading
from .revision import EditConflict, refuse_if_changed, revision
from .settling import merge_issues, merge_newspapers, same_issue, save_issue, save_newspaper, save_page
from .splitting import split_article
from .turns import take_turn
from .undo import CannotUndo, undo_counts, undo_run

__all__ = [
    "SETTABLE",
    "CannotUndo",
    "Continuation",
    "EditConflict",
    "IssueDate",
    "PageTaken",
    "ReadArticle",
    "ReadByline",
    "ReadMention",
    "ReadPage",
    "ask_whether_same",
    "begin_run",
    "decline_suggestion",
    "different_people",
    "end_run",
    "join_articles",
    "keep_source",
    "link_continuations",
    "link_mentions",
    "make_newspaper",
    "make_person",
    "make_place",
    "merge_issues",
    "merge_newspapers",
    "merge_people",
    "merge_places",
    "note_file",
    "place_for",
    "places_around",
    "refuse_if_changed",
    "release_hold",
    "remove_mention",
    "review_mentions",
    "revision",
    "same_issue",
    "same_person",
    "save_article",
    "save_authority",
    "save_bylines",
    "save_issue",
    "save_mention",
    "save_names",
    "save_newspaper",
    "save_page",
    "save_reading",
    "set_checked",
    "set_continuation",
    "set_state",
    "settle_page",
    "split_article",
    "stretches_left_over",
    "take_suggestion",
    "take_turn",
    "take_up",
    "tell_namesakes_apart",
    "undo_counts",
    "undo_run",
    "unmerge",
]
