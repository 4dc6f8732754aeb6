"""Articles and their bylines."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from .public import PublicRecord


class ArticleQuerySet(models.QuerySet):
    """What readers and editors ask of articles."""

    def published(self) -> "ArticleQuerySet":
        """Those that readers see."""
        return self.filter(state=Article.State.PUBLISHED)

    def with_issue(self) -> "ArticleQuerySet":
        """With page, issue and newspaper at hand, for lists."""
        return self.select_related("page__issue__newspaper__home")

    def for_lists(self) -> "ArticleQuerySet":
        """Without what only the article's own page shows."""
        return self.defer("spans", "judgements")


class Article(PublicRecord):
    """One article, as printed and as corrected.

    `body` is plain text, a paragraph a line; a line that begins with "## " is a subheading (see `articles.body`).
    `spans` are its stretches of the page's source, as [start, end, owner] in code points.
    """

    class Kind(models.TextChoices):
        REPORT = "report", _("report")
        PHOTO = "photo", _("picture with caption")
        CONTINUATION = "continuation", _("continuation")

    class State(models.TextChoices):
        PUBLISHED = "published", _("published")
        WITHDRAWN = "withdrawn", _("withdrawn")

    page = models.ForeignKey("articles.Page", models.PROTECT, verbose_name=_("page"), related_name="articles")
    position = models.PositiveIntegerField(_("position on the page"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.REPORT)
    kicker = models.TextField(_("kicker"), blank=True)
    headline = models.TextField(_("headline"), blank=True)
    deck = models.TextField(_("deck"), blank=True)
    column = models.TextField(_("column"), blank=True)
    dateline = models.TextField(_("dateline"), blank=True)
    body = models.TextField(
        _("body"), blank=True, help_text=_("One paragraph a line. A line that begins with “## ” is a subheading.")
    )
    continued_on = models.CharField(_("continued on page"), max_length=40, blank=True)
    continued_from = models.CharField(_("continued from page"), max_length=40, blank=True)
    continues = models.OneToOneField(
        "self", models.SET_NULL, verbose_name=_("continues"), related_name="continuation", null=True, blank=True
    )
    spans = models.JSONField(_("spans in the source"), default=list, blank=True)
    reader_version = models.CharField(_("reader version"), max_length=40, blank=True)
    confidence = models.FloatField(_("confidence"), default=1.0)
    judgements = models.JSONField(_("the reader's reasons"), default=list, blank=True)
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.PUBLISHED)
    is_checked = models.BooleanField(_("checked"), default=False)

    objects = ArticleQuerySet.as_manager()
    history = HistoricalRecords(
        verbose_name=_("history"), excluded_fields=["spans", "judgements", "confidence", "reader_version"]
    )

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["page", "position"]
        indexes = [
            models.Index(fields=["is_checked", "confidence", "id"], name="article_doubtful_first"),
            models.Index(fields=["kind", "state"], name="article_kind_state"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["page", "position"], name="article_position_once_per_page"),
            models.CheckConstraint(condition=models.Q(position__gte=1), name="article_position_from_one"),
            models.CheckConstraint(
                condition=models.Q(confidence__gte=0, confidence__lte=1), name="article_confidence_is_a_share"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=["report", "photo", "continuation"]), name="article_kind_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["published", "withdrawn"]), name="article_state_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(continues=models.F("id")), name="article_does_not_continue_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """What lists call the article: its headline, else its column, else how its text begins."""
        return self.headline or self.column or beginning_of(self.body)

    def get_absolute_url(self) -> str:
        return reverse("article_detail", args=[self.public_id])


def beginning_of(body: str) -> str:
    """What stands in the place of a heading: how a text begins."""
    return body[:24] or str(_("untitled"))


class Review(models.TextChoices):
    """What an editor said of something that a rule found."""

    SUGGESTED = "suggested", _("suggested")
    CONFIRMED = "confirmed", _("confirmed")
    REJECTED = "rejected", _("rejected")


class Byline(models.Model):
    """One name of an article's byline, and whose it is."""

    class Role(models.TextChoices):
        REPORTER = "reporter", _("reporter")
        CORRESPONDENT = "correspondent", _("correspondent")
        PHOTOGRAPHER = "photographer", _("photographer")
        UNKNOWN = "unknown", _("role not printed")

    article = models.ForeignKey(Article, models.CASCADE, verbose_name=_("article"), related_name="bylines")
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    name = models.CharField(_("name as printed"), max_length=100)
    role = models.CharField(_("role"), max_length=13, choices=Role, default=Role.UNKNOWN)
    unit = models.CharField(_("unit as printed"), max_length=200, blank=True)
    person = models.ForeignKey(
        "articles.Person",
        models.PROTECT,
        verbose_name=_("person"),
        related_name="bylines",
        null=True,
        blank=True,
        db_index=False,  # the index by person and article serves
    )
    review = models.CharField(_("review"), max_length=9, choices=Review, default=Review.SUGGESTED)
    confidence = models.FloatField(_("confidence"), default=1.0)
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        ordering = ["article", "position", "pk"]
        indexes = [
            models.Index(fields=["name"], name="byline_name"),
            models.Index(fields=["person", "article"], name="byline_person_article"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["article", "name", "role"], name="byline_name_once_per_role"),
            models.CheckConstraint(
                condition=models.Q(role__in=["reporter", "correspondent", "photographer", "unknown"]),
                name="byline_role_known",
            ),
            models.CheckConstraint(
                condition=models.Q(review__in=["suggested", "confirmed", "rejected"]), name="byline_review_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name
