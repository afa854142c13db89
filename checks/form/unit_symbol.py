"""Unit symbols in the wrong case."""

from collections.abc import Iterator
from pathlib import Path

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern
from linter.wordlists import rows


class UnitSymbol(Check):
    """计量单位符号的大小写：千克 kg（不写 KG、Kg）、千米 km（不写 KM、Km）、千瓦 kW、千瓦时 kW·h、兆瓦 MW、毫升 mL、平方米 m²。

    只看紧跟在数字后面的；型号、代号中的字母不算。“㎡”一类兼容字符只作提示。
    """

    title = "单位符号"
    severity = "warning"
    norm = "《中华人民共和国法定计量单位》；GB 3100"
    good = ("运送5kg样品，铺设3km管道。", "装机5MW", "型号3KGX", "M2型设备", "5K赛道")
    bad = (
        Bad("运送5⟦KG⟧样品，铺设3⟦Km⟧管道。", fixed="运送5kg样品，铺设3km管道。"),
        Bad("年发电1200万⟦KWH⟧", fixed="年发电1200万kW·h"),
        Bad("建冷库800⟦㎡⟧", fixed="建冷库800m²"),
        Bad("装机5⟦Mw⟧", fixed="装机5MW"),
        Bad("建筑面积300⟦M2⟧", fixed="建筑面积300m²"),
    )

    single = Pattern("[㎎㎏㎜㎝㎞㎡㎥㎖㎢]")
    symbol = Pattern(r"(?<=[\d万亿])[ ]?(?P<unit>[A-Za-z]{1,3}[23]?)(?![A-Za-z0-9])")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        known = {row.wrong: row.right for row in rows(Path(__file__).with_suffix(".tsv"))}
        kinds: dict[str, list[Slip]] = {}
        for found in document.find(self.single):
            kinds.setdefault(found.match[0], []).append(Slip(found.span, known[found.match[0]]))
        for found in document.find(self.symbol):
            unit = found.match["unit"]
            if unit in known:
                kinds.setdefault(unit, []).append(Slip(document.group(found, "unit"), known[unit]))
        for unit, slips in kinds.items():
            if unit.isascii():
                yield together(self, slips, f"单位符号“{unit}”应写作“{known[unit]}”{{count}}（GB 3100）。")
            else:
                told = f"“{unit}”是把单位挤在一格里的兼容字符{{count}}，宜写作“{known[unit]}”（GB 3100）。"
                yield together(self, slips, told, severity="info")
