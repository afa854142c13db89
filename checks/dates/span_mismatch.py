"""A number of years, months or days that its own dates contradict."""

from collections.abc import Iterator

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dated import Row, rows
from linter.facts.dates import DateMention
from linter.facts.dates_stretches import lengths, stretch
from linter.facts.timeline import anchors
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

PLAN = Pattern(
    r"^(?:期)?[^，。；：、（）()\d]{0,10}(?:行动|计划|规划|方案|攻坚)[^，。；：、（）()\d]{0,12}[（(][ \u3000]?$"
)
PERIOD = Pattern(
    r"(?:工期|为期|历时|期限|建设期|公示期|任职期|周期|时长|任期|试用期|聘期|服务期|有效期|挂职|挂职期|保修期|质保期|租期|合同期|学制)[为是]?$"
)
BETWEEN = Pattern(r"^(?:，|,)?(?:的|这)$")
SINCE = Pattern(r"^(?:年)?(?:以?来|开始|起)?(?:，|,)?(?:的|这)(?:短短)?$")
FIVE = Pattern(r"^[”\"]?(?:时期|规划|期间)?[（(]$")

IS = Pattern(
    r"^(?:(?:既|又)?是(?:(?!\d{4}年)[^。；]){1,24}?，)?(?:既|也|又|更|还)?是(?:实施|推进|完成|落实)?"
    r"[“\"](?P<plan>十[一二三四]?五)[”\"](?:规划|时期)?(?:实施)?的?"
    r"(?:(?P<place>开局|起步|收官)(?:之年|起步之年|年)|第(?P<nth>[一二三四五])年)"
)


