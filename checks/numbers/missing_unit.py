"""A rate of change without its unit."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class MissingUnit(Check):
    """“比上年增长12.5；”“同比下降3.2，”：增长、下降的数字后面没有单位，多半漏了“%”。

    只看写明和什么时候比的，数字后面就是标点的；表格里的不报。
    """

    title = "漏写单位"
    severity = "warning"
    triggers = ("同比", "环比", "比上", "比去", "较上", "较去")
    good = (
        "产量53.85亿斤，比上年增长12.5%；税金8000万元，同比增加300万元。",
        "价格指数比上年上升2.3个百分点，同比增长1.2倍，比上年增加3个。",
        "粮食产量33，212万吨，比上年增加2，737万吨。",
        "| 指标 | 说明 |\n|---|---|\n| 产值 | 同比增长12.5 |",
    )
    bad = (
        Bad("粮食产量53.85亿斤，比上年增长⟦12.5⟧；肉类总产量45万吨。", message="%"),
        Bad("固定资产投资35亿元，同比增长⟦40⟧。"),
        Bad("产值、税金分别比上年增长⟦21和9.4⟧。"),
    )

    rate = Pattern(
        r"(?:同比|环比|[比较](?:上年|去年|上月|上季度|上半年)(?:同期)?)(?:实际|平均)?(?:增长|下降|增加|减少|提高|上升|降低)了?[约近]?"
        r"(?P<figure>\d+(?:\.\d+)?(?:[和、]\d+(?:\.\d+)?)*)(?=[，。；）)]|$)(?!，\d{3}(?!\d))"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.rate):
            span = document.group(found, "figure")
            if document.blocks[span.block].cell is None:
                figure = document.quote(span)
                told = f"“{document.quote(found.span)}”后面没有单位，请核对是否漏了“%”或其他单位。"
                yield self.finding(span, told, fix=f"{figure}%" if figure.replace(".", "").isdigit() else None)
