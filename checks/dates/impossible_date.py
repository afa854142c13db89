"""A date or time that does not exist."""

from calendar import monthrange
from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.finding import Finding
from linter.model import Document


class ImpossibleDate(Check):
    """日历上没有的日期和钟表上没有的时刻：2月30日、13月、9月31日、25时。

    没有写年份的“2月29日”不报；“24时”不报。
    """

    title = "日期不存在"
    severity = "error"
    good = (
        "2024年2月29日召开会议，截至24时共登记300人。",
        "每年2月29日前报送。",
        "版本13.5月度更新，3个月内完成。",
    )
    bad = (
        Bad("定于⟦2025年2月30日⟧召开会议。", message="2025年2月只有28天"),
        Bad("⟦2025年13月8日⟧前完成。", message="没有13月"),
        Bad("⟦2025年6月0日⟧起施行。"),
        Bad("⟦9月31日⟧前报送材料。"),
        Bad("会议于⟦25时⟧结束。", message="没有25时"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.dates.all:
            if not item.valid and not item.parts:
                text = document.quote(item.span)
                yield self.finding(item.span, f"“{text}”不存在，{_why(item)}，请核对。")


def _why(item: DateMention) -> str:
    if item.kind == "time":
        return f"没有{item.number}时" if (item.number or 0) > 24 else "分钟应在0至59之间"
    if item.month is None or not 1 <= item.month <= 12:
        return f"没有{item.month}月"
    if not item.day:
        return "没有0日"
    days = monthrange(item.year or 2000, item.month)[1]
    year = f"{item.year}年" if item.year else ""
    return f"{year}{item.month}月只有{days}天"
