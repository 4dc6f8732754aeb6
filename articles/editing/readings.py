"""What a reading does to a page's records: addresses survive, a person's word stays, the rest follows the reading."""

from collections.abc import Sequence

from django.db import transaction

from articles.body import body_parts
from articles.models import Article, Forwarding, Page, Source
from articles.rereading import cut_spans, most_alike, stands_in

from .authorities import remove_orphans
from .held import machine_said
from .left_over import spans_taken_up
from .matching import matched, text_of
from .read import ReadPage
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
    read, kept = matched(old, reading.articles)
    gone = [article for article in old if article not in kept]
    staying = [article for article in gone if is_touched(article)]
    order = _order(old, kept, staying)
    changed = _make_room(old, kept, order)
    articles = []
    for j, (each, article) in enumerate(zip(read, kept, strict=True)):
        saved, is_changed = save_read_article(page, article, order.index(j) + 1, each, reading.reader_version)
        articles.append(saved)
        changed |= is_changed
    changed |= _let_go([article for article in gone if article not in staying], articles)
    _set_account(source, reading)
    changed |= _keep(staying, articles, order, source)
    source.save()
    if changed:
        index([*articles, *staying])
        remove_orphans(names_before, Forwarding.Reason.REREAD)
    return changed


def _order(old: Sequence[Article], kept: Sequence[Article | None], staying: Sequence[Article]) -> list[Article | int]:
    """The page's articles in order: those read by their index, and among them those that stay although none reads them.

    An article that stays keeps behind the one that it stood behind.
    """
    order: list[Article | int] = list(range(len(kept)))
    slots: dict[int, Article | int] = {article.pk: j for j, article in enumerate(kept) if article}
    last = -1
    for article in old:
        if article in staying:
            order.insert(last + 1, article)
            slots[article.pk] = article
        if article.pk in slots:
            last = order.index(slots[article.pk])
    return order


def _set_account(source: Source, reading: ReadPage) -> None:
    """The reader's account of the source as a whole."""
    for name in ("spans", "left_over", "warnings", "reader_version", "certain_people", "pooled_people"):
        setattr(source, name, getattr(reading, name))


def _positions(kept: Sequence[Article | None], order: Sequence[Article | int]) -> dict[int, int]:
    """The positions of the articles that there are already, by key."""
    there = ((kept[slot] if isinstance(slot, int) else slot, position) for position, slot in enumerate(order, start=1))
    return {article.pk: position for article, position in there if article}


def _make_room(old: Sequence[Article], kept: Sequence[Article | None], order: Sequence[Article | int]) -> bool:
    """Send the articles whose position will change out of the way; True where there are any."""
    wanted = _positions(kept, order)
    moving = [article for article in old if wanted.get(article.pk) != article.position]
    for article in moving:
        article.position += FAR
        Article.objects.filter(pk=article.pk).update(position=article.position)
    return bool(moving)


def _let_go(gone: Sequence[Article], articles: Sequence[Article]) -> bool:
    """Remove what the reading no longer finds; each address leads to the article that has most of its text."""
    texts = [text_of(each) for each in articles]
    leads_to = {}
    for article in gone:
        nearest = most_alike(text_of(article), texts)
        leads_to[article.pk] = "" if nearest is None else articles[nearest].public_id
    remove_articles(gone, leads_to, Forwarding.Reason.REREAD)
    return bool(gone)


def _keep(
    staying: Sequence[Article], articles: Sequence[Article], order: Sequence[Article | int], source: Source
) -> bool:
    """Let articles that only a person vouches for keep their place and their part of the source; True where new."""
    changed = False
    for article in staying:
        before = article.spans
        article.position, article.spans = order.index(article) + 1, _spans_cut_out(article, articles, source)
        Article.objects.filter(pk=article.pk).update(position=article.position, spans=article.spans)
        changed |= article.spans != before
    return changed


def _spans_cut_out(article: Article, articles: Sequence[Article], source: Source) -> list[list]:
    """The part of the source that is this article's: cut out of the one that has it by this reading, or left over."""
    words = next((part.text for part in body_parts(article.body)), "")
    holder = next(
        (each for each in articles if words and stands_in(article.body, str(machine_said(each, "body")))), None
    )
    if holder is None:
        return spans_taken_up(source, article)
    holder.spans, spans = cut_spans(source.text, holder.spans, words)
    Article.objects.filter(pk=holder.pk).update(spans=holder.spans)
    return spans
