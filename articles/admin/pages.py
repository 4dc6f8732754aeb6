"""Pages on the editors' desk: the source text with whose each stretch is, and what is left over."""

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from articles import editing
from articles.models import Article, Page, Source

from .filters import NewspaperFilter
from .labels import count_of, link_to, list_address
from .left_over import left_over_view
from .page_text import owned_text
from .records import RecordAdmin


class PageForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        others = Page.objects.filter(issue=cleaned.get("issue"), number=cleaned.get("number"), number__isnull=False)
        taken = others.exclude(pk=self.instance.pk).first()
        if taken:
            raise ValidationError(_("The issue has this page already: %(page)s") % {"page": taken})
        return cleaned


class LeftOverFilter(admin.SimpleListFilter):
    title = _("to look at")
    parameter_name = "look"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("left", _("characters left over")), ("warnings", _("warnings"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Page]) -> QuerySet[Page]:
        current = Source.objects.filter(is_current=True)
        if self.value() == "left":
            return queryset.filter(pk__in=current.filter(left_over__gt=0).values("page"))
        return queryset.filter(pk__in=current.exclude(warnings=[]).values("page")) if self.value() else queryset


@admin.register(Page)
class PageAdmin(RecordAdmin):
    form = PageForm
    list_display = ("page", "article_count", "left_over", "file")
    list_filter = (LeftOverFilter, ("issue__newspaper", NewspaperFilter))
    list_select_related = ("issue__newspaper__home",)
    date_hierarchy = "issue__date"
    ordering = ("-pk",)
    search_fields = ("public_id", "sources__file", "issue__newspaper__name")
    search_help_text = _("A file's name, a newspaper, or a permanent id.")
    autocomplete_fields = ("issue",)
    readonly_fields = ("public_id", "file", "versions", "left_over", "warnings", "pooled", "articles_there", "text")
    fieldsets = (
        (None, {"fields": (("issue", "number"), "public_id")}),
        (_("What the reader says"), {"fields": ("left_over", "warnings", "pooled", "articles_there")}),
        (_("Source text"), {"fields": ("file", "versions", "text")}),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # pages come from files

    def for_list(self, queryset: QuerySet[Page]) -> QuerySet[Page]:
        current = Source.objects.filter(page=OuterRef("pk"), is_current=True)
        return queryset.annotate(
            article_count=count_of(Article, "page"),
            source_file=Subquery(current.values("file")[:1]),
            source_left_over=Subquery(current.values("left_over")[:1]),
        )

    @admin.display(description=_("page"))
    def page(self, page: Page) -> str:
        return str(page)

    @admin.display(description=_("articles"))
    def article_count(self, page: Any) -> int:
        return page.article_count

    @admin.display(description=_("file"))
    def file(self, page: Any) -> str:
        return page.source_file if hasattr(page, "source_file") else getattr(current_source(page), "file", "—")

    @admin.display(description=_("characters left over"))
    def left_over(self, page: Any) -> int:
        if hasattr(page, "source_left_over"):
            return page.source_left_over
        return getattr(current_source(page), "left_over", 0)

    @admin.display(description=_("warnings"))
    def warnings(self, page: Page) -> str:
        return "；".join(map(str, getattr(current_source(page), "warnings", []))) or "—"

    @admin.display(description=_("people known from the issue's other pages"))
    def pooled(self, page: Page) -> str:
        """Whom this page was told of: what is certain on one page decides what is doubtful on the others."""
        return "、".join(getattr(current_source(page), "pooled_people", {})) or "—"

    @admin.display(description=_("versions"))
    def versions(self, page: Page) -> str:
        """Every text that the page was read from; earlier ones are kept."""
        rows = [
            (
                source.version,
                date_format(localtime(source.received), "Y-m-d H:i"),
                source.encoding,
                source.reader_version,
            )
            for source in page.sources.defer("text", "spans")
        ]
        return format_html_join("", "<div>{} · {} · {} · {}</div>", rows)

    @admin.display(description=_("articles"))
    def articles_there(self, page: Page) -> str:
        rows = [(article.position, link_to(article)) for article in page.articles.for_lists().order_by("position")]
        more = format_html('<a href="{}">{}</a>', list_address(Article, page__id__exact=page.pk), _("as a list"))
        return format_html("{}{}", format_html_join("", "<div>{} {}</div>", rows), more)

    @admin.display(description=_("source text"))
    def text(self, page: Page) -> str:
        """The whole text, each stretch marked with its owner."""
        return owned_text(current_source(page), page.articles.all())

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(left_over_view)
        return [path("<path:object_id>/left-over/", view, name="articles_page_left_over"), *super().get_urls()]

    def save_model(self, request: HttpRequest, obj: Page, form: forms.ModelForm, change: bool) -> None:
        editing.save_page(obj, by=request.user)


def when(moment: datetime) -> str:
    """A moment in the archive's own time."""
    return date_format(localtime(moment), "Y-m-d H:i")


def current_source(page: Page) -> Source | None:
    """The text that the page is read from now."""
    return page.sources.filter(is_current=True).first()
