"""Evidence pooled over an issue: the people of whom one page is sure decide what is doubtful on the others.

What a page tells the others comes from its own words alone, and what it is told is all that the others say: so it makes
no difference in which order, by how many workers or in how many imports the pages of an issue come in.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from articles.gazetteer.surnames import surname_of
from articles.models import Issue, Page, Source
from articles.name_finder import Known, Official
from articles.name_finder.people_addressed import addressed_surnames
from articles.name_finder.people_chances import is_everyday
from articles.reading import PageReading, read_text

from .places import added_places
from .placing import home_of_page
from .version import reader_version

People = dict[str, list[str]]  # names, each with the posts printed beside it, in the form in which sources keep them
BLANKS = re.compile(r"\s+")


def told_by(reading: PageReading) -> People:
    """Of whom a page is sure, with their posts; a name that is an everyday word (高山) proves nothing elsewhere."""
    posts: dict[str, set[str]] = {name: set() for name in reading.certain if not is_everyday(name)}
    for official in reading.officials:
        if official.name in posts:
            posts[official.name].add(official.post)
    return {name: sorted(posts[name]) for name in sorted(posts)}


def told_to(text: str, own: Mapping[str, object], others: Iterable[People]) -> People:
    """What the other pages of an issue say of the people in a page's text of whom it is not sure itself.

    Those named in it, and those whom a surname with a post (陈书记) may mean.
    """
    posts: dict[str, set[str]] = defaultdict(set)
    for people in others:
        for name, held in people.items():
            posts[name].update(held)
    words = BLANKS.sub("", text)
    addressed = addressed_surnames(words) if posts else frozenset()
    return {
        name: sorted(posts[name])
        for name in sorted(posts)
        if (name not in own and name in words) or (posts[name] and surname_of(name) in addressed)
    }


def told_by_others(page: Page) -> list[People]:
    """What each of the other pages of a page's issue tells."""
    others = Source.objects.filter(page__issue=page.issue_id, is_current=True).exclude(page=page)
    return list(others.values_list("certain_people", flat=True))


def pooled_reading(page: Page, text: str, told: People, reading: PageReading) -> PageReading:
    """The reading of a page whose place is known: done again where its issue or its home say more than it was told."""
    known = known_from(told, home_of_page(page), text)
    home = known.home or (reading.region.division.code if reading.region else "")
    return reading if replace(known, home=home) == reading.known else read_text(text, known=known)


def reading_of(source: Source) -> tuple[PageReading, People]:
    """A page that the archive has, read with what its issue says now; and what that is."""
    told = told_to(source.text, source.certain_people, told_by_others(source.page))
    return read_text(source.text, known=known_from(told, home_of_page(source.page), source.text)), told


def known_from(told: People, home: str, text: str) -> Known:
    """What a page with this text is read with: what its issue told it, its home, the places that editors have added."""
    officials = frozenset(Official(name, post) for name, posts in told.items() for post in posts)
    return Known(people=frozenset(told), officials=officials, places=added_places(text), home=home)


def is_told_otherwise(source: Source) -> bool:
    """Whether the other pages of its issue now say something else of a page's people than it was read with."""
    return told_to(source.text, source.certain_people, told_by_others(source.page)) != source.pooled_people


def told_otherwise(issue: Issue) -> Iterator[Source]:
    """The pages of an issue that this reader has read, and would read otherwise now."""
    current = Source.objects.filter(page__issue=issue, is_current=True).select_related("page__issue__newspaper__home")
    sources = list(current.defer("spans").order_by("page"))
    for source in sources:
        others = [other.certain_people for other in sources if other is not source]
        is_other = told_to(source.text, source.certain_people, others) != source.pooled_people
        if is_other and source.reader_version == reader_version():
            yield source
