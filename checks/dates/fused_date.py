"""Digits of two parts of a date that run into each other."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

YEARS = Pattern(
    r"(?<![\d.])(?P<first>(?:19|20)\d\d)(?P<last>(?:19|20)\d\d)(?=年|学年)", screen=Pattern(r"[学年](?<=\d{8}.)")
)
DAY = Pattern(
    r"(?<![\d第.])(?P<month>1[0-2]|[1-9])(?P<day>3[01]|[12]\d|0[1-9])日(?=上午|下午|中午|晚|凌晨|清晨|早上)",
    screen=Pattern(r"日(?<=\d\d\d.)"),
)
LONGEST = 60  # years a plan or period may run


class FusedDate(Check):
    """起止年份之间的连接号、月和日之间的“月”字丢了，数字连在一起：20212025年（2021—2025年）、1222日上午（12月22日上午）。

    多是转换格式、复制网页时丢的。编号、天数不报。
    """

    title = "日期粘连"
    severity = "error"
    triggers = ("年", "日")
    good = (
        "纲要（2021—2025年）印发，编号20212025，连续安全生产1222日。",
        "第1222日上午，项目完工；12月22日上午，会议召开。",
    )
    bad = (
        Bad("落实实施纲要（⟦20212025⟧年）的要求。", message="2021—2025年"),
        Bad("⟦1222日⟧上午，召开述职会议。", message="12月22日"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(YEARS):
            first, last = found.match["first"], found.match["last"]
            if int(first) < int(last) <= int(first) + LONGEST:
                told = f"“{found.match[0]}年”的起止年份连在一起，是否为“{first}—{last}年”？请核对。"
                yield self.finding(found.span, told, fix=f"{first}—{last}")
        for found in document.find(DAY):
            right = f"{found.match['month']}月{int(found.match['day'])}日"
            told = f"“{found.match[0]}”的月和日连在一起，是否为“{right}”？请核对。"
            yield self.finding(found.span, told, fix=right)
