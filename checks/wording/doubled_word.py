"""A word written twice in a row."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document
from linter.patterns import Pattern


class DoubledWord(Check):
    """同一个词连写了两遍，多半是修改时留下的。

    “学习习近平”“工作作为”这类前后两词相接的，不算重复。
    """

    title = "重复词语"
    severity = "error"
    good = ("跟进学习习近平总书记重要讲话。",)
    bad = (
        Bad(
            "落实年初制定⟦制定⟧的计划。",
            fixed="落实年初制定的计划。",
        ),
    )

    doubled = Pattern(r"(制定)(\1)")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.doubled):
            word = found.match[1]
            yield self.finding(document.group(found, 2), f"“{word}”重复，应删去一个。", fix=Fix("", safe=False))
