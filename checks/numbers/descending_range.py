"""A range whose upper end is below its lower end."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class DescendingRange(Check):
    """数值范围前大后小：500—400米、84万元至17万元。

    由大到小的变化（由500米到400米）、走近的距离（提前100米至50米）、零下温度、倒计时、名次不算。
    """

    title = "范围倒置"
    severity = "warning"
    good = (
        "间距控制在400—500米。",
        "在编人数由475人到460人。",
        "补助标准为5—10万元。",
        "气温零下10—5摄氏度。",
        "厚度由12毫米至8毫米逐步过渡。",
        "转弯前应当提前100米至50米开启转向灯，在距路口150米至50米处减速。",
        "距离考试还有100至90天时，安排第一轮复习。",
    )
    bad = (
        Bad("间距控制在⟦500—400米⟧。", message="400"),
        Bad("单项补助⟦84万元至17万元⟧。"),
        Bad("降水量为⟦30~20毫米⟧。"),
    )

    formula = Pattern(r"[=＝÷×]")
    falling = Pattern(
        r"零下|负|倒计时|提前|(?<![间行株车净视焦])距|离|前方|还[有剩]|剩余|名次|第|下降|降低|降至|减|跌|衰|从|由|气温|温度|自"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.quantities.all:
            if item.high is None or item.high >= item.value or item.unit in ("度", "℃", "摄氏度"):
                continue
            reckoned = self.formula.search(document.after(item.core, 30))
            if not reckoned and not self.falling.search(document.before(item.core, 8)):
                said = document.quote(item.core)
                yield self.finding(item.core, f"“{said}”前面的数比后面的大，范围应从小到大写，请核对两个数。")
