"""One amount written in two units that do not agree."""

from collections.abc import Iterator
from decimal import Decimal

from checks.numbers._say import figure
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.number_relations import in_unit, step_in
from linter.finding import Finding
from linter.model import Document


class OrderOfMagnitude(Check):
    """同一数额换一种单位再写一遍，两处不等：3.47亿元（合3470万元）。

    看“合、即、折合、约合、相当于”连起来的两个数，和括号里单独换一种单位的数；换算后按末位四舍五入仍相等的不报，两种货币之间不换算。
    """

    title = "数量级不符"
    severity = "warning"
    good = (
        "总投资3.47亿元（合34700万元）。",
        "占地200亩（约合13.3公顷）。",
        "折合人民币20万元，即每户500元。",
        "合同额5000万美元（约合3.6亿元人民币）。",
        "复耕0亩，折合133公顷。",
    )
    bad = (
        Bad("总投资3.47亿元（合⟦3470万元⟧）。", related=("3.47亿元",), message="10倍"),
        Bad("总投资3.47亿元（合⟦347万元⟧）。", message="相差100倍"),
        Bad("占地200亩，折合⟦133公顷⟧。"),
        Bad("绿化面积2平方公里（⟦20公顷⟧）。"),
        Bad("拨付专项资金15万元，即⟦15000元⟧。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for pair in facts.relations.pairs:
            first, second = pair.first, pair.second
            value = in_unit(first, second.unit)
            slack = max(second.step, step_in(first, second.unit)) * Decimal("0.6") + value / 100
            if pair.kind != "conversion" or abs(value - second.value) <= slack or not value or not second.value:
                continue
            message = (
                f"{document.quote(first.core)}等于{figure(value, second)}，括注或后文写为{document.quote(second.core)}"
                f"{_times(value, second.value)}，请核对两处数字和单位。"
            )
            yield self.finding(second.core, message, related=[(first.core, "同一数额")])


def _times(first: Decimal, second: Decimal) -> str:
    """Return in words by which power of ten two values are off, "" when by none."""
    ratio = max(first, second) / min(first, second)
    for power in range(1, 9):
        if abs(ratio / Decimal(10) ** power - 1) < Decimal("0.02"):
            return f"，相差{10**power}倍"
    return ""
