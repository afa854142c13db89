"""A whole document of blanks."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

MEANT = Pattern(r"模板|模版|样表|样式|范本|空表|template|[Ff]orm")


class BlankForm(Check):
    """整篇几乎都是空白或提示语，像一份空白表格、模板，不像写好的稿子：只提这一条，不逐处报。

    路径或标题写明是模板、样表的，列为提示；其他的列为应核，免得把模板当成稿件送出。
    """

    title = "空白模板"
    severity = "warning"
    good = ("前三季度，开展学习*次，研讨*次，党课*次，撰写体会*篇。", "关于XX的报告\n\n*市*区：\n\n开展学习*次。")
    bad = (Bad("整篇都是提示语", document=lambda: _form(), message="空白表格或模板"),)

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        if not facts.blanks.template:
            return
        head = document.blocks[0].text if document.blocks else ""
        meant = MEANT.search(document.path) or MEANT.search(head)
        message = f"这像是一份空白表格或模板（{len(facts.blanks.all)}处待填），如是正式稿件，请先填写。"
        yield self.finding(None, message, severity="info" if meant else "warning")


def _form() -> Document:
    from linter.examples import parse

    return parse("关于[事项名称]的函\n\n[主送单位]：\n\n[说明发函背景]\n\n[发函单位]\n\n[日期]")
