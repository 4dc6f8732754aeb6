"""What tells namesakes apart in lists and suggestions: an office, the paper that prints them, how many articles."""

from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from articles.models import Byline, Person, PersonMention

IN_PAPER = "article__page__issue__newspaper"


def with_description(people: QuerySet[Person]) -> QuerySet[Person]:
    """People with how they were printed last; each of them by itself, so for one page of a list."""
    mine = {"person": OuterRef("pk")}
    mentions = PersonMention.objects.filter(**mine).exclude(review="rejected").order_by("-pk")
    bylines = Byline.objects.filter(**mine).exclude(review="rejected").order_by("-pk")
    return people.annotate(
        office=Subquery(mentions.exclude(offices=[]).values("offices")[:1]),
        mention_paper=Subquery(mentions.values(paper=F(f"{IN_PAPER}__name"))[:1]),
        mention_home=Subquery(mentions.values(home=F(f"{IN_PAPER}__home__name"))[:1]),
        byline_role=Subquery(bylines.values("role")[:1]),
        byline_paper=Subquery(bylines.values(paper=F(f"{IN_PAPER}__name"))[:1]),
        byline_home=Subquery(bylines.values(home=F(f"{IN_PAPER}__home__name"))[:1]),
    )


def description(person: Any) -> str:
    """How a person of `with_description` was printed last."""
    roles = dict(Byline.Role.choices)
    words = [
        "、".join(person.office or []),
        str(roles[person.byline_role]) if person.byline_role else "",
        person.mention_paper or person.byline_paper or person.mention_home or person.byline_home or "",
    ]
    return " · ".join(filter(None, words))


def described_with_count(person: Any) -> str:
    """The same for suggestions: with the number of articles."""
    count = _("%(count)d articles") % {"count": person.article_count}
    return "　".join(filter(None, [str(person), description(person), count]))
