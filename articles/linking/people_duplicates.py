"""Records that may be one person (可能是同一人), with the reasons, the likeliest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from articles.linking.people_rules import decide
from articles.linking.people_types import Outcome, Pair, PersonRecord, PersonSeen, offices_held

# Names read wrongly or printed with another character: 3 characters, one of them different.
LONG_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two records that may be one person; `score` is between 0 and 1, the reasons are for editors to read."""

    first_id: str
    second_id: str
    score: float
    reasons: tuple[str, ...]


def suggest_duplicates(records: Sequence[PersonRecord]) -> list[Suggestion]:
    """The pairs worth an editor's look; those settled as different never."""
    pairs = {frozenset((a.id, b.id)): (a, b) for a, b in _likely_pairs(records)}
    found = (suggestion for a, b in pairs.values() if (suggestion := _suggestion(a, b)))
    return sorted(found, key=lambda suggestion: (-suggestion.score, suggestion.first_id, suggestion.second_id))


def _likely_pairs(records: Iterable[PersonRecord]) -> Iterator[tuple[PersonRecord, PersonRecord]]:
    """Pairs of one name or variant, and those of one home whose names have all but one character in common."""
    groups: dict[tuple[str, ...], list[PersonRecord]] = defaultdict(list)
    for record in records:
        for name in {record.name, *record.variants}:
            groups[("name", name)].append(record)
        for home in record.home_codes:
            for at in range(len(record.name) if len(record.name) >= LONG_ENOUGH else 0):
                groups[("home", home, record.name[:at] + "?" + record.name[at + 1 :])].append(record)
    for group in groups.values():
        yield from ((a, b) for a, b in combinations(group, 2) if a.id != b.id)


def _suggestion(first: PersonRecord, second: PersonRecord) -> Suggestion | None:
    if second.id in first.not_same_as or first.id in second.not_same_as:
        return None
    if {first.name, *first.variants} & {second.name, *second.variants}:
        return _of_one_name(first, second)
    return _of_like_names(first, second)


def _of_one_name(first: PersonRecord, second: PersonRecord) -> Suggestion | None:
    """Two records of one name: what the linker would say of them."""
    decision = decide(_as_pair(first, second))
    if decision.outcome is Outcome.DIFFERENT:
        return None
    return Suggestion(first.id, second.id, decision.confidence, (decision.reason,))


def _of_like_names(first: PersonRecord, second: PersonRecord) -> Suggestion | None:
    """Two names that differ by a character, of one office or in one company: one may be a misprint."""
    decision = decide(_as_pair(first, second))
    shared = first.with_people & second.with_people
    if decision.rule not in ("same_office", "reporter_of_one_paper") and len(shared) < 2:
        return None
    if decision.rule == "reporter_of_one_paper" and not shared:
        return None
    likeness = Levenshtein.normalized_similarity(first.name, second.name)
    reasons = [f"姓名只差一字（{first.name}、{second.name}）"]
    reasons += [decision.reason.removeprefix("同名，且")] if decision.rule == "same_office" else []
    reasons += [f"都与{'、'.join(sorted(shared)[:3])}一同出现"] if shared else []
    return Suggestion(first.id, second.id, round(0.6 * likeness, 2), tuple(reasons))


def _as_pair(first: PersonRecord, second: PersonRecord) -> Pair:
    """The second record beside the first, as if it were seen."""
    seen = PersonSeen(
        second.name,
        tuple(printed.office for printed in second.offices),
        newspaper=min(first.newspapers & second.newspapers, default=min(second.newspapers, default="")),
        home_code=min(first.home_codes & second.home_codes, default=min(second.home_codes, default="")),
        as_author=second.as_author,
        with_people=second.with_people,
    )
    return Pair(seen, first, offices_held(second), offices_held(first))
