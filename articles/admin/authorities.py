"""What people and places have in common on the editors' desk: found by name and pinyin, merged, told apart."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Replace
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from articles import editing

from .history import HistoryAdmin
from .labels import link_to
from .names import changes_of
from .seen import SeenForm


class AuthorityForm(SeenForm):
    class Meta:
        widgets = {
            "name": forms.TextInput(attrs={"class": "vTextField"}),
            "qualifier": forms.TextInput(attrs={"class": "vTextField"}),
            "note": forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        }


class MergedFilter(admin.SimpleListFilter):
    """Records that stand for themselves, unless the merged ones are asked for."""

    title = _("merged")
    parameter_name = "merged"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("merged into another record"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(merged_into__isnull=self.value() != "yes")


class AuthorityAdmin(HistoryAdmin):
    """People and places."""

    form = AuthorityForm
    search_fields = ("name", "public_id")
    search_help_text = _("A name or variant name, pinyin (yeminghua) or initials (ymh).")
    list_per_page = 100
    readonly_fields = ("public_id", "survivor", "merged_records", "named_in")
    actions = ("merge", "unmerge")
    sortable_by = ("name", "qualifier", "pinyin", "code", "type", "level")

    def for_list(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.with_article_counts()

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        if is_suggesting(request):
            queryset = self.for_list(queryset.current())
        return (found(queryset, search_term) if search_term else queryset), False

    @admin.display(description=_("articles"))
    def article_count(self, record: Any) -> int:
        return record.article_count

    @admin.display(description=_("merged into"))
    def survivor(self, record: Any) -> str:
        return link_to(record.merged_into)

    @admin.display(description=_("merged into this record"))
    def merged_records(self, record: Any) -> str:
        return format_html_join("、", "{}", ((link_to(each),) for each in record.merged.all()[:50])) or "—"

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        if change:  # an earlier state that is brought back says nothing of merges
            obj.merged_into = type(obj).objects.select_related("merged_into").get(pk=obj.pk).merged_into
        editing.save_authority(obj, by=request.user)

    def save_formset(self, request: HttpRequest, form: forms.ModelForm, formset: Any, change: bool) -> None:
        saved, removed = changes_of(formset)
        editing.save_names(saved, removed)

    @admin.action(description=_("Merge into one record"), permissions=["change"])
    def merge(self, request: HttpRequest, records: QuerySet[Any]) -> HttpResponse | None:
        chosen = list(records.select_related("merged_into").with_article_counts())
        if len(chosen) < 2 or any(each.merged_into_id for each in chosen):
            messages.error(request, _("Choose two or more records, none of which has been merged already."))
            return None
        survivor = next((each for each in chosen if str(each.pk) == request.POST.get("survivor")), None)
        if survivor is None:
            return self._ask_for_survivor(request, chosen)
        others = [each for each in chosen if each.pk != survivor.pk]
        try:
            self.merge_verb(survivor, others, request.user)
        except ValueError:
            messages.error(request, _("“%(name)s” lies in one of the others.") % {"name": survivor})
        else:
            messages.success(request, _("They are “%(name)s” now. The merge can be taken back.") % {"name": survivor})
        return None

    def _ask_for_survivor(self, request: HttpRequest, records: list[Any]) -> HttpResponse:
        context = self.admin_site.each_context(request) | {
            "title": _("Merge into one record"), "records": records, "opts": self.opts, "admin": self,
        }  # fmt: skip
        return TemplateResponse(request, "admin/articles/merge.html", context)

    @staticmethod
    def merge_verb(survivor: Any, others: list[Any], by: Any) -> Any:
        """The verb of `editing` that makes one of them."""
        raise NotImplementedError

    @admin.action(description=_("Take a merge back"), permissions=["change"])
    def unmerge(self, request: HttpRequest, records: QuerySet[Any]) -> None:
        merged = [record for record in records if record.merged_into_id]
        for record in merged:
            editing.unmerge(record, by=request.user)
        messages.success(request, _("Records that stand for themselves again: %(count)d") % {"count": len(merged)})


def is_suggesting(request: HttpRequest) -> bool:
    """Whether an autocomplete asks."""
    return bool(request.resolver_match and request.resolver_match.url_name == "autocomplete")


def found(records: QuerySet[Any], words: str) -> QuerySet[Any]:
    """Records with this in a name, or with this pinyin or these initials, or with this permanent id."""
    letters = words.replace(" ", "").lower()
    variants = records.model._meta.get_field("names").related_model
    variant = variants.objects.filter(name__contains=words, **{records.model._meta.model_name: OuterRef("pk")})
    if not letters.isascii():
        return records.filter(Q(name__contains=words) | Q(qualifier__contains=words) | Exists(variant))
    by_letters = Q(joined__istartswith=letters) | Q(initials__istartswith=letters) | Q(public_id=letters)
    by_name = Q(name__icontains=words) | Q(code__startswith=letters) if hasattr(records.model, "code") else Q()
    return records.alias(joined=Replace("pinyin", Value(" "), Value(""))).filter(by_letters | by_name)
