"""Holds (保留): the fields that a person has edited, which a later reading may not change."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Hold(models.Model):
    """A held field of an article or an issue; where a later reading disagrees, what it says waits as a suggestion."""

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, verbose_name=_("article"), related_name="holds", null=True, blank=True
    )
    issue = models.ForeignKey(
        "articles.Issue", models.CASCADE, verbose_name=_("issue"), related_name="holds", null=True, blank=True
    )
    field = models.CharField(_("field"), max_length=40)
    machine = models.JSONField(_("what the reader said"), null=True)
    suggestion = models.JSONField(_("what the reader says now"), null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("held by"), null=True, blank=True)
    created = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("hold")
        verbose_name_plural = _("holds")
        constraints = [
            models.UniqueConstraint(fields=["article", "field"], name="hold_once_per_article_field"),
            models.UniqueConstraint(fields=["issue", "field"], name="hold_once_per_issue_field"),
            models.CheckConstraint(
                condition=models.Q(article__isnull=True, issue__isnull=False)
                | models.Q(article__isnull=False, issue__isnull=True),
                name="hold_has_one_record",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article or self.issue}: {self.field}"
