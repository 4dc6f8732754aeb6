"""Which values of a facet are shown at first."""

from articles.search import FacetValue
from articles.views.facets import first_values


def values(*facts: tuple[int, int, bool]) -> tuple[FacetValue, ...]:
    """Values named by their place, each with its count, its depth and whether it is chosen."""
    return tuple(
        FacetValue(place, str(place), count, depth=depth, is_chosen=is_chosen)
        for place, (count, depth, is_chosen) in enumerate(facts)
    )


def shown(*facts: tuple[int, int, bool], in_order: bool = False) -> list[int]:
    return [value.value for value in first_values(values(*facts), in_order)]


def test_the_most_frequent_are_shown_in_their_own_order():
    assert shown(*((count, 0, False) for count in range(20))) == list(range(12, 20))


def test_years_are_shown_from_the_newest_on():
    assert shown(*((count, 0, False) for count in range(20)), in_order=True) == list(range(8))


def test_a_place_is_shown_with_all_in_which_it_lies():
    rare = [(1, 0, False), (1, 1, False), (1, 1, False), (1, 2, True)]
    assert shown(*rare, *((9, 0, False) for _ in range(20))) == [0, 2, 3, *range(4, 12)]
