"""The former draft's year, quarter or half-year left standing in a sentence that was taken over."""

from collections.abc import Iterator

from checks.reuse._stale import stale_dates
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document


class StalePeriod(Check):
    """上期稿的年份、季度、半年原样留在本期稿里：上期是2023年，本期还写“2023年召开……”；第三季度汇报还写“截至6月底”。

    只看与上期一字不差或只改了数字的句子：上期的年份、季度、半年，“截至”上期期末，已经过去的打算（预计2024年6月建成），
    通知里去年的日期，要落实的去年的方案。书名号内的其他年份、“自……以来”“比……年”、已出现本期年份的句子不算。
    """

    title = "时段未更新"
    severity = "warning"
    compares = True
    good = (
        Good("2024年工作总结\n\n预计2026年6月建成投用。", against="2023年工作总结\n\n预计2026年6月建成投用。"),
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
            "2024年工作总结\n\n迁建项目完成投资5100万元，预计⟦2024年6月⟧建成投用。\n\n某某局\n\n2024年12月20日",
            against="2023年工作总结\n\n迁建项目完成投资4600万元，预计2024年6月建成投用。\n\n某某局\n\n2023年12月20日",
            message="已经过去",
        ),
        Bad(
            "关于举办2024年竞赛的通知\n\n各单位：\n\n⟦2023年9月12日至14日⟧，在县职业技术学校举办竞赛。",
            against="关于举办2023年竞赛的通知\n\n各单位：\n\n2023年9月12日至14日，在县职业技术学校举办竞赛。",
        ),
        Bad(
            "2025年工作要点\n\n认真落实《⟦2024年⟧小区改造实施方案》，改造小区15个。",
            against="2024年工作要点\n\n认真落实《2024年小区改造实施方案》，改造小区18个。",
        ),
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

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item, why in stale_dates(document, facts):
            told = f"“{document.quote(item.span)}”与上期稿相同，{why}，句子从上期沿用而时间未改，请核对时间和有关数据。"
            yield self.finding(item.span, told)
