"""Full-width digits and letters."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class FullWidthDigit(Check):
    """全角的阿拉伯数字、英文字母和正负号、百分号（２０２３、ＡＢＣ、％）：与半角的混用时，全文应统一为半角。

    全文都用全角的，是一种版式，不提示；只作一条提示。
    """

    title = "全角数字字母"
    severity = "info"
    norm = "据惯例；GB/T 15835—2011"
    good = ("2023年实施5G工程。", "２０２３年实施５Ｇ工程。", "线上＋线下", "增长5.2％，下降3％。")
    bad = (Bad("2023年投资⟦５０⟧万元，新建Ｂ区3处。", fixed="2023年投资50万元，新建B区3处。", related=("Ｂ",)),)

    wide = Pattern(
        "[０-９Ａ-Ｚａ-ｚ．％]*[０-９Ａ-Ｚａ-ｚ]+[％]?|(?<![０-９0-9])[－＋](?=[0-9])",
        screen=Pattern("[０-９Ａ-Ｚａ-ｚ－＋]"),
    )
    percent = Pattern("％(?<=[0-9]％)")
    narrow = Pattern("[0-9]")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        from unicodedata import normalize

        if not self.narrow.search(document.text):
            return
        slips = [Slip(found.span, normalize("NFKC", found.match[0])) for found in document.find(self.wide)]
        if "%" in document.text:
            slips += [Slip(found.span, "%") for found in document.find(self.percent)]
        if slips:
            yield together(
                self, slips, f"全角的“{document.quote(slips[0].span)}”与半角的混用{{count}}，宜统一为半角（据惯例）。"
            )
