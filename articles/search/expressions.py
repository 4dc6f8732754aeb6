"""What a readers' query means, as a tree."""

from dataclasses import dataclass

from .tokens import Part, is_letter

# Where in a SearchText each part stands.
COLUMNS = {
    Part.TEXT: ("body", "title"),
    Part.TITLE: ("title",),
    Part.BYLINE: ("byline",),
    Part.PEOPLE: ("people",),
    Part.PLACES: ("places",),
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Articles that have these letters in one part; `key` is a search key and never empty."""

    key: str
    part: Part = Part.TEXT


@dataclass(frozen=True, slots=True)
class Named:
    """Articles that name one of these records."""

    part: Part
    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class And:
    """Articles that answer all of these; of none at all, every article."""

    parts: "tuple[Expression, ...]" = ()


@dataclass(frozen=True, slots=True)
class Or:
    """Articles that answer one of these; of none at all, no article."""

    parts: "tuple[Expression, ...]" = ()


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that do not answer this."""

    part: "Expression"


Expression = Phrase | Named | And | Or | Not
EVERYTHING = And()


def phrases(expression: Expression) -> list[Phrase]:
    """The phrases that an answer may show: all but those that are excluded."""
    match expression:
        case Phrase():
            return [expression]
        case And(parts) | Or(parts):
            return [phrase for part in parts for phrase in phrases(part)]
    return []


def every_phrase(expression: Expression) -> tuple[Phrase, ...]:
    """The phrases of an expression, with those that are excluded, each once."""
    match expression:
        case Phrase():
            return (expression,)
        case And(parts) | Or(parts):
            return tuple(dict.fromkeys(phrase for part in parts for phrase in every_phrase(part)))
        case Not(part):
            return every_phrase(part)
    return ()


def is_searchable(expression: Expression) -> bool:
    """Whether an engine can answer it alone: it is made of phrases that the index has, and some must stand."""
    match expression:
        case Phrase(key, part):
            return not (is_letter(key) and part is Part.TEXT)
        case Or(parts):
            return bool(parts) and all(map(is_searchable, parts))
        case And(parts):
            excluded = [part.part for part in parts if isinstance(part, Not)]
            required = [part for part in parts if not isinstance(part, Not)]
            return bool(required) and all(map(is_searchable, [*required, *excluded]))
    return False


def in_title(expression: Expression) -> Expression:
    """The same asked of the titles alone; what is excluded or asked of another part stays as it is."""
    match expression:
        case Phrase(key, Part.TEXT):
            return Phrase(key, Part.TITLE)
        case And(parts):
            return And(tuple(map(in_title, parts)))
        case Or(parts):
            return Or(tuple(map(in_title, parts)))
    return expression
