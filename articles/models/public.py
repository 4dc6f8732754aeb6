"""Records with a public address: an opaque id that is never used again, and where a retired id leads."""

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # no letter that reads like a digit or like another letter
LENGTH = 10  # 31 ** 10 ids: among ten million records a new one meets an old one with a chance of 1 in 80 million


def new_public_id() -> str:
    """A fresh opaque id, fit for an address.

    >>> len(new_public_id())
    10
    """
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


class PublicRecord(models.Model):
    """A record that readers cite: its address is made of `public_id`, because names and dates can be corrected."""

    public_id = models.CharField(_("permanent id"), max_length=12, unique=True, default=new_public_id, editable=False)

    class Meta:
        abstract = True


class Forwarding(models.Model):
    """Where a retired address leads: to the record that took its place, or nowhere (the address answers 410)."""

    class Reason(models.TextChoices):
        MERGED = "merged", _("merged into another record")
        JOINED = "joined", _("joined with another article")
        SPLIT = "split", _("split into several articles")
        UNDONE = "undone", _("its import was undone")
        REREAD = "reread", _("no later reading finds it")

    public_id = models.CharField(_("retired id"), max_length=12, unique=True)
    to = models.CharField(_("leads to"), max_length=12, blank=True, db_index=True)
    reason = models.CharField(_("reason"), max_length=10, choices=Reason)
    created = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("redirect")
        verbose_name_plural = _("redirects")
        constraints = [
            models.CheckConstraint(condition=~models.Q(public_id=models.F("to")), name="forwarding_leads_elsewhere"),
            models.CheckConstraint(
                condition=models.Q(reason__in=["merged", "joined", "split", "undone", "reread"]),
                name="forwarding_reason_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.public_id} → {self.to or '410'}"
