"""Text somebody marked with a colour to come back to."""

from collections.abc import Iterator

from checks.leftovers._marks import example, gathered, placed
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Mark

PLAIN = ("none", "auto", "white", "ffffff", "clear")


class HighlightedText(Check):
    """Word 稿里还有突出显示（涂色）的文字，多是起草时标出待核、待改的地方。

    白色、无色，以及表格单元格里的底纹不算。
    """

    title = "突出显示"
    severity = "warning"
    good = (
        "没有涂色的稿子。",
        Good("白色", document=lambda: example("全年⟦完成⟧任务。", "highlight", "FFFFFF")),
    )
    bad = (
        Bad("黄色", document=lambda: example("全年完成⟦5项⟧任务，增长⟦3%⟧。", "highlight", "yellow"), message="2处"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        marks = [mark for mark in placed(document, "highlight") if _is_coloured(document, mark)]
        yield from gathered(self, marks, "有{count}处突出显示的文字，请核对后取消涂色。", "突出显示")


def _is_coloured(document: Document, mark: Mark) -> bool:
    span = mark.spans[0]
    return mark.text.lower() not in PLAIN and document.blocks[span.block].cell is None and span.end > span.start
