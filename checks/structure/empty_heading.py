"""A heading with nothing under it, and an announcement that nothing follows."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

ENDS = "。；;，,！？："  # a numbered sentence or clause: an item, not a heading


FEW = 3  # items of a list like 1. 2. 3.
SCHEMES = ("一、", "（一）", "1.", "第一章", "第一部分")


class EmptyHeading(Check):
    """标题下面没有内容：紧接着就是同级或更高一级的标题，或者到了文末；以及“汇报如下：”之后没有下文。

    同级标题大多没有正文（条目式提纲、列表）的，不提示；段落开头的小标题、以句号或分号结束的条目不算。
    """

    title = "有题无文"
    severity = "warning"
    good = (
        "一、成效\n\n（一）学习\n\n文字。\n\n二、打算\n\n文字。",
        "一、学习\n\n二、作风\n\n三、廉洁",
        "下列事项：\n\n（一）规划。规划由市局编制。\n\n（二）其他依法应当办理的事项。\n\n（三）监督。监督由市局负责。",
        "附件1\n\n一、新建项目\n\n二、续建项目\n\n附件2\n\n分工",
        "现将情况汇报如下：\n\n一、成效\n\n文字。",
    )
    bad = (
        Bad("一、成效\n\n全年成效明显。\n\n二、⟦存在问题⟧\n\n三、打算\n\n继续抓好落实。", message="没有内容"),
        Bad("一、成效\n\n全年成效明显。\n\n二、⟦下步打算⟧"),
        Bad("今年以来，全局认真学习。\n\n现将有关情况⟦汇报如下：⟧", message="没有下文"),
    )

    announced = Pattern(r"(?:如下|以下几[点个]方?面?)[：:]$", 8)

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for chain in facts.headings.chains:
            members = [at for at in chain if facts.headings.all[at].scheme in SCHEMES]
            empty = [at for at in members if self._is_empty(document, facts, at)]
            if empty and facts.headings.all[empty[0]].scheme == "1." and len(members) < FEW:
                continue  # more likely a list
            if empty and len(empty) * 2 < len(members) + (len(members) == 2):
                for at in empty:
                    body = facts.headings.all[at].body
                    yield self.finding(body, f"标题“{document.quote(body)}”下面没有内容，请补写或删去。")
        last = document.blocks[-1] if document.blocks else None
        found = self.announced.search(last.text) if last else None
        if last and found:
            start = max(0, found.start() - 2)
            yield self.finding(Span(last.index, start, found.end()), f"“{last.text[start:]}”之后没有下文。")

    def _is_empty(self, document: Document, facts: Facts, at: int) -> bool:
        heading = facts.headings.all[at]
        if not heading.alone or heading.body.start == heading.body.end:
            return False
        if document.quote(heading.span)[-1] in ENDS:
            return False
        if heading.span.end < len(document.blocks[heading.span.block].text):
            return False
        after = heading.span.block + 1
        if after >= len(document.blocks) or document.blocks[after].text.startswith("附件"):
            return True
        follower = facts.headings.all[at + 1] if at + 1 < len(facts.headings.all) else None
        starts = bool(follower and follower.span.block == after and follower.scheme)
        return (
            starts
            and follower is not None
            and follower.level <= heading.level
            and document.blocks[after].kind != "cell"
        )
