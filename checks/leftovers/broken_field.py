"""Fields whose target is gone."""

from collections.abc import Iterator

from checks.leftovers._marks import example, placed
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern


class BrokenField(Check):
    """交叉引用、目录等域失效了，印出来是“错误!未找到引用源。”，应更新域或重新插入引用。"""

    title = "引用失效"
    severity = "error"
    good = ("系统提示错误时，应查明引用来源。", "如图1所示，见第3页。")
    bad = (
        Bad("详见⟦错误!未找到引用源。⟧和第⟦Error! Bookmark not defined.⟧页。", message="引用"),
        Bad("域失效", document=lambda: example("详见⟦第3节⟧。", "broken-field", "REF _Ref1"), message="引用"),
    )

    shown = Pattern(
        r"错误[!！] ?(?:未找到引用源|未定义书签|未找到目录项|书签未定义|文档中没有指定样式的文字|不能识别的开关参数)[。.]?"
        r"|Error! (?:Reference source not found|Bookmark not defined|No table of contents entries found)\.?"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        spans = {found.span for found in document.find(self.shown)}
        for mark in placed(document, "broken-field"):
            if not any(_touch(mark.spans[0], span) for span in spans):
                spans.add(mark.spans[0])
        for span in sorted(spans):
            yield self.finding(span, f"“{document.quote(span)}”处的引用已失效，应更新域或重新插入引用。")


def _touch(first: Span, second: Span) -> bool:
    return first.block == second.block and first.start <= second.end and second.start <= first.end
