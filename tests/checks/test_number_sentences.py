"""Ordinary sentences of contracts, budgets, bulletins, minutes and notices: the number checks say nothing; and long runs."""

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.registry import own_checks

NUMBERS = [check for check in own_checks().values() if check.family == "numbers"]

ORDINARY = """
租赁房屋位于幸福路18号3-2室，建筑面积89.5平方米，其中公摊面积15.3平方米。
质保金为合同总价的5%，即人民币52,500元，合同总价为人民币1,050,000元。
本年收入预期为85.6亿元，增长5%；加上级补助收入120.3亿元、上年结转8.2亿元、调入资金6.4亿元，收入总计220.5亿元。
因公出国（境）费0万元，公务接待费35万元，公务用车购置及运行费90万元（公务用车购置费25万元，公务用车运行维护费65万元）。
全年出生人口902万人，出生率为6.39‰；死亡人口1110万人，死亡率为7.87‰；自然增长率为-1.48‰。
主队以3-1战胜客队，女排以25-20、25-18、23-25、25-17获胜，百米跑出9秒92，比第二名快0.03秒。
会议应到代表256名，实到248名；43票赞成、0票反对、2票弃权，通过决议。
停水范围：东风路1-9号、红旗路2-18号（双号），涉及居民约1200户。
机动车限行尾号：周一1和6，周二2和7，周三3和8，周四4和9，周五5和0。
账户有约500元余额，约30家上下游企业入驻，建成约50所多媒体教室、约20个多功能活动室。
查摆不足30余条，攻关突破20余项，网上百余名网友留言，走近百余户家庭，特约20余名监督员，履约30余份合同。
情节严重的，处一万元以上十万元以下罚款，对单位处合同价款百分之二以上百分之四以下罚款。
机动车转弯前应当提前100米至50米开启转向灯。
全市核减指标占总额6，432，453，000元的3%，涉及资金12，345元，占5%。
从业人员三百人以上的，应当配备三名专职管理人员；从业人员一千人以上的，至少配备五名专职管理人员。
第一组完成外业测量图斑120个，第二组完成外业测量图斑135个，第三组完成外业测量图斑98个。
年初预算安排公务接待费35万元，实际执行公务接待费28万元。
上午参会人员共计86人，下午参会人员共计72人。
一年来，新建改建农村公路23万公里。今年再解决6000万人饮水问题，新建改建农村公路20万公里。
项目分两期建设，其中一期投资3亿元，占60%；二期投资2亿元，占40%。
共有代表256名，其中工人代表56名、农民代表80名、知识分子代表72名、干部代表48名；女代表66名，少数民族代表12名。
由2020年的35件上升到2023年的62件，年均增长21%。
""".strip().splitlines()


@pytest.mark.parametrize("sentence", ORDINARY)
def test_ordinary_sentences_are_silent(sentence):
    document = parse(sentence)
    facts = Facts(document)
    assert [item.message for check in NUMBERS for item in check().check(document, facts)] == []


@pytest.mark.parametrize(
    "run",
    [
        "1",
        "1.",
        "1,",
        "1，",
        "1-",
        "1~",
        "1、",
        "1月",
        "（1",
        "第1",
        "一",
        "一、",
        "百",
        "壹",
        "１",
        "1:",
        "1%",
        "二〇",
    ],
)
def test_long_runs_come_to_an_end(run):
    """Each of these made some pattern try every end from every start: such a run would not come back."""
    facts = Facts(parse("总数" + run * (100_000 // len(run)) if run == "1" else "总数" + run * 12_000))
    assert facts.relations.pairs == ()
    assert facts.dates.all is not None
    assert facts.enumerations.chains is not None
    assert facts.blanks is not None
