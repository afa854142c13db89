"""An amount in capitals that differs from the one in figures."""

from collections.abc import Iterator

from checks.numbers._say import plain
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class AmountInWords(Check):
    """大写金额与小写金额不一致。

    两者换算成元比较，角分也算；必有一处写错，先核对合同、票据再改。
    """

    title = "大小写金额不符"
    severity = "error"
    triggers = ("壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾")
    good = (
        "合同价款为人民币120000元（大写：壹拾贰万元整）。",
        "拨付壹佰零伍万元整（105万元）。",
        "报销差旅费叁仟贰佰元伍角（¥3200.50）。",
        "首付壹拾万元整，尾款20000元。",
    )
    bad = (
        Bad("合同价款为人民币120000元（大写：⟦壹拾万元整⟧）。", related=("120000元",), message="100000元"),
        Bad("拨付壹佰零伍万元整（⟦150万元⟧）。"),
        Bad("报销差旅费叁仟贰佰元伍角（¥⟦3250⟧）。"),
    )

    money = Pattern(r"[¥￥]\s?$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for pair in facts.relations.pairs:
            if pair.kind != "capital" or pair.first.value == pair.second.value:
                continue
            capital = pair.first if pair.first.form == "capital" else pair.second
            small = pair.second if capital is pair.first else pair.first
            message = (
                f"大写“{document.quote(capital.core)}”等于{plain(capital.value)}元，"
                f"小写为“{document.quote(small.core)}”，两处不一致，请核对原始凭据。"
            )
            yield self.finding(pair.second.core, message, related=[(pair.first.core, "另一写法")])
