"""Signs of headings: where short blocks stand, and what the texts before and behind them say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .columns import is_bracketed_label, is_label, may_name_feature
from .items import is_item
from .joints import ends_unfinished, has_open_bracket, is_known_across, is_word_across
from .kinship import kinship_of, pairs_of, taken_up, text_below
from .letters import is_salutation
from .notices import is_day_of_notice, is_sender, is_title_of_notice
from .scene import Scene
from .sights import DATE_WORDS, NEVER_FIRST, NUMBERED, Sight
from .slogans import is_slogan

QUESTION = re.compile(r"(?:问|Q|[\u4e00-\u9fff]{0,3}(?:记者|读者|市民|家长|游客|网友|村民|居民))\s?[：:]")
# The first of several points; a heading of which it is the text has the whole list, unless it is itself one of a count.
FIRST_ITEM = re.compile(r"一、|[（(]一[）)]|1[、.．](?!\d)|[（(]1[）)]|①|[●◆★☆▲△]\s?\w")
# What a sentence begins with and a heading does not: who says it, when it was, a second verb or an object.
SENTENCE = re.compile(
    r"(?:在[^，,]{1,8}[，,])?[^，,：:]{1,14}(?:指出|强调|表示|要求|介绍|认为|告诉记者|回忆|[^学小听传][说])[，,：:]"
    r"|(?:去年|今年|往年|前年|如今|当年|当天|后来|黄昏|清晨|傍晚|早晨|夜里|近年来|目前|每[天年]|第二天|为了?|自从?|\d{4}\s?年)[^，,]{0,8}[，,]"
    r"|(?:当地时间)?(?:[\d０-９]{1,2}\s?月\s?)?[\d０-９]{1,2}\s?日(?:上午|下午|中午|清晨|凌晨|晚上?|起)?[，,]"
    r"|[^，,]{1,10}(?:的时候|以来|以后|之后|之前|结束后|结束时)[，,]|截至[^，,]{2,8}[，,]"
    r"|[^，,]{1,4}时分[，,]|受[^，,]{0,10}委托[，,]|(?:据悉|据了解|据统计|原来|算下来|说起来|不仅如此|与此同时)[，,]|记者[^，,]{0,6}从[^，,]{2,24}(?:获悉|了解到)"
    r"|[^，,]{3,20}[，,](?:并|就是|以及|其中|而是|于是|因此|所以|甚至)"
)
OBJECT = re.compile(r"[^，,]{3,14}[还又也就便][把将被]|(?:会议|会上|代表们|与会[^，,]{1,4})[^，,]{0,4}[^为除终][了还]")
ECHO_REACH = 160
BRIEF_LONGEST = 160


def place_of_heading(scene: Scene, index: int) -> Iterator[str]:
    """Where a short block stands: what is above and below, and what the text before and behind says of it."""
    sight = scene.sights[index]
    if scene.has_twin[index]:
        yield "short: has a twin"
    following = scene.following(index)
    yield f"before: {_what_is_above(scene.previous(index))}"
    yield f"after: {_what_is_below(following)}"
    if is_sender(sight):
        is_kicker = following and following.may_be_heading
        yield "short: a body above a heading" if is_kicker else "short: a body's name"
    if _is_feature(scene, index):
        yield "short: a feature above a headline"
    if following and not sight.credit:
        yield from _what_begins_below(sight, following)
    yield from _what_goes_across(scene, index)
    yield from _what_picture_is_below(scene, index)
    yield from _what_is_between_texts(scene, index)
    if _is_among_briefs(scene, index):
        yield "stands among briefs"
    yield from _habits(scene, index)
    yield from _echoes(scene, index)
    yield from _gaps(scene, index)
    if sight.credit:
        yield from _place_of_byline(scene, index)
    elif not sight.is_furniture:
        yield f"stretch: {scene.stretches[scene.stacks[index]]}"
        yield from kinship_of(scene, index)


def _what_goes_across(scene: Scene, index: int) -> Iterator[str]:
    """Words that stand across the joint of a short line and the text below it."""
    text, following = scene.sights[index].text, scene.following(index)
    if not (following and following.is_text and scene.sights[index].ends == "open"):
        return
    if following.text[:1] in NEVER_FIRST or is_word_across(text, following.text):
        yield "after: word across"
    elif is_known_across(scene, index, index + 1):
        yield "after: known across"


def _what_is_between_texts(scene: Scene, index: int) -> Iterator[str]:
    """A short line that can hardly be a heading, or be anything but a subheading, if text goes on below it."""
    sight, previous, following = scene.sights[index], scene.previous(index), scene.following(index)
    if sight.credit or not (previous and following and following.is_text and not following.opens_article):
        return
    if _is_cut(sight) and not (previous.is_furniture or previous.credit):
        yield "short: cut text"
    elif previous.is_text and is_bracketed_label(sight.text) and not is_label(sight.text):
        yield "short: bracketed between texts"


def _is_cut(sight: Sight) -> bool:
    """Whether a line is the beginning of a sentence that a column's end has cut: 他说：“从前."""
    if sight.ends != "open":
        return False
    if ("，" in sight.text or "," in sight.text) and (ends_unfinished(sight.text) or SENTENCE.match(sight.text)):
        return True
    return has_open_bracket(sight.text) or sight.text.count('"') % 2 > 0 or bool(OBJECT.match(sight.text))


