"""The rules that say whether a person seen is one on record: the first with an answer decides.

Namesakes are never made one on their name alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from articles.linking.people_offices import HeldOffice
from articles.linking.people_types import Decision, Outcome, Pair


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
