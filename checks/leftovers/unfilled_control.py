"""Content controls of a Word form that are still empty."""

from collections.abc import Iterator

from checks.leftovers._marks import example, gathered, placed
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document


class UnfilledControl(Check):
    """Word 的内容控件、填空域还显示着“单击此处输入文字”之类的提示，或者是空的。填了内容的控件不算。"""

    title = "控件未填"
    severity = "warning"
    good = (
        "没有控件的稿子。",
        Good("填好的控件", document=lambda: example("单位：⟦市科技局⟧", "control")),
    )
    bad = (Bad("还是提示语", document=lambda: example("单位：⟦选择一项⟧", "prompt"), message="1处"),)

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        # a prompt that is told as such place by place is not told twice
        marks = [
            mark for mark in placed(document, "prompt", "empty-control") if not facts.blanks.touches(mark.spans[0])
        ]
        yield from gathered(self, marks, "有{count}处控件没有填写，应填上内容或删去控件。", "控件未填")
