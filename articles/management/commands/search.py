"""`manage.py search`: hits with total, facets and snippets."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from articles.models import Article
from articles.search import Answer, Query, ask, snippet
from articles.search.query import FACETS, FacetValue, Sort

SHOWN_FACET_VALUES = 8


class Command(BaseCommand):
    help = "Searches the archive: hits with the exact total, facets and snippets."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("query", nargs="*", metavar="QUERY", help="a query in the readers' language")
        parser.add_argument("--queries", metavar="FILE", help="a file with a query a line; - reads standard input")
        parser.add_argument("--json", action="store_true", help="one JSON object a query")
        parser.add_argument("--sort", choices=[sort.value for sort in Sort], default=Sort.RELEVANCE.value)
        parser.add_argument("--size", type=int, default=20, metavar="N", help="hits to show (20)")

    def handle(self, *args: object, **options) -> None:
        queries = [*options["query"], *_lines(options["queries"])]
        if not queries:
            raise CommandError(_("Say what to search for."))
        show = self._show_json if options["json"] else self._show
        for text in queries:
            show(ask(Query(text=text, sort=Sort(options["sort"])), max(1, options["size"])))

    def _show_json(self, answer: Answer) -> None:
        found = {
            "query": answer.query.text,
            "total": answer.total,
            "hits": [
                {"id": article.public_id, "title": article.title, "date": _day(article), "snippet": extract}
                for article, extract in _hits(answer)
            ],
            "facets": {name: [_value(value) for value in getattr(answer.facets, name)] for name in FACETS},
            "notes": list(answer.notes),
            "suggestions": [suggestion.text for suggestion in answer.suggestions],
        }
        self.stdout.write(json.dumps(found, ensure_ascii=False))

    def _show(self, answer: Answer) -> None:
        self.stdout.write(self.style.MIGRATE_HEADING(f"{answer.query.text}  {answer.total}"))
        for note in answer.notes:
            self.stdout.write(self.style.WARNING(note))
        for article, extract in _hits(answer):
            self.stdout.write(f"{article.public_id}  {_day(article)}  {article.title}\n    {extract}")
        for name in FACETS:
            values = getattr(answer.facets, name)[:SHOWN_FACET_VALUES]
            if values:
                self.stdout.write(f"{name}: " + "  ".join(f"{value.label} {value.count}" for value in values))
        for suggestion in answer.suggestions:
            self.stdout.write(_("Did you mean: %(text)s") % {"text": f"{suggestion.text}  {suggestion.total}"})


def _lines(path: str | None) -> Iterator[str]:
    """The queries in a file, one a line."""
    if not path:
        return
    try:
        text = Path("/dev/stdin" if path == "-" else path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(_("%(file)s cannot be read: %(reason)s") % {"file": path, "reason": error}) from error
    yield from (line for line in text.splitlines() if line.strip())


def _hits(answer: Answer) -> Iterable[tuple[Article, str]]:
    """The articles of an answer, in order, each with its snippet; the hits between 【 and 】."""
    articles = Article.objects.with_issue().in_bulk(answer.ids)
    for article in (articles[pk] for pk in answer.ids if pk in articles):
        parts = snippet(article.body, answer.query)
        yield article, "".join(f"【{piece.text}】" if piece.is_hit else piece.text for piece in parts)


def _day(article: Article) -> str:
    return article.page.issue.date_text


def _value(value: FacetValue) -> dict[str, object]:
    return {"value": value.value, "label": value.label, "count": value.count}
