"""A total that is not its standard times its count."""

from collections.abc import Iterator
from decimal import Decimal

from checks.numbers._say import figure
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.number_relations import Product, half_step, in_unit
from linter.finding import Finding
from linter.model import Document

FARTHEST = 3
"""How many times the mean a figure may be and still be taken for it."""


class ProductMismatch(Check):
    """单价（标准）乘以数量与写出的总额不等：每头补贴800元，3600头，共发放2880万元。

    句中只有一个标准、一个对应数量和一个“共、合计”的总额时才算；总额是约数的不报。
    """

    title = "乘积不符"
    severity = "warning"
    triggers = ("每", "元/")
    good = (
        "按每户300元的标准，为200户困难家庭发放慰问金，共发放6万元。",
        "每人补助500元，共补助120人，累计支出近7万元。",
        "每亩补贴120元，涉及3个村500亩和2个社区300亩，共补贴9.6万元。",
        "每名学员交纳30元，培训45人次。",
    )
    bad = (
        Bad(
            "按每户300元的标准，为200户困难家庭发放慰问金，共发放⟦60万元⟧。",
            message="6万元",
            related=("300元", "200户"),
        ),
        Bad("共培训学员1.2万人次，举办80期，平均每期培训⟦200人次⟧。", message="150人次"),
        Bad("收购价为28元/吨，收购500吨，合计支付⟦15000元⟧。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.relations.products:
            value = item.rate.value * item.count.value
            if item.average:
                yield from self._average(document, item)
                continue
            slack = half_step(item.total, item.rate) * 2
            if abs(value - item.total.value) > slack and value < item.total.value * 10**5:
                message = (
                    f"{document.quote(item.rate.core)}乘以{document.quote(item.count.core)}等于{figure(value, item.total)}，"
                    f"文中总额写为{document.quote(item.total.core)}，请核对。"
                )
                yield self.finding(
                    item.total.core, message, related=[(item.rate.core, "标准"), (item.count.core, "数量")]
                )

    def _average(self, document: Document, item: Product) -> Iterator[Finding]:
        """Judge “共1000人次，平均每期50人次”."""
        if not item.count.value:
            return
        value = in_unit(item.total, item.rate.unit) / item.count.value
        slack = max(item.rate.step, Decimal(1)) if item.rate.scale == 1 else item.rate.step
        slack += half_step(item.total, item.rate) / item.count.value
        if abs(value - item.rate.value) > slack and value * FARTHEST > item.rate.value > value / FARTHEST:
            said = document.quote(item.rate.core)
            total, count = document.quote(item.total.core), document.quote(item.count.core)
            message = f"{total}除以{count}等于{figure(value, item.rate)}，文中平均数写为{said}，请核对这三个数。"
            yield self.finding(item.rate.core, message, related=[(item.total.core, "总数"), (item.count.core, "数量")])
