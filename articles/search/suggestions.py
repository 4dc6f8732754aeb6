"""What else could be asked when nothing was found."""

from .expressions import Expression
from .memory import Memory
from .query import Query, Suggestion


def suggestions(query: Query, expression: Expression, memory: Memory) -> tuple[Suggestion, ...]:
    """Other queries that do find something, the closest first."""
    return ()
