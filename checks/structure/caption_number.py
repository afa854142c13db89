"""Captions of figures and tables that skip a number or have one twice."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern


class CaptionNumber(Check):
    """图、表的编号跳号或重复：表1、表3；两个“图2”。

    只看单独成行的图题、表题；从1开始、至少有两个的才判断；“续表”“表1（续）”、图表目录不算，一个文件里的几篇文稿各自编号。
    """

    title = "图表编号"
    severity = "warning"
    triggers = ("图", "表")
    norm = "据惯例"
    good = (
        "表1 收入\n\n文字。\n\n表2 支出",
        "表1 收入\n\n文字。\n\n表1（续）\n\n文字。",
        "表1 收入\n\n表2 支出\n\n表1 收入\n\n表2 支出",
        "表1 收入\n\n表3说明了支出。",
    )
    bad = (
        Bad("表1 收入\n\n文字。\n\n⟦表3⟧ 支出", message="缺“表2”", related=("表1",)),
        Bad("图1 结构\n\n文字。\n\n图2 流程\n\n文字。\n\n⟦图2⟧ 分布", message="重复"),
    )

    caption = Pattern(
        r"^(?P<label>(?P<kind>附?[图表])[ \u3000]?(?P<number>\d{1,2}))[ \u3000:：]+(?![^\n]*(?:续|…|\.{3}))[^。；\n]{2,40}$",
        8,
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        last: dict[tuple[str, int], tuple[int, Span]] = {}
        for found in document.find(self.caption):
            kind, number = found.match["kind"], int(found.match["number"])
            span = document.group(found, "label")
            key = (kind, facts.frame_at(span.block).first_block)
            before = last.get(key)
            last[key] = (number, span)
            if span.start or not before or number in (1, before[0] + 1):
                continue
            if number == before[0]:
                message = f"“{kind}{number}”重复，请顺次改正。"
            elif number == before[0] + 2:
                message = f"编号跳号：“{kind}{before[0]}”之后是“{kind}{number}”，缺“{kind}{number - 1}”。"
            else:
                message = f"编号不连续：“{kind}{before[0]}”之后是“{kind}{number}”，请核对。"
            yield self.finding(span, message, related=[(before[1], "上一个编号")])