def _what_picture_is_below(scene: Scene, index: int) -> Iterator[str]:
    """A picture of what the heading says, or of something else between it and the byline of its text."""
    heading, following = scene.sights[index].text, scene.following(index)
    if not (following and (following.is_picture or following.is_credited)):
        return
    if taken_up(pairs_of(heading), following.text) != "none":
        yield "after: picture of it"
    elif _text_opens(scene, index + 2):
        yield "after: picture, then opening text"


def _what_begins_below(heading: Sight, following: Sight) -> Iterator[str]:
    """Questions, a letter or a list right below a heading: what only an article of its own begins with."""
    if QUESTION.match(following.text):
        yield "after: question"
    if is_salutation(following.text):
        yield "after: salutation"
    if is_item(following):
        yield "after: items"
    if FIRST_ITEM.match(following.block.text) and not NUMBERED.match(heading.text):
        yield "after: first item"


def _is_feature(scene: Scene, index: int) -> bool:
    """Whether a block can name a standing feature and has a headline below it, with a byline or text of its own."""
    if not may_name_feature(scene.sights[index].text) or index + 2 >= len(scene.sights):
        return False
    headline, below = scene.sights[index + 1 : index + 3]
    return headline.may_be_heading and not below.is_furniture


def _is_signed_above(scene: Scene, index: int) -> bool:
    """Whether the article above a block has its byline under its heading, or at the start of its text."""
    stack = scene.stacks[index]
    below = scene.sights[scene.tops[stack] + 1] if stack >= 0 else None
    return bool(below and (below.credit or below.opening.credit))


def _is_among_briefs(scene: Scene, index: int) -> bool:
    """Whether one short text stands above a heading, and one below it: short news, each with its headline."""
    stack = scene.stacks[index]
    if NUMBERED.match(scene.sights[index].text):
        return False
    if not stack > 0 or index != scene.tops[stack] or index - scene.tops[stack - 1] != 2:
        return False
    end = scene.tops[stack + 1] if stack + 1 < len(scene.tops) else len(scene.sights)
    if end - index != 2:
        return False
    return all(
        text.is_text and len(text.text) <= BRIEF_LONGEST for text in (scene.sights[index - 1], scene.sights[index + 1])
    )


def _text_opens(scene: Scene, index: int) -> bool:
    """Whether a block opens an article's text with a byline or dateline."""
    return index < len(scene.sights) and scene.sights[index].opens_article


