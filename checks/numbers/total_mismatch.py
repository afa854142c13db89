"""A total that is not the sum of its parts."""

from collections.abc import Iterator
from decimal import Decimal

from checks.numbers._say import figure, plain
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.number_partition import crossing
from linter.facts.number_relations import Breakdown, in_unit, step_in
from linter.facts.number_units import kind_of
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

MOST_OVER, MOST_UNDER, MOST_CLOSED = Decimal("0.5"), Decimal("0.12"), Decimal("0.6")
MOST_CROSSING = Decimal("0.2")  # 30人（党员12人、女性8人）counts two things, 30人（男12人、女20人）one


class TotalMismatch(Check):
    """总数与各分项之和对不上：“共X，其中A、B”“分别为……合计X”“X（A、B）”。

    按原数精确相加，单位先换算，小数按末位四舍五入留出余地，合计结果写在提示里；不判断哪个数错。
    “其中”只列一部分的（其中优秀3名）、各项有交叉的（其中党员30名、女性25名）、带“约、余、多”的，不报。
    """

    title = "合计不符"
    severity = "warning"
    triggers = ("其中", "包括", "包含", "分别", "共", "合计", "总计", "（", "(", "：", "分为", "即", "含")
    good = (
        "提拔科技干部10名（其中：正科长级3名，副科长级7名）。",
        "评选先进工作者20名，其中优秀3名。",
        "处分334人（其中党纪处分315人、政务处分40人），运用第一种形态处理的另计。",
        "现有职工60名，其中党员45名、女职工38名。",
        "全年投入12.5万元，其中设备8.3万元、耗材4.25万元。",
        "办理案件300余件，其中简易案件120件、普通案件100件。",
        "全年接待群众来访90批次，其中集体访5批次、个体访85批次（初访60批次、重访25批次）。",
        "召开会议12次，其中党委会5次、专题会4次等。",
        "处理问题10个，其中甲类11个、乙类3个。",
        "学员30人（党员12人、女性8人）；在职人员100人（局长1人、副局长3人）。",
        "举办讲座3场、沙龙5场，共邀请专家20场次。",
        "一、二、三季度分别办件20件、30件、25件，共办件75件。",
    )
    bad = (
        Bad("总投资⟦1000万元⟧，其中土建600万元、设备500万元。", related=("600万元", "500万元"), message="1100万元"),
        Bad("四个片区分别新建公厕12座、9座、8座和6座，合计⟦38座⟧。", message="35座"),
        Bad("全院现有医师90名，其中主任医师⟦25名⟧（内科12名、外科15名）、主治医师65名。"),
        Bad("编印手册⟦3000册⟧，包括工作手册1200册、宣传手册1600册。"),
        Bad("共有党员⟦56名⟧：机关党员20名，离退休党员30名，流动党员8名。"),
        Bad("新增绿地⟦2公顷⟧，其中公园绿地12000平方米、道路绿地9000平方米。"),
    )

    partial = Pattern(r"等|主要|重点|部分|之一|还有|另有")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.relations.breakdowns:
            if len(item.parts) < 2 or not all(part.exact for part in item.parts):
                continue
            total = item.total
            parts = [in_unit(part, total.unit) for part in item.parts]
            over = sum(parts) - total.value
            if abs(over) <= _rounding(item) or not self._worth_saying(document, item, over):
                continue
            yield self.finding(total.core, self._message(item, parts), related=[(p.core, "分项") for p in item.parts])

    def _message(self, item: Breakdown, parts: list[Decimal]) -> str:
        total = item.total
        terms = "+".join(plain(part / total.scale) for part in parts)
        amount = figure(total.value, total)
        added = figure(sum(parts, Decimal(0)), total)
        return f"总数写为{amount}，各分项之和为{added}（{terms}），两者不一致，请核对总数和各分项。"

    def _worth_saying(self, document: Document, item: Breakdown, over: Decimal) -> bool:
        """Say whether the parts are surely meant to make up the total."""
        if not item.total.value or any(in_unit(part, item.total.unit) > item.total.value for part in item.parts):
            return False
        share = over / item.total.value
        words = "".join(item.labels)
        last = document.after(item.parts[-1].span, 2)
        if over < 0 and (self.partial.search(words) or last.startswith("等")):
            return False
        crosses = kind_of(item.total.unit) != "money" and crossing(item.labels)
        if item.closed:
            return abs(share) <= (MOST_CROSSING if crosses else MOST_CLOSED)
        if crosses:
            return False
        return share <= MOST_OVER if over > 0 else -share <= MOST_UNDER


def _rounding(item: Breakdown) -> Decimal:
    """Return how far the sum may be off because figures were rounded: none for plain counts.

    A whole number beside decimals is taken to be as fine as they are.
    """
    total, terms = item.total, (*item.parts, item.total)
    if all(term.decimals == 0 and term.scale == 1 and term.unit == total.unit for term in terms):
        return Decimal(0)
    decimals = [term for term in terms if term.decimals]
    step = max(step_in(term, total.unit) for term in decimals or terms)
    rounded = len(item.parts) if decimals else len(item.parts) - 2
    return step * (rounded + 1) / 2 if rounded > 0 else Decimal(0)
