"""Namesakes told apart: a qualifier (区分项) for each, of the home of the paper and the office printed there."""

from collections.abc import Iterable

from django.db.models import Count

from articles.models import Byline, Person, PersonMention

from .records import is_edited

UNITS = "省市县区旗州镇乡"


def tell_namesakes_apart(names: Iterable[str]) -> list[Person]:
    """Give a qualifier to those people of these names who have none but a namesake; the ones that got one.

    What an editor has written, or left empty on purpose, stays.
    """
    current = Person.objects.current().filter(name__in=set(names))
    shared = current.values("name").annotate(number=Count("pk")).filter(number__gt=1).values_list("name", flat=True)
    changed = []
    for person in current.filter(name__in=list(shared), qualifier=""):
        qualifier = "" if is_edited(person) else _qualifier(person)
        if qualifier:
            person.qualifier = qualifier
            person.save()
            changed.append(person)
    return changed


def _qualifier(person: Person) -> str:
    """崇川区委常委, 溧阳市记者, or only the home; empty where nothing is known."""
    mention = _latest(person, PersonMention.objects.exclude(offices=[]))
    if mention is not None:
        told = mention.offices_in_full[0] if mention.offices_in_full else {}
        return told["in_full"] if told.get("place") else qualifier(_home(mention), mention.offices[0])
    byline = _latest(person, Byline.objects.all())
    if byline is not None:
        role = "" if byline.role == Byline.Role.UNKNOWN else _ROLES[byline.role]
        return qualifier(_home(byline), role)
    mention = _latest(person, PersonMention.objects.all())
    return _home(mention) if mention is not None else ""


_ROLES = {"reporter": "记者", "correspondent": "通讯员", "photographer": "摄影"}


def qualifier(home: str, office: str) -> str:
    """An office with the place whose it is.

    >>> qualifier("崇川区", "区委常委"), qualifier("句容市", "句容市司法局局长"), qualifier("溧阳市", "记者")
    ('崇川区委常委', '句容市司法局局长', '溧阳市记者')
    """
    if not home or office.startswith((home, home.rstrip(UNITS))):
        return office
    if office and office[0] == home[-1]:
        return f"{home}{office[1:]}"
    return f"{home}{office}"


def _latest(person: Person, named):
    """The latest of these mentions or bylines of a person."""
    of_person = named.filter(person=person).exclude(review="rejected")
    return of_person.select_related("article__page__issue__newspaper__home").order_by("-pk").first()


def _home(named: PersonMention | Byline) -> str:
    home = named.article.page.issue.newspaper.home
    return home.name if home else ""
