"""What the search reads: an article's facts and its search keys, and a counter of what changed.

Written by `articles.search.fill` in the transaction that changes the article, and by nothing else.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchRow(models.Model):
    """The facts of one article that a search filters and counts by; every process keeps them in memory.

    Of people and places it has the mentions' own record ids only (packed 64-bit integers): a merged record resolves
    through its survivor and a place widens to what lies in it when somebody asks, so no edit of a record rewrites
    thousands of rows. The row of a removed article stays, with the state "removed", to tell the other processes.
    """

    article = models.OneToOneField(
        "articles.Article",
        models.DO_NOTHING,
        primary_key=True,
        db_constraint=False,
        verbose_name=_("article"),
        related_name="search_row",
    )
    day = models.PositiveIntegerField(_("day"), default=0, help_text=_("As counted by date.toordinal; 0: unknown."))
    newspaper_id = models.BigIntegerField(_("newspaper"))
    kind = models.CharField(_("kind"), max_length=12)
    state = models.CharField(_("state"), max_length=9)
    is_checked = models.BooleanField(_("checked"), default=False)
    people = models.BinaryField(_("people"), default=b"")
    bylines = models.BinaryField(_("people of the byline"), default=b"")
    places = models.BinaryField(_("places"), default=b"")
    ends = models.TextField(_("letters that only end runs"), blank=True, help_text=_("No token begins with them."))
    size = models.PositiveIntegerField(
        _("size"), default=0, help_text=_("Of the text's key without the title, in bytes.")
    )
    version = models.CharField(_("version of the keys"), max_length=20)
    change = models.BigIntegerField(_("number of the change"), db_index=True)

    class Meta:
        verbose_name = _("search row")
        verbose_name_plural = _("search rows")

    def __str__(self) -> str:
        return str(self.pk)


class SearchText(models.Model):
    """The search keys of one article: its letters as they are compared. The full-text index is made of them."""

    article_id = models.BigIntegerField(_("article"), primary_key=True)
    has_postings = models.BooleanField(_("postings"), default=False, help_text=_("Its postings are of it as it is."))
    title = models.TextField(_("title"), blank=True)
    body = models.TextField(_("body"), blank=True)
    byline = models.TextField(_("names in the byline"), blank=True)
    people = models.TextField(_("names of people"), blank=True)
    places = models.TextField(_("names of places"), blank=True)

    class Meta:
        verbose_name = _("search text")
        verbose_name_plural = _("search texts")

    def __str__(self) -> str:
        return str(self.pk)


class SearchChange(models.Model):
    """A change of the index. Numbers grow by chance, so that an undone change is never taken for a new one."""

    number = models.BigIntegerField(_("number"), primary_key=True)

    class Meta:
        verbose_name = _("change of the search index")
        verbose_name_plural = _("changes of the search index")

    def __str__(self) -> str:
        return str(self.number)
