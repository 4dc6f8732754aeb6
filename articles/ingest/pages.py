"""One page: its reading -> records, in one transaction, safe to repeat."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from articles import editing
from articles.models import Byline, ImportFile, ImportRun, Page, PersonMention, PlaceMention, Source
from articles.reading import PageReading

from .continuing import link_jumps
from .files import DecodedFile, PageFile
from .linked import linked_reading
from .placing import placing
from .pooling import People, pooled_reading, reading_of, told_by, told_by_others, told_otherwise, told_to
from .refusal import Refused

DOUBTFUL = 0.6  # below this confidence a decision is counted as a doubt in an import's summary
Outcome = ImportFile.Outcome


@dataclass(frozen=True, slots=True)
class PageResult:
    """What became of a file: its outcome, and the page's articles, people, places and doubts."""

    file: str
    outcome: str
    reason: str = ""
    page: Page | None = None
    articles: int = 0
    people: int = 0
    places: int = 0
    doubts: int = 0


@transaction.atomic
def save_page(run: ImportRun, file: PageFile, decoded: DecodedFile, reading: PageReading) -> PageResult:
    """Write a page that was read. Raises `Refused` for a page in which there is no article, or whose place is taken."""
    if not reading.printed.articles:
        raise Refused(" ".join([_("No article was found in the file."), *reading.printed.warnings]))
    editing.take_turn()
    before = _source_before(file, decoded)
    page = _settled(before.page if before else None, file, reading)
    source, is_new = editing.keep_source(
        page, text=decoded.text, encoding=decoded.encoding, sha256=decoded.sha256, file=file.name,
        stated=file.stated.as_json(),
    )  # fmt: skip
    told = told_to(decoded.text, told_by(reading), told_by_others(page))
    is_changed = _save_reading(page, source, pooled_reading(page, decoded.text, told, reading), told)
    for other in told_otherwise(page.issue):
        _save_reading(other.page, other, *reading_of(other))
    link_jumps(page.issue)
    outcome = Outcome.NEW if before is None else Outcome.CHANGED if is_new or is_changed else Outcome.UNCHANGED
    editing.note_file(run, file.name, outcome, sha256=decoded.sha256, page=page)
    return result_of(file.name, outcome, page)


def _save_reading(page: Page, source: Source, reading: PageReading, told: People) -> bool:
    """Write a page as read with what its issue told of its people; True where that changed any record."""
    is_changed = editing.save_reading(page, source, linked_reading(page, reading, told))
    editing.tell_namesakes_apart(_names_of_people(page))
    return is_changed


def _names_of_people(page: Page) -> set[str]:
    """The names of people, authors among them, that a page prints."""
    names = (model.objects.filter(article__page=page) for model in (PersonMention, Byline))
    return {name for each in names for name in each.values_list("person__name", flat=True) if name}


def _source_before(file: PageFile, decoded: DecodedFile) -> Source | None:
    """What the archive has of this file: under its name, or under the one it had before it was moved."""
    current = Source.objects.filter(is_current=True).select_related("page__issue__newspaper")
    return current.filter(file=file.name).first() or current.filter(sha256=decoded.sha256).first()


def _settled(page: Page | None, file: PageFile, reading: PageReading) -> Page:
    """The page where it belongs."""
    where = placing(file.stated, reading, page)
    try:
        return editing.settle_page(page, where.newspaper, where.known, where.page_number, where.number)
    except editing.PageTaken as error:
        raise Refused(_("Its issue has this page already: %(page)s.") % {"page": error.page}) from error


def result_of(file: str, outcome: str, page: Page, reason: str = "") -> PageResult:
    """A page's line in the summary."""
    of_page = {"article__page": page}
    people, places = PersonMention.objects.filter(**of_page), PlaceMention.objects.filter(**of_page)
    doubts = [each.filter(confidence__lt=DOUBTFUL).count() for each in (page.articles.all(), people, places)]
    left_over = page.sources.filter(is_current=True, left_over__gt=0).count()
    return PageResult(
        file=file,
        outcome=outcome,
        reason=reason,
        page=page,
        articles=page.articles.count(),
        people=people.filter(person__isnull=False).values("person").distinct().count(),
        places=places.filter(place__isnull=False).values("place").distinct().count(),
        doubts=sum(doubts) + left_over,
    )
