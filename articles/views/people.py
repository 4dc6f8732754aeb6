"""People: the list by pinyin, and one person with offices and articles."""

from string import ascii_lowercase
from typing import Any

from django.db.models.functions import Left, Lower
from django_filters.views import FilterView

from articles.filters import PersonFilter
from articles.models import Person

from .found import found_for, naming
from .offices import offices_of
from .records import AuthorityView


class PersonList(FilterView):
    queryset = Person.objects.current().with_article_counts().with_signed_counts().order_by("pinyin", "name", "pk")
    filterset_class = PersonFilter
    template_name = "articles/person_list.html"
    paginate_by = 60
    strict = False

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        there = set(Person.objects.order_by().values_list(Lower(Left("pinyin", 1)), flat=True).distinct())
        initials = [(letter, letter in there) for letter in ascii_lowercase]
        return super().get_context_data(initials=initials, initial=self.request.GET.get("initial", ""), **kwargs)


class PersonDetail(AuthorityView):
    queryset = Person.objects.select_related("merged_into").prefetch_related("names")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            offices=offices_of(self.object),
            found=found_for(naming(people=(self.object.pk,)), self.object.name),
            written=found_for(naming(bylines=(self.object.pk,))),
            **kwargs,
        )
