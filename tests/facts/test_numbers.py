"""Quantities: what is a number, what it is worth, what it counts, and what is none."""

from decimal import Decimal

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.facts.number_values import amount, chinese


def quantities(text):
    document = parse(text)
    return document, Facts(document).quantities.all


def shown(text):
    document, found = quantities(text)
    found = [(document.quote(item.core), item.value, item.high, item.unit) for item in found]
    return [
        f"{said}={low.normalize():f}{f'~{high.normalize():f}' if high else ''}{unit}" for said, low, high, unit in found
    ]


NUMERALS = [
    ("三千零五十二", 3052),
    ("二十", 20),
    ("十二", 12),
    ("两百", 200),
    ("三百五", 350),
    ("一万二", 12000),
    ("一万零二", 10002),
    ("二〇二五", 2025),
    ("一亿三千万", 130000000),
    ("三万亿", 3 * 10**12),
    ("百", 100),
    ("千万", 10**7),
    ("半", Decimal("0.5")),
    ("〇", 0),
    ("一千零一", 1001),
    ("壹拾万", 100000),
    ("叁仟叁佰叁拾伍万", 33350000),
    ("贰佰零伍", 205),
    ("十万八千", 108000),
]


@pytest.mark.parametrize(("text", "value"), NUMERALS)
def test_chinese_numerals(text, value):
    assert chinese(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("壹拾万元整", 100000),
        ("叁仟叁佰叁拾伍万元整", 33350000),
        ("壹仟贰佰元伍角叁分", Decimal("1200.53")),
        ("伍佰圆正", 500),
        ("玖拾元整", 90),
        ("元整", None),
        ("整", None),
        ("壹佰", None),
    ],
)
def test_amounts_in_capitals(text, value):
    assert amount(text) == value


