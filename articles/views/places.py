"""Places: the tree (or a list where the reader asks for a name), and one place with what lies in it."""

from typing import Any

from django_filters.views import FilterView

from articles.filters import PlaceFilter
from articles.models import Place

from .found import found_for, naming
from .records import AuthorityView
from .tree import place_tree

ANCESTORS = "parent__parent__parent__parent__parent__parent"  # site < village < township < county < ... < country


class PlaceList(FilterView):
    queryset = Place.objects.current().select_related(ANCESTORS).order_by("type", "code", "pinyin", "name", "pk")
    filterset_class = PlaceFilter
    template_name = "articles/place_list.html"
    paginate_by = 60
    strict = False

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = any(self.filterset.form[name].value() for name in self.filterset.form.fields)
        return super().get_context_data(tree=None if asked else place_tree(), **kwargs)


class PlaceDetail(AuthorityView):
    queryset = Place.objects.select_related("merged_into", ANCESTORS).prefetch_related("names")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            path=self.object.lies_in(),
            tree=place_tree(self.object),
            found=found_for(naming(places=(self.object.pk,))),
            **kwargs,
        )
