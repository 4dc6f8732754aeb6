"""How texts and dates are put into words on the pages."""

from datetime import date
from functools import lru_cache

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext as _

from articles.body import body_parts
from articles.models import Article, Issue

register = template.Library()
Day = date | str | None  # a string where it comes from SQLite as it is

KNOWN_TO = {
    Issue.Precision.DAY: "DATE_FORMAT",
    Issue.Precision.MONTH: "YEAR_MONTH_FORMAT",
    Issue.Precision.YEAR: pgettext_lazy("the format of a year", "Y"),
}


@register.simple_tag
def issue_date(issue: Issue) -> SafeString:
    """The issue's date in words; an inferred one says that it is the earliest possible."""
    return day_in_words(issue.date, issue.earliest, issue.precision, get_language() or "")


@lru_cache(maxsize=4096)
def day_in_words(day: Day, earliest: Day, precision: str, language: str) -> SafeString:
    """The same of the issue's facts, in the language that is active; lists tell the same days again and again."""
    if day:
        return format_html('<time datetime="{}">{}</time>', str(day), date_format(_date(day)))
    return format_html('<span class="inferred">{}</span>', _earliest(earliest, precision))


def _date(day: date | str) -> date:
    return date.fromisoformat(day) if isinstance(day, str) else day


def _earliest(earliest: Day, precision: str) -> str:
    if not earliest:
        return _("date to be settled")
    return _("not before %(day)s") % {"day": date_format(_date(earliest), str(KNOWN_TO[Issue.Precision(precision)]))}


@register.filter
def opening(article: Article, length: int = 90) -> str:
    """How the article's text begins, paragraphs and subheadings in one line."""
    text = " ".join(part.text for part in body_parts(article.body[: 3 * length]))
    return f"{text[:length]}…" if len(text) > length else text
