"""PURE: all that the text of a page says: its articles, the names in them, its home, the day it was printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from articles.body import MARK, body_text
from articles.dating import PrintedDate, date_of
from articles.gazetteer import load_gazetteer
from articles.linking.place_home import HomeRegion, home_region
from articles.name_finder import Known, Official, read_page_names
from articles.name_finder.found import FoundName, Tagger
from articles.page_reader import Habits, read_page
from articles.page_reader.printed import Owner, PrintedArticle, PrintedPage

HEADING_PARTS = ("kicker", "headline", "deck", "column")


@dataclass(frozen=True, slots=True)
class TextPart:
    """A stretch of an article's text: the field it is of, where it begins in that field, its words, the names in it."""

    part: str
    start: int
    text: str
    names: tuple[FoundName, ...] = ()


@dataclass(frozen=True, slots=True)
class PageReading:
    """A page as read: `parts` are each article's texts, in the order of `printed.articles`.

    `known` is what it was read with (its home, if only the page itself told it). `certain` and `officials` are what the
    page can tell the others of its issue: the people of whom it is sure by its own words, and their posts.
    """

    printed: PrintedPage
    parts: tuple[tuple[TextPart, ...], ...]
    region: HomeRegion | None
    dated: PrintedDate
    known: Known
    certain: frozenset[str]
    officials: frozenset[Official]


def read_text(
    text: str, habits: Habits | None = None, known: Known | None = None, tagger: Tagger | None = None
) -> PageReading:
    """Read a page and find the names in it; nothing is looked up."""
    printed = read_page(text, habits)
    parts = [tuple(_text_parts(article)) for article in printed.articles]
    bylines = frozenset(byline.name for article in printed.articles for byline in article.bylines)
    texts = [part.text for each in parts for part in each]
    region = home_region(texts, load_gazetteer(), _furniture(printed))
    known = known or Known()
    known = replace(known, home=known.home or (region.division.code if region else ""))
    names = read_page_names(
        [[part.text for part in each] for each in parts], replace(known, bylines=known.bylines | bylines), tagger
    )
    return PageReading(
        printed=printed,
        parts=tuple(
            tuple(
                TextPart(part.part, part.start, part.text, tuple(names))
                for part, names in zip(each, of_article, strict=True)
            )
            for each, of_article in zip(parts, names.articles, strict=True)
        ),
        region=region,
        dated=date_of(texts, printed.facts),
        known=known,
        certain=names.certain | bylines,
        officials=names.officials,
    )


def _furniture(printed: PrintedPage) -> Iterator[str]:
    """The lines of a page that are in no article."""
    return (printed.text[span.start : span.end] for span in printed.ledger if span.owner is Owner.FURNITURE)


def body_of(article: PrintedArticle) -> str:
    """An article's body in the form that records keep, subheadings among the paragraphs."""
    return body_text(_body_texts(article))


def _body_texts(article: PrintedArticle) -> Iterator[tuple[str, bool]]:
    """Paragraphs and subheadings in their order; True beside a subheading."""
    for i, paragraph in enumerate([*article.paragraphs, None]):
        for subheading in article.subheadings:
            if subheading.before == i:
                yield subheading.text, True
        if paragraph is not None:
            yield paragraph, False


def _text_parts(article: PrintedArticle) -> Iterator[TextPart]:
    """The headings, then the body's paragraphs and subheadings, with their places in the record's fields."""
    for part in HEADING_PARTS:
        if text := getattr(article, part):
            yield TextPart(part, 0, text)
    start = 0
    for text, is_subheading in _body_texts(article):
        ahead = len(MARK) if is_subheading else 0
        yield TextPart("body", start + ahead, text)
        start += ahead + len(text) + 1


def article_names(parts: Sequence[TextPart]) -> Iterator[tuple[TextPart, FoundName]]:
    """Each name of an article with the part it stands in."""
    for part in parts:
        for found in part.names:
            yield part, found