FOUND = [
    ("开展培训12次", ["12次=12次"]),
    ("投入１２３人", ["１２３人=123人"]),
    ("共1,234.5元", ["1,234.5元=1234.5元"]),
    ("完成12.5万人", ["12.5万人=125000人"]),
    ("总量1.2万亿元", ["1.2万亿元=1200000000000元"]),
    ("装机1.3亿千瓦", ["1.3亿千瓦=130000000千瓦"]),
    ("长3千米", ["3千米=3千米"]),
    ("约5千瓦", ["5千瓦=5千瓦"]),
    ("三千零五十二人", ["三千零五十二人=3052人"]),
    ("二十余次", ["二十余次=20次"]),
    ("两个月", ["两个月=2个月"]),
    ("十几个", ["十几个=10个"]),
    ("数百名", ["数百名=100名"]),
    ("增长5.5%", ["5.5%=5.5%"]),
    ("增长５％", ["５％=5％"]),
    ("出生率6‰", ["6‰=6‰"]),
    ("占百分之二十", ["百分之二十=20%"]),
    ("上升2.3个百分点", ["2.3个百分点=2.3个百分点"]),
    ("增长0.5倍", ["0.5倍=0.5倍"]),
    ("翻了两番", ["两番=2番"]),
    ("工期5—8个月", ["5—8个月=5~8个月"]),
    ("增长4-6%", ["4-6%=4~6%"]),
    ("增长4%~6%", ["4%~6%=4~6%"]),
    ("安排5-10万人", ["5-10万人=50000~100000人"]),
    ("每年2至3次", ["2至3次=2~3次"]),
    ("每年三到五名", ["三到五名=3~5名"]),
    ("三五天", ["三五天=3~5天"]),
    ("七八十人", ["七八十人=70~80人"]),
    ("补助84万元至17万元", ["84万元至17万元=840000~170000元"]),
    ("由475人到460人", ["475人=475人", "460人=460人"]),
    ("从5%到8%", ["5%=5%", "8%=8%"]),
    ("人民币壹拾万元整（100000元）", ["壹拾万元整=100000元", "100000元=100000元"]),
    ("共5（六）个", ["5=5", "六=6"]),
    ("单价28元/吨", ["28元/吨=28元/吨"]),
    ("28.5微克每立方米", ["28.5微克每立方米=28.5微克每立方米"]),
    ("占地20亩", ["20亩=20亩"]),
    ("面积20平方公里", ["20平方公里=20平方公里"]),
    ("车流28039辆次", ["28039辆次=28039辆次"]),
    ("水量3亿立方米", ["3亿立方米=300000000立方米"]),
    ("四个自信", ["四个=4个"]),
    ("坚持“五个一”", ["五个=5个"]),
    ("12县", ["12县=12县"]),
    ("5部门联合", ["5部门=5部门"]),
    ("年满55周岁", ["55周岁=55周岁"]),
    ("成立70周年", ["70周年=70周年"]),
    ("3年行动", ["3年=3年"]),
    ("三年行动", ["三年=3年"]),
    ("长5km", ["5km=5km"]),
    ("容量3GW", ["3GW=3GW"]),
    ("合计3000亿", ["3000亿=300000000000"]),
    ("支出62.00亿元", ["62.00亿元=6200000000元"]),
    ("新增3000", ["3000=3000"]),
    ("5点意见", ["5点=5点"]),
    ("三点意见", ["三点=3点"]),
    ("第十二次会议", ["十二次=12次"]),
    ("居全国第5位", ["5位=5位"]),
    ("20多万人", ["20多万人=200000人"]),
    ("3万余人", ["3万余人=30000人"]),
    ("12 个", ["12 个=12个"]),
    ("半年", ["半年=0.5年"]),
    ("3名、5名和8名", ["3名=3名", "5名=5名", "8名=8名"]),
    ("12项（其中重点5项）", ["12项=12项", "5项=5项"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text, expected):
    assert shown(f"经统计，{text}。") == expected


NOT_QUANTITIES = [
    "2025年3月5日",
    "2025年",
    "2023-05-01",
    "2022—2025年",
    "2022年至2025年",
    "二〇二五年三月五日",
    "１９９８年",
    "5月至9月",
    "1—9月份",
    "三月五日",
    "12日上午",
    "14:30",
    "8时30分",
    "9点半",
    "泉科〔2020〕34号",
    "第34号",
    "0595-22222222",
    "13800138000",
    "PM2.5浓度",
    "GB/T 9704—2012",
    "5G基站",
    "A4纸",
    "4K电视",
    "v1.2.3",
    "统一部署",
    "一次性",
    "万一出现",
    "之一",
    "逐一落实",
    "一起推进",
    "进一步",
    "第三季度",
    "一至四季度",
    "十二届八次全会",
    "第十四届三次会议",
    "三位一体",
    "一方面",
    "十分重要",
    "千家万户",
    "一些问题",
    "一是加强",
    "五四运动",
    "三农工作",
    "两会期间",
    "一部分人",
    "一支持",
    "三部门规章",
    "一本级",
    "2024学年",
    "2021级新生",
    "6222021234567890123",
    "账户6222021001122334455667788人",
    "亿亿亿亿亿个",
]


@pytest.mark.parametrize("text", NOT_QUANTITIES)
def test_not_quantities(text):
    assert shown(f"关于{text}的情况") == []


@pytest.mark.parametrize(
    "text",
    [
        "1.加强领导",
        "1.1 总体要求",
        "（一）加强领导",
        "(3)加强领导",
        "一、总体要求",
        "12、其他",
        "十一、其他",
        "### 2.3.1 数据",
    ],
)
def test_heading_numbers_are_not_quantities(text):
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "approx", "span"),
    [
        ("投入约500万元左右", ("约", "左右"), "约500万元左右"),
        ("近60余处", ("近", "余"), "近60余处"),
        ("超过30人", ("超过",), "超过30人"),
        ("最近3年", (), "3年"),
        ("大约20人", ("大约",), "大约20人"),
        ("签约20家", (), "20家"),
        ("节约20吨", (), "20吨"),
        ("50%以上", ("以上",), "50%以上"),
        ("不少于4次", ("不少于",), "不少于4次"),
        ("赶超5家", (), "5家"),
        ("上千人", ("上",), "上千人"),
        ("3年多", ("多",), "3年多"),
        ("12次", (), "12次"),
        ("附近3个村", (), "3个"),
    ],
)
def test_approximators(text, approx, span):
    document, found = quantities(text)
    assert found[0].approx == approx
    assert document.quote(found[0].span) == span


@pytest.mark.parametrize(
    ("text", "counted", "subject", "scope"),
    [
        ("前三季度，开展集中学习13次。", "开展集中学习", "开展集中学习", "前三季度"),
        ("共有5家单位参加。", "单位", "", ""),
        ("全年共改造老旧燃气管线86.5公里。", "改造老旧燃气管线", "改造老旧燃气管线", "全年"),
        ("主题教育期间，党员干部培训12期。", "党员干部培训", "党员干部培训", "主题教育期间"),
        ("截至2025年底，累计建成水池670口。", "建成水池", "建成水池", "累计"),
        ("上半年办件30件，下半年办件40件。", "办件", "办件", "上半年"),
    ],
)
def test_what_is_counted(text, counted, subject, scope):
    _, found = quantities(text)
    assert (found[0].counted, found[0].subject, found[0].scope) == (counted, subject, scope)


@pytest.mark.parametrize(
    ("text", "scale", "decimals", "form"),
    [
        ("12.50万元", 10**4, 2, "arabic"),
        ("３５人", 1, 0, "full-width"),
        ("三十人", 1, 0, "chinese"),
        ("伍元整", 1, 0, "capital"),
    ],
)
def test_how_it_is_written(text, scale, decimals, form):
    item = quantities(f"共{text}。")[1][0]
    assert (item.scale, item.decimals, item.form) == (scale, decimals, form)


def test_within_gives_those_of_a_span():
    document, found = quantities("共3人。另有5人。")
    sentences = Facts(document).sentences.spans
    assert [item.value for item in Facts(document).quantities.within(sentences[1])] == [5]
    assert len(found) == 2
