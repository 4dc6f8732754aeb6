"""The file of villages: one small compressed block a county, so that a county is read in a fraction of a millisecond.

The file is an index and the blocks. A block is GB18030 text, one line a town: its nine digits, then its villages as
`|=number|name` where a number does not follow the one before it and `|name` where it does; a committee's ending is
one letter.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

ENDINGS = {
    "A": "社区居民委员会",
    "B": "社区居委会",
    "C": "村民委员会",
    "D": "村委会",
    "E": "居民委员会",
    "F": "居委会",
    "G": "委员会",
}
LETTERS = {ending: letter for letter, ending in ENDINGS.items()}
HEAD = struct.Struct(">4sI")  # magic, number of counties
ENTRY = struct.Struct(">III")  # county's six digits, offset, length
MAGIC = b"VIL1"
BLOCKS_KEPT = 24  # about 30 kB each when read


@dataclass(frozen=True, slots=True)
class Village:
    """A line of the official list: its twelve digits and the committee's name."""

    code: str
    official: str


def write_villages(villages: Iterable[Village], target: Path) -> None:
    """Write the file; the villages come in the order of their codes."""
    counties: dict[str, dict[str, list[Village]]] = {}
    for village in villages:
        counties.setdefault(village.code[:6], {}).setdefault(village.code[:9], []).append(village)
    blocks = {county: zlib.compress(_block(towns).encode("gb18030"), 9) for county, towns in counties.items()}
    offset = HEAD.size + ENTRY.size * len(blocks)
    with target.open("wb") as out:
        out.write(HEAD.pack(MAGIC, len(blocks)))
        for county, block in blocks.items():
            out.write(ENTRY.pack(int(county), offset, len(block)))
            offset += len(block)
        out.writelines(blocks.values())


def _block(towns: Mapping[str, list[Village]]) -> str:
    """A county's text."""
    return "\n".join(town + "".join(_cells(villages)) for town, villages in towns.items())


def _cells(villages: Iterable[Village]) -> Iterator[str]:
    """The villages of a town; a number is written only where it jumps."""
    expected = 1
    for village in villages:
        number = int(village.code[9:])
        yield ("" if number == expected else f"|={number}") + "|" + _shortened(village.official)
        expected = number + 1


def _shortened(official: str) -> str:
    """The committee's name with its ending as one letter."""
    ending = next((ending for ending in LETTERS if official.endswith(ending)), "")
    return official.removesuffix(ending) + LETTERS.get(ending, "")


@dataclass(slots=True)
class VillageFile:
    """The file, open for reading by county."""

    path: Path
    _places: dict[str, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        with self.path.open("rb") as source:
            magic, count = HEAD.unpack(source.read(HEAD.size))
            if magic != MAGIC:
                raise ValueError(f"{self.path} is no file of villages")
            entries = ENTRY.iter_unpack(source.read(ENTRY.size * count))
        self._places = {str(county): (offset, length) for county, offset, length in entries}

    def of_county(self, county: str) -> dict[str, str]:
        """{code: official name} of a county's villages, by the county's six digits; empty where it has none."""
        return _villages(str(self.path), *self._places[county]) if county in self._places else {}

    def counties_with(self, text: str) -> Iterator[str]:
        """The counties whose block contains this text: a search of the whole country, about 0.06 s."""
        wanted = text.encode("gb18030")
        with self.path.open("rb") as source:
            for county, (offset, length) in self._places.items():
                source.seek(offset)
                if wanted in zlib.decompress(source.read(length)):
                    yield county


@lru_cache(maxsize=BLOCKS_KEPT)
def _villages(path: str, offset: int, length: int) -> dict[str, str]:
    """The villages of one block."""
    with Path(path).open("rb") as source:
        source.seek(offset)
        text = zlib.decompress(source.read(length)).decode("gb18030")
    return dict(pair for line in text.split("\n") for pair in _read_town(line))


def _read_town(line: str) -> Iterator[tuple[str, str]]:
    """The villages of a town's line: code and official name."""
    town, *cells = line.split("|")
    number = 0
    for cell in cells:
        if cell.startswith("="):
            number = int(cell[1:]) - 1
            continue
        number += 1
        yield f"{town}{number:03}", cell[:-1] + ENDINGS[cell[-1]] if cell[-1:] in ENDINGS else cell
