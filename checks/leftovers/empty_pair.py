"""Marks with nothing between them."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document


class EmptyPair(Check):
    """书名号、引号、括号里什么也没有：学习《》、开展“”活动、负责人（）。

    试题里留作答题的括号、谈标点用法时引的符号（“《》”）不算。
    """

    title = "括号内空白"
    severity = "error"
    good = (
        "书名号“《》”和括号“（）”要成对使用。",
        "1. 下列做法正确的是（  ）。\n\nA. 甲\n\nB. 乙",
        "调用 main() 即可运行。",
    )
    bad = (Bad("组织学习⟦《》⟧，开展⟦“”⟧主题活动，由张三⟦（）⟧负责。", message="书名或文件名"),)

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for blank in facts.blanks.of("pair"):
            yield self.finding(blank.whole, f"“{document.quote(blank.whole)}”里是空的，应填{blank.wanted}，或者删去。")
