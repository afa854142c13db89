"""Words of a template that ask for something."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document


class UnfilledPrompt(Check):
    """模板里的提示语、起草时留的记号没有换成内容：【待补充】、（此处插入……）、{{单位}}、[事项名称]、请输入……、TODO。

    作小标题用的【工作概况】、参考文献的[1][J]、[摘要]、文号里的方括号、超链接都不算。
    """

    title = "提示未替换"
    severity = "error"
    good = (
        "【工作概况】全年完成任务。[摘要] 本文讨论了治理。[1] 张三。[J]",
        "根据市科[2018]5号文件，见[说明](a.md)，[责任编辑：李四]。",
        "待遇从优（待业人员除外），请各单位认真落实（请假须报备）。",
        "把任务列入 TODOList 软件管理。",
    )
    bad = (
        Bad(
            "经费来源⟦【待补充】⟧，成效⟦（此处插入典型案例）⟧，负责人⟦{{name}}⟧，日期⟦${date}⟧，单位⟦«单位»⟧。",
            message="待补充",
        ),
        Bad("⟦[请填写背景]⟧\n\n经研究，定于下周开会，进展⟦（待核实）⟧，⟦TODO⟧ 数据再核。"),
        Bad("⟦单击此处输入文字⟧。另外，⟦<填写联系人>⟧负责联络。"),
        Bad("| 项目 | 时间 |\n|---|---|\n| 甲 | ⟦待定⟧ |"),
        Bad("报送*⟦（请结合实际添加）⟧后印发。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for blank in facts.blanks.of("prompt"):
            quoted = document.quote(blank.whole)
            yield self.finding(
                blank.whole,
                f"“{quoted}”是起草时的提示或记号，应换成实际内容或删去。",
                severity="info" if blank.form else None,
            )
