"""A date of the year before, told as one of the year reported on."""

from collections.abc import Iterator

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.facts.frame import Frame
from linter.facts.frame_years import told_plainly
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

MANY = 2  # more of them, and the draft tells of the year before on purpose
NEAR = 2  # years back that a draft made from an older one may still bear


class LastYearDate(Check):
    """总结、汇报里夹着一两处上一年的日期，说的却像是报告年度的事：2023年总结写“2022年3月，完成支部换届”，多半是旧稿没有改全。

    只作提示：也可能本来就是往年的事。与上一年比较的、同一段还写了报告年度的、介绍背景的、审计整改一类说往年的稿子不报。
    """

    title = "往年日期"
    severity = "info"
    good = (
        "# 某局2023年工作总结\n\n2022年投入使用的平台运行平稳。较2022年增长5%。\n\n2022年，新建3个；2023年，新建5个。",
        "# 某局2023年工作总结\n\n全面落实市委2022年3月会议精神。",
        "# 某局2022年度审计整改情况的报告\n\n2021年，结转资金3万元。",
        "# 某局2023年工作总结\n\n## 一、基本情况\n\n2022年3月，我局由两家单位合并组建。",
        Good("# 某局工作汇报\n\n2022年3月，召开推进会。\n\n某某局\n\n2022年10月8日"),
    )
    bad = (
        Bad("# 某局2023年工作总结\n\n⟦2022年3月⟧，完成2个党支部换届。\n\n全年发展党员4名。", message="2023年"),
        Bad("# 某局2023年工作总结\n\n作风持续好转，⟦2022年⟧未发生违纪违法案件。"),
        Bad("# 某局2023年工作总结\n\n截至⟦2022年底⟧，已交付住房3860套。"),
        Bad("# 某局2023年工作总结\n\n全年任务顺利完成。\n\n截至⟦2022年底⟧，已交付住房3860套。"),
        Bad("# 某局2023年工作总结\n\n⟦2022年3月⟧，召开动员会，部署专项工作，群众满意度比原来提高。"),
    )

    background = Pattern(r"基本|背景|概况|历史|由来|沿革|简介|现状|历程|缘起|依据|形势|存在")
    past_titles = Pattern(
        r"整改|审计|决算|验收|巡[察视]|反馈|信访|调研|经验|典型|先进|事迹|申报|历史|可行性|[三五十]年|以来|案|问题|绩效|提案|建议|评估|分析|规划|政府工作报告|预算"
    )
    compared = Pattern(
        r"同比|相比|较|比|增长|下降|以来|^[日号]?起|自|从|曾|上年|往年|历年|连续|先后|前期|原|之后|后来|当时|基础|首次|底前|启动的|开始"
    )
    clauses = Pattern(r"^[，,]?[^，。；]*(?:[，,][^，。；]*)?")  # the clause of the date and the next one
    attribute = Pattern(r"^[^，。；]{0,10}的")
    up_to = Pattern(r"截至$")
    done = Pattern(r"^[底末]?[，,][^。；]{0,20}(?:已|累计|共|\d)")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for frame in facts.frames:
            first = frame.period.first
            if not (frame.reviews and first) or len(frame.candidates) > 1 or self.past_titles.search(frame.title):
                continue
            plain = told_plainly(document, facts, frame, "year", "month", "day") + self._states(document, facts, frame)
            old = [item for item in plain if item.year and 0 < first.year - item.year <= NEAR]
            old = [
                item for item in old if item.span.start or not item.whole_year or item.span.block > frame.opening + 2
            ]  # 年份不一 says it
            if not 0 < len(old) <= MANY:
                continue
            for item in old:
                if not self._explained(document, facts, frame, item):
                    said = document.quote(item.span)
                    told = f"本文报告的是{first.year}年，这里却是“{said}”，请核对是不是上一年的稿子没有改。"
                    yield self.finding(
                        item.span, told, related=[(span, frame.period.source) for span in frame.period.spans[:1]]
                    )

    def _states(self, document: Document, facts: Facts, frame: Frame) -> list[DateMention]:
        """截至2022年底，已……: the state at the end of the year before."""
        return [
            item
            for item in facts.dates.between(frame.opening, frame.last_block)
            if item.year
            and item.kind in ("year", "month", "day")
            and not frame.looks_ahead(item.span.block)
            and self.up_to.search(document.before(item.span, 2))
            and self.done.search(document.after(item.span, 30))
        ]

    def _explained(self, document: Document, facts: Facts, frame: Frame, item: DateMention) -> bool:
        """Say whether the words around tell that the year before is meant."""
        sentence = facts.sentences.at(item.span)
        after = document.quote(Span(sentence.block, item.span.end, max(item.span.end, sentence.end)))
        near = self.clauses.match(after)
        if (
            self.compared.search(near[0] if near else after)
            or self.attribute.match(after)
            or item.span in frame.period.spans
        ):
            return True
        text = document.blocks[item.span.block].text
        year = frame.period.first.year if frame.period.first else 0
        if any((other.year or 0) >= year for other in facts.dates.within(Span(item.span.block, 0, len(text)))):
            return True
        heading = facts.headings.before(item.span)
        return bool(heading and self.background.search(document.quote(heading.body)))
