"""What a division (行政区划) is: its code, its name, its level, and where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How large a unit is; the values are those the records use."""

    COUNTRY = "country"  # 国家
    PROVINCE = "province"  # 省级
    PREFECTURE = "prefecture"  # 地级
    COUNTY = "county"  # 县级
    TOWNSHIP = "township"  # 乡级: town, township, subdistrict (街道), farm, zone
    VILLAGE = "village"  # 村级: village, community (社区)
    OTHER = "other"  # below the village: hamlet (自然村), grid unit (邻里); or a region without a rank

    @property
    def rank(self) -> int:
        """The place in the order of size, 0 for a country.

        >>> Level.COUNTY.rank < Level.TOWNSHIP.rank
        True
        """
        return list(Level).index(self)


LEVEL_OF_DIGITS = {2: Level.PROVINCE, 4: Level.PREFECTURE, 6: Level.COUNTY, 9: Level.TOWNSHIP, 12: Level.VILLAGE}
DIGITS_OF_LEVEL = {level: digits for digits, level in LEVEL_OF_DIGITS.items()}


@dataclass(frozen=True, slots=True)
class Division:
    """A unit of the country's official list.

    `code` has 12 digits; `name` is the everyday name (东陵社区), `official` the one on the list
    (东陵社区居民委员会) where it differs; `parent_code` is empty for a province.
    """

    code: str
    name: str
    level: Level
    parent_code: str = ""
    official: str = ""

    def contains(self, other: Division) -> bool:
        """Whether the other division is this one or lies in it.

        >>> liyang = Division("320481000000", "溧阳市", Level.COUNTY)
        >>> liyang.contains(Division("320481104000", "天目湖镇", Level.TOWNSHIP))
        True
        """
        return other.code.startswith(self.code[: DIGITS_OF_LEVEL[self.level]])
