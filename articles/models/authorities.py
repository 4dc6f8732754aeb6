"""Authority records (规范记录): the people and places that articles name."""

from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from tree_queries.models import TreeNodeForeignKey
from tree_queries.query import TreeQuerySet

from .public import PublicRecord


class AuthorityQuerySet(models.QuerySet):
    """What is asked of authority records."""

    def current(self) -> "AuthorityQuerySet":
        """Those that stand for themselves; a merged record resolves through its survivor."""
        return self.exclude(merged_into__isnull=False)  # so put, SQLite keeps to the index on pinyin

    def named(self, name: str) -> "AuthorityQuerySet":
        """Those whose preferred or variant name is exactly this."""
        return self.filter(models.Q(name=name) | models.Q(names__name=name)).distinct()

    def with_article_counts(self) -> "AuthorityQuerySet":
        """With `article_count`: how many articles name each. Counted for each row by itself: for one page of a list."""
        return self.annotate(article_count=self._articles_in("mentions"))

    def with_signed_counts(self) -> "AuthorityQuerySet":
        """With `signed_count`: how many articles each has signed, counted in the same way."""
        return self.annotate(signed_count=self._articles_in("bylines"))

    def _articles_in(self, relation_name: str) -> models.Subquery:
        """How many articles have a row of this relation with the record itself or with one merged into it."""
        relation: Any = self.model._meta.get_field(relation_name)
        row = models.OuterRef(models.OuterRef("pk"))
        family = self.model._base_manager.filter(models.Q(pk=row) | models.Q(merged_into=row)).values("pk")
        rows = relation.related_model.objects.exclude(review="rejected").filter(article__state="published")
        mine = rows.filter(**{f"{relation.field.name}__in": family}).order_by()
        count = models.Func(
            "article_id", template="COUNT(DISTINCT %(expressions)s)", output_field=models.IntegerField()
        )
        return models.Subquery(mine.annotate(count=count).values("count"))


class PlaceQuerySet(AuthorityQuerySet, TreeQuerySet):
    """Places are asked for as a tree, too."""


class Person(PublicRecord):
    """A person named in articles or bylines. The qualifier (区分项) tells namesakes apart: 王斌（崇川区委常委）."""

    name = models.CharField(_("preferred name"), max_length=100)
    qualifier = models.CharField(
        _("qualifier"), max_length=100, blank=True, help_text=_("Tells namesakes apart: an office, a place, a trade.")
    )
    pinyin = models.CharField(_("pinyin"), max_length=200, blank=True)
    initials = models.CharField(_("initials"), max_length=40, blank=True)
    note = models.TextField(_("note"), blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("merged into"), related_name="merged", null=True, blank=True
    )
    objects = AuthorityQuerySet.as_manager()
    history = HistoricalRecords(verbose_name=_("history"))

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["pinyin", "name", "pk"]
        indexes = [
            models.Index(fields=["name"], name="person_name"),
            models.Index(fields=["pinyin", "name", "id"], name="person_by_pinyin"),
            models.Index(fields=["initials"], name="person_initials"),
        ]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="person_has_a_name"),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="person_not_merged_into_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.qualifier}）" if self.qualifier else self.name

    def get_absolute_url(self) -> str:
        return reverse("person_detail", args=[self.public_id])


class PersonName(models.Model):
    """A variant name (异名) of a person."""

    person = models.ForeignKey(Person, models.CASCADE, verbose_name=_("person"), related_name="names")
    name = models.CharField(_("variant name"), max_length=100, db_index=True)

    class Meta:
        verbose_name = _("variant name")
        verbose_name_plural = _("variant names")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="person_name_once")]

    def __str__(self) -> str:
        return self.name


