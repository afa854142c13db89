"""A caption that ends with a full stop."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class CaptionEndMark(Check):
    """图题、表题末尾不用句号：“表1　情况表。”。

    中间有句号的说明文字、“图1是……。”这样的句子不算。
    """

    title = "图表题标点"
    severity = "info"
    triggers = ("图", "表")
    norm = "据惯例（GB/T 15834—2011 附录A，条号未经核对）"
    good = ("表1　主要指标", "图1是总体结构。", "表1 数据来自统计局。单位为万元。", "表2 显示，收入增长。")
    bad = (Bad("表1　主要指标完成情况⟦。⟧", fixed="表1　主要指标完成情况"),)

    caption = Pattern(r"^(?:图|表|附图|附表)[ \u3000]?\d{1,2}[ \u3000:：]+[^。，；\n]{2,30}(?P<end>。)$", 8)

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.caption):
            yield self.finding(document.group(found, "end"), "图表的题目末尾不用句号（据惯例）。", fix="")
