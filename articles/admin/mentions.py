"""Mentions and bylines on the editors' desk: confirmed, rejected, linked; the doubtful ones first."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles import editing
from articles.models import Article, Byline, PersonMention, PlaceMention, Review

from .filters import LinkedByFilter, ReviewFilter, RuleFilter, SurenessFilter
from .labels import link_to, percent
from .linking import LinkForm, ask_for_record
from .names import BylineForm, MentionForm, in_context
from .records import RecordAdmin


class UnlinkedFilter(admin.EmptyFieldListFilter):
    """Whether a name is linked with a record."""


class NameAdmin(RecordAdmin):
    """What mentions and bylines have in common."""

    list_select_related: tuple[str, ...] = ("article",)
    list_per_page = 100
    ordering = ("review", "confidence", "pk")  # the doubtful ones first
    actions = ("confirm", "reject", "suggest_again", "link", "unlink")
    record = "person"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # names are added on the form of their article

    @admin.action(description=_("Confirm"), permissions=["change"])
    def confirm(self, request: HttpRequest, names: QuerySet[Any]) -> None:
        self._review(request, names, Review.CONFIRMED)

    @admin.action(description=_("Reject"), permissions=["change"])
    def reject(self, request: HttpRequest, names: QuerySet[Any]) -> None:
        self._review(request, names, Review.REJECTED)

    @admin.action(description=_("Back to a suggestion"), permissions=["change"])
    def suggest_again(self, request: HttpRequest, names: QuerySet[Any]) -> None:
        self._review(request, names, Review.SUGGESTED)

    @admin.action(description=_("Link with another record …"), permissions=["change"])
    def link(self, request: HttpRequest, names: QuerySet[Any]) -> HttpResponse | None:
        form = LinkForm(self.model, self.record, request.POST if "linking" in request.POST else None)
        chosen = list(names.select_related("article"))
        if not form.is_valid():
            return ask_for_record(request, form, chosen, self.model)
        record = form.chosen(request.user)
        editing.link_mentions(chosen, record, by=request.user)
        messages.success(request, _("Linked with “%(record)s”.") % {"record": record})
        return None

    @admin.action(description=_("Unlink: whom or what it names is open"), permissions=["change"])
    def unlink(self, request: HttpRequest, names: QuerySet[Any]) -> None:
        report(request, editing.link_mentions(list(names), None, by=request.user))

    def _review(self, request: HttpRequest, names: QuerySet[Any], review: str) -> None:
        report(request, editing.review_mentions(list(names), review, by=request.user))

    @admin.display(description=_("article"), ordering="article")
    def in_article(self, name: Any) -> str:
        return link_to(name.article)

    @admin.display(description=_("how sure"), ordering="confidence")
    def sure(self, name: Any) -> str:
        return percent(name.confidence)

    def get_view_on_site_url(self, obj: Any | None = None) -> str | None:
        return reverse("article_detail", args=[obj.article.public_id]) if obj else None


def report(request: HttpRequest, count: int) -> None:
    """Say how many names an action has changed."""
    text = ngettext("%(count)d name changed.", "%(count)d names changed.", count) % {"count": count}
    messages.success(request, text)


class MentionAdmin(NameAdmin):
    form = MentionForm
    search_fields = ("quote", "article__public_id")
    readonly_fields = ("in_article", "context", "found_by", "linked_by", "reason", "sure")

    @admin.display(description=_("in the text"))
    def context(self, mention: Any) -> str:
        return in_context(mention)

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        editing.save_mention(obj, by=request.user)


@admin.register(PersonMention)
class PersonMentionAdmin(MentionAdmin):
    list_display = ("quote", "context", "person", "offices_printed", "in_article", "review", "sure")
    list_filter = (ReviewFilter, SurenessFilter, ("person", UnlinkedFilter), RuleFilter, LinkedByFilter)
    list_select_related = ("article", "person")
    autocomplete_fields = ("person",)
    search_help_text = _("The name as printed, or the permanent id of an article.")
    fields = (
        "in_article", "context", "part", "quote", "person", "offices", "offices_in_full", "review",
        "found_by", "linked_by", "reason", "sure",
    )  # fmt: skip

    @admin.display(description=_("offices as printed"))
    def offices_printed(self, mention: PersonMention) -> str:
        return "；".join(mention.offices)


@admin.register(PlaceMention)
class PlaceMentionAdmin(MentionAdmin):
    record = "place"
    list_display = ("quote", "context", "place", "in_article", "review", "sure")
    list_filter = (
        ReviewFilter, SurenessFilter, ("place", UnlinkedFilter), "place__type", RuleFilter, LinkedByFilter,
    )  # fmt: skip
    list_select_related = ("article", "place")
    autocomplete_fields = ("place",)
    search_help_text = _("The name as printed, or the permanent id of an article.")
    fields = (
        "in_article", "context", "part", "quote", "place", "review", "found_by", "linked_by", "reason", "sure",
    )  # fmt: skip


@admin.register(Byline)
class BylineAdmin(NameAdmin):
    form = BylineForm
    list_display = ("name", "role", "unit", "person", "in_article", "review", "sure")
    list_filter = (ReviewFilter, "role", SurenessFilter, ("person", UnlinkedFilter))
    list_select_related = ("article", "person")
    autocomplete_fields = ("person",)
    search_fields = ("name", "unit", "article__public_id")
    search_help_text = _("The name or the unit as printed, or the permanent id of an article.")
    readonly_fields = ("in_article", "reason", "sure")
    fields = ("in_article", "position", "name", "role", "unit", "person", "review", "reason", "sure")

    def save_model(self, request: HttpRequest, obj: Byline, form: forms.ModelForm, change: bool) -> None:
        editing.save_bylines(Article.objects.get(pk=obj.article_id), [obj], by=request.user)
