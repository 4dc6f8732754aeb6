"""The records of the archive, by subject."""

from .articles import Article, Byline, Review
from .authorities import Person, PersonName, PersonPair, Place, PlaceName
from .holds import Hold
from .imports import ImportFile, ImportRun
from .mentions import PersonMention, PlaceMention
from .newspapers import Issue, Newspaper, Page, Source
from .public import Forwarding, PublicRecord
from .search import SearchChange, SearchRow, SearchText

__all__ = [
    "Article",
    "Byline",
    "Forwarding",
    "Hold",
    "ImportFile",
    "ImportRun",
    "Issue",
    "Newspaper",
    "Page",
    "Person",
    "PersonMention",
    "PersonName",
    "PersonPair",
    "Place",
    "PlaceMention",
    "PlaceName",
    "PublicRecord",
    "Review",
    "SearchChange",
    "SearchRow",
    "SearchText",
    "Source",
]
