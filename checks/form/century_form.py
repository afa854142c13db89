"""Decades and centuries in two kinds of digits."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class CenturyForm(Check):
    """世纪、年代的数字全文统一：20世纪80年代，或二十世纪八十年代，不写“二十世纪80年代”，也不前后两种并用。"""

    title = "世纪年代写法"
    severity = "info"
    triggers = ("世纪", "年代")
    norm = "GB/T 15835—2011 4.3（同类别同形式）"
    good = (
        "20世纪80年代建成。",
        "二十世纪八十年代建成。",
        "上世纪80年代建成，90年代扩建。",
        "80年代末，二十一世纪初",
        "60年代，五六十年代",
    )
    bad = (
        Bad("⟦二十世纪80年代⟧开始种茶。", message="两种数字"),
        Bad("80年代建成，⟦九十年代⟧扩建。", related=("80年代",)),
    )

    mixed = Pattern(r"(?:二十一?|十[一-九])世纪(?:[1-9]0)年代|(?:2[01]|1\d)世纪[一二三四五六七八九]十年代")
    arabic = Pattern(r"(?<!\d)[1-9]0年代")
    chinese = Pattern(r"(?<![零〇百千一二三四五六七八九])[一二三四五六七八九]十年代")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        mixed = list(document.find(self.mixed))
        for found in mixed:
            message = f"“{found.match[0]}”里汉字、阿拉伯数字两种数字混用，宜统一（GB/T 15835—2011 4.3）。"
            yield self.finding(found.span, message)
        if mixed:
            return
        arabic, chinese = list(document.find(self.arabic)), list(document.find(self.chinese))
        if arabic and chinese:
            few, many = (chinese, arabic) if len(chinese) <= len(arabic) else (arabic, chinese)
            message = f"年代有“{few[0].match[0]}”“{many[0].match[0]}”两种写法，宜统一（GB/T 15835—2011 4.3）。"
            yield self.finding(few[0].span, message, related=[(many[0].span, "另一种写法")])
