"""The endings that make a name a place (通名: river, bridge, estate, ...), and the words that belong to no name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.name_finder.found import PlaceType


@dataclass(frozen=True, slots=True)
class Generic:
    """An ending: the type it makes, how many characters may stand before it, whether a bare noun before it will do."""

    place_type: PlaceType
    longest: int = 6
    needs_proper: bool = True
    keeps_plain: bool = True  # a plain noun may stand right before the ending: 工农河, 幸福路


UNIT = Generic(PlaceType.ADMIN, longest=5)
ZONE = Generic(PlaceType.ADMIN, longest=8)
WATER = Generic(PlaceType.NATURAL, longest=4, needs_proper=False)
LAND = Generic(PlaceType.NATURAL, longest=4, keeps_plain=False)
VENUE = Generic(PlaceType.SITE, longest=10, needs_proper=False)
SITE = Generic(PlaceType.SITE, longest=8)

GENERICS: dict[str, Generic] = {
    **dict.fromkeys(("街道", "镇", "乡", "社区", "村", "自然村", "嘎查", "苏木", "邻里"), UNIT),
    **dict.fromkeys(
        ("高新区", "开发区", "高新技术产业开发区", "经济开发区", "经济技术开发区", "经开区", "示范区", "创新区"), ZONE
    ),
    **dict.fromkeys(
        ("新区", "保税区", "工业园区", "产业园区", "工业园", "产业园", "科技园", "软件园", "产业集中区"), ZONE
    ),
    **dict.fromkeys(("河", "湖", "水库", "运河", "港", "溪", "浜", "荡", "渎", "江", "塘河"), WATER),
    **dict.fromkeys(("山", "岛", "湾", "岭", "峰", "湿地", "滩", "洲"), LAND),
    **dict.fromkeys(
        ("会展中心", "博览中心", "会议中心", "体育中心", "文化中心", "艺术中心", "文化艺术中心", "活动中心"), VENUE
    ),
    **dict.fromkeys(
        ("博物馆", "图书馆", "美术馆", "体育馆", "体育场", "大剧院", "影剧院", "纪念馆", "文化馆", "科技馆", "展览馆"),
        VENUE,
    ),
    **dict.fromkeys(
        ("隧道", "大桥", "特大桥", "高架", "立交桥", "公园", "广场", "风景区", "景区", "度假区", "旅游区"), SITE
    ),
    **dict.fromkeys(
        ("综合体", "空间", "谷", "谷", "历史文化街区", "街区", "老街", "步行街", "古镇", "古城", "植物园", "动物园"),
        SITE,
    ),
    **dict.fromkeys(
        ("火车站", "高铁站", "汽车站", "机场", "码头", "大道", "高速", "铁路", "国道", "省道", "路", "大街"), SITE
    ),
    **dict.fromkeys(
        ("农庄", "山庄", "生态园", "采摘园", "果园", "茶园", "故居", "陵园", "遗址", "祠堂", "书院", "大厦", "度假村"),
        SITE,
    ),
    **dict.fromkeys(
        ("小区", "花园", "家园", "花苑", "佳苑", "新村", "世家", "公寓", "名都", "名苑", "雅苑", "嘉园"), SITE
    ),
}
LONGEST_FIRST = sorted(GENERICS, key=len, reverse=True)
GENERIC = re.compile("|".join(LONGEST_FIRST))
# 河道, 港口, 山区, 路口: the ending is part of another word, and names nothing. 湖州市, 江北 likewise.
NOT_AFTER = re.compile(
    "河[道流长湖岸面床段段水西东南北中口畔]|湖[泊岸面区心水滨畔]|港[口务澳区闸]|江[河湖海山岸水]|山[区水村地脚坡上下头林体]|路[口面段灯边人网线径由桥]|"
    "村[民庄委里级务上干集两史支子]|镇[长区级村上党委政]|乡[村镇长亲情贤愁土级]|岛[屿国]|湾[区]|滩涂|洲际|荡[漾涤]|溪水|社区[化]|空间[站里]|高速[发度增铁率]|大道理|塘口"
)
# A name is no noun phrase of these: 各村, 老旧小区, 城乡社区, 主要河.
COMMON_BEFORE = frozenset(
    "各 本 该 全 每 某 我 你 他 其 两 几 多 一 二 三 四 五 六 七 八 九 十 百 千 新 老 旧 大 小 老旧 城乡 农村 城市 乡村 全市 全区 全县 全镇 全省 全国 市 区 县 省 州 "
    "一个 两个 三个 这个 那个 这条 一条 多个 各个 所有 其他 部分 附近 周边 辖区 所在 沿线 中心 重点 骨干 主要 示范 智慧 文明 和谐 美丽 特色 传统 国际 国家 "
    "居民 群众 企业 学校 党建 网格 街道 社区 乡镇 村 镇 乡 自然 行政 贫困 先进 品牌 数字 生态 绿色 安全 平安 法治 阅读 展示 活动 公共 市场 发展 成长 想象 "
    "母亲 护城 景观 黑臭 入湖 入河 入江 农业 工业 产业 科技 旅游 文化 休闲 体育 健康 商业 住宅 城中 城郊 沿江 沿河 沿湖 环湖 临湖 幸福 精神 共同 交通 出行 致富 "
    "建设 创新 试点 标杆 样板 先行 核心 引领 生产 生活 物理 网络 上升 利润 发挥 高质量 高速 快速 主干 道路 停车 候车 购物 市民 人民 中央 工程 项目 新型 现代 "
    "综合 大型 小型 老年 儿童 青年 少年 青少年 职工 社会 老 区级 市级 县级 省级 国家级 本市 本区 本县 两地 沿海 内陆 丘陵 家乡 故乡 水乡 他乡 异乡 下乡 返乡".split()
)
# 入河, 沿江, 河湖, 支浜: what is said of waters, no name of one.
NOT_STEM = re.compile(
    "[入沿环临跨过进出滨近离到在这那此该各本每某全一两三几数条座个江河湖海山支内外上下前后主干小大深浅长短清碧绿古老新]|.*(?:[入沿长员]|主席|书记|主任|经理|记者)"
)
# Verbs to the dictionary, nouns in the names of bodies and sites: 统战联盟, 教育实践果园.
NOMINAL_VERBS = frozenset(
    "统战 开发 教育 实践 建设 管理 服务 研究 发展 监督 治理 设计 生产 销售 制造 运输 投资 担保 保险 贸易 检测 检验 救助 救援 救护 保护 "
    "监测 监察 联络 合作 旅游 培训 咨询 餐饮 养殖 种植 加工 装饰 安装 修理 租赁 供应 供水 供电 采购 配送 防治 防控 考试 评估 审计 统计 "
    "勘察 勘测 测绘 规划 创业 创新 就业 执法 调度 指挥 运营 传播 出版 发行 广播 互助 养老 助残 志愿 展览 展示 体验 纪念 游乐".split()
)
FUNCTION_TAGS = frozenset(
    (
        "u",
        "ul",
        "uj",
        "ud",
        "uv",
        "uz",
        "ug",
        "p",
        "c",
        "d",
        "r",
        "m",
        "mq",
        "t",
        "e",
        "y",
        "o",
        "v",
        "vd",
        "i",
        "l",
        "k",
        "df",
        "zg-",
    )
)
PROPER_TAGS = frozenset(("", "ns", "nr", "nz", "nrt", "nrfg", "nt", "x", "s"))

BODY = re.compile(
    "(?:公司|集团|银行|支行|分行|信用社|合作社|出版社|通讯社|杂志社|报社|日报|晚报|晨报|时报|电视台|电台|大学|学院|中学|小学|一中|二中|幼儿园|学校|党校|医院|卫生院|"
    "研究院|研究所|设计院|科学院|协会|学会|商会|工商联|联合会|联谊会|新联会|总工会|工会|妇联|团委|文联|残联|侨联|科协|作协|人大|政协|政府|党委|党工委|市委|区委|县委|省委|"
    "纪委|纪工委|监委|政法委|党组|党支部|支部|党总支|总支|常委会|主席团|委员会|管委会|居委会|村委会|组委会|法院|检察院|公安(?!机关)|警方|分局|(?:[^结布格大当残时战政变僵定赌全棋书邮]|[民财市]政)局|支队|大队|中队|派出所|"
    "交警|消防|海关|法庭|[^全]厅|组织部|宣传部|统战部|指挥部|司令部|俱乐部|基金会|办公室|代表团|代表队|足球队|篮球队|女足|男足|女排|男排|联盟|服务中心|管理中心|融媒体中心|调度中心|"
    "交易所|事务所|服务站|监狱|军区|军分区|部队|舰队|武警|饭店|酒店|宾馆|经营部|商行|超市|商店|门市部|专卖店|药房|药店|果业|药业|实业|酒业|电力|电网|石化|电信|移动|联通|"
    "亚运会|奥运会|全运会|运动会|博览会|马拉松|锦标赛|联赛|邀请赛|公开赛|大奖赛|论坛|峰会|世博会|进博会|(?<!新)时代|队$)"
)
COMPANY = re.compile(
    "公司|集团|银行|行$|合作社|果业|药业|实业|酒业|经营部|商行|超市|商店|门市部|店$|厂$|饭店|酒店|宾馆"
)
COMPANY_NAME = re.compile("[^的了在与和及是将对把被向从到由等、]{0,16}?(?:有限(?:责任)?公司|股份公司|集团公司|合作社)")
# 江苏省高级人民法院, 常州旷达威德机械有限公司: so many characters may stand between a place and the end of a body's name.
BODY_REACH = 16
EVENT = re.compile("亚运会|奥运会|冬奥会|世博会|进博会")
# 崇川区委: the committee of the unit, glued to its name.
COMMITTEE = re.compile("委(?!员|托|派|任)|人大|政协|政府|纪委|纪检|监委|检察|法院|公安局")
ELSEWHERE = re.compile("特色社会主义|式现代化|共产党|共产主义青年团|人民解放军|人民银行|国民党|梦")
