"""Facts handed to the readers: the divisions of China, surnames, offices."""

from .division import Division, Level
from .gazetteer import Coordinates, Gazetteer, load_gazetteer

__all__ = ["Coordinates", "Division", "Gazetteer", "Level", "load_gazetteer"]
