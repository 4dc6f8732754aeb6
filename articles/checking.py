"""Everything held against everything: what in the archive contradicts itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import F, Q
from django.utils.translation import gettext as _

from articles.models import (
    Article,
    Forwarding,
    Issue,
    Newspaper,
    Page,
    Person,
    PersonMention,
    Place,
    PlaceMention,
    SearchRow,
    Source,
)
from articles.search.filling import REMOVED

CHUNK = 500  # records in memory at a time
PUBLIC = (Newspaper, Issue, Page, Article, Person, Place)


@dataclass(frozen=True, slots=True)
class Problem:
    """A record that contradicts another, and how."""

    record: str
    what: str


def problems() -> Iterator[Problem]:
    """Every contradiction in the archive, one after another; nothing is changed."""
    for check in CHECKS:
        yield from check()


def pages_without_source() -> Iterator[Problem]:
    """A page has one current source."""
    for page in Page.objects.exclude(pk__in=Source.objects.filter(is_current=True).values("page")):
        yield Problem(f"page {page.public_id}", _("has no current source text"))


def broken_ledgers() -> Iterator[Problem]:
    """The spans of a page's articles and its other spans partition its current source."""
    sources = Source.objects.filter(is_current=True).select_related("page").prefetch_related("page__articles")
    for source in sources.iterator(CHUNK):
        spans = sorted([*source.spans, *(span for article in source.page.articles.all() for span in article.spans)])
        ends = [0, *(end for _start, end, _owner in spans)]
        if [start for start, _end, _owner in spans] != ends[:-1] or ends[-1] != len(source.text):
            yield Problem(f"page {source.page.public_id}", _("its spans do not partition its source text"))


def mentions_out_of_place() -> Iterator[Problem]:
    """A mention stands inside the text it names a part of."""
    for model in (PersonMention, PlaceMention):
        placed = model.objects.filter(start__isnull=False).select_related("article")
        for mention in placed.iterator(CHUNK):
            text = getattr(mention.article, mention.part)
            start = mention.start or 0
            printed = text[start : start + mention.length]
            if not printed or len(printed) < mention.length or not set(printed.split()[0]) <= set(mention.quote):
                yield Problem(
                    f"article {mention.article.public_id}",
                    _("“%(quote)s” does not stand where its mention says") % {"quote": mention.quote},
                )


def chains_of_merges() -> Iterator[Problem]:
    """A merged record resolves through a survivor that stands for itself."""
    for model in (Person, Place):
        for record in model.objects.filter(merged_into__merged_into__isnull=False):
            yield Problem(f"{model._meta.model_name} {record.public_id}", _("is merged into a merged record"))


def loops_of_places() -> Iterator[Problem]:
    """A place does not lie in itself, however far up."""
    parents = dict(Place.objects.filter(parent__isnull=False).values_list("pk", "parent"))
    for start in parents:
        place: int | None = start
        steps = 0
        while place in parents and steps <= len(parents):
            place, steps = parents[place], steps + 1
        if steps > len(parents):
            yield Problem(f"place {start}", _("lies in itself"))


def addresses_that_lead_nowhere() -> Iterator[Problem]:
    """A retired address leads to a record or to another retired one; no address is both alive and retired."""
    retired = Forwarding.objects.values("public_id")
    alive = [set(model.objects.filter(public_id__in=retired).values_list("public_id", flat=True)) for model in PUBLIC]
    for public_id in set().union(*alive):
        yield Problem(f"address {public_id}", _("is retired, but a record has it"))
    leading = Forwarding.objects.exclude(to="").exclude(to__in=retired)
    for model in PUBLIC:
        leading = leading.exclude(to__in=model.objects.values("public_id"))
    for forwarding in leading:
        yield Problem(f"address {forwarding.public_id}", _("leads to no record"))


def articles_not_indexed() -> Iterator[Problem]:
    """The search index has each article, as it stands, and no other."""
    rows = SearchRow.objects.exclude(state=REMOVED)
    for article in Article.objects.exclude(pk__in=rows.values("pk")):
        yield Problem(f"article {article.public_id}", _("is not in the search index"))
    for row in rows.exclude(pk__in=Article.objects.values("pk")):
        yield Problem(f"search row {row.pk}", _("has no article"))
    stale = rows.filter(
        ~Q(state=F("article__state"))
        | ~Q(newspaper_id=F("article__page__issue__newspaper"))
        | ~Q(kind=F("article__kind"))
    )
    for row in stale:
        yield Problem(f"search row {row.pk}", _("is not in step with its article"))


def issues_without_pages() -> Iterator[Problem]:
    """An issue nobody has made by hand has pages."""
    made_by_hand = Issue.history.filter(history_user__isnull=False).values("id")
    for issue in Issue.objects.filter(pages__isnull=True).exclude(pk__in=made_by_hand):
        yield Problem(f"issue {issue.public_id}", _("has no pages"))


CHECKS: tuple[Callable[[], Iterator[Problem]], ...] = (
    pages_without_source,
    broken_ledgers,
    mentions_out_of_place,
    chains_of_merges,
    loops_of_places,
    addresses_that_lead_nowhere,
    articles_not_indexed,
    issues_without_pages,
)
