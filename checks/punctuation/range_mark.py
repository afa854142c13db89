"""A hyphen between the ends of a range."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

BETWEEN = Pattern(r"[-－]\d")


class RangeMark(Check):
    """起止范围误用短横线：年份、时间的起止用一字线（2013—2015年），数量的范围用浪纹线（3~5个）。

    电话号码、文件编号、日期（2023-05-08）、比分、型号中的短横线不算。只作提示，一类只报一条。
    """

    title = "范围连接号"
    severity = "info"
    triggers = ("-", "－")
    norm = "GB/T 15834—2011 4.13.3.2（时间起止）；数量范围据惯例"
    good = ("2013—2015年", "3~5天", "2023-05-08", "电话0595-22512345", "A-12型", "12-15号楼", "GB/T 1-2020年版")
    bad = (
        Bad("《行动方案（2021⟦-⟧2023年）》和2024-2025年计划", fixed="《行动方案（2021—2023年）》和2024—2025年计划"),
        Bad("9月1日⟦-⟧15日，每天8:30-11:30办理", fixed="9月1日—15日，每天8:30—11:30办理", related=("-",)),
        Bad("连续3⟦-⟧5年抓下去", fixed="连续3~5年抓下去"),
    )

    years = Pattern(
        r"(?<![\d\-/.A-Za-z])(?:(?:19|20)\d{2}年?(?P<mark>[-－])(?:19|20)\d{2}年"
        r"|(?:\d{1,2}月)?\d{1,2}(?:日|月份?)?(?P<day>[-－])(?:\d{1,2}月)?\d{1,2}(?:日(?!报)|月(?!饼|球|龄))"
        r"|\d{1,2}[:：]\d\d(?P<hour>[-－])\d{1,2}[:：]\d\d(?![:：\d]))",
        screen=BETWEEN,
    )
    amounts = Pattern(
        r"(?<![\d\-/.A-Za-z ])\d{1,3}(?P<mark>[-－])\d{1,3}"
        r"(?=个|年(?!级)|天|次|人|家|名|项|倍|公里|平方|亿|万|%|岁|小时|分钟|周)",
        screen=BETWEEN,
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for pattern, right, name, norm in (
            (self.years, "—", "年份、日期、时刻的起止用一字线“—”", "GB/T 15834—2011 4.13.3.2"),
            (self.amounts, "~", "数量范围用浪纹线“~”", "据惯例"),
        ):
            slips = [Slip(document.group(found, found.match.lastgroup or 0), right) for found in document.find(pattern)]
            if slips:
                yield together(self, slips, f"{name}，不用短横线{{count}}（{norm}）。")
