"""Which record each article of a reading continues, where people may have joined or split some meanwhile."""

from collections.abc import Sequence
from dataclasses import replace

from articles.models import Article
from articles.rereading import same_articles, stands_in

from .joining import HEADINGS, taken_in
from .read import ReadArticle, ReadMention


def matched(old: Sequence[Article], read: Sequence[ReadArticle]) -> tuple[list[ReadArticle], list[Article | None]]:
    """The articles read, and beside each the record it continues.

    An article whose text stands in another that a person holds (they joined the two) is read as part of that one.
    """
    found = same_articles([_ever_said(article) for article in old], [each.text for each in read])
    held = [i for i, article in enumerate(old) if any(hold.field == "body" for hold in article.holds.all())]
    for j, each in enumerate(read):
        holder = None if j in found else next((i for i in held if stands_in(each.text, text_of(old[i]))), None)
        if holder is not None:
            found[j] = holder
    groups: dict[int, list[ReadArticle]] = {}
    for j, each in enumerate(read):
        groups.setdefault(found.get(j, -1 - j), []).append(each)
    return [_joined(group) for group in groups.values()], [old[i] if i >= 0 else None for i in groups]


def text_of(article: Article) -> str:
    """What tells an article from the others of its page."""
    return f"{article.headline}{article.body}"


def _ever_said(article: Article) -> str:
    """An article's text with what the reader had said where a person has changed it."""
    said = [hold.machine or "" for hold in article.holds.all() if hold.field in ("headline", "body")]
    return "\n".join([text_of(article), *said])


def _joined(group: Sequence[ReadArticle]) -> ReadArticle:
    """Articles of a reading as one, in the same way as `join_articles` does with records."""
    joined = group[0]
    for article in group[1:]:
        taken = taken_in({name: article.fields[name] for name in (*HEADINGS, "dateline", "body")})
        body = joined.fields["body"]
        starts = {part: len(body) + 1 + start for part, start in taken.starts.items()}
        fields = joined.fields | {
            "body": f"{body}\n{taken.text}",
            "spans": sorted(joined.fields["spans"] + article.fields["spans"]),
        }
        known = {(each.name, each.role) for each in joined.bylines}
        joined = replace(
            joined,
            fields=fields,
            bylines=(*joined.bylines, *(each for each in article.bylines if (each.name, each.role) not in known)),
            people=(*joined.people, *_moved(article.people, starts)),
            places=(*joined.places, *_moved(article.places, starts)),
        )
    return joined


def _moved(mentions: Sequence[ReadMention], starts: dict[str, int]) -> list[ReadMention]:
    """Mentions in an article's parts as mentions in the body that takes these in."""
    inside = (each for each in mentions if each.part in starts)
    return [replace(each, part="body", start=each.start + starts[each.part]) for each in inside]