def _what_is_above(sight: Sight | None) -> str:
    """What stands above a block."""
    if sight is None:
        return "the page's edge"
    if said := _what(sight):
        return said
    if sight.ends_article or is_day_of_notice(sight):
        return "ended text"
    return "text, stop" if sight.ends in ("stop", "row") else "text, open"


def _what_is_below(sight: Sight | None) -> str:
    """What stands below a block."""
    if sight is None:
        return "the page's edge"
    return _what(sight) or ("opening text" if sight.opens_article else "text")


def _what(sight: Sight) -> str:
    """What stands next to a block; empty for plain text."""
    if sight.is_furniture or (sight.is_section and is_slogan(sight.text)):
        return "furniture"
    if sight.credit and not sight.credit.is_doubtful:
        return "byline"
    if sight.is_short:
        return "label" if is_label(sight.text) or is_bracketed_label(sight.text) else "short"
    return "picture" if sight.is_picture else ""


def _habits(scene: Scene, index: int) -> Iterator[str]:
    """Whether a byline stands where the page's bylines stand as a rule."""
    habits, after = scene.habits, scene.after[index]
    text = scene.sights[after] if after >= 0 else None
    opens = bool(text and (text.opens_article or (text.credit and after + 1 < len(scene.sights))))
    expected = habits.opens and not is_title_of_notice(scene.sights[index].text)
    for is_habit, holds, side in ((habits.closes, scene.has_ended[index], "before"), (expected, opens, "after")):
        if is_habit:
            sign = f"habit: {'byline' if holds else 'no byline'} {side}"
            yield sign
            if habits.is_steady:
                yield f"steady {sign}"


def _echoes(scene: Scene, index: int) -> Iterator[str]:
    """How much of the heading the text behind it and the text before it take up."""
    pairs, before, after = pairs_of(scene.sights[index].text), scene.before[index], scene.after[index]
    if after >= 0 and scene.sights[after].is_text:
        yield from _dates(scene.sights[after].text)
        below = "picture below" if scene.sights[after].is_picture else "echo after"
        yield f"{below}: {taken_up(pairs, text_below(scene, after))}"
    if before >= 0:
        yield f"echo before: {taken_up(pairs, scene.sights[before].text[-ECHO_REACH:])}"


@lru_cache(maxsize=4)  # the lines of one heading stand above the same text
def _dates(text: str) -> tuple[str, ...]:
    """Whether a text begins with a day, or names one soon."""
    if DATE_WORDS.match(text):
        return ("after: date",)
    return ("after: date soon",) if DATE_WORDS.search(text[:50]) else ()


def _gaps(scene: Scene, index: int) -> Iterator[str]:
    """Blank lines where the page has none as a rule, or none where it has some."""
    usual = scene.habits.gap
    following = scene.following(index)
    above = scene.sights[index].block.blank_lines_before
    below = following.block.blank_lines_before if following else usual
    for gap, side in ((above, "above"), (below, "below")):
        if gap > usual and (index or side == "below"):
            yield f"gap: wide {side}"
        elif gap < usual:
            yield f"gap: narrow {side}"


def _place_of_byline(scene: Scene, index: int) -> Iterator[str]:
    """Where a byline of its own line stands, and where the page's bylines stand."""
    previous, credit = scene.previous(index), scene.sights[index].credit
    if credit and (credit.is_picture or (previous and previous.is_credited)):
        yield "byline: a picture's"
    if previous and previous.is_short and not previous.credit:
        yield "byline: under a short line"
    elif previous and previous.is_text and not scene.lacks_heading[index]:
        following = scene.following(index)
        begins = following and following.is_text and not following.opens_article
        if begins and scene.habits.opens and not (scene.has_ended[index] or _is_signed_above(scene, index)):
            yield "byline: within a text"
    if scene.lacks_heading[index]:
        yield "byline: of a text without heading"
    if scene.habits.opens:
        yield "byline: page opens with them"
    elif scene.habits.closes:
        yield "byline: page closes with them"
        if credit and not credit.has_role:
            yield "byline: a bare name where the page closes with them"
