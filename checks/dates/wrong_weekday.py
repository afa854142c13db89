"""A weekday that does not belong to its date."""

from collections.abc import Iterator
from datetime import date

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.timeline import years_of
from linter.finding import Finding
from linter.model import Document

NAMES = "一二三四五六日"


class WrongWeekday(Check):
    """日期后面的星期与日历不符，多半是日期或星期改了一处、漏了一处。

    日期没有写年份的，按报告年份和成文年份推算，各年都不符才报；推不出年份的不报。
    """

    title = "星期不符"
    severity = "error"
    triggers = ("星期", "周", "礼拜")
    good = (
        "定于2025年9月3日（星期三）召开会议。",
        "每周三次巡查，周一至周五值班。",
        Good("定于3月5日（星期三）召开会议。", date="2025-02-20"),
        "定于3月5日（星期一）召开会议。",
    )
    bad = (
        Bad("定于2025年9月3日（⟦星期四⟧）召开会议。", message="2025年9月3日是星期三"),
        Bad("兹定于2023年10月8日⟦周一⟧上午召开。"),
        Bad("定于3月5日（⟦星期四⟧）召开会议。", date="2025-02-20"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.dates.of("weekday"):
            for day in facts.dates.ends(item):
                years = years_of(facts.frame_at(item.span.block), day)
                days = [found for year in years if (found := _day(year, day.month, day.day))]
                if days and all(found.isoweekday() != item.weekday for found in days):
                    yield self.finding(
                        item.span,
                        f"{_told(days)}，不是“{document.quote(item.span)}”，请核对日期和星期。",
                        related=[(day.span, "日期")],
                    )


def _day(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month or 0, day or 0)
    except ValueError:
        return None


def _told(days: list[date]) -> str:
    return "，".join(f"{day.year}年{day.month}月{day.day}日是星期{NAMES[day.weekday()]}" for day in days)
