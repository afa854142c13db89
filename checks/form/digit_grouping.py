"""Thousands separators that are misplaced, or used here and not there."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

UNIT = "元|万|亿|人|户|亩|吨|件|家|个|平方|公里|千|美元|册|份|台|辆|次|株|头|只"


class DigitGrouping(Check):
    """千分位分隔：从个位起每三位一分（1,234,567），分错位的（1,234567）应改；用了分隔的，全文五位以上的数都宜用。

    四位数用不用都可以；年份、编号、电话、代码不算；金额带小数的按整数部分看。
    """

    title = "千分位分隔"
    severity = "info"
    triggers = (",",)
    norm = "GB/T 15835—2011 5.1.1"
    good = (
        "税收1,234,567元，投资3,200,000元。",
        "人均12,345元，户均3500元。",
        "共23500人，户数12000户。",
        "编号1,234567",
        "投资1,234.56万元",
    )
    bad = (
        Bad("税收⟦1,234567⟧元。", message="三位"),
        Bad("下达3,200,000元，支出⟦1800000⟧元。", related=("3,200,000",)),
    )

    number = Pattern(rf"(?<![\d.,A-Za-z\-])(?P<n>\d{{1,9}}(?:,\d{{2,9}})*)(?:\.\d+)?(?=[余多]?(?:{UNIT}))")
    grouped = Pattern(r"\d{1,3}(?:,\d{3})+")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        right, plain = [], []
        for found in document.find(self.number):
            said, span = found.match["n"], document.group(found, "n")
            if "," not in said:
                plain += [span] if len(said) >= 5 else []
            elif self.grouped.fullmatch(said):
                right.append(span)
            elif len(said.replace(",", "")) >= 5:
                split = f"{int(said.replace(',', '')):,}"
                message = f"“{said}”的分隔不在千位上，应从个位起每三位一分：{split}（GB/T 15835—2011 5.1.1）。"
                yield self.finding(span, message, severity="warning")
        if right and plain:
            few, many = (plain, right) if len(plain) <= len(right) else (right, plain)
            one, other = document.quote(right[0]), document.quote(plain[0])
            message = f"数字有的用千分位分隔（{one}），有的不用（{other}），宜统一（GB/T 15835—2011 5.1.1）。"
            also = [(span, "同样写法") for span in few[1:]]
            yield self.finding(few[0], message, related=[*also, (many[0], "另一种写法")])
