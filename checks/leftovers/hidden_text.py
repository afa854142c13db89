"""Text that is there but not shown."""

from collections.abc import Iterator

from checks.leftovers._marks import example, gathered, placed
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document


class HiddenText(Check):
    """稿里有看不见的文字：Word 稿里设为“隐藏”的，PDF 里没有画出来的。收稿人打开显示、或复制全文就能看到。只有空格的不算。"""

    title = "隐藏文字"
    severity = "warning"
    good = ("没有隐藏文字的稿子。",)
    bad = (Bad("隐藏的一句", document=lambda: example("全年⟦⟧任务。", "hidden", "此处数字是估的"), message="1处"),)

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        marks = [mark for mark in placed(document, "hidden") if mark.text.strip()]
        yield from gathered(self, marks, "有{count}处隐藏的文字，请查看后删去或恢复显示。", "隐藏文字")
