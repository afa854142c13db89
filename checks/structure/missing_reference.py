"""A reference to an attachment, part, figure or table that is not there."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.markers import value
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

KIND = "附件图表 "  # characters of the words before a number


class MissingReference(Check):
    """“详见附件2”“见表3”“详见第五部分”，而文中没有这个附件、图表或部分。

    文中完全没有同类编号的（附件另附、图表在别的文件里）不判断，引用其他文件的“《××》附件2”不算。
    """

    title = "引用落空"
    severity = "warning"
    triggers = ("见", "附件", "如图", "如表")
    good = (
        "详见附件2。\n\n附件：1.名单\n\n2.方案",
        "详见附件2。",
        "数据见表1。\n\n表1 情况表",
        "根据《工作方案》附件3执行。\n\n附件1\n\n名单",
        "详见第二部分。\n\n一、成效\n\n二、打算",
    )
    bad = (
        Bad("名单详见⟦附件3⟧。\n\n附件1\n\n名单\n\n附件2\n\n方案", message="没有附件3"),
        Bad("情况见表1、⟦表2⟧。\n\n表1 情况表"),
        Bad("情况见⟦表2⟧。\n\n表1 情况表"),
        Bad("请填写报名表（⟦附件3⟧）。\n\n附件：1.名单\n\n2.报名表"),
        Bad("具体安排详见⟦第三部分⟧。\n\n一、成效\n\n文字。\n\n二、打算\n\n文字。"),
    )

    reference = Pattern(
        r"(?<!》)(?:见|参见|如|(?<=[\u4e00-\u9fff”])[（(](?=附件))"
        r"(?P<what>(?P<kind>附件|附表|附图|表|图)[ ]?(?P<number>\d{1,2})(?![\d.\-—]))",
        screen=Pattern(r"[件表图] ?\d"),
    )
    another = Pattern(r"[、，和及与](?P<what>(?P<kind>附件|附表|附图|表|图)[ ]?\d{1,2})(?![\d.\-—])")
    part = Pattern(
        r"(?:详?见|参见)(?:本文|正文|本报告|本方案)?(?P<what>第(?P<number>[一二三四五六七八九十]{1,3})部分)",
        screen=("部分",),
    )
    label = Pattern(r"^[ \u3000]*(?P<kind>附件|附表|附图|表|图)[ \u3000]?(?P<number>\d{1,2})(?!\d)", 8)
    listed = Pattern(r"^[ \u3000]*(?:附件[：:][ \u3000]*)(?P<number>\d{1,2})[.．、]", 8)

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        present = self._present(document)
        for found in document.find(self.reference):
            kind, number = found.match["kind"], int(found.match["number"])
            if present.get(kind) and number not in present[kind]:
                message = f"文中提到“{found.match['what']}”，但没有{kind}{number}，请核对编号。"
                yield self.finding(document.group(found, "what"), message)
            for another in self._further(document, found.span, kind):
                if present.get(kind) and int(document.quote(another).lstrip(KIND)) not in present[kind]:
                    message = f"文中提到“{document.quote(another)}”，但没有这一编号，请核对。"
                    yield self.finding(another, message)
        tops = [heading for heading in facts.headings.all if heading.scheme in ("一、", "第一部分") and heading.number]
        for found in document.find(self.part):
            wanted = value(found.match["number"])
            if len(tops) > 1 and wanted not in {heading.number for heading in tops}:
                message = f"文中提到“{found.match['what']}”，但全文没有这一部分，请核对。"
                yield self.finding(document.group(found, "what"), message)

    def _further(self, document: Document, span: Span, kind: str) -> Iterator[Span]:
        """Yield the other references of a row: 表2 in 见表1、表2."""
        text, at = document.blocks[span.block].text, span.end
        while found := self.another.match(text, at):
            at = found.end()
            if found["kind"] == kind:
                yield Span(span.block, found.start("what"), found.end("what"))

    def _present(self, document: Document) -> dict[str, set[int]]:
        """Return the numbers of the attachments, tables and figures the document holds or lists."""
        found: dict[str, set[int]] = {}
        for label in document.find(self.label):
            if label.span.start == 0:
                found.setdefault(label.match["kind"], set()).add(int(label.match["number"]))
        for label in document.find(self.listed):
            numbers = found.setdefault("附件", set())
            numbers.add(int(label.match["number"]))
            for block in document.blocks[label.span.block : label.span.block + 30]:
                numbers.update(int(match[0]) for match in self.item.finditer(block.text))
        return found

    item = Pattern(r"(?:(?<=\n)|^)\d{1,2}(?=[.．、])")
