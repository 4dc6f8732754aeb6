"""Newspapers, issues and pages as a person settles them: what turns out to be one becomes one."""

import datetime
from typing import Any

from django.db import transaction

from articles.models import Article, Forwarding, Hold, Issue, Newspaper, Page

from .issues import FIELDS, PageTaken, remove_newspaper_if_empty, retire_issue
from .records import forward, index, save_as
from .revision import refuse_if_changed

HELD = ("newspaper_id", "date", "number")
PAGES = "pages"  # the field of a hold that says: a person has put the pages of this issue where they are


@transaction.atomic
def save_issue(issue: Issue, by: Any = None, seen: str | None = None) -> Issue:
    """Save an issue as a person has settled it; where it turns out to be another one's day, the two become one.

    The pages of a merged issue move to the other, and its address leads there. Raises `PageTaken` where both have a
    page of the same number, `EditConflict` where the issue has changed since `seen`.
    """
    stored = refuse_if_changed(issue, seen) if issue.pk else None
    _give_basis(issue)
    if stored and all(getattr(issue, name) == getattr(stored, name) for name in FIELDS):
        return issue
    other = same_issue(issue)
    if other and not stored:
        return other
    if other:
        merge_issues(other, issue, by)
    else:
        save_as(issue, by)
        _hold_changes(issue, stored, by)
        index(Article.objects.filter(page__issue=issue))
    if stored:
        remove_newspaper_if_empty(stored.newspaper)
    return other or issue


def _hold_changes(issue: Issue, stored: Issue | None, by: Any) -> None:
    for name in HELD:
        if stored and getattr(issue, name) != getattr(stored, name):
            _hold(issue, name, getattr(stored, name), by)


def same_issue(issue: Issue) -> Issue | None:
    """Another issue of the same newspaper, date and number."""
    same = Issue.objects.filter(newspaper=issue.newspaper_id, date=issue.date, number=issue.number, date__isnull=False)
    return same.exclude(pk=issue.pk).first()


def _give_basis(issue: Issue) -> None:
    """Say how the date is known, as the fields that a person filled in imply."""
    if issue.date:
        if issue.basis not in (Issue.Basis.PRINTED, Issue.Basis.GIVEN):
            issue.basis = Issue.Basis.GIVEN
    else:
        issue.basis = Issue.Basis.INFERRED if issue.earliest else Issue.Basis.UNKNOWN
    issue.precision = (issue.precision or Issue.Precision.DAY) if issue.earliest else ""


def _hold(issue: Issue, name: str, machine: Any, by: Any) -> None:
    machine = machine.isoformat() if isinstance(machine, datetime.date) else machine
    Hold.objects.get_or_create(issue=issue, field=name, defaults={"machine": machine, "by": by})


@transaction.atomic
def merge_issues(survivor: Issue, merged: Issue, by: Any = None) -> Issue:
    """Move the pages of one issue to another and retire it. Raises `PageTaken` where both have one of a number."""
    numbers = {page.number: page for page in survivor.pages.exclude(number=None)}
    for page in merged.pages.all():
        if page.number in numbers:
            raise PageTaken(numbers[page.number])
        page.issue = survivor
        page.save()
    _hold(survivor, PAGES, None, by)  # a later reading may not part what a person has brought together
    index(Article.objects.filter(page__issue=survivor))
    retire_issue(Issue.objects.get(pk=merged.pk), survivor)
    return survivor


@transaction.atomic
def save_page(page: Page, by: Any = None) -> Page:
    """Let a page have another number, or stand in another issue; an issue that loses its last page leads there.

    Raises `PageTaken` where the issue has another page of that number.
    """
    stored = Page.objects.select_for_update().select_related("issue").get(pk=page.pk)
    if (page.issue_id, page.number) == (stored.issue_id, stored.number):
        return page
    taken = Page.objects.filter(issue=page.issue_id, number=page.number, number__isnull=False).exclude(pk=page.pk)
    if taken:
        raise PageTaken(taken[0])
    page.save()
    _hold(page.issue, PAGES, stored.number, by)
    index(page.articles.all())
    if page.issue_id != stored.issue_id and not stored.issue.pages.exists():
        retire_issue(stored.issue, page.issue)
        remove_newspaper_if_empty(stored.issue.newspaper)
    return page


@transaction.atomic
def save_newspaper(newspaper: Newspaper, by: Any = None, seen: str | None = None) -> Newspaper:
    """Save a newspaper as a person has it; where it turns out to be another one, that one gets its issues.

    Raises `EditConflict` where it has changed since `seen`, and `PageTaken` as `merge_newspapers` does.
    """
    stored = refuse_if_changed(newspaper, seen) if newspaper.pk else None
    names = ("name", "home_id", "note")
    if stored and all(getattr(newspaper, name) == getattr(stored, name) for name in names):
        return newspaper
    other = Newspaper.objects.filter(name=newspaper.name, home=newspaper.home_id).exclude(pk=newspaper.pk).first()
    if other:
        return merge_newspapers(other, newspaper, by) if stored else other
    save_as(newspaper, by)
    return newspaper


@transaction.atomic
def merge_newspapers(survivor: Newspaper, merged: Newspaper, by: Any = None) -> Newspaper:
    """Give the issues of one newspaper to another and retire it; issues of one day become one.

    Raises `PageTaken` where two issues that become one both have a page of the same number.
    """
    for issue in Issue.objects.filter(newspaper=merged.pk):
        issue.newspaper = survivor
        other = same_issue(issue)
        if other:
            merge_issues(other, issue, by)
        else:
            save_as(issue, by)
            index(Article.objects.filter(page__issue=issue))
    stored = Newspaper.objects.get(pk=merged.pk)
    forward(stored, survivor.public_id, Forwarding.Reason.MERGED)
    stored.delete()
    return survivor
