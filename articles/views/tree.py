"""The tree of places, level by level, as far as a page can show."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef

from articles.models import Place
from articles.models.authorities import AuthorityQuerySet
from articles.search import articles_naming

PLACES_SHOWN = 400  # on one page; where a level would be more than that, its places lead to pages of their own
LEVELS_SHOWN = 5


@dataclass(slots=True)
class Branch:
    """A place, whether others lie in it, and, where the page has room for them, these.

    `count` is the number of articles that name it or what lies in it.
    """

    place: Place
    has_more: bool
    branches: list["Branch"] = field(default_factory=list)
    count: int = 0


@dataclass(frozen=True, slots=True)
class Tree:
    """What lies in a place (or in no other place); `is_cut` where that is more than a page can show."""

    branches: list[Branch]
    is_cut: bool

    @property
    def units(self) -> list[Branch]:
        return [branch for branch in self.branches if branch.place.type == Place.Type.ADMIN]

    @property
    def others(self) -> list[Branch]:
        """Lakes and halls; of those that lie in no other place nobody has said where they lie."""
        return [branch for branch in self.branches if branch.place.type != Place.Type.ADMIN]


def place_tree(root: Place | None = None) -> Tree:
    """The places that lie in the root (or in no other place), and in them, level by level, while there is room."""
    places = list(_listed(Place.objects.filter(parent=root))[: PLACES_SHOWN + 1])
    tree = level = [_branch(place) for place in places[:PLACES_SHOWN]]
    shown = list(tree)
    for _level in range(1, LEVELS_SHOWN):
        level = _next_level(level, PLACES_SHOWN - len(shown))
        shown += level
    counts = articles_naming(branch.place.pk for branch in shown)
    for branch in shown:
        branch.count = counts.get(branch.place.pk, 0)
    return Tree(tree, is_cut=len(places) > PLACES_SHOWN)


def _next_level(branches: list[Branch], room: int) -> list[Branch]:
    """The children of these branches, hung into them; none where they are more than there is room for."""
    parents = [branch.place.pk for branch in branches if branch.has_more]
    children = list(_listed(Place.objects.filter(parent__in=parents))[: room + 1]) if parents else []
    if len(children) > room:
        return []
    by_parent = defaultdict(list)
    for place in children:
        by_parent[place.parent_id].append(_branch(place))
    for branch in branches:
        branch.branches = by_parent[branch.place.pk]
    return [child for branch in branches for child in branch.branches]


def _branch(place: Any) -> Branch:
    return Branch(place, place.has_children)


def _listed(places: AuthorityQuerySet) -> AuthorityQuerySet:
    """Current places in the order of lists, each with whether others lie in it."""
    inside = Place.objects.current().filter(parent=OuterRef("pk"))
    return places.current().annotate(has_children=Exists(inside)).order_by("type", "code", "pinyin", "name", "pk")
