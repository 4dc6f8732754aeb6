"""PURE: the names of a page and the records that could be meant -> who and where each of them is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from articles.gazetteer import Division, load_gazetteer
from articles.gazetteer.offices import office_words
from articles.gazetteer.surnames import is_surname
from articles.name_finder.found import FoundName, NameKind

from .offices_in_full import OfficeInFull, offices_in_full
from .people import Decision, OfficePrinted, Outcome, PersonRecord, PersonSeen, link_person
from .places import LinkedPlace, PlaceRecord, link_places


@dataclass(frozen=True, slots=True)
class PageContext:
    """Where a page stands: newspaper and issue (any ids), the newspaper's home, the issue's day, as far as known."""

    newspaper: str
    issue: str
    home: Division | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class NamesOfArticle:
    """The names found in one article, in order, and the names of its byline."""

    found: tuple[FoundName, ...] = ()
    bylines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonLink:
    """A person's name and the record it was linked with (none where that is left open)."""

    found: FoundName
    record_id: str | None
    decision: Decision | None
    offices: tuple[OfficeInFull, ...] = ()  # what each of the offices printed means


@dataclass(frozen=True, slots=True)
class BylineLink:
    """A byline's name and the record it was linked with."""

    name: str
    record_id: str | None
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """A place's name and the place it was linked with."""

    found: FoundName
    place: LinkedPlace