class PersonPair(models.Model):
    """Two people of whom someone asked whether they are one, or said that they are not. `first` has the lower key."""

    class Verdict(models.TextChoices):
        ASKED = "asked", _("may be the same person")
        DIFFERENT = "different", _("not the same person")

    first = models.ForeignKey(Person, models.CASCADE, verbose_name=_("first person"), related_name="pairs_as_first")
    second = models.ForeignKey(Person, models.CASCADE, verbose_name=_("second person"), related_name="pairs_as_second")
    verdict = models.CharField(_("verdict"), max_length=9, choices=Verdict, default=Verdict.ASKED)
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("possible duplicate")
        verbose_name_plural = _("possible duplicates")
        ordering = ["verdict", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="person_pair_once"),
            models.CheckConstraint(condition=models.Q(first__lt=models.F("second")), name="person_pair_in_order"),
            models.CheckConstraint(condition=models.Q(verdict__in=["asked", "different"]), name="person_pair_verdict"),
        ]

    def __str__(self) -> str:
        return f"{self.first} = {self.second}?"


class Place(PublicRecord):  # type: ignore[django-manager-missing]  # the tree's queryset has no types
    """A place named in articles: an administrative unit with level, code and parent, a natural feature, or a site.

    `key` is what the linker knows it by (for a unit of the gazetteer, its code).
    """

    class Type(models.TextChoices):
        ADMIN = "admin", _("administrative unit")
        NATURAL = "natural", _("natural feature")
        SITE = "site", _("site")

    class Level(models.TextChoices):
        COUNTRY = "country", _("country")
        PROVINCE = "province", _("province")
        PREFECTURE = "prefecture", _("prefecture")
        COUNTY = "county", _("county")
        TOWNSHIP = "township", _("township")
        VILLAGE = "village", _("village or community")
        OTHER = "other", _("other")

    name = models.CharField(_("preferred name"), max_length=200)
    qualifier = models.CharField(_("qualifier"), max_length=200, blank=True)
    type = models.CharField(_("type"), max_length=7, choices=Type, default=Type.SITE)
    level = models.CharField(_("level"), max_length=10, choices=Level, blank=True)
    code = models.CharField(_("official code"), max_length=12, blank=True)
    key = models.CharField(_("linking key"), max_length=300, blank=True, editable=False)
    parent = TreeNodeForeignKey(
        "self", models.PROTECT, verbose_name=_("lies in"), related_name="children", null=True, blank=True
    )
    is_learnt = models.BooleanField(
        _("learnt from the paper"), default=False, help_text=_("The gazetteer has no such unit; please check it.")
    )
    valid_from = models.DateField(_("existed from"), null=True, blank=True)
    valid_to = models.DateField(_("existed until"), null=True, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)
    pinyin = models.CharField(_("pinyin"), max_length=400, blank=True)
    initials = models.CharField(_("initials"), max_length=60, blank=True)
    note = models.TextField(_("note"), blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("merged into"), related_name="merged", null=True, blank=True
    )
    objects = PlaceQuerySet.as_manager()  # type: ignore[django-manager-missing]
    history = HistoricalRecords(verbose_name=_("history"))

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["code", "pinyin", "name", "pk"]
        indexes = [
            models.Index(fields=["name"], name="place_name"),
            models.Index(fields=["type", "level"], name="place_type_level"),
            models.Index(fields=["initials"], name="place_initials"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["code"], condition=~models.Q(code=""), name="place_code_once"),
            models.UniqueConstraint(fields=["key"], condition=~models.Q(key=""), name="place_key_once"),
            models.CheckConstraint(condition=~models.Q(name=""), name="place_has_a_name"),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="place_not_merged_into_itself"
            ),
            models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="place_not_its_own_parent"),
            models.CheckConstraint(condition=models.Q(type__in=["admin", "natural", "site"]), name="place_type_known"),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.qualifier}）" if self.qualifier else self.name

    def get_absolute_url(self) -> str:
        return reverse("place_detail", args=[self.public_id])

    def lies_in(self) -> list["Place"]:
        """The places that this one lies in, the largest first."""
        path: list[Place] = []
        larger = self.parent
        while larger and larger not in path:
            path.insert(0, larger)
            larger = larger.parent
        return path


class PlaceName(models.Model):
    """A variant name (异名) of a place."""

    place = models.ForeignKey(Place, models.CASCADE, verbose_name=_("place"), related_name="names")
    name = models.CharField(_("variant name"), max_length=200, db_index=True)

    class Meta:
        verbose_name = _("variant name")
        verbose_name_plural = _("variant names")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["place", "name"], name="place_name_once_per_place")]

    def __str__(self) -> str:
        return self.name
