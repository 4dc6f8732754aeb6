"""What is indexed of an article: its search row and its search keys, made from the records."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from articles.models import Article, Byline, PersonMention, PlaceMention, SearchRow, SearchText

from .keys import BARRIER, key_of, phrase_key, version
from .numbers import packed
from .tokens import last_letters

Named = dict[int, list[tuple[int | None, str]]]  # of each article: the record's id, if any, and the name as printed


def indexed(article_ids: Sequence[int]) -> Iterator[tuple[SearchRow, SearchText]]:
    """The row and the keys of each of these articles that exists, from five queries."""
    people = _mentions(PersonMention, "person_id", article_ids)
    places = _mentions(PlaceMention, "place_id", article_ids)
    bylines = _bylines(article_ids)
    for article in Article.objects.filter(pk__in=article_ids).select_related("page__issue").order_by("pk"):
        names = people[article.pk], bylines[article.pk], places[article.pk]
        row, text = _row(article, *names), _text(article, *names)
        row.ends, row.size = "".join(last_letters(f"{text.body} {text.title}")), len(text.body.encode())
        yield row, text


def _mentions(model: type[PersonMention] | type[PlaceMention], record: str, article_ids: Sequence[int]) -> Named:
    """What these articles name, rejected mentions left out."""
    mentions = model._default_manager.filter(article__in=article_ids).exclude(review="rejected")
    return _grouped(mentions.order_by("pk").values_list("article_id", record, "quote"))


def _bylines(article_ids: Sequence[int]) -> Named:
    """The bylines of these articles; a person whom an editor rejected is left out, the printed name stays."""
    bylines = Byline.objects.filter(article__in=article_ids).order_by("position", "pk")
    return _grouped(
        (article, None if review == "rejected" else person, f"{unit}{BARRIER}{name}" if unit else name)
        for article, person, name, unit, review in bylines.values_list(
            "article_id", "person_id", "name", "unit", "review"
        )
    )


def _grouped(found: Iterable[tuple[int, int | None, str]]) -> Named:
    grouped: Named = defaultdict(list)
    for article, record, name in found:
        grouped[article].append((record, name))
    return grouped


def _ids(named: list[tuple[int | None, str]]) -> bytes:
    return packed(record for record, _ in named if record)


def names_key(named: list[tuple[int | None, str]]) -> str:
    """The key of some names, each once; no phrase reaches from one into the next."""
    keys = dict.fromkeys(phrase_key(name) for _, name in named)
    return f" {BARRIER} ".join(key for key in keys if key)


def _day(article: Article) -> int:
    day = article.page.issue.day
    return day.toordinal() if day else 0


def _row(article: Article, people: list, bylines: list, places: list) -> SearchRow:
    return SearchRow(
        article_id=article.pk,
        day=_day(article),
        newspaper_id=article.page.issue.newspaper_id,
        kind=article.kind,
        state=article.state,
        is_checked=article.is_checked,
        people=_ids(people),
        bylines=_ids(bylines),
        places=_ids(places),
        version=version(),
    )


def _text(article: Article, people: list, bylines: list, places: list) -> SearchText:
    printed_names = (name for _, name in bylines)
    return SearchText(
        article_id=article.pk,
        title=key_of(article.kicker, article.headline, article.deck),
        body=key_of(article.column, article.dateline, article.body, *printed_names),
        byline=names_key(bylines),
        people=names_key(people),
        places=names_key(places),
    )
