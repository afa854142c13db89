"""A decimal that begins with its point."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class LeadingZero(Check):
    """小数点前的“0”不能省：“.5%”应写作“0.5%”。

    只看汉字或标点后面紧跟小数点、数字和单位的；型号、网址、条款编号（1..5）不算。
    """

    title = "小数缺零"
    severity = "warning"
    triggers = (".", "．")
    norm = "GB/T 15835—2011（纯小数，条号未经核对）"
    good = ("增长0.5%。", "使用.22口径", "成绩为8.5分", "完成。.5")
    bad = (Bad("增长⟦.5%⟧。", message="0.5%"), Bad("面积约⟦．8万⟧平方米。"))

    decimal = Pattern(r"(?<=[\u4e00-\u9fff])[.．]\d{1,3}(?:%|％|万|亿|元|个百分点|倍|公里|平方米|公顷)")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.decimal):
            right = "0." + found.match[0][1:]
            yield self.finding(
                found.span, f"“{found.match[0]}”小数点前缺“0”，应核对后写作“{right}”（GB/T 15835—2011）。", fix=right
            )
