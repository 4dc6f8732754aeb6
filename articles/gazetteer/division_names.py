"""How divisions are named: the short form of a long name, the everyday name of a village's committee."""

from __future__ import annotations

import re

from .division import Level

NATION = (
    "(?:"
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|"
    "佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|"
    "仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|"
    "独龙|鄂伦春|赫哲|门巴|珞巴|基诺"
    ")族"
)
# 伊犁哈萨克自治州, 巴音郭楞蒙古自治州, 新疆维吾尔自治区 leave 族 out.
SHORT_NATION = "蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯"
AUTONOMOUS = re.compile(rf"(?P<stem>..+?)(?:(?:{NATION}|{SHORT_NATION}|各族)*自治[区州县旗]|(?:{NATION})+[区乡镇])$")
AUTONOMOUS_MARK = re.compile(r"自治|族[区乡镇]$")
SUFFIXES = {
    Level.PROVINCE: ("特别行政区", "自治区", "省", "市"),
    Level.PREFECTURE: ("地区", "盟", "市"),
    Level.COUNTY: ("林区", "特区", "县", "区", "市", "旗"),
    Level.TOWNSHIP: ("街道", "镇", "乡", "苏木"),
    Level.VILLAGE: ("社区", "村", "嘎查"),
}
# 新区, 开发区, 工业园区 say what a unit is, not which.
GENERIC_STEM = re.compile("(?:开发|高新|工业园|产业园|示范|管理|度假|旅游|风景|合作|..新|化工园|创意园)$|^(?:高新|园)$")
# 东城区, 城关镇, 市中区: so many share the name that the short form names none.
SHARED_STEM = re.compile("[东西南北中]城|城[东西南北中关厢区]|市[中北南区]|[郊矿]区|新区")

COMMITTEES = ("居民委员会", "村民委员会", "牧民委员会", "居委会", "村委会", "牧委会", "委员会")
BRACKETS = re.compile(r"[（(][^（()）]*[)）]")


def short_name(name: str, level: Level) -> str:
    """The name without its rank, or an empty text where that names nothing by itself.

    >>> [short_name(name, Level.COUNTY) for name in ("溧阳市", "武进区", "泾县", "郊区", "景宁畲族自治县")]
    ['溧阳', '武进', '', '', '景宁']
    """
    autonomous = AUTONOMOUS.match(name) if AUTONOMOUS_MARK.search(name) else None
    stem = autonomous["stem"].removesuffix("族") if autonomous else _without_rank(name, level)
    vague = len(stem) < 2 or stem == name or SHARED_STEM.fullmatch(stem) or GENERIC_STEM.search(stem)
    return "" if vague else stem


def _without_rank(name: str, level: Level) -> str:
    """内蒙古自治区 is 内蒙古, 锡林郭勒盟 is 锡林郭勒."""
    return next((name.removesuffix(rank) for rank in SUFFIXES.get(level, ()) if name.endswith(rank)), name)


def everyday_name(official: str) -> str:
    """What people call the village or community that a committee on the official list stands for.

    >>> [everyday_name(name) for name in ("东陵社区居委会", "国庆村委会", "青云村村委会", "人民路居委会")]
    ['东陵社区', '国庆村', '青云村', '人民路社区']
    """
    name = BRACKETS.sub("", official) or official
    committee = next((ending for ending in COMMITTEES if name.endswith(ending)), "")
    stem = name.removesuffix(committee)
    if not committee or not stem:
        return name
    if stem.endswith(("村", "社区", "嘎查", "连", "队", "场")):
        return stem
    return stem + ("村" if committee in ("村民委员会", "村委会", "牧民委员会", "牧委会", "委员会") else "社区")


def village_spellings(name: str) -> tuple[str, ...]:
    """What else a village of this everyday name is printed as: 前黄社区 and 前黄村 are looked for under either.

    >>> village_spellings("城北村社区")
    ('城北村社区', '城北社区', '城北村')
    """
    stem = name.removesuffix("社区").removesuffix("村")
    every = (name, f"{stem}社区", f"{stem}村", f"{stem}村社区")
    kept = every if name.removesuffix("社区").endswith("村") and name.endswith("社区") else every[:3]
    return tuple(dict.fromkeys(kept)) if len(stem) > 1 else (name,)
