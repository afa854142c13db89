"""A total that is not its standard times its count."""

from collections.abc import Iterator
from decimal import Decimal

from checks.numbers._say import figure
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document


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
        Bad("收购价为28元/吨，收购500吨，合计支付⟦15000元⟧。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.relations.products:
            value = item.rate.value * item.count.value
            slack = item.total.step if item.total.scale > 1 or item.total.decimals else Decimal(0)
            if abs(value - item.total.value) > slack and value < item.total.value * 10**5:
                message = (
                    f"{document.quote(item.rate.core)}乘以{document.quote(item.count.core)}等于{figure(value, item.total)}，"
                    f"文中总额写为{document.quote(item.total.core)}，请核对。"
                )
                yield self.finding(
                    item.total.core, message, related=[(item.rate.core, "标准"), (item.count.core, "数量")]
                )
