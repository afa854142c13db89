"""Comments nobody has dealt with."""

from collections.abc import Iterator

from checks.leftovers._marks import example, gathered, is_own, placed
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document


class OpenComment(Check):
    """Word 稿里还有没有处理的批注，送出去别人也看得到。

    标为“已解决”的批注、draftlint 自己写的批注不算（后者另有一行计数）。
    """

    title = "批注未处理"
    severity = "warning"
    good = (
        "没有批注的稿子。",
        Good("已解决的批注", document=lambda: example("全年⟦完成⟧任务。", "comment", "已核", resolved="1")),
    )
    bad = (
        Bad(
            "未解决的批注",
            document=lambda: example("全年⟦完成⟧任务⟦5⟧项。", "comment", "请核", author="甲"),
            message="2条",
        ),
        Bad(
            "自己的批注只计数",
            document=lambda: example("全年⟦完成⟧任务。", "comment", "请核", author="draftlint"),
            message="draftlint",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        marks = [mark for mark in placed(document, "comment") if not dict(mark.data).get("resolved")]
        yield from gathered(self, marks, "有{count}条批注没有处理，送审前应逐条处理并删除。", "批注")
        own = sum(1 for mark in document.marks if mark.kind in ("comment", "insertion", "deletion") and is_own(mark))
        if own:
            message = f"稿中有 draftlint 写的批注、修订{own}处，不计入；可用 draftlint clean 去掉。"
            yield self.finding(None, message, severity="info")
