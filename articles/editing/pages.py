"""The source texts of a page: kept for ever, one of them current."""

from typing import Any

from articles.models import Page, Source


def keep_source(
    page: Page, *, text: str, encoding: str, sha256: str, file: str, stated: dict[str, Any]
) -> tuple[Source, bool]:
    """The page's current source with this text, a new version where it has none; True beside it where that is so.

    A version once replaced becomes current again when its bytes come back.
    """
    current = page.sources.filter(is_current=True).first()
    known = page.sources.filter(sha256=sha256).first()
    is_new = current is None or known is None or known.pk != current.pk
    if current and is_new:
        current.is_current = False
        current.save()
    source = known or Source(page=page, version=page.sources.count() + 1, text=text, encoding=encoding, sha256=sha256)
    if is_new or (source.file, source.stated) != (file, stated):
        source.file, source.stated, source.is_current = file, stated, True
        source.save()
    return source, is_new
