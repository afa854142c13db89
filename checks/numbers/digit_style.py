"""Arabic digits followed by 十, 百 or 千."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.numbers import Quantity
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class DigitStyle(Check):
    """阿拉伯数字后面带“十、百、千”：3千余人、5百元。

    阿拉伯数字后只宜用“万、亿”，可写作3000余人或三千余人；“千米、千瓦、千克”是单位，不算。
    """

    title = "数字写法"
    severity = "info"
    norm = "GB/T 15835—2011"
    good = ("惠及3000余人。", "长3千米，装机5千瓦。", "惠及三千余人。", "投资3.5万元。")
    bad = (Bad("惠及⟦3千余人⟧，收费5百元。", message="三千", related=("5百元",)), Bad("收费⟦5百元⟧。"))

    mixed = Pattern(r"[0-9０-９][余多]?[十百千]")
    words = dict(zip("0123456789", "零一二三四五六七八九", strict=True))

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        found = [item for item in facts.quantities.all if self._mixed(document, item)]
        if not found:
            return
        first = found[0]
        said = document.quote(first.core)
        other = "".join(self.words.get(char, char) for char in said)
        hint = f"，可写作“{other}”" if first.written < 10 and not first.decimals else ""
        message = f"“{said}”是阿拉伯数字带“十、百、千”，只有“万、亿”可以这样用{hint}（GB/T 15835—2011）。"
        yield self.finding(first.core, message, related=[(item.core, "同样写法") for item in found[1:]])

    def _mixed(self, document: Document, item: Quantity) -> bool:
        said = document.quote(item.core).removesuffix(item.unit)
        return item.form == "arabic" and bool(self.mixed.search(said))
