"""〇 in a count, ○ or 0 for 〇 in a number."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class ZeroCharacter(Check):
    """用作计数的数，“0”写作“零”（三千零五十二）；用作编号、年份的写作“〇”（二〇二三年，由“日期写法”指出）。

    年号、门牌、化学名称（一〇五九）里的“〇”是对的。
    """

    title = "零与〇"
    severity = "warning"
    triggers = ("〇", "○", "Ｏ")
    norm = "GB/T 15835—2011（“零”和“〇”，条号未经核对）"
    good = ("三千零五十二户", "二〇二三年", "一〇五九农药", "二○二三年", "第一百〇三条")
    bad = (
        Bad("全镇共有三千⟦〇⟧五十二户。", fixed="全镇共有三千零五十二户。"),
        Bad("一万⟦○⟧三十人", fixed="一万零三十人"),
    )

    count = Pattern(
        r"(?<=[百千万亿])(?P<zero>[〇○Ｏ])(?=[一二三四五六七八九][十百千]|[一二三四五六七八九](?![条章节〇]))"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.count):
            zero = document.group(found, "zero")
            around = document.before(zero, 2) + "零" + document.after(zero, 2)
            yield self.finding(
                zero, f"计数的数里，“0”写作“零”，不写“{found.match['zero']}”：{around}（GB/T 15835—2011）。", fix="零"
            )
