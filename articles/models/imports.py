"""Imports: each run, and what became of each of its files."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class ImportRun(models.Model):
    """One run of an import, or of an import's undoing."""

    class Status(models.TextChoices):
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        STOPPED = "stopped", _("stopped before its end")
        UNDONE = "undone", _("undone")

    undoes = models.OneToOneField(
        "self", models.PROTECT, verbose_name=_("undoes"), related_name="undone_by", null=True, blank=True
    )
    status = models.CharField(_("status"), max_length=7, choices=Status, default=Status.RUNNING)
    started = models.DateTimeField(_("started"), auto_now_add=True)
    finished = models.DateTimeField(_("finished"), null=True, blank=True)
    host = models.CharField(_("machine"), max_length=255, blank=True)
    pid = models.PositiveIntegerField(_("process"), default=0)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("by"), null=True, blank=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"#{self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("admin:articles_importrun_change", args=[self.pk])


class ImportFile(models.Model):
    """One file of a run."""

    class Outcome(models.TextChoices):
        NEW = "new", _("new")
        UNCHANGED = "unchanged", _("unchanged")
        CHANGED = "changed", _("changed")
        DUPLICATE = "duplicate", _("duplicate")
        REFUSED = "refused", _("refused")
        REMOVED = "removed", _("removed")
        KEPT = "kept", _("kept")

    run = models.ForeignKey(ImportRun, models.CASCADE, verbose_name=_("import"), related_name="files")
    file = models.CharField(_("file"), max_length=1000)
    sha256 = models.CharField(_("SHA-256 of the file"), max_length=64, blank=True)
    outcome = models.CharField(_("outcome"), max_length=9, choices=Outcome)
    reason = models.TextField(_("reason"), blank=True)
    page = models.ForeignKey(
        "articles.Page", models.SET_NULL, verbose_name=_("page"), related_name="imports", null=True, blank=True
    )

    class Meta:
        verbose_name = _("imported file")
        verbose_name_plural = _("imported files")
        ordering = ["run", "pk"]
        indexes = [models.Index(fields=["run", "outcome"], name="importfile_run_outcome")]

    def __str__(self) -> str:
        return f"{self.file}: {self.get_outcome_display()}"
