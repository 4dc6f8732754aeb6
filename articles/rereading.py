"""PURE: after a later reading, which of a page's articles is which, and where a name stands in a corrected text."""

from collections import Counter
from collections.abc import Sequence

GRAM = 8  # characters; two articles of one page hardly share eight in a row by chance


def same_articles(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """For each new text that continues an old one, the old one's index: most shared stretches first, one to one.

    >>> same_articles(["昨天召开了全市会议。", "今天举行了篮球赛。"], ["今天举行了篮球赛！", "这是新的一篇文章。"])
    {0: 1}
    """
    old_grams, new_grams = [_grams(text) for text in old], [_grams(text) for text in new]
    shared = sorted(
        (
            (-(before & after).total(), abs(i - j), j, i)
            for i, before in enumerate(old_grams)
            for j, after in enumerate(new_grams)
            if before & after
        ),
    )
    found: dict[int, int] = {}
    for _count, _distance, j, i in shared:
        if j not in found and i not in found.values():
            found[j] = i
    return found


def most_alike(text: str, others: Sequence[str]) -> int | None:
    """The index of the text that shares most with this one, None where none shares anything."""
    grams = _grams(text)
    shares = [(grams & _grams(other)).total() for other in others]
    most = max(shares, default=0)
    return shares.index(most) if most else None


def _grams(text: str) -> Counter[str]:
    text = "".join(text.split())
    return Counter(text[i : i + GRAM] for i in range(max(1, len(text) - GRAM + 1))) if text else Counter()


def stands_in(text: str, other: str) -> bool:
    """Whether most of a text stands in another.

    >>> stands_in("今天举行了篮球比赛。", "昨天召开了会议。今天举行了篮球比赛。")
    True
    """
    grams = _grams(text)
    return (grams & _grams(other)).total() * 2 > grams.total()


def moved_start(before: str, after: str, start: int, quote: str) -> int | None:
    """Where a quote that stood at `start` before an edit stands after it; None where it is gone.

    What stands ahead of the first change or behind the last one keeps its place there; else the nearest one counts.

    >>> moved_start("王斌说，王斌笑。", "昨天王斌说，王斌笑。", 4, "王斌")
    6
    >>> moved_start("王斌说。", "李明说。", 0, "王斌") is None
    True
    """
    ahead, behind = _unchanged(before, after)
    if start + len(quote) <= ahead:
        return start
    if start >= len(before) - behind:
        return start + len(after) - len(before)
    return min(new_places(before, after, quote), key=lambda place: abs(place - start), default=None)


def new_places(before: str, after: str, quote: str) -> list[int]:
    """Where a quote stands in what an edit has brought in.

    >>> new_places("王斌说。", "王斌说，王斌笑。", "王斌")
    [4]
    """
    ahead, behind = _unchanged(before, after)
    return [place for place in _places(after, quote) if place + len(quote) > ahead and place < len(after) - behind]


def cut_spans(text: str, spans: Sequence[Sequence], words: str) -> tuple[list[list], list[list]]:
    r"""An article's spans of a source before these words, and from them on; all before where they are not found.

    >>> cut_spans("甲乙。\n丙 丁。", [[0, 8, "body"]], "丙丁。")
    ([[0, 4, 'body']], [[4, 8, 'body']])
    """
    places = [i for start, end, _owner in spans for i in range(start, end) if not text[i].isspace()]
    printed = "".join(text[i] for i in places)
    found = printed.find("".join(words.split())[:40])
    if found < 0:
        return [list(span) for span in spans], []
    cut = places[found]
    before = [[start, min(end, cut), owner] for start, end, owner in spans if start < cut]
    after = [[max(start, cut), end, owner] for start, end, owner in spans if end > cut]
    return before, after


def _unchanged(before: str, after: str) -> tuple[int, int]:
    """How many characters an edit has left alone, at the beginning and at the end."""
    ahead = _alike(before, after)
    return ahead, _alike(before[ahead:][::-1], after[ahead:][::-1])


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common from their beginnings on."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _places(text: str, quote: str) -> list[int]:
    """Every place where a quote stands in a text."""
    places, place = [], text.find(quote)
    while place >= 0:
        places.append(place)
        place = text.find(quote, place + 1)
    return places
