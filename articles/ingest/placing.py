"""Where a page belongs: its newspaper, its issue's date, its number, from what is stated, printed, or inferred."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from articles.dating import PrintedDate
from articles.editing import IssueDate, make_newspaper
from articles.gazetteer import Division, load_gazetteer
from articles.models import Issue, Newspaper, Page
from articles.reading import PageReading

from .places import place_of_division
from .refusal import Refused
from .statements import Stated


@dataclass(frozen=True, slots=True)
class Placing:
    """What is known of where a page belongs."""

    newspaper: Newspaper
    known: IssueDate
    page_number: int | None
    number: str


def placing(stated: Stated, reading: PageReading, page: Page | None) -> Placing:
    """What an editor states comes first, then what is printed on the page, then what its text lets one infer."""
    facts = reading.printed.facts
    printed_page = facts.get("page", "")
    return Placing(
        newspaper=_newspaper(stated, reading, page),
        known=_issue_date(stated, facts.get("date", ""), reading.dated),
        page_number=stated.page
        or (int(printed_page) if printed_page.isdigit() and 0 < int(printed_page) < 1000 else None),
        number=stated.number or facts.get("number", ""),
    )


def home_division(newspaper: Newspaper) -> Division | None:
    """The division of the gazetteer where a newspaper is at home."""
    return load_gazetteer().division(newspaper.home.code) if newspaper.home and newspaper.home.code else None


def home_of_page(page: Page) -> str:
    """The code of the home of a page's newspaper; empty where it is not known."""
    home = page.issue.newspaper.home
    return home.code if home else ""


def known_home(stated: Stated, file: str) -> str:
    """The code of a page's home as known before the page is read: stated, or that of its newspaper; else empty."""
    if stated.home:
        return stated_division(stated.home).code
    newspapers = Newspaper.objects.filter(home__isnull=False).exclude(name="")
    if stated.newspaper:
        newspapers = newspapers.filter(name=stated.newspaper)
    else:
        newspapers = newspapers.filter(issues__pages__sources__file=file, issues__pages__sources__is_current=True)
    return newspapers.values_list("home__code", flat=True).first() or ""


def _newspaper(stated: Stated, reading: PageReading, page: Page | None) -> Newspaper:
    """The newspaper of that name, or the nameless one of the page's home; one that somebody named keeps the page."""
    if page is not None and page.issue.newspaper.name and not stated.newspaper:
        return page.issue.newspaper
    name = stated.newspaper or reading.printed.facts.get("newspaper", "")
    division = stated_division(stated.home) if stated.home else reading.region.division if reading.region else None
    if name:
        named = Newspaper.objects.filter(name=name)
        found = named.filter(home__code=division.code).first() if division and stated.home else named.first()
        if found:
            return found
    return make_newspaper(name, place_of_division(division) if division else None)


def stated_division(home: str) -> Division:
    """The division that an editor states by code, by full path, or by a name that only it has.

    Raises `Refused` where there is none.
    """
    gazetteer = load_gazetteer()
    if home.isdigit():
        found = [gazetteer.division(home)]
    else:
        on_path = (unit for i in range(len(home)) for unit in gazetteer.units_named(home[i:]))
        found = [unit for unit in on_path if gazetteer.path_text(unit) == home] or list(gazetteer.units_named(home))
    if len(found) != 1 or found[0] is None:
        raise Refused(_("The gazetteer has no single division “%(home)s”; state its code.") % {"home": home})
    return found[0]


def _issue_date(stated: Stated, printed: str, dated: PrintedDate) -> IssueDate:
    """The date and how it is known."""
    if stated.date:
        return IssueDate(Issue.Basis.GIVEN, date=stated.date)
    if printed:
        return IssueDate(Issue.Basis.PRINTED, date=date.fromisoformat(printed), evidence=dated.evidence)
    if dated.earliest:
        return IssueDate(
            Issue.Basis.INFERRED, earliest=dated.earliest, precision=str(dated.precision), evidence=dated.evidence
        )
    return IssueDate()
