"""What the reader says of an article, beside its form: the printed text, its reasons, what is held and suggested."""

from typing import Any

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article

from .labels import field_label, in_words, link_to, percent


class ReadersAccount:
    """Read-only fields of the article's form."""

    @admin.display(description=gettext_lazy("source text"))
    def source_text(self, article: Article) -> str:
        """The article's stretches of the page's source, as they came."""
        source = article.page.sources.filter(is_current=True).first()
        text = "…\n".join(_stretches(source.text, article.spans)) if source else ""
        return format_html('<pre class="source" tabindex="0">{}</pre>', text or "—")

    @admin.display(description=gettext_lazy("how sure the reader is"))
    def sureness(self, article: Article) -> str:
        return percent(article.confidence)

    @admin.display(description=gettext_lazy("the reader's reasons"))
    def reasons(self, article: Article) -> str:
        rows = format_html_join(
            "",
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            (_row(judgement) for judgement in article.judgements),
        )
        return format_html('<table class="reasons">{}</table>', rows) if rows else "—"

    @admin.display(description=gettext_lazy("held by editors"))
    def held(self, article: Article) -> str:
        """The fields that a later reading may not change, with what it suggests for them."""
        holds = article.holds.select_related("by")
        return format_html_join("", "<div>{}</div>", ((_hold(hold),) for hold in holds)) or "—"

    @admin.display(description=gettext_lazy("page"))
    def page_link(self, article: Article) -> str:
        return link_to(article.page)

    @admin.display(description=gettext_lazy("continued by"))
    def rest(self, article: Article) -> str:
        """The article that continues this one on another page."""
        return link_to(Article.objects.filter(continues=article).first())


def _stretches(text: str, spans: list[list[Any]]) -> list[str]:
    """The text of these spans; those that lie end to end are one."""
    ends: list[list[int]] = []
    for start, end, *_owner in sorted(spans):
        if ends and not text[ends[-1][1] : start].strip():
            ends[-1][1] = end
        else:
            ends.append([start, end])
    return [text[start:end].strip("\n") for start, end in ends]


def _row(judgement: dict[str, Any]) -> tuple[str, str, str, str]:
    share = judgement.get("confidence")
    return (
        str(judgement.get("what", "")),
        percent(share) if isinstance(share, int | float) else "",
        str(judgement.get("reason", "")),
        str(judgement.get("rule", "")),
    )


def _hold(hold: Any) -> str:
    said = _("%(field)s, by %(who)s") % {"field": field_label(hold), "who": hold.by or "—"}
    if hold.suggestion is None:
        return format_html("{}", said)
    address = reverse("admin:articles_hold_change", args=[hold.pk])
    words = _("the reader suggests: %(words)s") % {"words": in_words(hold.suggestion)[:80]}
    return format_html('{} — <a href="{}">{}</a>', said, address, words)
