"""Generated arithmetic: what is right stays silent, one perturbed figure is found where it stands."""

import importlib.util
from pathlib import Path

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.registry import own_checks

_spec = importlib.util.spec_from_file_location("arithmetic", Path(__file__).with_name("arithmetic.py"))
arithmetic = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(arithmetic)

SENTENCES, TABLES, SEEDS = 100, 20, range(20)
LOUD = [check for check in own_checks().values() if check.family == "numbers" and check.severity != "info"]


def loud(text):
    """Return (check, quoted place) of every loud finding of the family."""
    document = parse(text)
    facts = Facts(document)
    return [
        (finding.check, document.quote(finding.span)) for check in LOUD for finding in check().check(document, facts)
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_right_sentences_are_silent_and_wrong_ones_found(seed):
    maker = arithmetic.Maker(seed)
    for _ in range(SENTENCES):
        case = maker.case()
        assert loud(case.right) == [], case.right
        found = loud(case.wrong)
        assert case.check in [check for check, _ in found], case.wrong
        assert all(quoted in case.figure or case.figure in quoted for _, quoted in found), (case.wrong, found)


@pytest.mark.parametrize("seed", SEEDS)
def test_right_tables_are_silent_and_wrong_ones_found(seed):
    maker = arithmetic.Maker(1000 + seed)
    for _ in range(TABLES):
        right, wrong, figure = maker.table()
        assert loud(right) == [], right
        assert loud(wrong) == [("table-total", figure)], wrong


@pytest.mark.parametrize("seed", SEEDS)
def test_derived_columns(seed):
    maker = arithmetic.Maker(2000 + seed)
    for _ in range(TABLES):
        right, wrong, figure = maker.derived_table()
        assert loud(right) == [], right
        assert loud(wrong) == [("table-figure-mismatch", figure)], wrong


WRITTEN_WRONG = [
    ("全县共有在岗教师1245人，其中小学教师600人，初中教师400人，高中教师255人。", "total-mismatch", "1245人"),
    ("全年接待来访群众320批次：个体访280批次，集体访50批次。", "total-mismatch", "320批次"),
    ("本年度收到建议提案86件，其中人大建议42件、政协提案40件。", "total-mismatch", "86件"),
    ("今年发展党员36名，其中机关党员12名、企业党员10名、农村党员18名。", "total-mismatch", "36名"),
    ("一季度完成投资12.3亿元，二季度完成投资15.6亿元，上半年共完成投资28.9亿元。", "total-mismatch", "28.9亿元"),
    ("男职工126人，女职工98人，合计234人。", "total-mismatch", "234人"),
    ("到会代表应到180人，实到171人，到会率为92%。", "share-mismatch", "92%"),
    ("全市行政村1200个，已通硬化路1150个，通达率97.8%。", "share-mismatch", "97.8%"),
    ("参加考试350人，及格322人，及格率95%。", "share-mismatch", "95%"),
    ("发放问卷500份，回收480份，回收率94%。", "share-mismatch", "94%"),
    ("粮食总产由上年的52.3万吨增至55.1万吨，同比增长6.5%。", "growth-mismatch", "6.5%"),
    ("贫困发生率从8.6%下降到2.1%，下降5.5个百分点。", "growth-mismatch", "5.5个百分点"),
    ("就诊人次较上年的12800人次增加到15600人次，增长25%。", "growth-mismatch", "25%"),
    ("企业数量由120家增长到360家，增长了3倍。", "growth-mismatch", "3倍"),
    ("营业收入从2.5亿元增长到4亿元，增加1.8亿元。", "difference-mismatch", "1.8亿元"),
    ("编制由45名减至38名，精简9名。", "difference-mismatch", "9名"),
    ("全年办理案件235件，比上年的198件多35件。", "difference-mismatch", "35件"),
    ("每亩补助150元，共补助2000亩，合计发放补助资金35万元。", "product-mismatch", "35万元"),
    ("单价320元/套，采购150套，总价5.8万元。", "product-mismatch", "5.8万元"),
    ("占地面积30亩（约合3公顷）。", "order-of-magnitude", "3公顷"),
    ("人民币贰拾叁万伍仟元整（￥253000.00元）。", "amount-in-words", "253000.00元"),
    ("涉及甲村、乙村、丙村、丁村3个行政村。", "count-mismatch", "3个"),
    ("重点抓好三件事：一是清欠；二是整改；三是督查；四是问责。", "count-mismatch", "三件事"),
    ("主要存在四个方面的问题：一是认识不深；二是投入不足；三是机制不全。", "count-mismatch", "四个方面"),
    ("推行“三项制度”（公示、记录、审核、评估）。", "count-mismatch", "三项制度"),
    ("参加培训的超过100人以上。", "double-approximation", "超过100人以上"),
    ("每次抽查比例为30%—10%。", "descending-range", "30%—10%"),
    ("财政拨款占62.5%，自筹占25.3%，其他占15.2%。", "share-mismatch", "15.2%"),
    ("第一产业占比12.3%、第二产业占比43.5%、第三产业占比46.2%。", "share-mismatch", "46.2%"),
    ("全年公开信息3200条，其中主动公开3100条、依申请公开150条。", "total-mismatch", "3200条"),
    ("全院床位总数850张，其中内科320张、外科280张、妇产科120张、儿科100张。", "total-mismatch", "850张"),
    ("库存由3000吨降到1200吨，下降70%。", "growth-mismatch", "70%"),
    ("销售额翻了两番，由2000万元增加到4000万元。", "growth-mismatch", "翻了两番"),
    ("冬小麦播种面积达到45.6万亩，占耕地总面积60.8万亩的70%。", "share-mismatch", "70%"),
    ("共计发放慰问金12.6万元，其中困难党员5.2万元，老党员4.3万元，困难群众3.6万元。", "total-mismatch", "12.6万元"),
    ("线索48条，其中已办结40条，在办12条。", "total-mismatch", "48条"),
    ("全镇12个村、3个社区，共16个村（社区）。", "total-mismatch", "16个"),
    ("全年组织集中学习12次、专题研讨4次、实地参观3次，共计20次。", "total-mismatch", "20次"),
]

WRITTEN_RIGHT = [
    "全县共有在岗教师1255人，其中小学教师600人，初中教师400人，高中教师255人。",
    "全年接待来访群众330批次：个体访280批次，集体访50批次。",
    "一季度完成投资12.3亿元，二季度完成投资15.6亿元，上半年共完成投资27.9亿元。",
    "到会代表应到180人，实到171人，到会率为95%。",
    "占地面积30亩（约合2公顷）。",
    "参加活动的有教师30人、学生200人、家长60人，其中党员45人。",
    "今年新建学校5所、改扩建学校8所，共投入资金2.3亿元，共新增学位3600个。",
    "全市规上企业1200家，营业收入850亿元，同比增长5.6%，其中制造业600亿元、服务业180亿元。",
    "全年接待游客320万人次，其中外省游客120万人次、境外游客5万人次。",
    "抽查企业50家，发现问题32个，整改完成率100%。",
    "城区学校12所，在校生1.5万人；农村学校30所，在校生2.1万人，城区学生占41.7%。",
    "利润由100万元增加到150万元，税收由20万元增加到25万元，分别增长50%、25%。",
    "由12人增加到15人，其中党员8人。",
    "围绕产业、人才、文化、生态、组织五大振兴，实施三项工程。",
    "张三、李四、王五等多名同志受到表彰，三个单位获奖。",
    "覆盖率由85%提高到92%，高于全省平均水平3个百分点。",
    "办结案件120件，结案率98.5%，同比提高2.3个百分点。",
    "实行一把手负总责，抓好四项重点工作，完成两个百分之百。",
    "党组书记带头讲党课2次，班子成员讲党课6次，全局共讲党课8次。",
    "从5家试点扩大到20家，覆盖8个乡镇，每年增加5家。",
    "2023年完成60%，2024年完成75%，2025年完成90%。",
    "评出一等奖3名、二等奖5名、三等奖8名，共16名。",
    "评出一等奖3名、二等奖5名、三等奖8名，优秀奖若干名。",
    "总投资5亿元，其中一期3亿元，2025年完成投资1.2亿元。",
    "全县总人口45.6万人，其中农业人口30.2万人，城镇人口15.4万人，常住人口38万人。",
    "收到意见建议56条，梳理归纳为4个方面12条，整改10条。",
    "全年共立案50件，结案48件，处分52人，其中科级干部5人。",
    "实现旅游收入10.2亿元、同比增长15.2%，接待游客120万人次、同比增长12.3%。",
]


@pytest.mark.parametrize(("text", "check", "figure"), WRITTEN_WRONG)
def test_other_wordings_are_found(text, check, figure):
    assert loud(text) == [(check, figure)]


@pytest.mark.parametrize("text", WRITTEN_RIGHT)
def test_near_misses_are_silent(text):
    assert loud(text) == []
