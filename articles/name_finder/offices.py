"""The words of a text that are an office: how far to the left of a name it reaches, and which follow a name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from articles.gazetteer.offices import head_of, office_words
from articles.words import part_of_speech

HARD_BREAK = frozenset("。！？；：，,;:!?\n…—|／/《》<>［］[]【】")
JOINTS = ("、", "兼", "暨")
LONGEST_OFFICE = 36
LONGEST_QUOTE = 14
# Words that end an office to the left whatever the dictionary calls them.
STOPS = frozenset(
    "出席 参加 主持 采访 邀请 特邀 陪同 会见 来到 走进 走访 慰问 看望 拜访 介绍 称 说 告诉 表示 指出 由 让 请 找到 联系 遇到 见到 跟随 授予 任命 选举 推选 "
    "当选 免去 聘请 担任 就任 成为 是 叫 名叫 有 看到 带领 率领 来自 作为 据 在 于 与 和 及 同 向 对 为 给 被 把 将 从 到 以 以及 现任 时任 历任 曾任 新任 "
    "会上 会前 会后 席间 现场 活动现场 随后 期间 当天 近日 日前 其间 途中 其中 包括 还有 会议 活动 今年 去年 记得 案例 获奖者之一 之一 著名 知名 优秀 "
    "一名 一位 这位 那位 该 本 我 其 各 某 另 另一位 一个 全体 所有 许多 不少 部分 众多 多位 多名 几位 几名 两位 两名 三位 三名 问 听 学习 纪念 "
    "缅怀 追忆 传承 感谢 祝贺 询问 观看 接受 聆听 特别 随着 经过 经 通过 根据 按照 针对 关于 对于 等 年轻 年过 年近 年仅 身为 身兼 一直 不仅 还 也 就 援引 年度 了 岁 时 日 月 年 着 过 地 得 都 才 又 再 已 曾 正 将 要 能 会 可 不 没 除了 除 像 如 令 使 派 当 任 跟 帮 替 按 里 内 外 后 前".split()
)
# Verbs that are part of the names of bodies and posts: 管理所, 招商局, 退役军人, 驻村第一书记.
OFFICE_VERBS = frozenset(
    "管理 发展 改革 建设 服务 监督 检察 宣传 组织 统战 指挥 执行 执法 招商 审判 保护 信访 教育 研究 综合 治理 协调 合作 投资 开发 经营 种植 养殖 创业 驻村 退休 离休 "
    "退役 退伍 统计 审计 监察 纪检 巡察 规划 应急 救援 志愿 保障 监管 代理 联合 生产 加工 制造 运输 救助 调解 公益 值班 分管 常务 执勤 办案 参谋 设计 评估 测试 研发 "
    "销售 营销 检测 检验 检疫 防疫 防控 疾控 预防 控制 调研 联络 接待 采购 审批 登记 征收 拆迁 安置 环卫 保洁 绿化 养护 抢险 消防 防汛 抗旱 巡逻 巡防 社会 "
    "帮扶 扶贫 挂职 援疆 援藏 支教 康复 护理 助理 辅导 培训 训练 指导 评论 写作 创作 表演 演出 播音 主持 出版 发行 翻译 编辑 交易 流通 仲裁 公证 司法 "
    "立法 备案 审查 考核 督查 督导 督察 推广 试验 实验 示范 繁育 饲养 编制 任职 主管 主抓 主讲 领衔 特约 特邀 专职 兼职 候补 候任 辅助 网格 物业 收费".split()
)
FREE_VERB_ENDS = ("员", "师", "者", "人", "长", "家", "户", "手", "工", "兵", "生")
COUNTED = (
    "级",
    "届",
    "号",
    "组",
    "村",
    "楼",
    "栋",
    "班",
    "大",
    "中",
    "院",
    "团",
    "师",
    "连",
    "营",
    "队",
    "路",
    "线",
    "区",
    "期",
    "幢",
    "单元",
    "年级",
)
# 据县气象局: the segmenter joins the preposition to the body's first character.
LEADING_IN = frozenset("据由经向对在与和为被将从")
CLOSING = {"”": "“", "」": "「", "）": "（", ")": "(", "’": "‘", '"': '"'}
PRONOUNS = frozenset("该 本 我 其 全 各 这 那 某".split())


def offices_before(text: str, start: int, words: Sequence[str], ends: Sequence[int], floor: int = 0) -> tuple[str, ...]:
    """The offices that end where a name starts, as printed, in order; `floor` is the end of the name before it."""
    found: list[str] = []
    at = start
    while True:
        head = head_of(text, at)
        if not head or at - len(head) < floor:
            break
        begin = office_begin(text, at - len(head), words, ends, floor)
        begin += text[begin] in LEADING_IN and begin < at - len(head)
        found.insert(0, text[begin:at])
        joint = next((joint for joint in JOINTS if text.endswith(joint, floor, begin)), None)
        if joint is None:
            break
        at = begin - len(joint)
    return tuple(found) if found else _affiliation(text, start, words, ends, floor)


def office_begin(text: str, stop: int, words: Sequence[str], ends: Sequence[int], floor: int) -> int:
    """Where the body before an office word begins: leftwards from `stop`, to the first word that belongs to none."""
    at = stop
    floor = max(floor, stop - LONGEST_OFFICE)
    while at > floor:
        index = bisect_right(ends, at - 1) - 1
        begin = max(ends[index], floor)
        step = _step_left(text, begin, at, floor)
        if step is None:
            break
        at = step
    return at


def _step_left(text: str, begin: int, at: int, floor: int) -> int | None:
    """Where the word that ends at `at` begins, if it belongs to the office; None where the office begins behind it."""
    word = text[begin:at]
    if word in CLOSING:
        opened = text.rfind(CLOSING[word], max(floor, at - LONGEST_QUOTE), at - 1)
        return opened if opened >= 0 and not HARD_BREAK & set(text[opened:at]) else None
    if word[-1] in HARD_BREAK or not word.strip() or word[-1] in "、“”‘’（）()·":
        return None
    if word in STOPS or word in PRONOUNS:
        return None
    if word == "的":
        return begin if text[begin - 1 : begin] == "党" else None
    if word[0].isdigit() or word[0] in "第一二三四五六七八九十百两":
        return begin if text.startswith(COUNTED, at) or word.endswith(COUNTED) else None
    return begin if _may_be_in_office(word) else None


def _may_be_in_office(word: str) -> bool:
    """Tell by the dictionary whether a word can stand inside an office."""
    tag = part_of_speech(word)
    if len(word) == 1 or word in OFFICE_VERBS or word.endswith(FREE_VERB_ENDS):
        return True
    if tag == "a":
        return word in ("先进", "高级", "特级", "老", "新", "大", "小", "红")
    return tag[:1] not in ("v", "d", "p", "c", "u", "r", "t", "y", "e", "m", "i", "l") or tag in ("vn",)


AFFILIATED = re.compile(
    "(?:队|公司|局|村|社区|学校|中学|小学|大学|学院|医院|街道|镇|乡|集团|中心|协会|合作社|班|店|厂|银行|支行|车间|农场|村组|家园|花园)$"
)


def _affiliation(text: str, start: int, words: Sequence[str], ends: Sequence[int], floor: int) -> tuple[str, ...]:
    """What a person is of, printed as 商户先锋队的李彬; only at the beginning of a clause, or after 来自."""
    if text[start - 1 : start] != "的":
        return ()
    begin = office_begin(text, start - 1, words, ends, floor)
    body = text[begin : start - 1]
    opens = begin == floor or text[begin - 1] in HARD_BREAK | set("“”") or text.endswith("来自", 0, begin)
    return (body,) if opens and AFFILIATED.search(body) else ()


def offices_after(text: str, end: int) -> tuple[str, ...]:
    """The office that follows a name directly: 习近平总书记."""
    for size in (5, 4, 3, 2):
        word = text[end : end + size]
        if len(word) == size and (word in office_words("after") or word in office_words("leaders")):
            return (word,)
    return ()
