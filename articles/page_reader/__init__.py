"""The page reader: the raw text of a newspaper page to the articles printed on it. Pure: it looks nothing up."""

from .habits import Habits
from .jumps import Jump, join_jumps, joined
from .reading import read_page

__all__ = ["Habits", "Jump", "join_jumps", "joined", "read_page"]
