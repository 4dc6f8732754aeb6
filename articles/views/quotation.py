"""The sentence in which a name stands, as it is quoted on the page of the person."""

from dataclasses import dataclass

from articles.body import MARK
from articles.models import Article
from articles.models.mentions import Mention

SENTENCE_ENDS = "。！？!?\n"
LONGEST_SIDE = 70  # characters shown before and after the name; a list of officials is one sentence of many hundred


@dataclass(frozen=True, slots=True)
class Quotation:
    """The name as printed and what stands before and after it in its sentence."""

    before: str
    name: str
    after: str


def quotation(article: Article, mention: Mention) -> Quotation:
    """The mention's sentence; only the name where an edit has removed it from the text."""
    if mention.start is None:
        return Quotation("", mention.quote, "")
    text = getattr(article, mention.part)
    end = mention.start + mention.length
    return Quotation(_before(text[: mention.start]), text[mention.start : end], _after(text[end:]))


def _before(text: str) -> str:
    """What stands between the end of the sentence before and the name.

    >>> _before("会议结束。市委书记")
    '市委书记'
    """
    begin = max(text.rfind(end) for end in SENTENCE_ENDS) + 1
    sentence = text[begin:].removeprefix(MARK).lstrip("”」』’ 　")
    return f"…{sentence[-LONGEST_SIDE:]}" if len(sentence) > LONGEST_SIDE else sentence


def _after(text: str) -> str:
    """What stands between the name and the end of its sentence.

    >>> _after("主持会议。随后")
    '主持会议。'
    """
    stops = [stop for end in SENTENCE_ENDS if (stop := text.find(end)) >= 0]
    sentence = text[: min(stops) + 1].rstrip() if stops else text
    return f"{sentence[:LONGEST_SIDE]}…" if len(sentence) > LONGEST_SIDE else sentence
