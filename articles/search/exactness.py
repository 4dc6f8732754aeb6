"""What makes an answer exact where an engine's index finds more than there is: a look at the keys.

Those of few articles are read and looked at here, for many the database is given a condition.
"""

from collections.abc import Callable
from dataclasses import dataclass

from .expressions import COLUMNS, And, Expression, Not, Or, Phrase
from .keys import is_han


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition in SQL, and its values in their order."""

    sql: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exactness:
    """`is_unsure` says of a phrase whether the index finds too much; `position` is the database's function that finds
    a text in another, and `mark` stands for a value.
    """

    is_unsure: Callable[[Phrase], bool]
    position: str
    mark: str

    def needs_check(self, expression: Expression) -> bool:
        """Whether the index finds more articles than there are answers."""
        match expression:
            case Phrase():
                return self.is_unsure(expression)
            case And(parts) | Or(parts):
                return any(map(self.needs_check, parts))
            case Not(part):
                return self.needs_check(part)
        return False

    def check(self, expression: Expression) -> Condition:
        """What is left to check of the articles that the index finds for an expression."""
        if isinstance(expression, And):
            return _joined(" AND ", [self.check(part) for part in expression.parts if self.needs_check(part)])
        return self._whole_check(expression)

    def _whole_check(self, expression: Expression) -> Condition:
        """The condition on the keys alone, also of what the index could answer."""
        match expression:
            case Phrase():
                return self._stands(expression)
            case Not(part):
                inner = self._whole_check(part)
                return Condition(f"NOT {inner.sql}", inner.values)
            case Or(parts):
                return _joined(" OR ", list(map(self._whole_check, parts)))
            case And(parts):
                return _joined(" AND ", list(map(self._whole_check, parts)))
        raise TypeError(expression)

    def _stands(self, phrase: Phrase) -> Condition:
        """`keys.stands_in` in SQL."""
        columns, key = COLUMNS[phrase.part], phrase.key
        if not is_han(key):
            columns, key = tuple(f"' ' || {column}" for column in columns), f" {key}"
        found = " OR ".join(f"{self.position}({column}, {self.mark}) > 0" for column in columns)
        return Condition(f"({found})", (key,) * len(columns))


def _joined(word: str, checks: list[Condition]) -> Condition:
    return Condition(
        "(" + word.join(check.sql for check in checks) + ")", tuple(value for check in checks for value in check.values)
    )
