"""A heading in a line of its own that ends with a mark."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.headings import Heading
from linter.finding import Finding
from linter.model import Document, Span


class HeadingEndMark(Check):
    """独占一行的标题末尾不用句号、逗号、分号（问号、叹号、省略号可以）。

    只有同级标题中有的不带标点、少数带标点时才提示；段落开头的小标题（（一）加强领导。……）和条款不算。
    """

    title = "标题末尾标点"
    severity = "info"
    norm = "GB/T 15834—2011 附录B.4"
    good = ("一、总体情况\n\n文字。\n\n二、怎么办？", "（一）加强领导。坚持党建引领。", "1.抓学习；\n\n2.抓作风。")
    bad = (
        Bad(
            "一、总体情况\n\n文字。\n\n二、主要问题\n\n三、下步打算⟦。⟧\n\n文字。",
            fixed="一、总体情况\n\n文字。\n\n二、主要问题\n\n三、下步打算\n\n文字。",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        kinds: dict[str, list[Heading]] = {}
        for heading in facts.headings.all:
            if heading.alone and heading.scheme in ("一、", "（一）", "第一章", "第一部分"):
                kinds.setdefault(heading.scheme, []).append(heading)
        slips = []
        for members in kinds.values():
            ended = [heading for heading in members if document.quote(heading.span)[-1] in "。，；、"]
            if len(ended) * 2 < len(members):
                slips += [Slip(Span(item.span.block, item.span.end - 1, item.span.end), "") for item in ended]
        if slips:
            yield together(
                self, slips, "单独成行的标题末尾不用标点，与其他标题也不一致{count}（GB/T 15834—2011 附录B.4）。"
            )
