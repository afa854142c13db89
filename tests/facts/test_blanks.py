"""Blanks: masks, empty slots and prompts, what belongs in them, and what only looks like one."""

import pytest

from linter.examples import parse, unmark
from linter.facts import Facts
from linter.model import Document
from linter.readers import ReadOptions, read_content

MASKS = [
    "*",
    "**",
    "***",
    "＊",
    "X",
    "x",
    "XX",
    "xx",
    "XXX",
    "Ｘ",
    "ＸＸ",
    "×",
    "××",
    "✕✕",
    "○○",
    "〇〇",
    "□□",
    "__",
    "____",
    "＿＿",
    "∗",
    "■■",
    "##",
    "▲▲",
]
UNITS = [
    "次",
    "篇",
    "人次",
    "余条",
    "%",
    "万元",
    "个百分点",
    "家",
    "名",
    "亿元",
    "余人次",
    "万平方米",
    "届",
    "场次",
    "项",
]


def blanks_of(text: str) -> Facts:
    return Facts(read_content(text.encode(), "稿.txt", ReadOptions("utf-8")))


def quoted(text: str) -> list[str]:
    facts = blanks_of(text)
    return [facts.document.quote(blank.whole) for blank in facts.blanks.all]


@pytest.mark.parametrize("mask", MASKS)
@pytest.mark.parametrize("unit", UNITS)
def test_every_mask_before_every_measure_word_is_a_missing_figure(mask, unit):
    facts = blanks_of(f"上半年共组织开展学习{mask}{unit}，效果良好。")
    (blank,) = facts.blanks.all
    assert blank.kind == "count"
    assert facts.document.quote(blank.span) == mask
    assert facts.document.quote(blank.whole) == mask + unit


EMPTY = [
    "共开展学习⟦  次⟧，效果良好。",
    "开展专题学习⟦ 次⟧，效果良好。",
    "召开⟦第届⟧理事会，召开⟦第  届⟧代表会。",
    "完成率达⟦（  ）%⟧，新增⟦（）家⟧。",
    "完成比例：⟦　　%⟧。",
    "投入资金约⟦ 万元⟧。",
    "新增企业⟦　家⟧，引进人才⟦？名⟧，宣讲⟦…场⟧。",
    "增长⟦%⟧，提高⟦个百分点⟧。",
    "惠及6个乡镇、⟦　　个⟧行政村，受益群众2万人。",
    "其中⟦…篇⟧获奖，为⟦？名⟧党员颁发纪念章，⟦？名⟧同志受到表彰。",
    "⟦□名⟧党员下沉一线，评选“最美水利人”⟦○名⟧。",
    "完成投资⟦（若干）万元⟧，发放⟦（数字）份⟧。",
    "走访⟦N家⟧，收集问题⟦N个⟧，办结⟦N件⟧。",
    "共⟦--次⟧，参与⟦1⟧人，约⟦——人次⟧。".replace("⟦1⟧", "8"),
    "第⟦*季度⟧，全市排名第⟦X位⟧，代表⟦X位⟧，⟦第  季度⟧。",
    "地区生产总值增长⟦*.*%⟧，投资⟦XX.X亿元⟧，第⟦1*个⟧项目。",
]
DATES = [
    "落款⟦2023年*月*日⟧", "于⟦X年X月X日⟧召开。", "⟦20XX年⟧总结", "自⟦202X年⟧起", "自⟦202x年⟧起", "到⟦20**年⟧", "到⟦20*16年⟧止",
    "定于⟦8月 日⟧召开。", "按市科⟦〔20XX〕X号⟧执行。", "按市科⟦〔20221 102⟧号执行。", "截至⟦2023年__月__日⟧。",
    "⟦20XX⟧版方案", "⟦20XX⟧级新生报到", "编号⟦20XX⟧-20XX", "2022—⟦20XX年⟧", "（⟦20XX⟧）", "于⟦X年某月⟧召开。",
    "于⟦○年○月○日⟧召开。",
    "⟦1-*月⟧，完成投资5亿元。", "截至⟦二〇二三年×月×日⟧。", "按市政办⟦〔2023〕*号⟧执行。", "于⟦2023年 月 日⟧前报送。",
]  # fmt: skip
NAMES = [
    "⟦*市⟧⟦*区⟧科技局", "⟦XX局⟧自查报告", "⟦××市⟧委员会", "由⟦某某单位⟧牵头。", "开创⟦*⟧ 智慧智强品牌", "中共⟦*市⟧科学技术局党组",
    "肃清⟦**流毒⟧影响。", "措施不多，跟进⟦*⟧，落实不够。", "《⟦*⟧谈治国理政》", "获第九届⟦*大赛⟧奖。", "到⟦__纪念馆⟧参观。",
    "⟦XXX同志⟧作报告。", "关于开展⟦某某活动⟧的请示", "推进⟦某某工程⟧建设",
    "由⟦（姓名）⟧同志负责。", "⟦○○县⟧和⟦×镇⟧配合。", "⟦（某）⟧经济克难前行。",
    "联系人：⟦X⟧，电话：⟦0XXX-XXXXXXX⟧", "联系电话：⟦***********⟧", "局长⟦X⟧主持会议，邀请⟦X教授⟧授课。", "学习⟦《X》⟧。",
    "打造⟦“*”党建⟧品牌，开展⟦“○○”行动⟧。", "⟦_局⟧党组高度重视。", "⟦？局⟧党组高度重视，赴⟦？县⟧调研。", "与⟦X电视台⟧合作。",
]  # fmt: skip
PROMPTS = [
    "经费⟦【待补充】⟧。", "数据⟦（待核实）⟧。", "⟦[此处插入照片]⟧", "⟦<填写单位>⟧", "致⟦{{name}}⟧：", "共⟦${x}⟧元。",
    "参会人数：⟦*⟧", "于⟦？年⟧召开。", "于⟦？年⟧底完成。",
    "⟦«姓名»⟧同志", "⟦TODO⟧ 核对。", "⟦单击此处输入文字⟧。", "⟦《》⟧", "学习⟦“”⟧精神。", "共⟦（请结合实际填写）⟧。",
]  # fmt: skip


