"""What readers can narrow the lists by: forms in the address, checked and turned into questions."""

from functools import cache, reduce
from operator import or_
from string import ascii_lowercase
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, Value
from django.db.models.functions import Replace
from django.utils.translation import gettext_lazy as _

from .models import Newspaper, Person, Place
from .models.authorities import AuthorityQuerySet
from .search import Query, Sort
from .search.writing import Wishes

MOST_NAMESAKES = 200
NOBODY = 0  # no record has this key: a name that nobody bears finds nothing, and not everything


class ValuesField(forms.Field):
    """Any number of values under one name; those that make no sense are left out."""

    widget = forms.SelectMultiple

    def __init__(self, *, coerce: Any = str, **more: Any) -> None:
        self.coerce = coerce
        super().__init__(**more)

    def to_python(self, values: list[str] | None) -> tuple:
        return tuple(dict.fromkeys(value for value in map(self._value, values or []) if value is not None))

    def _value(self, text: str) -> Any:
        try:
            return self.coerce(text.strip()[:100].replace("\0", "")) if text.strip() else None
        except (ValueError, KeyError):
            return None


class ValuesFilter(django_filters.Filter):
    field_class = ValuesField


class NameFilter(django_filters.CharFilter):
    """Part of a name or of a variant name, or how its pinyin or its initials begin (yeminghua, ymh)."""

    def filter(self, queryset: AuthorityQuerySet, value: str) -> AuthorityQuerySet:
        if not value:
            return queryset
        letters = value.replace(" ", "").lower()
        by_name = Q(name__contains=value) | Q(
            pk__in=self.model.objects.filter(names__name__contains=value).values("pk")
        )
        by_letters = Q(joined_pinyin__istartswith=letters) | Q(initials__istartswith=letters)
        joined = queryset.alias(joined_pinyin=Replace("pinyin", Value(" "), Value("")))
        return joined.filter(by_name | by_letters if letters.isascii() else by_name)


class InitialFilter(django_filters.ChoiceFilter):
    """The first letter of the pinyin (Ye Minghua); a range beside it lets the index answer."""

    def filter(self, queryset: AuthorityQuerySet, value: str) -> AuthorityQuerySet:
        if not value:
            return queryset
        initial = queryset.filter(pinyin__startswith=value.upper(), pinyin__gte=value.upper())
        return initial if value == "z" else initial.filter(pinyin__lt=chr(ord(value.upper()) + 1))


class PersonFilter(django_filters.FilterSet):
    q = NameFilter(label=_("Name or pinyin"), max_length=100)
    initial = InitialFilter(
        label=_("Initial"), choices=[(letter, letter.upper()) for letter in ascii_lowercase], widget=forms.HiddenInput
    )

    class Meta:
        model = Person
        fields: list[str] = []


class InsideFilter(django_filters.CharFilter):
    """Directly in the place with this permanent id; `-` asks for what lies in no other place."""

    def filter(self, queryset: AuthorityQuerySet, value: str) -> AuthorityQuerySet:
        if not value:
            return queryset
        return queryset.filter(parent=None) if value == "-" else queryset.filter(parent__public_id=value)


class PlaceFilter(django_filters.FilterSet):
    q = NameFilter(label=_("Place name or pinyin"), max_length=100)
    type = django_filters.ChoiceFilter(label=_("Type"), choices=Place.Type.choices, empty_label=_("all types"))
    inside = InsideFilter(max_length=12, widget=forms.HiddenInput)

    class Meta:
        model = Place
        fields: list[str] = []


ORDERS = [
    (Sort.RELEVANCE, _("best match first")),
    (Sort.NEWEST, _("newest first")),
    (Sort.OLDEST, _("oldest first")),
]


ADVANCED = ("phrase", "some", "without", "title")  # fields that only put together what may be typed in one line


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")  # the form that browsers want, in every language


