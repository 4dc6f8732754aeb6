"""What the reader left over (余文): a person makes an article of it, and it stays one when the page is read again."""

from typing import Any

from django.db import transaction

from articles.models import Article, Page, Source
from articles.rereading import stands_in

from .held import hold_field
from .records import index, make_room, save_as

LEFT_OVER = "left_over"  # the owner of a span that is in no article and is no furniture


def stretches_left_over(source: Source) -> list[tuple[int, int]]:
    """Where text is left over in a source, as start and end in code points; neighbours are one stretch."""
    found: list[tuple[int, int]] = []
    for start, end, owner in sorted(source.spans):
        if owner != LEFT_OVER or not source.text[start:end].strip():
            continue
        if found and not source.text[found[-1][1] : start].strip():
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


@transaction.atomic
def take_up(page: Page, start: int, headline: str, body: str, by: Any = None) -> Article:
    """Make an article of the stretch left over that begins here; both texts are held for whoever wrote them.

    It stands behind the articles that begin before it. Raises `ValueError` where nothing is left over at `start` (any
    more), and where there would be no text.
    """
    if not body.strip():
        raise ValueError("an article has a text")
    source = page.sources.select_for_update().get(is_current=True)
    end = dict(stretches_left_over(source)).get(start)
    if end is None:
        raise ValueError("nothing is left over there")
    spans = give_spans(source, start, end)
    source.save()
    ahead = [each.position for each in page.articles.all() if each.spans and min(each.spans)[0] < start]
    article = Article(
        page=page, position=make_room(page, max(ahead, default=0) + 1), headline=headline, body=body, spans=spans,
        reader_version=source.reader_version,
    )  # fmt: skip
    save_as(article, by)
    for name in ("headline", "body"):
        hold_field(article, name, "", by)
    index([article])
    return article


def give_spans(source: Source, start: int, end: int) -> list[list]:
    """Take this stretch out of what the source counts as left over, for an article to own; not saved yet."""
    inside = [span for span in source.spans if start <= span[0] and span[1] <= end]
    source.spans = [span for span in source.spans if span not in inside]
    left = "".join(source.text[first:last] for first, last, owner in source.spans if owner == LEFT_OVER)
    source.left_over = len("".join(left.split()))
    return [[first, last, "body" if owner == LEFT_OVER else owner] for first, last, owner in inside]


def spans_taken_up(source: Source, article: Article) -> list[list]:
    """The stretch left over that most of this article stands in, given to it; none where there is no such."""
    for start, end in stretches_left_over(source):
        if stands_in(f"{article.headline}{article.body}", source.text[start:end]):
            return give_spans(source, start, end)
    return []