@dataclass(frozen=True, slots=True)
class ArticleLinks:
    """The links of one article, in the order of its names."""

    bylines: tuple[BylineLink, ...] = ()
    people: tuple[PersonLink, ...] = ()
    places: tuple[PlaceLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """Two records that may be one person, which an editor is asked about."""

    new_id: str
    record_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class PageLinks:
    """The links of a page's articles; `new_people` are the records to be made, by id."""

    articles: tuple[ArticleLinks, ...]
    new_people: dict[str, str] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()


class KnownPeople:
    """The person records that names can be linked with; it learns from each page."""

    def __init__(self, records: Iterable[PersonRecord] = ()) -> None:
        self._by_id: dict[str, PersonRecord] = {}
        self._ids_by_name: dict[str, list[str]] = {}
        for record in records:
            self.put(record)

    def put(self, record: PersonRecord) -> None:
        """Take a record in, or its newer state."""
        self._by_id[record.id] = record
        for name in (record.name, *record.variants):
            ids = self._ids_by_name.setdefault(name, [])
            if record.id not in ids:
                ids.append(record.id)

    def named(self, name: str) -> list[PersonRecord]:
        """The records of this name."""
        return [self._by_id[key] for key in self._ids_by_name.get(name, ())]

    def learn(self, record_id: str, seen: PersonSeen) -> None:
        """Let a record know where its person was seen once more."""
        self.put(seen_again(self._by_id[record_id], seen))

    def new(self, record_id: str, seen: PersonSeen) -> None:
        """A record for a person seen for the first time."""
        self.put(seen_again(PersonRecord(id=record_id, name=seen.name), seen))


def seen_again(record: PersonRecord, seen: PersonSeen) -> PersonRecord:
    """The record with what this sighting adds."""
    held = [OfficePrinted(office, seen.day, seen.home_code) for office in seen.offices]
    return replace(
        record,
        newspapers=record.newspapers | {seen.newspaper},
        issues=record.issues | {seen.issue},
        home_codes=record.home_codes | ({seen.home_code} if seen.home_code else set()),
        offices=(*record.offices, *(each for each in held if each not in record.offices)),
        as_author=record.as_author or seen.as_author,
        with_people=record.with_people | seen.with_people,
    )


def link_page(
    articles: Sequence[NamesOfArticle],
    context: PageContext,
    people: KnownPeople,
    new_id: Callable[[], str],
    places: Sequence[PlaceRecord] = (),
) -> PageLinks:
    """Say of each name of a page who or what it is; `people` learns, `new_id` gives the ids of new records."""
    linker = _Linker(context, people, new_id)
    linked = tuple(
        ArticleLinks(
            bylines=tuple(linker.bylines(article)),
            people=tuple(linker.people_of(article)),
            places=tuple(_places_of(article, context, places)),
        )
        for article in articles
    )
    return PageLinks(linked, linker.new_people, tuple(linker.questions))


def _places_of(article: NamesOfArticle, context: PageContext, records: Sequence[PlaceRecord]) -> Iterator[PlaceLink]:
    found = [name for name in article.found if name.kind is NameKind.PLACE]
    linked = link_places(found, context.home, load_gazetteer(), records)
    yield from map(PlaceLink, found, linked)


class _Linker:
    """Links the people of one page, article by article."""

    def __init__(self, context: PageContext, people: KnownPeople, new_id: Callable[[], str]) -> None:
        self.context, self.people, self.new_id = context, people, new_id
        self.new_people: dict[str, str] = {}
        self.questions: list[Question] = []

    def bylines(self, article: NamesOfArticle) -> Iterator[BylineLink]:
        """The authors, each a person by themselves."""
        for name in article.bylines:
            record_id, decision = self._link(self._seen(name, as_author=True))
            yield BylineLink(name, record_id, decision)

    def people_of(self, article: NamesOfArticle) -> Iterator[PersonLink]:
        """The people named in the text; one name in one article is one person."""
        found = [name for name in article.found if name.kind is NameKind.PERSON]
        names = frozenset(name.full_name for name in found)
        linked: dict[str, tuple[str | None, Decision | None]] = {}
        offices: dict[str, dict[str, None]] = {name: {} for name in names_in_order(found)}
        for each in found:
            offices[each.full_name].update(dict.fromkeys(each.offices))
        for name, printed in offices.items():
            seen = self._seen(name, offices=tuple(printed), with_people=names - {name})
            linked[name] = (None, None) if is_surname_alone(name) else self._link(seen)
        for each in found:
            yield PersonLink(each, *linked[each.full_name], offices_in_full(each.offices, self._home_code))

    @property
    def _home_code(self) -> str:
        return self.context.home.code if self.context.home else ""

    def _seen(
        self,
        name: str,
        *,
        offices: tuple[str, ...] = (),
        with_people: frozenset[str] = frozenset(),
        as_author: bool = False,
    ) -> PersonSeen:
        return PersonSeen(
            name=name,
            offices=offices,
            newspaper=self.context.newspaper,
            issue=self.context.issue,
            home_code=self._home_code,
            day=self.context.day,
            as_author=as_author,
            with_people=with_people,
        )

    def _link(self, seen: PersonSeen) -> tuple[str | None, Decision | None]:
        """The record of a person seen: one of the known, else a new one; where it is doubtful, a question beside it."""
        decision = link_person(seen, self.people.named(seen.name))
        if decision.outcome is Outcome.SAME and decision.record_id:
            self.people.learn(decision.record_id, seen)
            return decision.record_id, decision
        record_id = self.new_id()
        self.new_people[record_id] = seen.name
        self.people.new(record_id, seen)
        if decision.outcome is Outcome.ASK and decision.record_id:
            self.questions.append(Question(record_id, decision.record_id, decision.reason))
        return record_id, decision


def is_surname_alone(name: str) -> bool:
    """Whether a name is only a surname with a title: who is meant, nobody can tell outside the article.

    >>> is_surname_alone("金先生"), is_surname_alone("欧阳女士"), is_surname_alone("金先"), is_surname_alone("王生")
    (True, True, False, False)
    """
    stems = (name.removesuffix(title) for title in office_words("title") if name.endswith(title))
    return any(is_surname(stem) for stem in stems)


def names_in_order(found: Iterable[FoundName]) -> list[str]:
    """Each full name once, in the order of first sight."""
    return list(dict.fromkeys(name.full_name for name in found))
