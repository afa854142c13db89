"""Mail-merge fields that were not merged."""

from collections.abc import Iterator

from checks.leftovers._marks import example, gathered, placed
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document


class MergeField(Check):
    """邮件合并的域没有合并，还显示着域名（«姓名»），收稿人看到的是模板。已换成内容的不算。"""

    title = "域未合并"
    severity = "warning"
    good = (
        "没有合并域的稿子。",
        Good("已合并", document=lambda: example("⟦张三⟧同志：", "merge-field", "姓名")),
    )
    bad = (Bad("未合并", document=lambda: example("⟦«姓名»⟧同志：", "merge-field", "姓名"), message="1处"),)

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        marks = [
            mark
            for mark in placed(document, "merge-field")
            if document.quote(mark.spans[0]).strip() in ("", mark.text) or "«" in document.quote(mark.spans[0])
        ]
        yield from gathered(self, marks, "有{count}处邮件合并域没有合并，应完成合并或改填实际内容。", "域未合并")