class SpanMismatch(Check):
    """写明的年数、月数、天数与写明的起止时间对不上：三年行动计划（2019—2022年）、“十四五”（2021—2026年）、从2018年到2022年的2年间；2026年是“十四五”开局之年。

    三年行动计划按首尾年份都算在内数；“从某年到某年的N年间”首尾同算或只算一头都对；工期、为期同样两种算法都对。
    """

    title = "期限不符"
    severity = "warning"
    good = (
        "制定三年行动计划（2023—2025年）。",
        "试用期一年（2024年3月至2025年3月），合同期三年（2023年1月1日至2025年12月31日）。",
        "2026年是“十五五”规划的开局之年；2025年是“十四五”规划收官之年、“十五五”规划谋划之年。",
        "“十四五”时期（2021—2025年）完成。",
        "从2018年到2022年的4年间，投资翻了一番；从2018年到2022年的5年间，新建学校20所。",
        "培训为期3天（5月6日至8日），工期30天。",
        "培训班于3月6日至3月10日举办，为期5天；项目2019年3月开工，2021年3月竣工，历时两年多。",
        "任务完成较好，3年累计投资200亿元（2019—2022年为90亿元）。",
        Good("自2015年以来的8年间，新建学校20所。", date="2023-06-01"),
    )
    bad = (
        Bad("制定三年行动计划（⟦2019-2022年⟧）。", message="共4年"),
        Bad("编制五年规划（⟦2025—2028年⟧），按程序报批。", message="共4年"),
        Bad("“十四五”时期（⟦2021—2026年⟧）完成。", message="2021—2025年"),
        Bad("⟦2026年⟧是“十四五”规划的开局之年。", message="2021年"),
        Bad("2025年是承前启后的一年，⟦2026年⟧是“十四五”规划的开局之年。", message="2021年"),
        Bad("⟦2021年⟧是建党一百周年，也是“十三五”规划的开局之年。", message="2016年"),
        Bad("⟦2024年⟧是实施“十四五”规划第三年。", message="2023年"),
        Bad("⟦2026年⟧是“十四五”规划的收官之年，各项工作收口见效。", message="2025年"),
        Bad("从2018年到2022年的⟦2年间⟧，投资翻了一番。"),
        Bad("从2018年到2022年的⟦2年时间⟧里，投资翻了一番。"),
        Bad("培训为期⟦5天⟧（5月6日至8日）。"),
        Bad("培训班于3月6日至3月10日举办，为期⟦7天⟧。", message="5天", related=("3月6日至3月10日",)),
        Bad("试用期⟦一年⟧（2024年3月至2026年3月）。", message="2年"),
        Bad("2018年立项，项目2019年3月开工，2021年3月竣工，历时⟦三年⟧。", message="2年"),
        Bad("项目2019年3月开工，2021年3月竣工，历时⟦三年⟧。", message="2年"),
        Bad("2018年至2022年⟦六年⟧间，投资翻了一番。"),
        Bad("自2015年以来的⟦5年间⟧，新建学校20所。", date="2023-06-01"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        all_dates = facts.dates.all
        for at, item in enumerate(all_dates):
            if item.kind == "duration" and item.number:
                yield from self._plan(document, item, all_dates[at + 1 : at + 2])
                yield from self._period(document, facts, item, all_dates[at + 1 : at + 2])
                yield from self._behind(document, facts, at)
                yield from self._between(document, facts, item, list(all_dates[max(0, at - 3) : at]))
        for row in rows("plans", facts.given):
            yield from self._five_years(document, facts, row)
            yield from self._first_or_last(document, facts, row)

    def _plan(self, document: Document, item: DateMention, after: tuple[DateMention, ...]) -> Iterator[Finding]:
        """三年行动计划（2019—2022年）."""
        for found in after:
            if (
                item.unit != "年"
                or found.kind != "range"
                or not (found.first and found.last)
                or found.first > found.last
            ):
                continue
            years = found.last.year - found.first.year + 1
            whole = (found.first.month, found.last.month) == (1, 12)
            if whole and PLAN.search(_gap(document, item.span, found.span)) and years != item.number:
                told = (
                    f"“{document.quote(item.span)}”与“{document.quote(found.span)}”不符：首尾都算共{years}年，请核对。"
                )
                yield self.finding(found.span, told, related=[(item.span, "年数")])

    def _period(
        self, document: Document, facts: Facts, item: DateMention, after: tuple[DateMention, ...]
    ) -> Iterator[Finding]:
        """为期3天（5月6日至8日）."""
        for found in after:
            begin_end = facts.dates.ends(found) if found.kind == "range" else ()
            gap = _gap(document, item.span, found.span)
            if len(begin_end) != 2 or gap not in ("（", "(") or not PERIOD.search(document.before(item.span, 6)):
                continue
            right = lengths(begin_end[0], begin_end[1], item.unit)
            if right and item.number not in right:
                days = f"首尾都算为{right[-1]}{item.unit}"
                told = f"“{document.quote(item.span)}”与“{document.quote(found.span)}”不符：{days}，请核对。"
                yield self.finding(item.span, told, related=[(found.span, "起止")])

    def _behind(self, document: Document, facts: Facts, at: int) -> Iterator[Finding]:
        """3月6日至3月10日，为期5天; 2019年3月开工，2021年3月竣工，历时两年."""
        found = stretch(document, facts, at)
        if found and found.item.number not in found.right:
            unit = "个月" if found.item.unit == "月" else found.item.unit
            told = "或".join(f"{number}{unit}" for number in found.right if number)
            ends, said = document.quote(found.ends), document.quote(found.item.span)
            message = f"“{said}”与起止“{ends}”不符，按所写日期应为{told}，请核对。"
            yield self.finding(found.item.span, message, related=[(found.ends, "起止")])

    def _between(
        self, document: Document, facts: Facts, item: DateMention, before: list[DateMention]
    ) -> Iterator[Finding]:
        """从2018年到2022年的2年间, 自2015年以来的5年间."""
        tail = document.after(item.span, 2)
        if item.unit != "年" or not tail.startswith(("间", "来", "时间", "里", "中")):
            return
        width = 2 if tail.startswith("时间") else 1
        span = Span(item.span.block, item.span.start, item.span.end + width)
        for found in before:
            gap = _gap(document, found.span, item.span)
            last: tuple[int, ...] | None = None
            if found.kind == "range" and BETWEEN.search(gap) and found.first and found.last:
                last = (found.last.year,)
            elif found.kind == "year" and found.year and SINCE.search(gap) and found.span not in facts.dates.in_ranges:
                last = anchors(facts.frame_at(item.span.block))
            if not last or not found.first:
                continue
            right = {year - found.first.year + extra for year in last for extra in (0, 1)}
            if item.number not in right and min(right) >= 0:
                told = "或".join(f"{number}年" for number in sorted(right) if number)
                message = (
                    f"“{document.quote(found.span)}”到“{document.quote(span)}”年数不符，按所写年份应为{told}，请核对。"
                )
                yield self.finding(span, message, related=[(found.span, "起止")])

    def _five_years(self, document: Document, facts: Facts, row: Row) -> Iterator[Finding]:
        """“十四五”（2021—2026年）."""
        if not (row.first and row.last) or row.name not in document.text:
            return
        for found in facts.dates.of("range"):
            before = document.before(found.span, 12)
            at = before.rfind(row.name)
            if at < 0 or not (found.first and found.last) or not FIVE.search(before[at + len(row.name) :]):
                continue
            if before[at - 1 : at] in ("“", '"') and (found.first.year, found.last.year) != (
                row.first.year,
                row.last.year,
            ):
                span = f"{row.first.year}—{row.last.year}年"
                yield self.finding(
                    found.span, f"“{row.name}”是{span}，此处写作“{document.quote(found.span)}”，请核对。"
                )

    def _first_or_last(self, document: Document, facts: Facts, row: Row) -> Iterator[Finding]:
        """2026年是“十四五”规划的开局之年."""
        if not (row.first and row.last) or row.name not in document.text:
            return
        for item in facts.dates.of("year"):
            said = None if item.relative or item.cited else IS.match(document.after(item.span, 30))
            if not said or said["plan"] != row.name:
                continue
            nth = "一二三四五".find(said["nth"]) if said["nth"] else 0
            right = row.last.year if said["place"] == "收官" else row.first.year + nth
            if item.year != right:
                place = f"第{said['nth']}年" if said["nth"] else f"{said['place']}之年"
                told = f"“{row.name}”{place}是{right}年，此处写作“{document.quote(item.span)}”，请核对。"
                yield self.finding(item.span, told)


def _gap(document: Document, left: Span, right: Span) -> str:
    """Return the text between two spans of one block; a mark that fits nothing when they lie apart."""
    if left.block != right.block or not 0 <= right.start - left.end <= 30:
        return "。"
    return document.blocks[left.block].text[left.end : right.start]
