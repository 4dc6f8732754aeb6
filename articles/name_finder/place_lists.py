"""Places told by the list they stand in: 夏巷、西甸自然村; 上兴、竹箦等镇; 丽景花园、上河城等小区."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from articles.gazetteer import load_gazetteer
from articles.name_finder.found import PlaceType
from articles.name_finder.place_candidates import Candidate
from articles.name_finder.place_endings import can_be_in_name, is_proper, words_of
from articles.name_finder.place_lexicon import at_home, nationwide, town_stems
from articles.name_finder.place_patterns import BODY, GENERIC, SITE, UNIT, Generic
from articles.name_finder.place_text import PlaceText

HAN = "[\u4e00-\u9fff]"
SHARED = re.compile(
    f"(?P<items>(?:{HAN}{{2,3}}、){{0,12}}{HAN}{{2,4}}[、和及与])(?P<last>{HAN}{{2,3}}?)"
    "(?P<number>[两三四五六]个?)?(?P<generic>自然村|社区|街道|村|镇|乡|县|区|市)"
)
ITEM = re.compile(f"{HAN}{{2,4}}(?=[、和及与])")
# 丽景花园、金峰国际、上河城等3个小区: whatever the names are made of, they are sites.
KIND_OF_SITES = re.compile(r"等(?:多个|各个?|\d+个|[一二三四五六七八九十两]+个)?(?:小区|楼盘|景区|公园|道路|路段|商圈)")
LIST_BEFORE = re.compile(f"(?:{HAN}{{2,8}}、)+{HAN}{{2,8}}$")
LIST_REACH = 150  # characters: about twenty names
SITE_ITEM = re.compile(f"{HAN}{{2,8}}")
CAMPUS = re.compile(f"{HAN}{{2,10}}(?:大学|学院|中学|小学|学校)(?P<campus>[（(]{HAN}{{1,8}}校区[)）])")
COUNTY_ENDINGS = ("县", "区", "市")
JOINTS = tuple("、和及与")


def places_in_lists(text: PlaceText, home: str) -> Iterator[Candidate]:
    """All of them, and the campuses of schools."""
    yield from sharing_an_ending(text, home)
    yield from sites_before_their_kind(text)
    yield from towns_in_short(text, home)
    yield from campuses(text)


def sharing_an_ending(text: PlaceText, home: str) -> Iterator[Candidate]:
    """夏巷、西甸自然村; 武进、新北两区: the ending of the last in a list belongs to all of them."""
    for match in SHARED.finditer(text.compact):
        items = ITEM.finditer(text.compact, match.start(), match.end("items"))
        spans = [match.span("last"), *(_last_words(text, *item.span(), UNIT) for item in items)]
        if len(spans) > 1 and all(_can_share(text, *span, match["generic"], home) for span in spans):
            for start, end in spans:
                whole = match.end() if end == match.end("last") and not match["number"] else end
                generic = "" if whole > end else match["generic"]
                yield Candidate(start, whole, PlaceType.ADMIN, "shared_ending", 0.65, True, generic)


def _can_share(text: PlaceText, start: int, end: int, generic: str, home: str) -> bool:
    """Whether an item of such a list can be a name: of a county only a listed one, of a village any name."""
    name = text.compact[start:end]
    if home and name + generic in at_home(home):
        return True
    if len(name) < 2 or GENERIC.search(name[-1:]) or BODY.search(name):
        return False
    if generic in COUNTY_ENDINGS:
        return name + generic in nationwide()
    return all(map(is_proper, words_of(text, start, end)))


def sites_before_their_kind(text: PlaceText) -> Iterator[Candidate]:
    """丽景花园、上河城等小区."""
    for kind in KIND_OF_SITES.finditer(text.compact):
        items = LIST_BEFORE.search(text.compact, max(0, kind.start() - LIST_REACH), kind.start())
        for item in SITE_ITEM.finditer(text.compact, items.start(), items.end()) if items else ():
            first = items is not None and item.start() == items.start()
            start, end = _last_words(text, *item.span(), SITE) if first else item.span()
            if end - start > 1:
                yield Candidate(start, end, PlaceType.SITE, "site_before_its_kind", 0.75)


def towns_in_short(text: PlaceText, home: str) -> Iterator[Candidate]:
    """上兴、竹箦、社渚等镇; 落户溧阳别桥: towns of the home in a row, or behind its name."""
    pattern = _stems(home)
    spots = list(pattern.finditer(text.compact)) if pattern else []
    joined = {spot.end() for spot in spots if text.compact[spot.end() : spot.end() + 1] in JOINTS}
    for spot in spots:
        in_row = spot.end() in joined or spot.start() - 1 in joined
        if (in_row and len(spots) > 1) or _follows_home(text, spot.start(), home):
            yield Candidate(spot.start(), spot.end(), PlaceType.ADMIN, "short_name_of_town", 0.8)


def _follows_home(text: PlaceText, start: int, home: str) -> bool:
    """Whether the name of the home stands right before."""
    division = load_gazetteer().division(home)
    names = (division.name, load_gazetteer().short_name(division) or division.name) if division else ()
    return text.compact.endswith(names, 0, start) if names else False


@lru_cache(maxsize=32)
def _stems(home: str) -> re.Pattern[str] | None:
    """The short forms of the home's towns, not followed by their rank."""
    stems = town_stems(home) if home else {}
    return re.compile(f"(?:{'|'.join(map(re.escape, stems))})(?![镇乡街村社])") if stems else None


def campuses(text: PlaceText) -> Iterator[Candidate]:
    """常州大学（西太湖校区）: where a school has its buildings."""
    for match in CAMPUS.finditer(text.compact):
        start, _ = _last_words(text, match.start(), match.start("campus"), UNIT)
        yield Candidate(start, match.end(), PlaceType.SITE, "campus", 0.75)


def _last_words(text: PlaceText, start: int, end: int, generic: Generic) -> tuple[int, int]:
    """The end of a stretch as far back as its words can be one name: 夏巷 of 该镇夏巷."""
    index = text.word_index(end - 1)
    begin = text.word_start(index)
    while begin > start and index > 0 and can_be_in_name(text.word(index - 1), generic):
        index -= 1
        begin = text.word_start(index)
    return max(begin, start), end
