"""（…（…）…）: the same brackets inside each other."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class NestedBracket(Check):
    """括号里面又用同样的括号：（……（……）……），应避免，可把外层改为六角括号“〔〕”或方括号。

    书名号、引号里的不算（《某办法（试行）》）；里层是序号的不算（（一）、（1））。只作提示。
    """

    title = "括号嵌套"
    severity = "info"
    triggers = ("（", "(")
    norm = "GB/T 15834—2011 4.9.3"
    good = ("见《办法（试行）》（已印发）。", "（见《办法（试行）》）", "（依据第三条（一）项）", "甲（乙）丙（丁）")
    bad = (Bad("共12家（其中市级8家⟦（⟧含筹建）、县级4家）。", message="同样的括号"),)

    nested = Pattern(
        r"[（(][^（()）“”《》\n]{0,60}(?P<inner>[（(])(?![一二三四五六七八九十\d]{1,3}[）)])[^（()）\n]{1,60}[）)]"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.nested):
            rest = document.after(found.span, 80)
            if min((rest.find(mark) for mark in "）)" if mark in rest), default=-1) >= 0:
                yield self.finding(
                    document.group(found, "inner"),
                    "括号里又用了同样的括号，宜避免，或外层改用“〔〕”（GB/T 15834—2011 4.9.3）。",
                )
