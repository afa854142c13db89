"""A paragraph without a mark at its end."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span

NOTES = ("附件", "联系人", "来源", "责任", "牵头")  # short lines behind the last sentence
LEAST = 40  # characters of a paragraph that is surely a sentence


class MissingEndMark(Check):
    """段落末尾缺少句末标点。

    只看段中已有句号、本身较长的正文段落；标题、落款、表格、列表、以括号或引号结尾的不算；全文多处段末都不用标点的，是一种版式，不提示。
    """

    title = "段末缺标点"
    severity = "warning"
    norm = "GB/T 15834—2011 4.1"
    good = (
        "一、总体情况",
        "某市海洋局\n2023年5月8日",
        "今年以来，全局上下认真学习贯彻上级精神，各项工作取得新成效。下一步，将继续努力，推动各项任务落到实处。",
        "今年以来，全局上下认真学习贯彻上级精神，各项工作取得新成效。（牵头单位：市海洋局，责任单位：各县区）",
    )
    bad = (
        Bad("今年以来，全局上下认真学习贯彻上级精神，各项工作取得了新成效。下一步，将继续努力，推动各项任务落到实处⟦⟧"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        slips = []
        for block in document.blocks:
            text = block.text
            stops = text.count("。")
            if block.kind == "paragraph" and len(text) >= LEAST and stops and "\u4e00" <= text[-1] <= "\u9fff":
                last = text[text.rfind("。") + 1 :]
                if len(last) >= 8 and not last.startswith(NOTES) and "记者" not in last:
                    slips.append(Slip(Span(block.index, len(text), len(text))))
        if slips and len(slips) <= 2:
            for slip in slips:
                yield together(
                    self, [slip], "段落末尾缺少句末标点，应补上句号，或核对是否漏了文字（GB/T 15834—2011 4.1）。"
                )
