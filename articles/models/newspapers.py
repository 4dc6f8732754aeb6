"""Newspapers, their issues and pages, and the texts that the pages were read from."""

from calendar import monthrange
from datetime import date

from django.db import models
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from .public import PublicRecord


class Newspaper(PublicRecord):
    """The paper over its years (报纸). One whose name nobody has stated yet stands under its home region."""

    name = models.CharField(_("name"), max_length=100, blank=True, help_text=_("Leave empty while it is unknown."))
    home = models.ForeignKey(
        "articles.Place",
        models.PROTECT,
        verbose_name=_("home region"),
        related_name="newspapers",
        null=True,
        blank=True,
        help_text=_("The county or city it belongs to: 我县 and 我市 in its pages mean this place."),
    )
    note = models.TextField(_("note"), blank=True)
    history = HistoricalRecords(verbose_name=_("history"))

    class Meta:
        verbose_name = _("newspaper")
        verbose_name_plural = _("newspapers")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "home"], condition=models.Q(home__isnull=False), name="newspaper_name_once_per_home"
            ),
            models.UniqueConstraint(
                fields=["name"], condition=models.Q(home__isnull=True), name="newspaper_name_once_without_home"
            ),
        ]

    def __str__(self) -> str:
        return self.name or unnamed_newspaper(self.home.name if self.home else "")

    def get_absolute_url(self) -> str:
        return reverse("newspaper_detail", args=[self.public_id])


def unnamed_newspaper(home: str) -> str:
    """What readers see of a newspaper whose name nobody has stated yet."""
    unknown = str(_("name to be settled"))
    return f"{unknown}（{home}）" if home else unknown


class IssueQuerySet(models.QuerySet):
    """Issues by the day they were, or can first have been, printed."""

    def with_newspaper(self) -> "IssueQuerySet":
        """With newspaper and home region at hand, for lists."""
        return self.select_related("newspaper__home")

    def in_year(self, year: int) -> "IssueQuerySet":
        return self.filter(day__range=(date(year, 1, 1), date(year, 12, 31)))

    def in_month(self, year: int, month: int) -> "IssueQuerySet":
        return self.filter(day__range=(date(year, month, 1), date(year, month, monthrange(year, month)[1])))

    def undated(self) -> "IssueQuerySet":
        """Those of which nobody knows the day."""
        return self.filter(day=None)


