"""Places on the editors' desk: units of the gazetteer, what the papers taught, and what editors add with dates."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles import editing
from articles.models import Place, PlaceMention, PlaceName

from .authorities import AuthorityAdmin, AuthorityForm, MergedFilter
from .labels import list_address

AROUND = "parent__parent__parent"  # the places that a list names beside a place


class PlaceForm(AuthorityForm):
    def clean_parent(self) -> Place | None:
        parent = self.cleaned_data["parent"]
        if parent and self.instance.pk and self.instance in (parent, *editing.places_around(parent)):
            raise ValidationError(_("A place cannot lie in itself."))
        return parent


class PlaceNameInline(admin.TabularInline):
    model = PlaceName
    extra = 0


@admin.register(Place)
class PlaceAdmin(AuthorityAdmin):
    form = PlaceForm
    list_display = ("name", "lies_in", "type", "level", "code", "is_learnt", "article_count")
    list_filter = ("is_learnt", "type", "level", MergedFilter)
    list_select_related = (AROUND,)
    autocomplete_fields = ("parent",)
    inlines = (PlaceNameInline,)
    merge_verb = staticmethod(editing.merge_places)
    fieldsets = (
        (None, {"fields": ("seen", "name", "qualifier", ("pinyin", "initials"))}),
        (_("What and where"), {"fields": (("type", "level"), "parent", ("code", "is_learnt"))}),
        (_("When and where on the map"), {"fields": (("valid_from", "valid_to"), ("latitude", "longitude"), "note")}),
        (_("In the archive"), {"fields": ("public_id", "named_in", "survivor", "merged_records")}),
    )

    def for_list(self, queryset: QuerySet[Place]) -> QuerySet[Place]:
        return super().for_list(queryset).select_related(AROUND)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Place], search_term: str
    ) -> tuple[QuerySet[Place], bool]:
        places, may_repeat = super().get_search_results(request, queryset, search_term)
        return places.select_related(AROUND), may_repeat

    def fuller_label(self, record: Place) -> str:
        return f"{record}　{self.lies_in(record)}　{record.article_count}"

    @admin.display(description=_("lies in"))
    def lies_in(self, place: Place) -> str:
        """The three places around this one, the largest first."""
        around: list[str] = []
        while place.parent_id and len(around) < 3 and place.parent:
            place = place.parent
            around.insert(0, place.name)
        return "".join(around)

    @admin.display(description=_("named in"))
    def named_in(self, place: Place) -> str:
        address = list_address(PlaceMention, place__id__exact=place.pk, review="all")
        return format_html('<a href="{}">{}</a>', address, PlaceMention._meta.verbose_name_plural)

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "parent" and field:  # without the tree's own field, which would walk the whole tree
            plain = forms.ModelChoiceField(Place.objects.all(), required=False, label=field.label, widget=field.widget)
            plain.help_text = field.help_text
            return plain
        return field
