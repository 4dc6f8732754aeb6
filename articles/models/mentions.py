"""Mentions (提及): a name at a place in an article's text, and whom or what it names."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .articles import Article, Review


class Mention(models.Model):
    """A name where it stands: `part` is the article's field, `start` the offset in it (none when an edit removed it).

    A mention may stay unresolved: unresolved is honest.
    """

    class Part(models.TextChoices):
        KICKER = "kicker", _("kicker")
        HEADLINE = "headline", _("headline")
        DECK = "deck", _("deck")
        COLUMN = "column", _("column")
        BODY = "body", _("body")

    article = models.ForeignKey(Article, models.CASCADE, verbose_name=_("article"), related_name="%(class)ss")
    part = models.CharField(_("where"), max_length=8, choices=Part, default=Part.BODY)
    start = models.PositiveIntegerField(_("start"), null=True, blank=True)
    length = models.PositiveSmallIntegerField(_("length"), default=0)
    quote = models.CharField(_("name as printed"), max_length=200)
    found_by = models.CharField(_("found by rule"), max_length=80, blank=True)
    linked_by = models.CharField(_("linked by rule"), max_length=80, blank=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    confidence = models.FloatField(_("confidence"), default=1.0)
    review = models.CharField(_("review"), max_length=9, choices=Review, default=Review.SUGGESTED)

    class Meta:
        abstract = True
        ordering = ["article", "part", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "part", "start"],
                condition=models.Q(start__isnull=False),
                name="%(class)s_once_per_position",
            ),
            models.CheckConstraint(
                condition=models.Q(review__in=["suggested", "confirmed", "rejected"]), name="%(class)s_review_known"
            ),
            models.CheckConstraint(
                condition=models.Q(confidence__gte=0, confidence__lte=1), name="%(class)s_confidence_is_a_share"
            ),
            models.CheckConstraint(condition=~models.Q(quote=""), name="%(class)s_has_a_quote"),
        ]

    def __str__(self) -> str:
        return self.quote


class PersonMention(Mention):
    """A person's name in an article, with the offices printed beside it.

    `offices_in_full` has for each of them what it means: `in_full` (市委书记 in a paper of 溧阳市 is 溧阳市委书记), the
    `body` it belongs to, and the official code of the `place` it implies; both may be empty.
    """

    person = models.ForeignKey(
        "articles.Person",
        models.PROTECT,
        verbose_name=_("person"),
        related_name="mentions",
        null=True,
        blank=True,
        db_index=False,  # the index by person and article serves
    )
    offices = models.JSONField(_("offices as printed"), default=list, blank=True)
    offices_in_full = models.JSONField(_("offices in full"), default=list, blank=True)

    class Meta(Mention.Meta):
        verbose_name = _("mention of a person")
        verbose_name_plural = _("mentions of people")
        indexes = [
            models.Index(fields=["review", "confidence"], name="personmention_doubtful"),
            models.Index(fields=["person", "article"], name="personmention_person_article"),
        ]


class PlaceMention(Mention):
    """A place's name in an article."""

    place = models.ForeignKey(
        "articles.Place",
        models.PROTECT,
        verbose_name=_("place"),
        related_name="mentions",
        null=True,
        blank=True,
        db_index=False,  # the index by place and article serves
    )

    class Meta(Mention.Meta):
        verbose_name = _("mention of a place")
        verbose_name_plural = _("mentions of places")
        indexes = [
            models.Index(fields=["review", "confidence"], name="placemention_doubtful"),
            models.Index(fields=["place", "article"], name="placemention_place_article"),
        ]
