"""A number typed beside an automatic one."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.markers import marker_at
from linter.finding import Finding
from linter.model import Document, Span


class DoubleNumber(Check):
    """同一段前面有两个序号：Word 自动编号之后又手打了一个（“一、一、总体情况”）。

    “1.一是”这样序号之后接列举的不算；前后体例不同的（一、（一））也不算。
    """

    title = "双重序号"
    severity = "warning"
    norm = "据惯例"
    good = ("一、（一）总体情况", "1.一是抓学习。", "一、一二三产业融合", "1. 1.5万元以上的")
    bad = (Bad("一、⟦一、⟧总体情况"), Bad("（二）⟦（二）⟧主要做法"))

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for heading in facts.headings.all:
            again = marker_at(document.blocks[heading.span.block].text, heading.body.start) if heading.scheme else None
            if again and again.scheme == heading.scheme and again.number == heading.number and not again.path:
                span = Span(heading.span.block, again.start, again.end)
                said = document.quote(span)
                why = "自动编号之外又手打了序号" if heading.automatic else "序号写了两遍"
                yield self.finding(span, f"{why}“{said}”，请删去一个。", fix="")