class Issue(PublicRecord):
    """One day's paper (期): its date, or the earliest day it can have been printed, and how that is known."""

    class Basis(models.TextChoices):
        PRINTED = "printed", _("printed on the page")
        GIVEN = "given", _("stated by an editor")
        INFERRED = "inferred", _("inferred from the text")
        UNKNOWN = "unknown", _("unknown")

    class Precision(models.TextChoices):
        DAY = "day", _("day")
        MONTH = "month", _("month")
        YEAR = "year", _("year")

    newspaper = models.ForeignKey(Newspaper, models.PROTECT, verbose_name=_("newspaper"), related_name="issues")
    date = models.DateField(_("date"), null=True, blank=True)
    earliest = models.DateField(_("earliest possible day"), null=True, blank=True)
    precision = models.CharField(_("precision"), max_length=5, choices=Precision, blank=True)
    evidence = models.JSONField(_("words that say so"), default=list, blank=True)
    basis = models.CharField(_("how the date is known"), max_length=8, choices=Basis, default=Basis.UNKNOWN)
    number = models.CharField(_("issue number"), max_length=40, blank=True)
    day = models.GeneratedField(
        verbose_name=_("day"), expression=Coalesce("date", "earliest"), output_field=models.DateField(), db_persist=True
    )
    objects = IssueQuerySet.as_manager()
    history = HistoricalRecords(verbose_name=_("history"), excluded_fields=["day"])

    class Meta:
        verbose_name = _("issue")
        verbose_name_plural = _("issues")
        ordering = [models.F("day").desc(nulls_last=True), "-pk"]
        indexes = [
            models.Index(fields=["newspaper", "day"], name="issue_newspaper_day"),
            models.Index(fields=["day", "id"], name="issue_day"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["newspaper", "date", "number"],
                condition=models.Q(date__isnull=False),
                name="issue_once_per_newspaper_and_date",
            ),
            models.CheckConstraint(
                condition=models.Q(basis__in=["printed", "given"], date__isnull=False)
                | models.Q(basis="inferred", date__isnull=True, earliest__isnull=False)
                | models.Q(basis="unknown", date__isnull=True, earliest__isnull=True),
                name="issue_date_has_its_basis",
            ),
            models.CheckConstraint(
                condition=models.Q(precision__in=["day", "month", "year"], earliest__isnull=False)
                | models.Q(precision="", earliest__isnull=True),
                name="issue_earliest_has_its_precision",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.newspaper} {self.date_text}"

    @property
    def date_text(self) -> str:
        """The date as readers see it: a settled day plainly, an inferred one as the earliest possible."""
        if self.date:
            return self.date.isoformat()
        if self.earliest:
            length = {"year": 4, "month": 7}.get(self.precision, 10)
            return str(_("not before %(day)s") % {"day": self.earliest.isoformat()[:length]})
        return str(_("date to be settled"))

    def get_absolute_url(self) -> str:
        return reverse("issue_detail", args=[self.public_id])


class Page(PublicRecord):
    """One page (版) of an issue; number 1 is 第一版. Its text is the current `Source`."""

    issue = models.ForeignKey(Issue, models.PROTECT, verbose_name=_("issue"), related_name="pages")
    number = models.PositiveSmallIntegerField(_("page number"), null=True, blank=True)

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["issue", models.F("number").asc(nulls_last=True), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["issue", "number"], condition=models.Q(number__isnull=False), name="page_number_once_per_issue"
            ),
            models.CheckConstraint(
                condition=models.Q(number__isnull=True) | models.Q(number__gte=1), name="page_number_from_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.issue} {self.number_text}"

    @property
    def number_text(self) -> str:
        return page_in_words(self.number)

    def get_absolute_url(self) -> str:
        return reverse("page_detail", args=[self.public_id])


def page_in_words(number: int | None) -> str:
    """A page's number as readers see it."""
    return str(_("page %(number)s") % {"number": number}) if number else str(_("page number unknown"))


class Source(models.Model):
    """A text that a page was read from, unchanged for ever; a better one is another version and the old one stays.

    `spans` are the stretches of the text that belong to no article, as [start, end, owner] in code points; together
    with the articles' own spans they partition the text. `certain_people` are the names of which the page is sure by
    its own words, each with the posts printed beside it; `pooled_people` those known from the rest of its issue.
    """

    page = models.ForeignKey(Page, models.CASCADE, verbose_name=_("page"), related_name="sources")
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    is_current = models.BooleanField(_("current"), default=True)
    text = models.TextField(_("text"))
    encoding = models.CharField(_("encoding"), max_length=20)
    sha256 = models.CharField(_("SHA-256 of the file"), max_length=64, unique=True)
    file = models.CharField(_("file"), max_length=1000, db_index=True)
    received = models.DateTimeField(_("received"), auto_now_add=True)
    reader_version = models.CharField(_("reader version"), max_length=40)
    spans = models.JSONField(_("spans outside articles"), default=list)
    left_over = models.PositiveIntegerField(_("characters left over"), default=0)
    warnings = models.JSONField(_("warnings"), default=list, blank=True)
    stated = models.JSONField(_("stated by an editor"), default=dict, blank=True)
    certain_people = models.JSONField(_("people of whom the page is sure"), default=dict, blank=True)
    pooled_people = models.JSONField(_("people known from the issue's other pages"), default=dict, blank=True)

    class Meta:
        verbose_name = _("source text")
        verbose_name_plural = _("source texts")
        ordering = ["page", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["page", "version"], name="source_version_once"),
            models.UniqueConstraint(
                fields=["page"], condition=models.Q(is_current=True), name="source_current_once_per_page"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file} ({self.version})"
