"""Who saved last: the mark that a form carries, so that two people do not overwrite each other."""

from hashlib import sha256
from typing import Any

# What is edited together with a record and has no history of its own.
PARTS = {
    "article": ("bylines", "personmentions", "placementions"),
    "person": ("names",),
    "place": ("names",),
}


class EditConflict(Exception):
    """Somebody else saved the record after this person had opened it."""


def revision(record: Any) -> str:
    """The mark of a record as it stands; it differs as soon as the record or one of its parts has changed."""
    latest = record.history.order_by("-history_id").values_list("history_id", flat=True).first()
    parts = [
        list(getattr(record, name).order_by("pk").values_list()) for name in PARTS.get(record._meta.model_name, ())
    ]
    return sha256(repr((latest, parts)).encode()).hexdigest()[:16]


def refuse_if_changed(record: Any, seen: str | None) -> Any:
    """The record as it is stored, locked until the transaction ends.

    `seen` is the `revision` that the person had before their eyes. Raises `EditConflict` where it is another now.
    """
    stored = type(record)._default_manager.select_for_update().get(pk=record.pk)
    if seen is not None and revision(stored) != seen:
        raise EditConflict(str(stored))
    return stored
