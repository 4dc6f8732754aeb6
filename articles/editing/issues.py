"""Issues as an import settles them: by what is stated, printed on a page, or inferred from its text."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from articles.models import Article, Forwarding, Issue, Newspaper, Page

from .records import forward, index, is_edited

FIELDS = ("newspaper_id", "date", "earliest", "precision", "evidence", "basis", "number")


@dataclass(frozen=True, slots=True)
class IssueDate:
    """What is known of an issue's date, and how."""

    basis: str = Issue.Basis.UNKNOWN
    date: datetime.date | None = None
    earliest: datetime.date | None = None
    precision: str = ""
    evidence: tuple[str, ...] = ()


class PageTaken(Exception):
    """Another page of the issue has this number already; `page` is that page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        super().__init__(str(page))


@transaction.atomic
def settle_page(
    page: Page | None, newspaper: Newspaper, known: IssueDate, page_number: int | None, number: str
) -> Page:
    """The page in the issue where it belongs: a new one where `page` is None, else moved if what is known has changed.

    A dated page joins its newspaper's issue of that day; an undated one has a provisional issue to itself. An issue
    that a person has settled is left as it is. Raises `PageTaken` where the issue has another page of that number.
    """
    if page is not None and page.issue.holds.exists():
        return page
    before = page.issue if page else None
    issue = _issue_for(before, newspaper, known, number)
    others = Page.objects.exclude(pk=page.pk) if page else Page.objects.all()
    taken = others.filter(issue=issue, number=page_number).first()
    if page_number and taken:
        raise PageTaken(taken)
    if page is None:
        return Page.objects.create(issue=issue, number=page_number)
    if (page.issue_id, page.number) != (issue.pk, page_number):
        page.issue, page.number = issue, page_number
        page.save()
    if before and before.pk != issue.pk:
        index(page.articles.all())
        remove_if_empty(before, leads_to=issue)
    return page


def _issue_for(before: Issue | None, newspaper: Newspaper, known: IssueDate, number: str) -> Issue:
    """The newspaper's issue of that day, else the page's own one brought up to date, else a new one."""
    if known.date:
        same_day = Issue.objects.filter(newspaper=newspaper, date=known.date)
        found = same_day.filter(number=number).first() or (None if number else same_day.first())
        if found:
            return found
    if before is not None and before.pages.count() == 1:
        _update(before, newspaper, known, number)
        return before
    return Issue.objects.create(newspaper=newspaper, number=number, **_values(known))


def _values(known: IssueDate) -> dict[str, Any]:
    return {
        "basis": known.basis, "date": known.date, "earliest": known.earliest, "precision": known.precision,
        "evidence": list(known.evidence),
    }  # fmt: skip


def _update(issue: Issue, newspaper: Newspaper, known: IssueDate, number: str) -> None:
    """Write what is known now, where it differs, and bring the search rows along."""
    before = [getattr(issue, name) for name in FIELDS]
    old_newspaper = issue.newspaper
    issue.newspaper, issue.number = newspaper, number
    for name, value in _values(known).items():
        setattr(issue, name, value)
    if [getattr(issue, name) for name in FIELDS] != before:
        issue.save()
        index(Article.objects.filter(page__issue=issue))
        remove_newspaper_if_empty(old_newspaper)


def remove_if_empty(issue: Issue, leads_to: Issue | None = None, reason: str = Forwarding.Reason.MERGED) -> bool:
    """Retire an issue that has lost its last page, unless a person has edited it."""
    if issue.pages.exists() or issue.holds.exists() or is_edited(issue):
        return False
    retire_issue(issue, leads_to, reason)
    remove_newspaper_if_empty(issue.newspaper)
    return True


def retire_issue(issue: Issue, leads_to: Issue | None, reason: str = Forwarding.Reason.MERGED) -> None:
    """Take an issue without pages away; its address leads to the other one, or nowhere."""
    forward(issue, leads_to.public_id if leads_to else "", reason)
    issue.delete()


def remove_newspaper_if_empty(newspaper: Newspaper) -> bool:
    """Retire a newspaper without issues that the machine made for pages nobody had named."""
    if newspaper.name or newspaper.issues.exists() or is_edited(newspaper):
        return False
    forward(newspaper, "", Forwarding.Reason.MERGED)
    newspaper.delete()
    return True
