"""A range whose first figure lost its % or 万."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document

RULE = "GB/T 15835—2011"


class RangeForm(Check):
    """数值范围前一个数省去了“%”“万”“亿”：4-6%、5-10万人，容易误读。

    单位可以共用（3—5年、20—30名），“%”和“万、亿”不宜省略，写作4%～6%、5万—10万人。
    """

    title = "范围写法"
    severity = "warning"
    norm = RULE
    good = ("增长4%～6%。", "每年新增5万—10万人。", "工期3—5年。", "招收三百至五百人。")
    bad = (Bad("增长⟦4-6%⟧。", message="4%"), Bad("每年新增⟦5—10万人⟧。", message="5万"))

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.quantities.all:
            if item.high is None or item.form == "chinese" or item.number.end == item.unit_span.start:
                continue
            first = document.quote(item.number)
            said = document.quote(item.core)
            if item.unit in ("%", "％") and not item.low_unit:
                yield self.finding(item.core, f"“{said}”前一个数省去了“%”，应写作“{first}%”起，以免误读（{RULE}）。")
            elif item.scale >= 10**4 and item.low_scale == 1:
                mark = "亿" if item.scale >= 10**8 else "万"
                yield self.finding(
                    item.core, f"“{said}”前一个数省去了“{mark}”，应写作“{first}{mark}”起，以免误读（{RULE}）。"
                )
