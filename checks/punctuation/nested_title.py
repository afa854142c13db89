"""《…《…》…》: the inner title wants 〈〉."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document


class NestedTitle(Check):
    """书名号里面还有书名号时，里面一层应用单书名号〈〉。

    第三层又用双书名号，是对的。
    """

    title = "书名号嵌套"
    severity = "warning"
    triggers = ("《",)
    norm = "GB/T 15834—2011 4.15.3"
    good = ("转发《关于印发〈工作方案〉的通知》。", "《〈《甲》读后〉评议》", "学习《宪法》《监察法》。")
    bad = (
        Bad(
            "转发《关于印发⟦《工作方案》⟧的通知》。",
            fixed="转发《关于印发〈工作方案〉的通知》。",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for title in facts.titles.cited:
            if title.depth == 1 and document.quote(title.span).startswith("《"):
                outer = facts.titles.cited[title.outer or 0]
                if not document.quote(outer.span).startswith("《"):
                    continue
                message = f"书名号里面的“《{title.text}》”应用单书名号“〈〉”（GB/T 15834—2011 4.15）。"
                yield self.finding(title.span, message, fix=Fix(f"〈{title.text}〉"))