class ArticleFilter(django_filters.FilterSet):
    """What is asked of the articles. A person, a place or an author is given by permanent id or by name."""

    q = django_filters.CharFilter(label=_("Text"))
    phrase = django_filters.CharFilter(label=_("Exactly these words"), max_length=200)
    some = django_filters.CharFilter(label=_("One of these words"), max_length=200)
    without = django_filters.CharFilter(label=_("None of these words"), max_length=200)
    title = django_filters.CharFilter(label=_("Words in the title"), max_length=200)
    date_from = django_filters.DateFilter(label=_("From"), widget=DayInput)
    date_to = django_filters.DateFilter(label=_("To"), widget=DayInput)
    person = ValuesFilter(label=_("Person"))
    place = ValuesFilter(label=_("Place"))
    byline = ValuesFilter(label=_("Byline"))
    newspaper = ValuesFilter(label=_("Newspaper"))
    year = ValuesFilter(label=_("Year"), coerce=int)
    month = ValuesFilter(label=_("Month"))
    kind = ValuesFilter(label=_("Kind"))
    checked = ValuesFilter(label=_("Checked"), coerce={"yes": True, "no": False}.__getitem__)
    sort = django_filters.ChoiceFilter(
        label=_("Order"),
        choices=ORDERS,
        empty_label=None,
    )

    class Meta:
        model = Newspaper
        fields: list[str] = []

    @classmethod
    @cache
    def form_made_once(cls) -> type[forms.Form]:
        """The form, whose fields are the same for everybody."""
        return django_filters.FilterSet.get_form_class(cls())

    def get_form_class(self) -> type[forms.Form]:
        return self.form_made_once()

    def query(self) -> Query:
        """The question; a value that makes no sense is left out, and the form says so."""
        self.form.is_valid()
        chosen = self.form.cleaned_data
        named = chosen["byline"]
        authors = Person.objects.filter(public_id__in=named).in_bulk(field_name="public_id") if named else {}
        names = [name for name in named if name not in authors]
        checked = chosen["checked"]
        return Query(
            text=chosen.get("q") or "",
            newspapers=keys_of(Newspaper, chosen["newspaper"]),
            date_from=chosen.get("date_from"),
            date_to=chosen.get("date_to"),
            years=chosen["year"],
            months=chosen["month"],
            kinds=chosen["kind"],
            people=keys_of(Person, chosen["person"]),
            places=keys_of(Place, chosen["place"]),
            bylines=tuple(author.pk for author in authors.values()),
            byline=names[0] if names else "",
            checked=checked[0] if len(checked) == 1 else None,
            sort=Sort(chosen.get("sort") or Sort.RELEVANCE),
        )

    def in_one_line(self) -> str:
        """All words asked for in the readers' language, where fields of the advanced form say some; else nothing."""
        self.form.is_valid()
        said = {name: self.form.cleaned_data.get(name) or "" for name in ADVANCED}
        return str(Wishes(self.form.cleaned_data.get("q") or "", **said)) if any(said.values()) else ""

    def unknown_names(self, query: Query) -> dict[str, str]:
        """What was typed for a person or a place and is no record's name, to stand in its field again."""
        asked = {"person": query.people, "place": query.places}
        return {field: " ".join(self.form.cleaned_data[field]) for field, keys in asked.items() if keys == (NOBODY,)}


def keys_of(model: type[Newspaper] | type[Person] | type[Place], values: tuple[str, ...]) -> tuple[int, ...]:
    """The records with these permanent ids or names, else those whose names begin so; `NOBODY` where there are none."""
    if not values:
        return ()
    named = Q(name__in=values) if model is Newspaper else Q(name__in=values) | Q(names__name__in=values)
    begun = reduce(or_, (Q(name__startswith=value) for value in values))
    return _keys(model, Q(public_id__in=values) | named) or _keys(model, begun) or (NOBODY,)


def _keys(model: type[Newspaper] | type[Person] | type[Place], condition: Q) -> tuple[int, ...]:
    records = model.objects.filter(condition).order_by("pk").values_list("pk", flat=True)
    return tuple(records.distinct()[:MOST_NAMESAKES])
