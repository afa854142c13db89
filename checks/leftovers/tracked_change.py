"""Tracked changes that are neither accepted nor rejected."""

from collections.abc import Iterator

from checks.leftovers._marks import example, gathered, placed
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document


class TrackedChange(Check):
    """Word 稿里还有没有接受或拒绝的修订，收稿人能看到改动的痕迹。draftlint 自己写的修订不算。"""

    title = "修订未接受"
    severity = "warning"
    good = (
        "没有修订的稿子。",
        Good("自己的修订", document=lambda: example("全年⟦完成⟧任务。", "insertion", author="draftlint")),
    )
    bad = (Bad("别人的修订", document=lambda: example("全年⟦完成⟧任务。", "insertion", author="甲"), message="1处"),)

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        marks = placed(document, "insertion", "deletion")
        yield from gathered(self, marks, "有{count}处修订没有接受或拒绝，送审前应逐处处理。", "修订")
