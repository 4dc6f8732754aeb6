"""Who a person named in an article is: one of the records, another person, or a question for the editors.

Ordered rules look at the person seen and one record of the same name; the first with an answer decides. Namesakes are
never made one on their name alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import groupby

from articles.linking.people_offices import HeldOffice, held_offices


class Outcome(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class PersonSeen:
    """A person as one article names him: offices as printed, the newspaper and the code of its home."""

    name: str
    offices: tuple[str, ...] = ()
    newspaper: str = ""
    home_code: str = ""
    day: date | None = None
    as_author: bool = False
    with_people: frozenset[str] = frozenset()
    issue: str = ""


@dataclass(frozen=True, slots=True)
class OfficePrinted:
    """An office as a newspaper printed it: when, and in a paper of which home."""

    office: str
    day: date | None = None
    home_code: str = ""


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """What the archive knows of a person."""

    id: str
    name: str
    variants: frozenset[str] = frozenset()
    newspapers: frozenset[str] = frozenset()
    home_codes: frozenset[str] = frozenset()
    offices: tuple[OfficePrinted, ...] = ()
    as_author: bool = False
    with_people: frozenset[str] = frozenset()
    not_same_as: frozenset[str] = frozenset()
    issues: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided: for a doubt the record in question is named, too, and a new record is to be made."""

    outcome: Outcome
    record_id: str | None
    confidence: float
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A person seen beside one record, their offices understood."""

    seen: PersonSeen
    record: PersonRecord
    seen_offices: tuple[HeldOffice, ...] = field(default=())
    record_offices: tuple[HeldOffice, ...] = field(default=())

    @property
    def one_newspaper(self) -> bool:
        """Whether the record is known from the same newspaper."""
        return bool(self.seen.newspaper) and self.seen.newspaper in self.record.newspapers

    @property
    def one_home(self) -> bool:
        """Whether the record is known from the same newspaper, or from another of the same county."""
        return self.one_newspaper or (bool(self.seen.home_code) and self.seen.home_code in self.record.home_codes)


def link_person(seen: PersonSeen, candidates: Sequence[PersonRecord]) -> Decision:
    """Decide who a person seen is among the records; the surest answer counts, two that are as sure are a question."""
    decisions = [_decide(seen, record) for record in candidates if seen.name in {record.name, *record.variants}]
    same = sorted((d for d in decisions if d.outcome is Outcome.SAME), key=lambda d: -d.confidence)
    if len(same) > 1 and same[0].confidence - same[1].confidence < MARGIN:
        return Decision(Outcome.ASK, same[0].record_id, 0.5, "several_records", "有不止一个同名人物都可能是此人")
    if same:
        return same[0]
    asked = sorted((d for d in decisions if d.outcome is Outcome.ASK), key=lambda d: -d.confidence)
    if asked:
        return asked[0]
    return min(decisions, key=lambda d: d.confidence) if decisions else NOBODY


MARGIN = 0.03
NOBODY = Decision(Outcome.DIFFERENT, None, 1.0, "no_record", "尚无同名人物")


def _decide(seen: PersonSeen, record: PersonRecord) -> Decision:
    return decide(Pair(seen, record, held_offices(seen.offices, seen.home_code), offices_held(record)))


def offices_held(record: PersonRecord) -> tuple[HeldOffice, ...]:
    """The offices of a record, each understood from the home of the paper that printed it."""
    home = min(record.home_codes, default="")
    namings = groupby(record.offices, key=lambda printed: (printed.day, printed.home_code or home))
    held = (office for (_, code), offices in namings for office in held_offices([o.office for o in offices], code))
    return tuple(dict.fromkeys(held))


def decide(pair: Pair) -> Decision:
    """The answer of the first rule that has one."""
    return next(decision for rule in RULES if (decision := rule(pair)))


def _same(pair: Pair, confidence: float, rule: str, reason: str) -> Decision:
    return Decision(Outcome.SAME, pair.record.id, confidence, rule, reason)


def _ask(pair: Pair, confidence: float, rule: str, reason: str) -> Decision:
    return Decision(Outcome.ASK, pair.record.id, confidence, rule, reason)


def _different(confidence: float, rule: str, reason: str) -> Decision:
    return Decision(Outcome.DIFFERENT, None, confidence, rule, reason)


def national_office(pair: Pair) -> Decision | None:
    """总书记 is one person everywhere; he is meant, too, where only his name is printed."""
    nationals = [office for office in pair.record_offices if office.is_national]
    seen = [office for office in pair.seen_offices if office.is_national]
    if nationals and (seen or not pair.seen_offices) and not pair.seen.as_author:
        return _same(
            pair, 0.99 if seen else 0.95, "national_office", f"同名，且已知为{nationals[0].printed}，全国仅一人"
        )
    if seen and not pair.record_offices and not pair.record.as_author:
        return _same(pair, 0.95, "national_office", f"同名，此处为{seen[0].printed}，全国仅一人")
    return None


def reporter_of_one_paper(pair: Pair) -> Decision | None:
    """A reporter of one newspaper is one person over its issues; equal names in two papers are two people."""
    if not (pair.seen.as_author and pair.record.as_author):
        return None
    if pair.one_newspaper:
        return _same(pair, 0.97, "reporter_of_one_paper", "同一报纸的作者，各期同名即为一人")
    if pair.one_home:
        return _ask(pair, 0.5, "reporter_of_two_papers", "同一地区两家报纸的作者同名")
    return _different(0.8, "reporter_of_two_papers", "两地不同报纸的作者同名，不因姓名相同而合并")


def writer_and_written_about(pair: Pair) -> Decision | None:
    """Who signs an article is not who is written about in another, unless he is printed as a reporter of the paper."""
    if pair.seen.as_author == pair.record.as_author:
        return None
    offices = (*pair.seen_offices, *pair.record_offices)
    if pair.one_newspaper and any(office.is_writing for office in offices):
        return _same(pair, 0.85, "reporter_named", "同一报纸的作者，文中也称其为记者")
    return _different(0.7, "writer_and_written_about", "一为文章作者，一为报道中的人物")


def same_office(pair: Pair) -> Decision | None:
    """The same post of the same unit, wherever it was printed; 村民 or 志愿者 alone tells nobody."""
    for mine in pair.seen_offices:
        for theirs in pair.record_offices:
            here = bool(mine.unit) or pair.one_home
            same = mine.post == theirs.post and mine.unit == theirs.unit
            if same and here and mine.is_specific and not mine.is_vague:
                return _same(pair, 0.97, "same_office", f"同名，且职务相同（{mine.printed}）")
    return None


def leading_posts_of_one_unit(pair: Pair) -> Decision | None:
    """市领导 is any leader of the city; a 区长 who is 区委书记 later was promoted."""
    for mine in pair.seen_offices:
        for theirs in pair.record_offices:
            if mine.unit and mine.unit == theirs.unit and mine.is_leading and theirs.is_leading:
                vague = mine.is_vague or theirs.is_vague
                reason = f"同名，同为一地领导（{theirs.printed}、{mine.printed}）"
                return _same(pair, 0.92 if vague else 0.88, "leading_posts_of_one_unit", reason)
    return None


def same_body(pair: Pair) -> Decision | None:
    """Two posts of one body: a deputy director who is director later."""
    bodies = {(office.unit, office.body): office for office in pair.record_offices if len(office.body) > 1}
    for mine in pair.seen_offices:
        theirs = bodies.get((mine.unit, mine.body))
        if theirs and (mine.unit or pair.one_home):
            return _same(pair, 0.86, "same_body", f"同名，任职单位相同（{theirs.printed}、{mine.printed}）")
    return None


def same_issue(pair: Pair) -> Decision | None:
    """Named again in the same issue, with nothing that speaks against it."""
    if not (pair.seen.issue and pair.seen.issue in pair.record.issues):
        return None
    posts = {office.post for office in pair.record_offices}
    if not pair.seen_offices or not posts or any(office.post in posts for office in pair.seen_offices):
        return _same(pair, 0.9, "same_issue", "同一期报纸上同名，无相反说法")
    return _ask(pair, 0.5, "same_issue", f"同一期报纸上同名，但职务不同（{_printed(pair)}）")


def other_home(pair: Pair) -> Decision | None:
    """The same name in another county is another person until someone says otherwise."""
    if pair.one_home:
        return None
    shared = pair.seen.with_people & pair.record.with_people
    if len(shared) >= 2:
        return _ask(pair, 0.5, "same_company", f"两地报纸上同名，且都与{'、'.join(sorted(shared)[:3])}一同出现")
    return _different(0.7, "other_home", "不同地区的同名者，不因姓名相同而合并")


def no_office(pair: Pair) -> Decision | None:
    """Named without office on one side, in one paper: the same company makes it likely, the name alone a question."""
    if pair.seen_offices and pair.record_offices:
        return None
    shared = pair.seen.with_people & pair.record.with_people
    if shared:
        return _same(pair, 0.85, "same_company", f"同一报纸上同名，且同与{'、'.join(sorted(shared)[:3])}一同出现")
    return _ask(pair, 0.6, "no_office", "同一报纸上同名，但未都写明职务")


def other_office(pair: Pair) -> Decision:
    """Two different offices in one county: a change of post, or namesakes."""
    shared = pair.seen.with_people & pair.record.with_people
    if len(shared) >= 2:
        reason = f"同地同名，职务不同（{_printed(pair)}），但同与{'、'.join(sorted(shared)[:3])}一同出现"
        return _ask(pair, 0.6, "other_office", reason)
    if any(office.is_leading for office in pair.seen_offices) != any(o.is_leading for o in pair.record_offices):
        return _different(0.7, "other_office", f"同地同名，但职务相差悬殊（{_printed(pair)}）")
    return _ask(pair, 0.5, "other_office", f"同地同名，职务不同（{_printed(pair)}）")


def _printed(pair: Pair) -> str:
    def office(held: Iterable[HeldOffice]) -> str:
        return next((each.printed for each in held), "无职务")

    return f"{office(pair.record_offices)}、{office(pair.seen_offices)}"


Rule = Callable[[Pair], Decision | None]
RULES: tuple[Rule, ...] = (
    national_office,
    reporter_of_one_paper,
    writer_and_written_about,
    same_office,
    leading_posts_of_one_unit,
    same_body,
    same_issue,
    other_home,
    no_office,
    other_office,
)
