"""Text -> the people, offices and places named in it."""

from articles.name_finder.found import FoundName, NameKind, PlaceType
from articles.name_finder.known import Known, Official
from articles.name_finder.together import PageNames, find_names, find_page_names, read_page_names

__all__ = [
    "FoundName",
    "Known",
    "NameKind",
    "Official",
    "PageNames",
    "PlaceType",
    "find_names",
    "find_page_names",
    "read_page_names",
]
