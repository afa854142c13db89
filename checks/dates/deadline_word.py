"""截止 where 截至 is meant, and the other way round."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document, Span
from linter.patterns import Pattern

STOP = Pattern(
    r"(?<!报名)(?<!申报)(?<!投稿)截止(?=目前|现在|当前|今日|今天|[12]\d{3}年|去年|今年|上月|本月|\d{1,2}月|[上下]半年|年底|[一二三四]季度)"
)
DAY = Pattern(r"(?<=[日号时月])截至(?=[。；，）])")


class DeadlineWord(Check):
    """“截止”“截至”误用：“截止2023年6月底，完成……”应为“截至”（到某时为止，还没有完）；“6月30日截至”应为“截止”（到期停止）。

    “截止到”“报名截止”“截止日期”“截止时间”不报。
    """

    title = "截止截至"
    severity = "warning"
    triggers = ("截止", "截至")
    good = (
        "截至2023年6月底，完成投资3亿元；截止到目前，进展顺利。",
        "报名6月30日截止，截止日期为6月30日，申报截止2023年6月30日24时。",
    )
    bad = (
        Bad("⟦截止⟧目前，共完成5项。", fixed="截至目前，共完成5项。"),
        Bad("⟦截止⟧2023年6月底，完成投资3亿元。", fixed="截至2023年6月底，完成投资3亿元。"),
        Bad("报名6月30日⟦截至⟧。", fixed="报名6月30日截止。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(STOP):
            if not self._deadline(document, found.span):
                told = "“截止”是到期停止，这里说的是到这时为止的情况，应为“截至”。"
                yield self.finding(found.span, told, fix=Fix("截至", safe=False))
        for found in document.find(DAY):
            told = "“截至”后面要有时间，这里说的是到期停止，应为“截止”。"
            yield self.finding(found.span, told, fix=Fix("截止", safe=False))

    def _deadline(self, document: Document, span: Span) -> bool:
        """Say whether a deadline is meant: 申报时间截止2023年6月30日."""
        return document.before(span, 4).endswith(
            ("时间", "日期", "期限", "接收", "受理", "招聘", "征集", "预约", "征稿")
        )
