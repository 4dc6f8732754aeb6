"""How texts and dates are put into words on the pages."""

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from articles.body import body_parts
from articles.models import Article, Issue

register = template.Library()

KNOWN_TO = {
    Issue.Precision.DAY: "DATE_FORMAT",
    Issue.Precision.MONTH: "YEAR_MONTH_FORMAT",
    Issue.Precision.YEAR: pgettext_lazy("the format of a year", "Y"),
}


@register.simple_tag
def issue_date(issue: Issue) -> SafeString:
    """The issue's date in words; an inferred one says that it is the earliest possible."""
    if issue.date:
        return format_html('<time datetime="{}">{}</time>', issue.date.isoformat(), date_format(issue.date))
    return format_html('<span class="inferred">{}</span>', _earliest(issue))


def _earliest(issue: Issue) -> str:
    if not issue.earliest:
        return _("date to be settled")
    return _("not before %(day)s") % {
        "day": date_format(issue.earliest, str(KNOWN_TO[Issue.Precision(issue.precision)]))
    }


@register.filter
def opening(article: Article, length: int = 90) -> str:
    """How the article's text begins, paragraphs and subheadings in one line."""
    text = " ".join(part.text for part in body_parts(article.body[: 3 * length]))
    return f"{text[:length]}…" if len(text) > length else text
