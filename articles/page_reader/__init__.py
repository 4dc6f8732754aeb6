"""The page reader: the raw text of a newspaper page to the articles printed on it. Pure: it looks nothing up."""

from .habits import Habits
from .reading import read_page

__all__ = ["Habits", "read_page"]
