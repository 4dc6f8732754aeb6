"""People who may be one: the records of each home held against each other, and the likely pairs put to the editors."""

from collections.abc import Iterator

from django.db.models import Q

from articles import editing
from articles.linking.people_duplicates import suggest_duplicates
from articles.models import Newspaper, Person, PersonPair

from .people import person_records


def suggest_people() -> Iterator[PersonPair]:
    """Ask the editors about every likely pair; those asked about or told apart before are left alone."""
    homes = Newspaper.objects.order_by("home").values_list("home", flat=True).distinct()
    for home in homes:
        in_mentions = Q(mentions__article__page__issue__newspaper__home=home)
        in_bylines = Q(bylines__article__page__issue__newspaper__home=home)
        records = person_records(Person.objects.current().filter(in_mentions | in_bylines).distinct())
        people = Person.objects.in_bulk([int(record.id) for record in records])
        for pair in suggest_duplicates(records):
            first, second = people[int(pair.first_id)], people[int(pair.second_id)]
            asked = editing.ask_whether_same(first, second, "；".join(pair.reasons))
            if asked:
                yield asked
