"""What a reading does to a page's records: addresses survive, a person's word stays, the rest follows the reading."""

from collections.abc import Sequence
from dataclasses import replace

from django.db import transaction

from articles.models import Article, Forwarding, Page, Source
from articles.rereading import most_alike, same_articles, stands_in

from .authorities import remove_orphans
from .read import ReadArticle, ReadPage
from .read_articles import save_read_article
from .records import index, is_touched, names_of, remove_articles

FAR = 100_000  # a position beyond any page, where articles wait while they change places


@transaction.atomic
def save_reading(page: Page, source: Source, reading: ReadPage) -> bool:
    """Bring a page's records in line with a reading of its current source; True where that changed any.

    Articles keep their addresses; held fields keep the person's word, and the reading's waits as a suggestion; what a
    later reading no longer finds goes where nobody has touched it (its address leads to the article that has its text).
    """
    old = list(
        page.articles.select_for_update().prefetch_related("holds", "bylines", "personmentions", "placementions")
    )
    names_before = [names_of(article) for article in old]
    read, kept = _matched(old, reading.articles)
    changed = _make_room(old, kept)
    articles = []
    for position, (each, article) in enumerate(zip(read, kept, strict=True), start=1):
        saved, is_changed = save_read_article(page, article, position, each, reading.reader_version)
        articles.append(saved)
        changed |= is_changed
    gone = [article for article in old if article not in kept]
    changed |= _let_go(gone, articles)
    _save_account(source, reading)
    if changed:
        index([*articles, *(article for article in gone if article.pk)])
        remove_orphans(names_before)
    return changed


def _matched(old: Sequence[Article], read: Sequence[ReadArticle]) -> tuple[list[ReadArticle], list[Article | None]]:
    """The articles read, and beside each the record it continues.

    An article whose text stands in another that a person holds (they joined the two) is that one's, not a new one.
    """
    found = same_articles([_text(article) for article in old], [each.text for each in read])
    held = [i for i, article in enumerate(old) if any(hold.field == "body" for hold in article.holds.all())]
    joined: dict[int, list[ReadArticle]] = {}
    for j, each in enumerate(read):
        holder = None if j in found else next((i for i in held if stands_in(each.text, _text(old[i]))), None)
        if holder is not None:
            joined.setdefault(holder, []).append(each)
            found[j] = -1
    pairs = [(each, found.get(j)) for j, each in enumerate(read) if found.get(j) != -1]
    return (
        [_with_spans_of(each, joined.get(i, []) if i is not None else []) for each, i in pairs],
        [None if i is None else old[i] for _each, i in pairs],
    )


def _with_spans_of(article: ReadArticle, others: Sequence[ReadArticle]) -> ReadArticle:
    """The article read with the spans of those that a person joined to it."""
    spans = sorted(span for each in (article, *others) for span in each.fields["spans"])
    return replace(article, fields=article.fields | {"spans": spans})


def _text(article: Article) -> str:
    return f"{article.headline}{article.body}"


def _save_account(source: Source, reading: ReadPage) -> None:
    """The reader's account of the source as a whole."""
    for name in ("spans", "left_over", "warnings", "reader_version"):
        setattr(source, name, getattr(reading, name))
    source.save()


def _make_room(old: Sequence[Article], kept: Sequence[Article | None]) -> bool:
    """Send the articles whose position will change out of the way; True where there are any."""
    places = {article.pk: position for position, article in enumerate(kept, start=1) if article}
    moving = [article for article in old if places.get(article.pk, article.position) != article.position]
    clashing = [article for article in old if article.pk not in places and article.position <= len(kept)]
    for article in moving + clashing:
        article.position += FAR
        Article.objects.filter(pk=article.pk).update(position=article.position)
    return bool(moving or clashing)


def _let_go(gone: Sequence[Article], articles: Sequence[Article]) -> bool:
    """Remove the articles that the reading no longer finds; those that a person has touched stay, behind the others."""
    touched = [article for article in gone if is_touched(article)]
    changed = len(touched) < len(gone)
    for position, article in enumerate(touched, start=len(articles) + 1):
        if article.position != position:
            article.position = position
            article.save()
            changed = True
    untouched = [article for article in gone if article not in touched]
    texts = [_text(each) for each in articles]
    leads_to = {}
    for article in untouched:
        nearest = most_alike(_text(article), texts)
        leads_to[article.pk] = "" if nearest is None else articles[nearest].public_id
    remove_articles(untouched, leads_to, Forwarding.Reason.REREAD)
    return changed
