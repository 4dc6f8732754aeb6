"""Units: the bodies and places that people of a byline belong to (县人民法院, 石桥镇), told by their last letters."""

from __future__ import annotations

import re

# A word with such an end is a unit even if it begins like a name: 文化馆, 高速路局. 会 and 园 end names too: 李文会.
SURE_ENDS = "局院校馆站所厅处部委办网县市区镇街"
OTHER_ENDS = "乡村州旗省盟会社队团科室联协台厂店园场港"
ENDS = (
    "中心 公司 集团 银行 支行 分行 政府 大学 学校 中学 小学 幼儿园 法院 医院 检察院 党委 党组 纪委 监委 支部 工会 妇联"
    " 文联 残联 侨联 商会 协会 学会 街道 社区 办公室 编辑部 报社 日报 晚报 融媒 融媒体 供销社 合作社 信用社 人民政府"
    " 大队 支队 中队 总队"
).split()
LONGEST = 20
SURE_UNIT = re.compile(rf"[\u4e00-\u9fff]+(?:{'|'.join(ENDS)})|[\u4e00-\u9fff]{{2,}}[{SURE_ENDS}乡村]")
OTHER_UNIT = re.compile(
    rf"[\u4e00-\u9fff]{{2,}}[{OTHER_ENDS}]|[\u4e00-\u9fff]+[一二三四五六七八九]中|团[省市县区州旗]委"
    r"|[\u4e00-\u9fff]{0,8}(?:市民|读者|居民|村民|家长|业主|网友|职工)"
)
SURE_LAST = frozenset(end[-1] for end in ENDS).union(SURE_ENDS, "乡村")
OTHER_LAST = SURE_LAST.union(OTHER_ENDS, "中委", "民者长主友工")
NEWSROOM = re.compile(r"融媒|报社|电视台|电台|日报|晚报|宣传部|通讯社")
SCHOOL_CLASS = re.compile(
    r"[\u4e00-\u9fff]{2,12}[学校园]\s?[一二三四五六七八九高初]{1,2}年?级?\s?[（(]?\s?[0-9一二三四五六七八九十]{1,2}\s?[）)]?\s?班"
)
CLASS = re.compile(r"[一二三四五六七八九高初]{1,2}年?级?\s?[（(]\s?[0-9０-９一二三四五六七八九十]{1,2}\s?[）)]\s?班")


def is_class(text: str) -> bool:
    """Whether a line names a class of a school and nothing else: 青溪小学五年级三班."""
    return bool(SCHOOL_CLASS.fullmatch(text))


def is_unit(word: str) -> bool:
    """Whether a word may be the name of a body or of a place.

    >>> [is_unit(word) for word in ("县人民法院", "团县委", "县妇联", "王伟")]
    [True, True, True, False]
    """
    if word[-1:] not in OTHER_LAST or len(word) > LONGEST:  # a cheap look: this is asked of nearly every word
        return False
    return bool(SURE_UNIT.fullmatch(word) or OTHER_UNIT.fullmatch(word))


def is_sure_unit(word: str) -> bool:
    """Whether a word is the name of a body or of a place even if it has the form of a person's name."""
    return word[-1:] in SURE_LAST and len(word) <= LONGEST and bool(SURE_UNIT.fullmatch(word))
