"""Who a person named in an article is: one of the records, another person, or a question for the editors."""

from __future__ import annotations

from collections.abc import Sequence

from articles.linking.people_offices import held_offices
from articles.linking.people_rules import decide
from articles.linking.people_types import Decision, OfficePrinted, Outcome, Pair, PersonRecord, PersonSeen, offices_held

__all__ = ["Decision", "OfficePrinted", "Outcome", "PersonRecord", "PersonSeen", "link_person"]


# Two records that fit almost as surely are a question.
MARGIN = 0.03
NOBODY = Decision(Outcome.DIFFERENT, None, 1.0, "no_record", "尚无同名人物")


def link_person(seen: PersonSeen, candidates: Sequence[PersonRecord]) -> Decision:
    """Decide who a person seen is among the records; the surest answer counts, two that are as sure are a question."""
    held = held_offices(seen.offices, seen.home_code)
    named = (record for record in candidates if seen.name == record.name or seen.name in record.variants)
    decisions = [decide(Pair(seen, record, held, offices_held(record))) for record in named]
    same = sorted((d for d in decisions if d.outcome is Outcome.SAME), key=lambda d: -d.confidence)
    if len(same) > 1 and same[0].confidence - same[1].confidence < MARGIN:
        return Decision(Outcome.ASK, same[0].record_id, 0.5, "several_records", "有不止一个同名人物都可能是此人")
    if same:
        return same[0]
    asked = sorted((d for d in decisions if d.outcome is Outcome.ASK), key=lambda d: -d.confidence)
    if asked:
        return asked[0]
    return min(decisions, key=lambda d: d.confidence) if decisions else NOBODY
