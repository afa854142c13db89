"""Titles of official documents."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern


class TitleForm(Check):
    """标题的写法：末尾不用句号、逗号；不用两个文种（“请示报告”）。

    只看公文和标题明确的文稿；“工作报告”“调研报告”不是两个文种。
    """

    title = "标题写法"
    severity = "warning"
    norm = "GB/T 9704—2012 7.3.1；《党政机关公文处理工作条例》第八条"
    good = ("# 某局关于工作情况的报告\n\n现报告如下。", "# 路在何方？\n\n正文。")
    bad = (
        Bad("# 某局关于增加经费的⟦请示报告⟧\n\n某某厅：\n\n拟增加经费。", message="文种"),
        Bad("# 某局关于工作情况的报告⟦。⟧\n\n现报告如下。", message="末尾"),
    )

    double = Pattern(r"(?:请示报告|通知通告|意见函|请示函|报告请示)[。，]?$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for frame in facts.frames:
            last = frame.title_spans[-1] if frame.title_spans else None
            found = self.double.search(document.quote(last)) if last else None
            if last and found:
                span = Span(last.block, last.start + found.start(), last.start + found.end())
                yield self.finding(span, f"“{found[0]}”是两个文种，标题只用一个，请改为“请示”或“报告”等。")
        first = document.blocks[0] if document.blocks else None
        if first and first.kind == "heading" and first.text[-1:] in ("。", "，", "；"):
            end = len(first.text)
            yield self.finding(Span(0, end - 1, end), f"标题末尾不用“{first.text[-1]}”。")
