"""Holds on the editors' desk: what people have corrected, and where a later reading would have it otherwise."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles import editing
from articles.models import Article, Hold, Issue

from .differences import differences
from .labels import field_label, in_words, label_of, link_to
from .records import RecordAdmin

SHOWN = 60  # characters of a value in the list


class SuggestionFilter(admin.SimpleListFilter):
    title = _("suggestion")
    parameter_name = "suggestion"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("the reader suggests something else"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Hold]) -> QuerySet[Hold]:
        return queryset.filter(suggestion__isnull=False) if self.value() == "yes" else queryset


class HeldFieldFilter(admin.SimpleListFilter):
    title = _("field")
    parameter_name = "held_field"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        names = Hold.objects.order_by("field").values_list("field", flat=True).distinct()
        return [(name, label_of(name, Article, Issue)) for name in names]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Hold]) -> QuerySet[Hold]:
        return queryset.filter(field=self.value()) if self.value() else queryset


@admin.register(Hold)
class HoldAdmin(RecordAdmin):
    list_display = ("field_name", "of", "now", "suggested", "by", "created")
    list_filter = (SuggestionFilter, HeldFieldFilter, "by")
    list_select_related = ("article", "issue__newspaper__home", "by")
    search_fields = ("article__headline", "article__public_id", "issue__public_id")
    search_help_text = _("A headline, or the permanent id of an article or an issue.")
    ordering = ("-pk",)
    actions = ("take", "decline", "give_back")
    fields = ("of", "field_name", "by", "created", "machine_said", "now_whole", "suggestion_compared")
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # whoever edits a field holds it

    def for_list(self, queryset: QuerySet[Hold]) -> QuerySet[Hold]:
        return queryset.defer("article__spans", "article__judgements")

    @admin.display(description=_("field"))
    def field_name(self, hold: Hold) -> str:
        return field_label(hold)

    @admin.display(description=_("record"))
    def of(self, hold: Hold) -> str:
        return link_to(hold.article or hold.issue)

    @admin.display(description=_("as it is now"))
    def now(self, hold: Hold) -> str:
        return current_words(hold)[:SHOWN]

    @admin.display(description=_("the reader suggests"))
    def suggested(self, hold: Hold) -> str:
        return "" if hold.suggestion is None else in_words(hold.suggestion)[:SHOWN]

    @admin.display(description=_("what the reader said"))
    def machine_said(self, hold: Hold) -> str:
        return format_html('<pre class="source">{}</pre>', in_words(hold.machine))

    @admin.display(description=_("as it is now"))
    def now_whole(self, hold: Hold) -> str:
        return format_html('<pre class="source">{}</pre>', current_words(hold))

    @admin.display(description=_("the reader suggests"))
    def suggestion_compared(self, hold: Hold) -> str:
        """The suggestion as changes of what stands there now."""
        if hold.suggestion is None:
            return "—"
        pieces = differences(current_words(hold), in_words(hold.suggestion))
        return format_html('<pre class="source">{}</pre>', marked(pieces))

    @admin.action(description=_("Take the suggestion"), permissions=["change"])
    def take(self, request: HttpRequest, holds: QuerySet[Hold]) -> None:
        suggested = [hold for hold in holds if hold.suggestion is not None]
        for hold in suggested:
            editing.take_suggestion(hold, by=request.user)
        messages.success(request, _("Suggestions taken: %(count)d") % {"count": len(suggested)})

    @admin.action(description=_("Keep it as it is"), permissions=["change"])
    def decline(self, request: HttpRequest, holds: QuerySet[Hold]) -> None:
        suggested = [hold for hold in holds if hold.suggestion is not None]
        for hold in suggested:
            editing.decline_suggestion(hold)
        messages.success(request, _("Suggestions declined: %(count)d") % {"count": len(suggested)})

    @admin.action(description=_("Give the field back to the reader"), permissions=["change"])
    def give_back(self, request: HttpRequest, holds: QuerySet[Hold]) -> None:
        chosen = list(holds)
        for hold in chosen:
            editing.release_hold(hold, by=request.user)
        messages.success(request, _("Fields given back: %(count)d") % {"count": len(chosen)})

    def get_view_on_site_url(self, obj: Any | None = None) -> str | None:
        record = obj and (obj.article or obj.issue)
        return record.get_absolute_url() if record else None


def current_words(hold: Hold) -> str:
    """What stands in the held field now."""
    if hold.field == "bylines" and hold.article:
        return in_words([[each.name, each.role, each.unit] for each in hold.article.bylines.all()])
    if hold.field == "pages" and hold.issue:
        return "、".join(page.number_text for page in hold.issue.pages.all())
    if hold.field == "newspaper_id" and hold.issue:
        return str(hold.issue.newspaper)
    return in_words(getattr(hold.article or hold.issue, hold.field))


def marked(pieces: list[Any]) -> SafeString:
    """Pieces of a change with what was taken out and put in marked as that."""
    tags = {"same": "span", "out": "del", "in": "ins"}
    return format_html_join("", "<{0}>{1}</{0}>", ((SafeString(tags[piece.kind]), piece.text) for piece in pieces))
