"""Articles on the editors' desk: the doubtful ones first."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from articles import editing, search
from articles.models import Article, Byline

from .article_account import ReadersAccount
from .article_actions import ArticleActions
from .article_form import ArticleForm
from .filters import HeldFilter, NewspaperFilter, SurenessFilter, YearFilter
from .history import HistoryAdmin
from .labels import percent
from .names import BylineInline, PersonMentionInline, PlaceMentionInline, changes_of
from .splitting import split_view

MOST_FOUND = 500  # the search's best hits that a list shows; who looks for more narrows the list with its filters


@admin.register(Article)
class ArticleAdmin(ReadersAccount, ArticleActions, HistoryAdmin):
    form = ArticleForm
    list_display = ("title", "newspaper", "day", "page_number", "kind", "sure", "state", "is_checked")
    list_filter = (
        "is_checked", SurenessFilter, HeldFilter, "kind", "state", YearFilter,
        ("page__issue__newspaper", NewspaperFilter),
    )  # fmt: skip
    list_select_related = ("page__issue__newspaper__home",)
    date_hierarchy = "page__issue__date"
    ordering = ("is_checked", "confidence", "pk")
    search_fields = ("public_id",)
    search_help_text = _("Words of the article as in the public search; the best 500 hits are listed.")
    autocomplete_fields = ("continues",)
    inlines = (BylineInline, PersonMentionInline, PlaceMentionInline)
    readonly_fields = ("page_link", "position", "public_id", "rest", "source_text", "sureness", "reasons", "held")
    actions = ("mark_checked", "mark_unchecked", "withdraw", "publish", "join")
    change_form_template = "admin/articles/article/change_form.html"
    fieldsets = (
        (None, {"fields": ("seen", ("page_link", "position", "public_id"), ("kind", "state", "is_checked"))}),
        (_("Heading"), {"fields": ("column", "kicker", "headline", "deck", "dateline")}),
        (_("Text"), {"fields": (("body", "source_text"),), "classes": ("side-by-side",)}),
        (_("Printed on several pages"), {"fields": (("continued_from", "continued_on"), "continues", "rest")}),
        (_("The reader's account"), {"fields": ("sureness", "reasons", "held")}),
    )

    @admin.display(description=_("title"))
    def title(self, article: Article) -> str:
        return article.title

    @admin.display(description=_("newspaper"), ordering="page__issue__newspaper__name")
    def newspaper(self, article: Article) -> str:
        return str(article.page.issue.newspaper)

    @admin.display(description=_("date"), ordering="page__issue__day")
    def day(self, article: Article) -> str:
        return article.page.issue.date_text

    @admin.display(description=_("page"), ordering="page__number")
    def page_number(self, article: Article) -> str:
        return article.page.number_text

    @admin.display(description=_("how sure"), ordering="confidence")
    def sure(self, article: Article) -> str:
        return percent(article.confidence)

    def fuller_label(self, record: Article) -> str:
        return f"{record}　{record.page}"

    def for_list(self, queryset: QuerySet[Article]) -> QuerySet[Article]:
        return queryset.for_lists()

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        if not search_term:
            return queryset, False
        by_id, _duplicates = super().get_search_results(request, queryset, search_term)
        if by_id.exists():
            return by_id, False
        query = search.Query(text=search_term, states=tuple(Article.State.values))
        return queryset.filter(pk__in=search.ask(query, size=MOST_FOUND, facets=()).ids), False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        split = path("<path:object_id>/split/", self.admin_site.admin_view(split_view), name="articles_article_split")
        return [split, *super().get_urls()]

    def save_model(self, request: HttpRequest, obj: Article, form: forms.ModelForm, change: bool) -> None:
        values = {name: form.cleaned_data[name] for name in editing.SETTABLE if name in form.cleaned_data}
        editing.save_article(obj, values, by=request.user)
        editing.set_continuation(obj, form.cleaned_data["continues"], by=request.user)

    def save_formset(self, request: HttpRequest, form: forms.ModelForm, formset: Any, change: bool) -> None:
        saved, removed = changes_of(formset)
        if formset.model is Byline:
            editing.save_bylines(form.instance, saved, removed, by=request.user)
            return
        for mention in removed:
            editing.remove_mention(mention, by=request.user)
        for mention in saved:
            editing.save_mention(mention, by=request.user)
