"""A question put together from the fields of the advanced form, in the readers' own query language."""

from dataclasses import dataclass

from .language import LONGEST, QUOTES

NO_QUOTES = str.maketrans(dict.fromkeys(QUOTES, " "))


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the fields say, as typed."""

    words: str = ""
    phrase: str = ""  # exactly these letters
    some: str = ""  # at least one of these words
    without: str = ""  # none of these words
    title: str = ""  # these words in the title

    def __str__(self) -> str:
        """The same as one line.

        >>> str(Wishes("溧阳", phrase="社区 治理", some="工作 会议", without="5G", title="开幕"))
        '溧阳 "社区 治理" (工作 OR 会议) -5G 标题:开幕'
        """
        phrase = " ".join(self.phrase.translate(NO_QUOTES).split())
        some = list(map(_word, self.some.split()))
        parts = [
            self.words.strip(),
            f'"{phrase}"' if phrase else "",
            f"({' OR '.join(some)})" if len(some) > 1 else "".join(some),
            *(f"-{_word(word)}" for word in self.without.split()),
            *(f"标题:{_word(word)}" for word in self.title.split()),
        ]
        return " ".join(filter(None, parts))[: LONGEST + 1]  # no more is read; one more, so that readers are told


def _word(typed: str) -> str:
    """A word as it stands for itself: in quotation marks where a sign in it would mean something."""
    return typed if typed.isalnum() and typed not in ("OR", "AND") else f'"{typed.translate(NO_QUOTES).strip()}"'
