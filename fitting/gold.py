"""Gold: labelled pages (the form of FORMAT.md) turned into the labels that the reader ought to give their blocks."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from articles.page_reader.comparison import pairs_of
from articles.page_reader.labels import BETWEEN, LEAVES_HEADED, LEAVES_OPEN, UNDER_HEADING, Label, State
from articles.page_reader.printed import PrintedArticle
from articles.page_reader.reading import judged
from articles.page_reader.sights import Sight
from articles.page_reader.weights import Weights

L = Label
MARKS = re.compile(r"[\W_]+")  # what a label, a subheading or a name stands in: 【民生】, ▌民生, ◆ 小标题, □ 李明
LOOKALIKES = str.maketrans(
    {**dict.fromkeys("“”„‟〝〞＂「」『』", '"'), **dict.fromkeys("‘’＇", "'"), **dict.fromkeys("—–―－‒─", "-")}
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
)


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page, its labelled articles, and for each block its right state and the text (source) that it is from.

    `style` names how the page is set, where that is known.
    """

    name: str
    text: str
    articles: list[dict[str, Any]]
    path: list[State]
    sources: list[str]
    style: str = ""


def gold_pages(texts: Path, labels: Path) -> Iterator[GoldPage]:
    """The pages of one folder that are labelled in the other."""
    for file in sorted(texts.glob("*.txt")):
        labelled = labels / f"{file.stem}.json"
        if labelled.exists():
            gold = json.loads(labelled.read_text(encoding="utf-8"))
            yield gold_page(file.stem, file.read_text(encoding="utf-8"), gold)


def gold_page(name: str, text: str, gold: dict[str, Any]) -> GoldPage:
    """One labelled page."""
    sights = judged(text, weights=Weights()).scene.sights
    articles = gold["articles"]
    owners = owners_of(text, sights, articles)
    labels = [Label.FURNITURE] * len(sights)
    for article in articles:
        mine = [index for index, owner in enumerate(owners) if owner is article]
        _label(article, mine, sights, labels)
    sources = [owner.get("source_id") or name if owner else name for owner in owners]
    return GoldPage(name, text, articles, _states(labels), sources, gold.get("set_as", ""))


def owners_of(text: str, sights: Sequence[Sight], articles: Sequence[dict[str, Any]]) -> list[dict[str, Any] | None]:
    """The article that each block belongs to."""
    line_starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    return [_owner(bisect_right(line_starts, sight.block.start), articles) for sight in sights]


def article_at(gold: dict[str, Any], read: Sequence[PrintedArticle]) -> PrintedArticle | None:
    """The article read that shares most with one of the gold."""
    form = {"headline": gold.get("headline") or "", "body": gold["body"]}
    forms = [{"headline": article.headline, "body": list(article.paragraphs)} for article in read]
    _, partner = next(pairs_of([form], forms))
    return next((article for article, other in zip(read, forms, strict=True) if other is partner), None)


def _owner(line: int, articles: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """The article that a line belongs to."""
    for article in articles:
        ranges = article["source_lines"]
        for first, last in [ranges] if isinstance(ranges[0], int) else ranges:
            if first <= line <= last:
                return article
    return None


def _label(article: dict[str, Any], mine: list[int], sights: Sequence[Sight], labels: list[Label]) -> None:
    """Label the blocks of one article."""
    heading = _plain("".join(article.get(part) or "" for part in ("kicker", "headline", "deck")))
    column = _letters(article.get("column") or "")
    subheadings = [_letters(text) for text in article.get("subheadings") or []]
    authors = {_letters(author["name"]) for author in article["authors"]}
    is_picture = article["kind"] == "photo"
    paragraphs = [_plain(paragraph) for paragraph in article["body"]]
    said = 0
    for index in mine:
        sight = sights[index]
        text, letters = _plain(sight.block.text), _letters(sight.block.text)
        if sight.is_short and not said and text in heading:
            begun = any(labels[other] in (L.HEADLINE, L.HEADING) for other in mine if other < index)
            labels[index] = L.PICTURE_HEADING if is_picture else L.HEADING if begun else L.HEADLINE
        elif column and letters and letters in column:
            labels[index] = L.COLUMN
        elif sight.is_short and letters and letters in subheadings:
            labels[index] = L.SUBHEADING
        elif is_picture and sight.credit and said:
            labels[index] = L.PICTURE_CREDIT
        elif (sight.credit or letters in authors) and not is_picture:
            labels[index] = _credit_label(index, mine, said, sights, article)
        else:
            labels[index] = _text_label(sight, is_picture, said, paragraphs)
            said += len(_plain(sight.text))


def _text_label(sight: Sight, is_picture: bool, said: int, paragraphs: Sequence[str]) -> Label:
    """Where a block of text stands in its article."""
    if is_picture:
        return L.CAPTION
    if not said:
        return L.LEAD
    return L.PARAGRAPH if _begins_paragraph(sight, paragraphs) else L.JOINED


def _credit_label(index: int, mine: list[int], said: int, sights: Sequence[Sight], article: dict[str, Any]) -> Label:
    """Where a byline of its own line stands."""
    if not said:
        return L.SIGNED
    return L.CREDIT if all(sights[other].credit for other in mine if other > index) else L.SIGNED_WITHIN


def _begins_paragraph(sight: Sight, paragraphs: Sequence[str]) -> bool:
    """Whether a paragraph of the article begins as this block does."""
    begins = {_plain(sight.text)[:8], _plain(sight.block.text)[:8]}
    return any(paragraph.startswith(start) for paragraph in paragraphs for start in begins if start)


def _plain(text: str) -> str:
    """A text without blanks, its look-alike characters made one."""
    return "".join(text.translate(LOOKALIKES).split())


def _letters(text: str) -> str:
    """The letters and figures of a text alone."""
    return MARKS.sub("", _plain(text))


def _states(labels: Sequence[Label]) -> list[State]:
    """The states of a row of labels: whether an article is open around what stands between."""
    states: list[State] = []
    is_open = is_headed = False
    for label in labels:
        states.append(State(label, is_open and label in BETWEEN, is_headed and label in UNDER_HEADING))
        if label not in BETWEEN:
            is_open, is_headed = label in LEAVES_OPEN, label in LEAVES_HEADED
    return states