@pytest.mark.parametrize("text", EMPTY + DATES + NAMES + PROMPTS)
def test_a_blank_is_found_where_it_is_marked(text):
    plain, places = unmark(text)
    facts = blanks_of(plain)
    starts = [facts.document.offset(blank.whole) for blank in facts.blanks.all]
    found = [(at, at + len(facts.document.quote(b.whole))) for at, b in zip(starts, facts.blanks.all, strict=True)]
    assert found == places


SILENT = [
    "型号为XX-A1的设备，20XXABC，20X版，20X个。",
    "签名栏\n\n____\n\n____",
    "联系人：欧阳X、张X。",
    "约——人次。",
    "于二○年召开。",
    "面积按长*宽*高计算，总价=单价*数量，8×6×3米，3×5=15，60×90cm。",
    "下载*.docx、report_*.xlsx，运行 ls *.log，SELECT * FROM t。",
    "五星级酒店★★★★☆，X光机、X射线、XX染色体、X轴、XL号、20X镜头、iPhone X。",
    "推行“1+X”证书，“5+X”模式，“数据要素×”行动，文化×科技。",
    "二〇二三年，二○○○年，三〇一医院，〇〇后青年。",
    "历时？年多，于？年来。",
    "他想了想……“怎么办？”次日再议？人们都说好？个人认为可行。",
    "某些同志，某种倾向，某一天，某项工作，某年某月某日，某市某局干部张某某。",
    "电话138****1234，身份证3501**********1234，联系人张*伟、李**。",
    "出台若干措施，培育若干家企业，若干个项目，投入若干亿元。",
    "□是 □否\n\n☑男 □女",
    "设每天生产x个零件，则2x+3=23，x=10。",
    "user_name 和 __init__，PM_2.5，C#，#科技#。",
    "* 第一项\n* 第二项\n\n***\n\n---",
    "单位：%\n\n单位：万元",
    "姓  名\n\n附  件\n\n会  议  纪  要",
    "开 展 学 习 3 次 ， 共 计 5 场 。",
    "每人每天 3 次，第 3 届，2023 年 5 月 3 日，今年 8 月 日均100人。",
    "下列正确的是（  ）。A. 甲 B. 乙\n\n填空题：长江全长____公里。",
    "[摘要] 本文[1]，市科[2018]5号，[J]。",
    "【工作动态】待遇从优（待业人员除外）。",
    "注：*为初步核算数。\n\n地区生产总值*增长5%。",
    "分值×权重之和，工资×12个月，人数×天数。",
    "用户提供的“长江X号”数据集。",
    "书名号“《》”和括号“（）”成对使用。",
    "因停电影响的用户×小时数，按人×日计算。",
    "○ 市局召开会议\n\n○ 县局开展检查",
    "□ 市局\n\n□ 县局",
    "从N个方面着手，开展第N次谈话。",
    "输入“*”号，按“×”键。",
    "怎么办？个别同志答不上来。谁负责？市委明确了答案。",
    "发展是第一要务，……部分同志还没有认识到。",
    "张三　　处长\n\n李四　　主任",
    "20年来，20 年间，今年12月12日，上月12日，8月12日。",
    "实验室名称统一为“上海市××重点实验室”，挂牌用“上海市××重点实验室”字样。",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_a_blank_is_none(text):
    assert quoted(text) == []


WANTED = [
    ("前三季度，开展中心组学习*次。", "“中心组学习”的次数"),
    ("组织*名党员干部下沉社区。", "“党员干部”的人数"),
    ("在线课堂参学率、完成率均达到*%。", "“完成率”的百分比"),
    ("召开第*届代表会。", "第几届"),
    ("全市排名第X位。", "第几位"),
    ("县委第二巡察组对街道党工委开展了为期*个月的常规巡察。", "“为期”的月数"),
    ("经办人：____", "经办人"),
    (f"{'深入学习贯彻上级有关会议精神' * 2}开展集中学习*次。", "“集中学习”的次数"),
    (f"{'省市县各级各有关部门单位' * 3}联席会商*次。", "“…县各级各有关部门单位联席会商”的次数"),
    # the whole of a clause of middle length; the last of its verbs that leaves three characters at least
    ("为困难群众和低收入家庭解决急难愁盼问题*个。", "“困难群众和低收入家庭解决急难愁盼问题”的数量"),
    (
        "面向全区规模以上工业企业和科技型中小企业投入资金*万元。",
        "“面向全区规模以上工业企业和科技型中小企业投入资金”的金额",
    ),
    ("面向全区规模以上工业企业和科技型中小企业新增*家。", "“面向全区规模以上工业企业和科技型中小企业新增”的家数"),
    ("面向全区规模以上工业企业和科技型中小企业实现利润额*万元。", "“利润额”的金额"),
    (
        "深入各乡镇街道走访困难群众家庭并帮助符合条件的困难家庭申请救助资金*万元。",
        "“符合条件的困难家庭申请救助资金”的金额",
    ),
    ("1-*月，完成投资5亿元。", "日期"),
    ("完成投资5亿元，同比增长*%。", "“投资”同比增长的百分比"),
    ("为*名退休党员颁发纪念章。", "“退休党员”的人数"),
    ("与辖区*个社区签订协议。", "“社区”的数量"),
    ("甲公司等*家企业参加。", "“企业”的家数"),
    ("力争年底前积案化解率达到*%。", "“积案化解率”的百分比"),
    ("某村支部书记○○○获评全县先进。", "姓名"),
    ("下午*时*分开会。", "时间"),
    ("接待来访30批*人次。", "“来访”的人次"),
    ("视察甲县视察XX等重要讲话", "“视察XX等重要讲”中所缺的内容"),
    ("XX局自查报告", "单位名称"),
    ("2023年*月*日", "日期"),
    ("坚持以*同志为核心。", "习近平"),
    ("经费【待补充】。", "待补充"),
    ("项目负责人：XXX", "项目负责人"),
    ("一、活动主题：*", "活动主题"),
    ("品牌（暂定）：*智慧", "品牌"),
    ("联系人（签字）：XXX", "联系人"),
]


@pytest.mark.parametrize(("text", "wanted"), WANTED)
def test_a_blank_says_what_belongs_there(text, wanted):
    assert [blank.wanted for blank in blanks_of(text).blanks.all][-1] == wanted


def test_a_blank_date_knows_what_is_written_of_it():
    nouns = [blank.noun for blank in blanks_of("1-*月，于201X/X/XX召开，2023年*月*日报送。").blanks.all]
    assert nouns == ["月", "年月日", "年月日"]


def test_bold_in_markdown_is_no_line_to_write_on():
    facts = Facts(read_content("甲\n\n乙要__重点__抓好，到____参观。".encode(), "稿.md", ReadOptions("utf-8")))
    assert [facts.document.quote(blank.whole) for blank in facts.blanks.all] == ["____"]


def test_a_word_that_masks_figures_is_told_by_what_nobody_says_of_it():
    assert quoted("增长若干%，下降若干%，新建若干所学校。") == ["若干%", "若干%", "若干所"]
    assert quoted("增长5%，新建若干所学校。") == []


def test_mou_is_a_mask_only_where_the_draft_uses_it_as_one():
    assert quoted("某市2023年工作总结\n\n一年来，某市稳步发展。") == ["某市", "某市"]
    assert quoted("关于典型案例的通报\n\n某市某局干部受到处理。") == []


FORM = "关于[事项名称]的函\n\n[主送单位]：\n\n[说明发函背景和事项]\n\n[发函单位]\n\n[日期]"
DRAFT = "关于XX工作的报告\n\n*市*区：\n\n开展学习*次，研讨*次。\n\n*市科技局\n\n2023年*月*日"


@pytest.mark.parametrize(
    ("text", "template"), [(FORM, True), (DRAFT, False), ("开展学习*次，研讨*次，撰写体会*篇。", False)]
)
def test_a_template_is_told_from_a_draft(text, template):
    facts = Facts(parse(text))
    assert facts.blanks.template is template
    assert bool(list(facts.blanks.of("count", "name", "date", "prompt"))) is not template


def test_a_date_in_a_form_is_as_it_should_be():
    facts = blanks_of("审核意见：\n\n负责人（签字）：\n\n    年    月    日")
    assert [blank.form for blank in facts.blanks.of("date")] == [True]


def test_pasted_markdown_is_no_mask():
    blocks = parse("占位").blocks
    block = type(blocks[0])(0, "paragraph", "**发布日期**：2023年，坚持**重点**突破。", blocks[0].segments)
    assert Facts(Document("a.docx", (block,), format="docx")).blanks.all == ()


PASTED = [
    "**（一）提高站位**局党组把方向。", "**一是强化学习**组织开展研讨3次。", "**第一，抓学习**每月一次。", "**2023年工作**情况",
    "一是**强化学习**，二是**压实责任**，成效明显。",
]  # fmt: skip


@pytest.mark.parametrize("text", PASTED)
def test_a_clause_between_stars_is_emphasis(text):
    assert quoted(text) == []


def test_two_masks_in_a_sentence_are_no_emphasis():
    assert quoted("会上，**市委、**区委作了发言。") == ["**市", "**区"]


CELLS = "| 项目 | 数量 | 备注 |\n|---|---|---|\n| 走访 | *次 | 待定 |\n| 慰问 | *人 | |"


def test_a_cell_says_by_its_heads_what_belongs_there():
    assert [blank.wanted for blank in Facts(parse(CELLS)).blanks.all] == [
        "“走访”的次数",
        "“走访”的备注",
        "“慰问”的人数",
    ]


def test_long_runs_of_masks_end_soon():
    for piece in ("XX", "*", "_ ", "（", "《", "[", "共 ", "某市", "……"):
        assert blanks_of("开头说明情况" + piece * 5000).blanks is not None
