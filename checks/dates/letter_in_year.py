"""A letter O in a year."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document


class LetterInYear(Check):
    """年份里的零误用了字母O：2O19年。打印出来看不出，检索、统计时找不到。

    汉字年份里的“〇”“○”不报。
    """

    title = "年份字母"
    severity = "error"
    triggers = ("O", "o", "Ｏ")
    good = ("2019年使用OA系统，二〇一九年建成，CO2排放下降。",)
    bad = (
        Bad("⟦2O19年⟧完成。", fixed="2019年完成。"),
        Bad("于⟦2o19年5月8日⟧召开。", fixed="于2019年5月8日召开。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.dates.all:
            if item.form == "letter":
                text = document.quote(item.span)
                zero = "〇" if text[0] in "一二" else "0"
                right = text.translate(str.maketrans("oOＯ", zero * 3))
                yield self.finding(item.span, f"“{text}”里的零误用了字母O，应为“{right}”。", fix=Fix(right, safe=False))
