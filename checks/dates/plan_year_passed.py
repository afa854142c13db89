"""Something planned for a year that was over when the draft was written."""

from collections.abc import Iterator
from datetime import date

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.facts.forward import heads_sentence, planned
from linter.facts.frame import Frame
from linter.facts.timeline import surely_written
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

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
        "# 某局2023年上半年工作总结\n\n## 一、工作情况\n\n较好。\n\n## 二、下一步工作打算\n\n力争2023年完成全部任务。",
        "# 某局2023年工作总结\n\n## 一、工作情况\n\n较好。\n\n## 二、下一步工作打算\n\n力争2023年12月底前完成全部任务。",
        "# 某局2023年工作总结\n\n## 一、工作情况\n\n较好。\n\n## 二、下一步工作打算\n\n力争2024年完成全部任务。",
    )
    bad = (
        Bad(
            "# 某局2023年工作总结和2024年工作打算\n\n## 一、2023年工作总结\n\n较好。\n\n## 二、⟦2023年⟧工作打算\n\n抓好落实。",
            message="2024年的打算",
        ),
        Bad(
            "# 某局2023年工作总结\n\n## 一、工作开展情况\n\n较好。\n\n## 二、⟦2023年⟧工作打算\n\n抓好落实。",
            message="打算应是2024年的",
        ),
        Bad(
            "# 某局2023年工作总结\n\n## 一、工作情况\n\n较好。\n\n## 二、下一步工作打算\n\n力争⟦2023年⟧完成全部任务。",
            message="不晚于报告的2023年",
        ),
        Bad("# 2025年工作计划\n\n项目预计⟦2023年⟧完成。", date="2025-01-10", message="2023年"),
        Bad("# 2025年工作计划\n\n项目预计⟦2024年⟧完成。", message="早于标题的2025年"),
        Bad(
            "# 2019年工作总结\n\n二、下一步工作打算\n\n制定《⟦2019年⟧中心组学习计划》，抓好落实。",
            date="2020-01-10",
            message="2019年",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        headed = [found for frame in facts.frames for found in self._headed(document, facts, frame)]
        yield from headed
        told = {found.span for found in headed}
        for item in facts.dates.of("year", "month", "half", "quarter", "day"):
            frame = facts.frame_at(item.span.block)
            if not frame.settled or item.span in facts.dates.in_ranges or item.span in (frame.signed, *told):
                continue
            passed = self._passed(document, facts, frame, item)
            if passed:
                text = document.quote(item.span)
                yield self.finding(item.span, f"这里说的是打算，“{text}”{passed}，请核对年份。")

    def _headed(self, document: Document, facts: Facts, frame: Frame) -> Iterator[Finding]:
        """三、2023年工作打算 under the title 2023年工作总结和2024年工作打算, or at the end of 2023年工作总结."""
        past = frame.period.last.year if frame.period.last else 0
        if not (frame.reviews and frame.settled and _whole_year(frame)) or facts.given.period:
            return
        both = len(frame.years) == 2 and frame.period.source == "标题" and PLAN.search(frame.title)
        if not both and not _late(frame):
            return
        told = f"标题写的是{past + 1}年的打算" if both else f"报告的是{past}年，打算应是{past + 1}年的"
        inside = [item for item in facts.headings.all if frame.opening <= item.span.block <= frame.last_block]
        for heading in inside if both else inside[1:]:
            words = "".join(document.quote(heading.body).split())
            if HEADING.match(words) and not any("完成" in document.quote(item.body) for item in inside):
                for item in facts.dates.within(heading.body):
                    if item.year == past:
                        message = f"{told}，这里却是“{document.quote(item.span)}”，请核对年份。"
                        yield self.finding(
                            item.span, message, related=[(span, "标题") for span in frame.title_spans[:1]]
                        )

    def _passed(self, document: Document, facts: Facts, frame: Frame, item: DateMention) -> str:
        """Return why the date cannot be planned for; "" when it can."""
        ahead = frame.looks_ahead(item.span.block)
        title = facts.titles.inside(item.span)
        if title:
            return self._drafted(document, facts, frame, item) if ahead else ""
        if frame.reviews and not ahead:
            return ""
        why = _over(frame, item, ahead)
        if why and planned(document, facts, item):
            return why
        leads = (
            ahead
            and not frame.plans
            and frame.genre != "政府工作报告"
            and item.kind in ("year", "month")
            and not item.relative
        )
        return why if leads and why and heads_sentence(document, facts, item) else ""

    def _drafted(self, document: Document, facts: Facts, frame: Frame, item: DateMention) -> str:
        """Return why a plan that is still to be drafted cannot bear this year: 制定《2019年学习计划》."""
        title = facts.titles.inside(item.span)
        if not title or item.kind != "year" or item.year is None:
            return ""
        if not (PLAN.search(title.text) and DRAFT.search(document.before(title.span, 16))):
            return ""
        reported = frame.period.last if frame.reviews and _whole_year(frame) else None
        if reported and item.year <= reported.year:
            return f"却不晚于报告的{reported.year}年"
        first = surely_written(frame).first
        return "在成文时已经过去" if first and item.last and item.last < first else ""


def _over(frame: Frame, item: DateMention, ahead: bool) -> str:
    """Return why a date lies before all that can be planned; "" when it does not."""
    first, period = surely_written(frame).first, frame.period
    if item.year is None or not item.last:
        return _same_share(frame, item) if ahead else ""
    if first and item.last < first:
        return "在成文时已经过去"
    if frame.plans and period.source == "标题" and period.first and item.last < period.first:
        return f"却早于标题的{period.first.year}年"
    whole = ahead and frame.reviews and item.kind == "year" and _whole_year(frame)
    if whole and period.last and item.year <= period.last.year and _late(frame):
        return f"却不晚于报告的{period.last.year}年"
    return ""


def _same_share(frame: Frame, item: DateMention) -> str:
    """上半年，我局将 in the outlook of a report on 上半年."""
    period = frame.period
    if not (period.first and period.last and frame.reviews) or item.relative or not item.number:
        return ""
    months = {"half": 6, "quarter": 3}.get(item.kind, 0)
    ends = item.number * months
    same = months and (period.last.month, period.first.month) == (ends, ends - months + 1)
    return "却是报告的时段" if same and period.first.year == period.last.year else ""


def _late(frame: Frame) -> bool:
    """Say whether the draft was written when the year reported on was over or nearly so, or sums that year up."""
    written, last = frame.written, frame.period.last
    if written.source == "报告期" or not written.first or not last:
        return frame.genre in ("总结", "述职", "总结报告")
    return (last - written.first).days <= 31


def _whole_year(frame: Frame) -> bool:
    first, last = frame.period.first, frame.period.last
    return bool(first and last and first == date(first.year, 1, 1) and last == date(last.year, 12, 31))
