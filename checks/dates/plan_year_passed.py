"""Something planned for a year that was over when the draft was written."""

from collections.abc import Iterator
from datetime import date

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.facts.frame import Frame
from linter.facts.timeline import surely_written
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

WILL = Pattern(r"(?:预计|力争|争取|计划|确保|拟|将|有望|目标是|力求)(?:于|在|到|至)?[^，。；：\n\d]{0,6}$")
DRAFT = Pattern(r"(?:制定|起草|研究制定|拟定|编制|出台|印发|下发|制订|谋划)(?:好|下发|印发|实施)?[^，。；：\n]{0,12}$")
HEADING = Pattern(r"^\d{4}年度?(?:重点|主要)?工作(?:打算|计划|安排|思路|要点|目标)$")  # and nothing else
PLAN = Pattern(r"计划|方案|要点|安排|打算|思路")


class PlanYearPassed(Check):
    """打算在成文时已经过去的年份里做事：2025年的计划写“预计2023年完成”，2019年总结的下一步还要制定《2019年学习计划》；
    标题是2024年打算，小标题还是“2023年工作打算”。

    只看下一步打算、规划计划里“预计”“力争”“制定”等词后面的年份；回顾、引用、起止年份不报；年份有矛盾的稿子由“年份不一”去说。
    """

    title = "计划年已过"
    severity = "warning"
    good = (
        Good("# 2025年工作计划\n\n项目预计2027年完成，2023年完成的工程通过验收。", date="2025-01-10"),
        Good("# 2019年工作总结\n\n二、下一步打算\n\n制定《2020年学习计划》，落实《2019年责任书》。", date="2019-12-10"),
        "# 某局2023年工作汇报\n\n## 一、2023年工作计划\n\n略。\n\n## 二、2023年工作计划完成情况\n\n较好。",
        "# 某局2023年工作总结和2024年工作打算\n\n## 一、2023年工作总结\n\n较好。\n\n## 二、2024年工作打算\n\n抓好落实。",
        "项目预计2023年完成。",
    )
    bad = (
        Bad(
            "# 某局2023年工作总结和2024年工作打算\n\n## 一、2023年工作总结\n\n较好。\n\n## 二、⟦2023年⟧工作打算\n\n抓好落实。",
            message="2024年的打算",
        ),
        Bad("# 2025年工作计划\n\n项目预计⟦2023年⟧完成。", date="2025-01-10", message="2023年"),
        Bad(
            "# 2019年工作总结\n\n二、下一步工作打算\n\n制定《⟦2019年⟧中心组学习计划》，抓好落实。",
            date="2020-01-10",
            message="2019年",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for frame in facts.frames:
            yield from self._headed(document, facts, frame)
        for item in facts.dates.of("year", "month", "half", "quarter"):
            frame = facts.frame_at(item.span.block)
            if item.year is None or not item.last or not frame.settled or not frame.looks_ahead(item.span.block):
                continue
            passed = self._passed(document, facts, frame, item)
            if passed and item.span not in facts.dates.in_ranges:
                text = document.quote(item.span)
                yield self.finding(item.span, f"这里说的是打算，“{text}”{passed}，请核对年份。")

    def _headed(self, document: Document, facts: Facts, frame: Frame) -> Iterator[Finding]:
        """三、2023年工作打算 under the title 2023年工作总结和2024年工作打算."""
        both = len(frame.years) == 2 and frame.period.source == "标题" and PLAN.search(frame.title)
        if not (both and frame.reviews and _whole_year(frame)) or facts.given.period:
            return
        past, planned = frame.years
        for heading in facts.headings.all:
            block = heading.span.block
            words = "".join(document.quote(heading.body).split())
            if frame.opening < block <= frame.last_block and planned == past + 1 and HEADING.match(words):
                for item in facts.dates.within(heading.body):
                    if item.year == past:
                        told = f"标题写的是{planned}年的打算，这里却是“{document.quote(item.span)}”，请核对年份。"
                        yield self.finding(item.span, told, related=[(frame.title_spans[0], "标题")])

    def _passed(self, document: Document, facts: Facts, frame: Frame, item: DateMention) -> str:
        """Return why the year cannot be planned for; "" when it can."""
        first = surely_written(frame).first
        title = facts.titles.inside(item.span)
        if title:
            before = document.before(title.span, 16)
            reported = frame.period.last if frame.reviews and _whole_year(frame) else None
            if not (PLAN.search(title.text) and DRAFT.search(before) and item.kind == "year"):
                return ""
            if reported and item.year and item.year <= reported.year:
                return f"却不晚于报告的{reported.year}年"
            return "在成文时已经过去" if first and item.last and item.last < first else ""
        if first and item.last and item.last < first and WILL.search(document.before(item.span, 10)):
            return "在成文时已经过去"
        return ""


def _whole_year(frame: Frame) -> bool:
    first, last = frame.period.first, frame.period.last
    return bool(first and last and first == date(first.year, 1, 1) and last == date(last.year, 12, 31))
