"""A stretch of time that ends before it begins."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.finding import Finding
from linter.model import Document


class ReversedRange(Check):
    """起止时间前后颠倒：2030—2025年、3月18日至15日。

    跨年的“11月至3月”不报；止处没有写年份、可能是次年的不报。
    """

    title = "起止颠倒"
    severity = "error"
    good = (
        "实施期限为2025—2030年，每年11月至3月为采暖期。",
        "2024年12月至2月开展排查。",
        "3月5日至8日举办培训班。",
    )
    bad = (
        Bad("实施期限为⟦2030—2025年⟧。", message="2030年在2025年之后"),
        Bad("三年行动计划（⟦2024—2021年⟧）。"),
        Bad("展期为⟦2024年5月20日至2024年5月10日⟧。"),
        Bad("培训班于⟦3月18日至15日⟧举办。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.dates.of("range"):
            begin, end = facts.dates.ends(item)
            if _reversed(document, begin, end):
                first, last = document.quote(begin.span), document.quote(end.span)
                if begin.kind == "year" and begin.year and end.year:
                    first, last = f"{begin.year}年", f"{end.year}年"
                yield self.finding(
                    item.span, f"起止时间颠倒：{first}在{last}之后，请核对“{document.quote(item.span)}”。"
                )


def _reversed(document: Document, begin: DateMention, end: DateMention) -> bool:
    if begin.first and end.last and not (end.inherited and begin.kind != "year"):
        return begin.first > end.last and not (begin.inherited and begin.kind != "year")
    same_month = begin.kind == end.kind == "day" and "月" not in document.quote(end.span)
    return same_month and begin.day is not None and end.day is not None and begin.day > end.day
