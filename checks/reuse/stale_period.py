"""The former draft's year, quarter or half-year left standing in a sentence that was taken over."""

from collections.abc import Iterator

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class StalePeriod(Check):
    """上期稿的年份、季度、半年原样留在本期稿里：上期是2023年，本期还写“2023年召开……”；第三季度汇报还写“截至6月底”。

    只看与上期一字不差或只改了数字的句子；书名号内、“自……以来”“比……年”、已出现本期年份的句子不算。
    """

    title = "时段未更新"
    severity = "warning"
    good = (
        "2023年召开会议12次。",
        Good("2024年工作总结\n\n2024年召开会议14次。", against="2023年工作总结\n\n2023年召开会议12次。"),
        Good(
            "2024年工作总结\n\n自2023年开展试点以来，成效明显。",
            against="2023年工作总结\n\n自2023年开展试点以来，成效明显。",
        ),
        Good(
            "2024年第三季度工作汇报\n\n截至9月底，共受理群众来信52件；6月召开推进会。",
            against="2024年第二季度工作汇报\n\n截至6月底，共受理群众来信45件；6月召开推进会。",
        ),
        Good("2024年工作总结\n\n落实《2023年实施方案》。", against="2023年工作总结\n\n落实《2023年实施方案》。"),
    )
    bad = (
        Bad(
            "2024年工作总结\n\n⟦2023年⟧召开党组专题会议14次，研究部署重点工作。",
            against="2023年工作总结\n\n2023年召开党组专题会议12次，研究部署重点工作。",
            message="2023年",
        ),
        Bad(
            "2024年第四季度工作汇报\n\n⟦第三季度⟧共开展专题学习4次，组织交流研讨。",
            against="2024年第三季度工作汇报\n\n第三季度共开展专题学习3次，组织交流研讨。",
        ),
        Bad(
            "2024年第三季度工作汇报\n\n截至⟦6月⟧底，共受理群众来信52件，办结率较高。",
            against="2024年第二季度工作汇报\n\n截至6月底，共受理群众来信45件，办结率较高。",
        ),
    )

    since = Pattern(r"自|从|比|较|于|以来|起|同期|上年|去年|—|－|~|至")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        alignment = facts.alignment
        if alignment is None:
            return
        now, then = _period(facts), _period(alignment.old)
        if not now or not then or now == then:
            return
        for item in facts.dates.all:
            closes = self._closes(document, item, then, now)
            if item.cited or not (closes or _of(item, then)) or _of(item, now) or item.span in facts.frame.title_spans:
                continue
            if item.span.block <= max((span.block for span in facts.frame.title_spans), default=-1):
                continue
            old = alignment.last_value(item.span)
            if not old or alignment.old.document.quote(old) != document.quote(item.span):
                continue
            if not closes and self._fine(document, facts, item, now):
                continue
            said = document.quote(item.span)
            yield self.finding(item.span, f"“{said}”是上期稿的时段，句子从上期沿用而时段未改，请核对时段和有关数据。")

    def _closes(self, document: Document, item: DateMention, then: tuple[int, str], now: tuple[int, str]) -> bool:
        """Say whether a date is “截至6月底”, the end of the former quarter or half-year."""
        month = _last_month(then[1])
        at_end = item.kind in ("month", "day") and item.month == month and item.year in (None, then[0])
        return at_end and month != _last_month(now[1]) and document.before(item.span, 2) in ("截至", "截止")

    def _fine(self, document: Document, facts: Facts, item: DateMention, now: tuple[int, str]) -> bool:
        around = document.before(item.span, 2) + document.quote(item.span) + document.after(item.span, 8)
        if self.since.search(around):
            return True
        sentence = facts.sentences.at(item.span)
        return any(_of(other, now) for other in facts.dates.within(sentence))


def _period(facts: Facts) -> tuple[int, str] | None:
    """Return the year reported on and the part of it: 2024, "4q"; None when the draft does not tell."""
    period = facts.frame.period
    if not period.first or not period.last:
        return (facts.frame.years[0], "") if len(facts.frame.years) == 1 else None
    months = (period.first.month, period.last.month)
    part = {(1, 12): "", (1, 6): "1h", (7, 12): "2h"}.get(months)
    if part is None and months[1] - months[0] == 2 and months[0] % 3 == 1:
        part = f"{months[1] // 3}q"
    return (period.first.year, part or "")


def _last_month(part: str) -> int:
    """Return the month in which a part of a year ends: "3q" → 9, "1h" → 6; 12 for a whole year."""
    return int(part[0]) * (3 if part[1] == "q" else 6) if part else 12


def _of(item: DateMention, period: tuple[int, str]) -> bool:
    """Say whether a date is the period itself, or the year of a period that is a year."""
    year, part = period
    if part and item.kind == "quarter":
        return part == f"{item.number}q" and item.year in (None, year)
    if part and item.kind == "half":
        return part == f"{item.number}h" and item.year in (None, year)
    return not part and item.year == year and item.kind in ("year", "month", "day", "quarter", "half")
