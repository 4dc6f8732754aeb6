"""What a page's furniture says of its home: the masthead (青溪报), who brings the paper out, where its office is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articles.gazetteer import Division, Gazetteer, Level

HAN = "[\u4e00-\u9fff]"
MASTHEAD = re.compile(
    rf"(?<!{HAN})(?:今日)?({HAN}{{2,6}}?)(?:日报|晚报|晨报|早报|时报|周报|周刊|快报|快讯|新报|新闻|报)(?!道|告|社|名|料|{HAN}{{4}})"
)
PUBLISHER = re.compile(rf"中共({HAN}{{2,12}}?[市县区旗州])(?:委|委员会)(?:宣传部)?(?:主办|主管|机关报)")
ADDRESS = re.compile(rf"(?:地址|社址|地点)[:：]\s*(?:{HAN}{{2,4}}省)?({HAN}{{2,8}}?[市县区旗])")


def units_of_masthead(furniture: Iterable[str], gazetteer: Gazetteer) -> Iterator[tuple[str, Division]]:
    """The counties and prefectures that the furniture names as the paper's own, each with the words that say so."""
    seen = {(match[0], match[1]) for line in furniture for match in _matches(line)}
    for words, name in sorted(seen):
        units = (unit for unit in gazetteer.units_named(name) if unit.level in (Level.COUNTY, Level.PREFECTURE))
        for unit in units:
            yield words, unit


def _matches(line: str) -> Iterator[re.Match[str]]:
    """Where a line of furniture names the paper, its publisher or its office."""
    for pattern in (MASTHEAD, PUBLISHER, ADDRESS):
        yield from pattern.finditer(line)
