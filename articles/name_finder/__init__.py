"""Text -> the people, offices and places named in it."""

from articles.name_finder.found import FoundName, NameKind, PlaceType
from articles.name_finder.known import Known
from articles.name_finder.together import find_names, find_page_names

__all__ = ["FoundName", "Known", "NameKind", "PlaceType", "find_names", "find_page_names"]
