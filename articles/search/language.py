"""The readers' query language. Whatever is typed has a meaning, and what cannot be used is said in a sentence.

社区 会议          both words                      "社区治理"        exactly these letters
社区 -会议         the first without the second    社区 OR 会议      one of them
标题:社区          in the title                    作者: 人物: 地点:  in byline, among people, among places
(社区 OR 街道) 治理  brackets
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from .expressions import EVERYTHING, And, Expression, Not, Or, Phrase
from .keys import phrase_key
from .letters import BREAK, folded
from .tokens import Part

LONGEST = 500  # characters of a query that are used: more than anybody types, and too few to keep a database busy
MOST_PHRASES = 24
DEEPEST = 8  # brackets inside brackets

FIELDS = {
    "标题": Part.TITLE, "標題": Part.TITLE, "title": Part.TITLE,
    "作者": Part.BYLINE, "署名": Part.BYLINE, "记者": Part.BYLINE, "author": Part.BYLINE, "byline": Part.BYLINE,
    "人物": Part.PEOPLE, "人": Part.PEOPLE, "person": Part.PEOPLE, "people": Part.PEOPLE,
    "地点": Part.PLACES, "地": Part.PLACES, "地名": Part.PLACES, "place": Part.PLACES,
}  # fmt: skip

QUOTES = '"“”„‟＂«»「」『』'
TOKEN = re.compile(
    rf"""\s*(?:
    (?P<open>[(（]) | (?P<close>[)）])
    | [{QUOTES}](?P<phrase>[^{QUOTES}]*)(?P<end>[{QUOTES}]|$)
    | (?P<minus>[-－−–—]+)(?=\S)
    | (?P<field>[^\s:：()（）{QUOTES}]{{1,8}})[:：]
    | (?P<or>(?:OR|ＯＲ|\||｜)(?=[\s()（）]|$))
    | (?P<and>(?:AND|＆|&)(?=[\s()（）]|$))
    | (?P<word>[^\s()（）{QUOTES}]+)
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    kind: str
    text: str = ""


@dataclass(slots=True)
class Reading:
    """What was made of a query: its meaning, and the sentences that say what was left out."""

    expression: Expression = EVERYTHING
    notes: list[str] = field(default_factory=list)
    is_empty: bool = True  # there was nothing to look for


def read_query(text: str) -> Reading:
    """The meaning of what a reader typed."""
    reading = Reading()
    if len(text) > LONGEST:
        reading.notes.append(_("Only the first %(number)d characters were searched.") % {"number": LONGEST})
    reading.expression = Reader(text[:LONGEST], reading.notes).everything()
    reading.is_empty = reading.expression == EVERYTHING
    if reading.is_empty and text.strip():
        reading.notes.append(_("There is no word to search for in this query; all articles are shown."))
    return reading


def _tokens(text: str) -> list[Token]:
    """The signs and words of a query."""
    return [_token(found) for found in TOKEN.finditer(text)]


def _token(found: re.Match[str]) -> Token:
    """One sign or word; an unknown field is a word, and a hyphen inside a word is no minus."""
    kind = "phrase" if found.lastgroup in (None, "end") else str(found.lastgroup)
    text = found[kind]
    if kind == "field" and text.casefold() not in FIELDS:
        return Token("word", found[0])
    return Token(kind, text)


class Reader:
    """Reads the tokens from left to right; a missing bracket or quotation mark is taken as read."""

    def __init__(self, text: str, notes: list[str]) -> None:
        self.tokens = _tokens(text)
        self.notes = notes
        self.phrases = 0
        self.depth = 0
        if sum(text.count(quote) for quote in QUOTES) % 2:
            self.note(_("A quotation mark has no partner; the phrase was taken to reach to the end."))

    def note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)

    def everything(self) -> Expression:
        """All that was typed; closing brackets too many are passed over."""
        parts = [self.alternatives(Part.TEXT)]
        while self.tokens:
            self.note(_("A bracket has no partner; it was passed over."))
            self.tokens.pop(0)
            parts.append(self.alternatives(Part.TEXT))
        return _joined(And, parts)

    def alternatives(self, part: Part) -> Expression:
        """Words between OR."""
        choices = [self.sequence(part)]
        while self.tokens and self.tokens[0].kind == "or":
            self.tokens.pop(0)
            choices.append(self.sequence(part))
        used = [choice for choice in choices if choice != EVERYTHING]
        if len(used) < len(choices) > 1:
            self.note(_("OR stands between two words; where one is missing it was passed over."))
        return _joined(Or, used)

    def sequence(self, part: Part) -> Expression:
        """Words that must all be found."""
        found = []
        while self.tokens and self.tokens[0].kind not in ("or", "close"):
            found.append(self.item(part))
        return _joined(And, found)

    def item(self, part: Part) -> Expression:
        """One word, phrase or bracket, with what stands before it."""
        if not self.tokens:
            return EVERYTHING
        token = self.tokens.pop(0)
        rules: dict[str, Callable[[Token, Part], Expression]] = {
            "open": self.bracket,
            "phrase": self.phrase,
            "field": self.in_field,
            "minus": self.without,
            "word": self.word,
        }
        return rules[token.kind](token, part) if token.kind in rules else EVERYTHING

    def bracket(self, token: Token, part: Part) -> Expression:
        if self.depth >= DEEPEST:
            self.note(_("The brackets are too deep; the innermost were passed over."))
            return EVERYTHING
        self.depth += 1
        inner = self.alternatives(part)
        self.depth -= 1
        if self.tokens and self.tokens[0].kind == "close":
            self.tokens.pop(0)
        else:
            self.note(_("A bracket has no partner; it was passed over."))
        return inner

    def without(self, token: Token, part: Part) -> Expression:
        inner = self.item(part) if self.tokens and self.tokens[0].kind not in ("or", "and", "close") else EVERYTHING
        if inner == EVERYTHING or len(token.text) % 2 == 0:
            return inner
        return inner.part if isinstance(inner, Not) else Not(inner)

    def in_field(self, token: Token, part: Part) -> Expression:
        if self.tokens and self.tokens[0].kind in ("word", "phrase", "open", "minus"):
            return self.item(FIELDS[token.text.casefold()])
        self.note(_("Nothing stands after “%(field)s:”; it was passed over.") % {"field": token.text})
        return EVERYTHING

    def phrase(self, token: Token, part: Part) -> Expression:
        return self.counted(phrase_key(token.text), part)

    def word(self, token: Token, part: Part) -> Expression:
        """A word as typed between blanks; punctuation in it separates words, a number does not (5G手机)."""
        keys = [key for piece in folded(token.text).split(BREAK) if (key := phrase_key(piece))]
        return _joined(And, [self.counted(key, part) for key in keys])

    def counted(self, key: str, part: Part) -> Expression:
        """The phrase, unless there are too many already."""
        if not key:
            return EVERYTHING
        self.phrases += 1
        if self.phrases > MOST_PHRASES:
            self.note(_("Only the first %(number)d words were searched.") % {"number": MOST_PHRASES})
            return EVERYTHING
        return Phrase(key, part)


def _joined(kind: type[And] | type[Or], parts: list[Expression]) -> Expression:
    """The parts as one expression; those without a meaning count for nothing."""
    used = tuple(dict.fromkeys(part for part in parts if part != EVERYTHING))
    if not used:
        return EVERYTHING
    return used[0] if len(used) == 1 else kind(used)
