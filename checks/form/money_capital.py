"""Amounts in words that are not in capitals: 一十万元整."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

SMALL = "一二三四五六七八九十百千两"
CAPITALS = str.maketrans(SMALL + "〇", "壹贰叁肆伍陆柒捌玖拾佰仟贰零")


class MoneyCapital(Check):
    """以“元整”结尾的金额用大写数字：壹拾万元整，不写“一十万元整”“十万元整”；大写、小写也不混用。

    行文中的约数、不带“整”的金额（三百元、十万元）不算。
    """

    title = "金额大写"
    severity = "warning"
    triggers = ("元整", "圆整", "元正", "圆正")
    norm = "据惯例（GB/T 15835—2011 5.2.4，条号未经核对）；《支付结算办法》附一"
    good = ("人民币壹拾万元整", "补助三百元，共十万元。", "100000元整", "人民币叁佰万元整（¥3000000）")
    bad = (
        Bad("人民币⟦一十万⟧元整", fixed="人民币壹拾万元整"),
        Bad("拨付⟦五万⟧元整。", fixed="拨付伍万元整。"),
        Bad("合同价为人民币⟦贰十叁万⟧元整", fixed="合同价为人民币贰拾叁万元整"),
    )

    amount = Pattern(r"(?P<sum>[一二三四五六七八九十百千两〇零万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,24})(?=[元圆][整正])")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.amount):
            said = found.match["sum"]
            if any(char in SMALL for char in said):
                right = ("壹" if said.startswith("十") else "") + said.translate(CAPITALS)
                message = f"“{said}元整”是票据、合同的金额写法，应用大写数字“{right}元整”（据惯例）。"
                yield self.finding(found.span, message, fix=right)
