"""Builds the gazetteer's data from its sources: python -m articles.gazetteer.build FOLDER.

SOURCES.md says which packages to unpack into the folder, and whose they are. The same sources give the same bytes.
"""

from __future__ import annotations

import csv
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from .division_names import BRACKETS
from .gazetteer import DIVISIONS_FILE, VILLAGES_FILE
from .village_file import Village, VillageFile, write_villages

# Lists without a unit of their own: their members lie in the unit above.
PSEUDO = ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划")
LISTS = ("provinces", "cities", "areas", "streets")
DIGITS = (2, 4, 6, 9)
# In the list of codes with coordinates, not in the list of divisions.
BEYOND_THE_LIST = {"71": "台湾省", "81": "香港特别行政区", "82": "澳门特别行政区"}


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file with a header."""
    with path.open(encoding="utf-8-sig", newline="") as source:
        yield from csv.DictReader(source)


def divisions(folder: Path) -> dict[str, str]:
    """Digits and names down to the towns; a town's name without the names of the units it lies in."""
    listed = {row["code"]: row["name"] for name in LISTS for row in rows(folder / "package/dist" / f"{name}.csv")}
    named = {digits: name for digits, name in sorted((listed | BEYOND_THE_LIST).items()) if name not in PSEUDO}
    # 东莞 is listed as its own county: 4419 and 441900.
    single = {digits for digits in named if len(digits) == 6 and digits.endswith("00") and digits[:4] in named}
    return {digits: town_name(digits, named) for digits in named if digits not in single}


def town_name(digits: str, named: dict[str, str]) -> str:
    """南通市海门区大东农场 is 大东农场; 三星镇（叠石桥家纺产业园区） is 三星镇."""
    name = BRACKETS.sub("", named[digits]) or named[digits]
    for length in DIGITS:
        above = named.get(digits[:length], "") if length < len(digits) == 9 else ""
        shorter = name.removeprefix(above)
        name = shorter if len(shorter) > 2 else name
    return name


def villages(folder: Path) -> list[Village]:
    """All villages in the order of their codes."""
    listed = {row["code"]: row["name"] for row in rows(folder / "package/dist/villages.csv")}
    return [Village(code, name.replace("|", "")) for code, name in sorted(listed.items())]


def coordinates(folder: Path) -> dict[str, str]:
    """Digits -> "longitude,latitude" with four decimals, about ten metres."""
    listed = (row for row in rows(folder / "cpca/resources/adcodes.csv") if row["longitude"])
    return {digits(row["adcode"]): f"{float(row['longitude']):.4f},{float(row['latitude']):.4f}" for row in listed}


def digits(code: str) -> str:
    """The code without the zeros that fill it up."""
    return next(code[:length] for length in (*DIGITS, 12) if not code[length:].strip("0"))


def write_divisions(named: dict[str, str], places: dict[str, str]) -> None:
    """One line a division: digits, name, place."""
    with gzip.GzipFile(DIVISIONS_FILE, "wb", compresslevel=9, mtime=0) as out:
        for code, name in named.items():
            out.write(f"{code}\t{name}\t{places.get(code, '')}\n".encode())


def check(expected: list[Village]) -> None:
    """The file of villages reads back as it was written."""
    written = VillageFile(VILLAGES_FILE)
    for village in expected:
        if written.of_county(village.code[:6])[village.code] != village.official:
            raise ValueError(f"{village} does not read back")


def build(folder: Path) -> None:
    """Write both files of divisions."""
    DIVISIONS_FILE.parent.mkdir(exist_ok=True)
    write_divisions(divisions(folder), coordinates(folder))
    listed = villages(folder)
    write_villages(listed, VILLAGES_FILE)
    check(listed)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
